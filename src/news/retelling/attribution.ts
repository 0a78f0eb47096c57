// Attribution and doubt: what somebody says must not come back as a fact, nor a plan as a deed.
import { type Word, words } from '../../text/words.ts';
import type { Claim, Refusal, ToldSentence } from './claim.ts';
import { compileCues } from './cue-words.ts';

/** Verbs and phrases by which a sentence is somebody's word. */
const countSpeech = compileCues({
  en: `said says say saying according told tells announc* stated stating statement* declar* claim* alleg* report* warn* added adds adding confirm*
    deny denie* denial* accus* insist* argu* describ* called reveal* suggest* emphasi* stressed stresses stressing noted notes explain* acknowledg*
    urge* quoted cited cites citing wrote posted tweeted pledg* vow* promis* reiterat* affirm* express* condemn* welcom* voic* blam*
    reject* assert* indicat* hailed praise* disclos* estimat* remark* testif* comment* believ*`,
  ar: `قال قالت قالوا يقول تقول يقولون قوله قولها وفق وفقا بحسب حسب أعلن أعلنت أعلنوا يعلن تعلن إعلان أكد أكدت أكدوا يؤكد
    تؤكد مؤكدا مؤكدة أفاد أفادت أفادوا تفيد صرح صرحت تصريح تصريحات ذكر ذكرت ذكروا أوضح أوضحت نقل نقلت نقلا زعم زعمت يزعم
    ادعى ادعت اتهم اتهمت اتهموا أضاف أضافت نفى نفت ينفي اعتبر اعتبرت أشار أشارت مشيرا مشيرة شدد شددت رأى رأت كشف كشفت
    حذر حذرت أعرب أعربت دعا دعت وصف وصفت كتب كتبت تعهد تعهدت أبلغ أبلغت لفت رحب رحبت أدان أدانت قدر قدرت أقر أقرت
    طالب طالبت روى روت شكا تحدث تحدثت مصدر مصادر بيان`,
  he: `אמר אמרה אמרו אומר אומרת אומרים לדברי לדבריו לדבריה לדבריהם לפי הודיע הודיעה הודיעו מסר מסרה מסרו נמסר הצהיר
    הצהירה הצהירו טען טענה טענו טוען טוענת טוענים דיווח דיווחה דיווחו דווח מדווח הזהיר הזהירה הוסיף הוסיפה אישר אישרה
    הכחיש הכחישה הכחישו האשים האשימה האשימו ציין ציינה הדגיש הדגישה כתב כתבה הבטיח הבטיחה סיפר סיפרה חשף חשפה הסביר
    הסבירה גינה גינתה בירך בירכה הביע הביעה`,
  tr: `dedi dediler söyle* belirt* ifade* açıkla* duyur* bildir* göre kaydet* vurgula* aktar* iddia* savun* ekle* uyar*
    suçla* yalanla* yaz* aktardı konuş* değerlendir* dile vadet* söz doğrula* kına* çağrı* ileri`,
  ckb: `گوتی وتی گوتیان وتیان دەڵێت دەڵێن بەپێی ڕایگەیاند رایگەیاند ڕایانگەیاند رایانگەیاند ڕاگەیاند راگەیاند ڕاگەیەندراو*
    ئاشکرای* ئاماژەی* جەختی* بڵاوی* بڵاو* تۆمەتبار* پشتڕاست* وتەی گوتەی لێدوان* هۆشداری* داوای* نووسی* باسی* ڕوونی*`,
  kmr: `got gotin dibêje dibêjin gotiye ragihand* diyar* gorî daxuyan* destnîşan* angaşt* îdia* tawanbar* hişyar* nivîs*
    belav* eşkere* piştrast* banga* anî`,
  fa: `گفت گفتند گفته می‌گوید میگوید اعلام بنا طبق براساس افزود اظهار تاکید تأکید خبر گزارش مدعی ادعا هشدار متهم تکذیب
    تایید تأیید نوشت خواستار اشاره توصیف بیانیه نقل وعده محکوم ابراز`,
  fr: `dit disent déclar* affirm* selon après annonc* indiqu* précis* ajout* rapport* signal* prétend* accus* expliqu*
    estim* soulign* assur* confirm* dément* averti* promis* écrit* dénonc* salu* condamn* évoqu* révél* qualifi* reconnu*
    demand* rappel* communiqué`,
  de: `sagt* sag* erklär* laut zufolge mitteil* teilt* mitgeteilt meld* berichte* behaupt* warf wirft warn* ankündig*
    angekündigt kündigt* bestätig* bestritt dement* beton* äußer* bezeichn* schrieb schreib* forder* begrüß* verurteil*
    versprach kritisier* betont* angaben fügte heißt hieß`,
  es: `dijo dijeron dice dicen según declar* afirm* anunci* indic* precis* añad* agreg* inform* report* asegur* acus*
    explic* señal* confirm* neg* niega* advirt* adviert* prometi* escrib* denunci* conden* calific* reconoc* pidió
    destac* expres* sostuv* sostien* comunicado`,
  ru: `сказа* говор* заяв* сообщ* словам данным утвержд* объяв* отмет* отмеч* добав* подтверд* подчеркн* обвин* предупред*
    пишет написа* рассказ* призва* назва* осуди* обеща* опроверг* отриц* пояс* указа* уточн* согласно передает передаёт`,
});

/** Words by which a thing is not certain, or not done yet. */
const countDoubt = compileCues({
  en: `may might could would should will expect* likely possibl* reported* reportedly alleged* allegedly apparent* appear*
    seem* plan* propos* intend* consider* aim* hope* seek* suspect* unconfirm* potential* scheduled
    ready prepar* pledg* promis* vow* offer* threat* urg* demand* want* suggest* believ* claim*`,
  ar: `ربما يمكن يتوقع متوقع المتوقع المرتقب مرتقب محتمل محتملة يحتمل يعتزم تعتزم ينوي تنوي يخطط تخطط خطة مقترح اقترح
    اقترحت سوف سيتم ستتم يزعم مزعوم يبدو يرجح مرجح المقرر مقرر تعهد تعهدت وعد عرض هدد طالب طلب دعا يريد يسعى تسعى مزاعم
    زعم يأمل إذا`,
});

/** Whether a word makes a sentence somebody's word. */
export function isSpeechWord(word: Word, lang: string): boolean {
  return (countSpeech([word], lang) ?? 0) > 0;
}

function isCued(
  count: typeof countSpeech,
  { text, lang }: Pick<ToldSentence, 'text' | 'lang'>,
): boolean | undefined {
  const found = count(words(text), lang);
  return found === undefined ? undefined : found > 0;
}

/** Whether somebody's word stays somebody's word; nobody is given words that the sources lack. */
export function findAttributionFault(claim: Claim): Refusal | undefined {
  const { told } = claim;
  const isAttributed = isCued(countSpeech, claim);
  const sources = told.map((one) => isCued(countSpeech, one));
  if (isAttributed === undefined || sources.includes(undefined)) {
    return refuse('It could not be told whose word it is.');
  }
  if (sources.includes(true) && !isAttributed) {
    return refuse('Its sources give it as what somebody says, and it as a fact.');
  }
  return isAttributed && !sources.includes(true)
    ? refuse('It names somebody who says so, and its sources do not.')
    : undefined;
}

/** Whether what is planned, possible or alleged stays so, where both languages have a list. */
export function findDoubtFault(claim: Claim): Refusal | undefined {
  if (isCued(countDoubt, claim) !== false) return undefined;
  return claim.told.some((one) => isCued(countDoubt, one) === true)
    ? {
        kind: 'doubt',
        sentence: 'Its sources give it as a plan or a possibility, and it as a fact.',
      }
    : undefined;
}

function refuse(sentence: string): Refusal {
  return { kind: 'attribution', sentence };
}
