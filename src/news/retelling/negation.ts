// Negation: a sentence that says no must not come back as one that says yes, nor the other way round.
import { words } from '../../text/words.ts';
import { type Claim, isSameLanguage, type Refusal } from './claim.ts';
import { compileCues } from './cue-words.ts';

/** What turns a sentence into its opposite: one side must not have it without the other. */
const countStrong = compileCues({
  en: `not no never neither nor cannot none nobody nothing without dont doesnt didnt isnt arent wasnt werent
    wont cant couldnt wouldnt shouldnt hasnt havent hadnt mustnt unless deny denies denied denying denial*
    reject rejects rejected rejecting rejection refut* dismiss dismisses dismissed refuse refuses refused refusing
    refusal disput* contradict*`,
  ar: `لا ولا لم ولم لن ولن ليس ليست وليس وليست ليسوا فلا فلم فلن ألا بلا دون بدون غير عدم بعدم وعدم نفى ونفى نفت ونفت
    نفوا ينفي تنفي نفي نافيا رفض رفضت رفضوا يرفض ترفض يرفضون رافضا رافضة رفضه رفضها رفضهم أنكر أنكرت ينكر تنكر كذب كذبت
    تكذيب لست لسنا`,
  he: `לא ולא שלא אין ואין שאין אינו אינה אינם אינן איננו איננה בלי ללא מבלי מעולם לעולם הכחיש הכחישה הכחישו
    מכחיש מכחישה מכחישים דחה דחתה דחו דוחה דוחים סירב סירבה סירבו מסרב מסרבת מסרבים שלל שללה`,
  tr: `değil değildi hayır yok yoktu yoksa asla hiç hiçbir reddet* yalanla* inkar* olmadan olmadı* olmayan* olmaz
    olmayacak* etmedi* etmeyecek* etmiyor* edilmedi* yapmadı* yapılmadı* vermedi* alınmadı* kalmadı* bulunmadı* gelmedi*
    olmadığı* bulunmadığı* etmediği*`,
  ckb: `نا نەخێر هیچ بێ نییە نین نیە نەبوو نەبوون نابێت نابن ناکات ناکەن نەکرد نەکردووە نەکرا نەدا نادات نادەن ناتوانێت
    نەیتوانی ناچێت نەچوو نەهات نایەت ڕەتکردەوە ڕەتدەکاتەوە ڕەتیکردەوە رەتکردەوە رەتیکردەوە ڕەت* رەت* نەک`,
  kmr: `na ne nîne nînin nabe nabin nake nakin nekir nekirin nehat nehatin nade nadin neda tune tunebû tinebû bê bêyî
    qet red* înkar* nikare nikarin nikarî nebû nebûn naçe neçû`,
  fa: `نه نیست نیستند نبود نبودند ندارد ندارند نداشت نکرد نکردند نکرده نمی* نشد نشده نخواهد نخواهند هرگز بدون هیچ عدم
    رد تکذیب نباید نپذیرفت نداد ندادند نیامد`,
  fr: `ne n pas non jamais aucun aucune ni sans rien dément* démenti* nie nié nient nier refus* rejet* récus*`,
  de: `nicht nichts kein keine keinen keinem keiner keines nie niemals niemand ohne weder bestritt bestritten bestreitet
    bestreiten dementier* leugne* ablehn* abgelehnt lehnt lehnte lehnten zurückgewiesen weigert* verweiger* nein`,
  es: `no ni nunca jamás ningún ninguno ninguna nada nadie sin nego negaron negar niega* desmient* desmint* rechaz* rehus*`,
  ru: `не нет ни никогда никто ничего ничто нельзя без отриц* отверг* опроверг* отказ* отклон* нету`,
});

/** Verbs that say the same as a "not" of the other text. */
const countWeak = compileCues({
  en: 'fail* unable lack*',
  ar: 'فشل فشلت يفشل أخفق أخفقت تعذر انعدام',
  he: 'נכשל נכשלה נכשלו נעדר',
  tr: 'başarısız eksik*',
  ckb: 'شکست*',
  kmr: 'serneketî',
  fa: 'شکست ناکام',
  fr: 'échou* incapable',
  de: 'scheiter* unfähig',
  es: 'fracas* incapaz',
  ru: 'провал* неспособ*',
});

/** "Nothing but five remained" may come back as "only five remained", but not the other way round. */
const countOnly = compileCues({ en: 'only barely hardly', ar: 'فقط سوى إلا' });

/** Turkish says it inside the verb: gelmedi, gelmeyecek, gelmiyor, gelmeden. */
const turkishVerb =
  /\p{L}{2,}m(?:[ae]d[iı]\p{L}*|[ae]m[iı]s\p{L}*|[ae]yaca\p{L}*|[ae]yece\p{L}*|[ae]yan\p{L}*|[ae]yen\p{L}*|[ae]z(?:lar|ler)?|[iu]yor\p{L}*|[ae]den|[ae]dan)$/u;

interface Sides {
  readonly strong: number;
  readonly any: number;
}

/** undefined: how the language says no is not known. */
function read(text: string, lang: string): Sides | undefined {
  const found = words(text);
  const listed = countStrong(found, lang);
  if (listed === undefined) return undefined;
  const verbs = lang === 'tr' ? found.filter(({ folded }) => turkishVerb.test(folded)).length : 0;
  const strong = listed + verbs;
  return { strong, any: strong + (countWeak(found, lang) ?? 0) };
}

/** How often a text says no; 0 for languages of which that is not known. */
export function countDenials(text: string, lang: string): number {
  return read(text, lang)?.strong ?? 0;
}

/** Whether the sentence and what it stands for say no alike, in one language as many times. */
export function findNegationFault(claim: Claim): Refusal | undefined {
  const own = read(claim.text, claim.lang);
  const sources = claim.told.map((one) => read(one.text, one.lang));
  if (own === undefined || sources.includes(undefined)) {
    return refuse('It could not be told whether it says yes or no as its sources do.');
  }
  const known = sources.flatMap((one) => one ?? []);
  const strong = known.reduce((sum, one) => sum + one.strong, 0);
  if (isSameLanguage(claim) && strong !== own.strong) {
    return refuse('It says no more often or less often than its sources.');
  }
  if (own.strong > 0 && !known.some(({ any }) => any > 0)) {
    return refuse('It says no where its sources do not.');
  }
  const only = countOnly(words(claim.text), claim.lang) ?? 0;
  return strong > 0 && own.any + only === 0
    ? refuse('Its sources say no, and it does not.')
    : undefined;
}

function refuse(sentence: string): Refusal {
  return { kind: 'negation', sentence };
}
