// Guards: small words that turn, bound or date what a sentence says: not, before, if, may, only, at least.
import { fold } from '../../text/fold.ts';
import { variants } from '../../text/stems.ts';
import { type Word, words } from '../../text/words.ts';
import { compileCues } from './cue-words.ts';

/** By class, by language: words with spaces between; a trailing * stands for any ending. */
const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  before: {
    en: 'before until till prior ahead',
    ar: 'قبل قبيل حتى ريثما',
    he: 'לפני עד טרם בטרם',
    tr: 'önce kadar',
    fr: 'avant jusqu jusque',
    de: 'bevor vor bis zuvor',
    es: 'antes hasta',
    ru: 'до перед прежде',
  },
  after: {
    en: 'after following since once',
    ar: 'بعد عقب منذ بعدما إثر',
    he: 'אחרי לאחר מאז',
    tr: 'sonra ardından beri',
    fr: 'après depuis suite',
    de: 'nach nachdem seit seitdem',
    es: 'después tras desde luego',
    ru: 'после с',
  },
  if: {
    en: 'if unless provided whether otherwise condition conditions conditional',
    ar: 'إذا لو شرط بشرط شريطة',
    he: 'אם בתנאי אלא',
    tr: 'eğer şart* koşul* takdirde',
    fr: 'si condition sauf',
    de: 'wenn falls sofern bedingung*',
    es: 'si condición condicion*',
    ru: 'если услови* при',
  },
  may: {
    en: 'may might could possibl* perhaps likely probabl*',
    ar: 'ربما يمكن محتمل المحتمل يحتمل يرجح مرجح',
    he: 'עשוי עשויה עשויים עלול עלולה ייתכן אולי',
    tr: 'olabilir belki muhtemel*',
    fr: 'peut pourrait pourraient probable*',
    de: 'könnte könnten kann möglich* wohl vielleicht wahrscheinlich',
    es: 'puede podría podrían quizás posible*',
    ru: 'может могут мог возможно вероятно',
  },
  will: {
    en: 'will would shall should must plan* intend* expect* propos* scheduled due',
    ar: 'سوف سيتم ستتم يعتزم تعتزم ينوي تنوي يخطط تخطط خطة خطط مقرر المقرر متوقع المتوقع مرتقب يجب',
    he: 'צפוי צפויה צפויים מתכנן מתכננת אמור אמורה',
    tr: 'planlıyor bekleniyor',
    fr: 'va vont prévoit prévu doit devrait',
    de: 'wird werden will wollen soll sollen plant geplant',
    es: 'va van prevé planea debe',
    ru: 'будет будут планирует намерен*',
  },
  alleged: {
    en: 'alleged allegedly reportedly suspected apparent* unconfirmed claim* accus* purported*',
    ar: 'زعم زعمت يزعم مزعوم مزاعم اتهم اتهمت اتهام* يشتبه مشتبه ادعى ادعت',
    he: 'לכאורה חשוד האשים האשימה טען טענה',
  },
  only: {
    en: 'only just merely solely except excluding barring barely hardly apart',
    ar: 'فقط سوى إلا باستثناء عدا',
    he: 'רק בלבד למעט',
    tr: 'sadece yalnızca hariç',
    fr: 'seul* uniquement sauf hormis',
    de: 'nur lediglich ausser bloss',
    es: 'sólo solo solamente únicamente salvo excepto',
    ru: 'только лишь кроме',
  },
  all: {
    en: 'all every each both entire whole',
    ar: 'كل جميع كافة كلا كامل',
    he: 'כל כולם שני שתי',
    tr: 'tüm bütün her',
    fr: 'tous toutes tout toute chaque',
    de: 'alle allen aller jede* sämtliche*',
    es: 'todos todas todo toda cada ambos',
    ru: 'все всех каждый обе оба',
  },
  more: {
    en: 'more another additional further again other',
    ar: 'أكثر آخر آخرين آخرون أخرى إضافي* مجددا المزيد',
    he: 'יותר עוד נוסף נוספים',
    tr: 'daha fazla başka',
    fr: 'plus autre autres encore',
    de: 'mehr weitere* andere* erneut',
    es: 'más otro otros otra otras',
    ru: 'более больше еще другие',
  },
  least: {
    en: 'least',
    ar: 'الأقل لأقل',
    he: 'לפחות',
    tr: 'az',
    fr: 'moins',
    de: 'mindestens',
    es: 'menos',
  },
  nearly: {
    en: 'nearly almost up less fewer most half some around approximately roughly',
    ar: 'نحو حوالي قرابة تقريبا معظم نصف بعض',
    he: 'כמעט רוב חצי כמה',
  },
};

const counters = new Map(
  Object.entries(lists).map(([kind, byLang]) => [kind, compileCues(byLang)] as const),
);

/** Arabic writes "will" onto the verb: سيزور, ستنضم. */
const arabicFuture = /^[وف]?س[يتن]\p{L}{2,}$/u;
const noFuture = new Set(
  fold('سياسة سياسي سيارة سيارات سيطرة سيطر سيطرت سيدة سيادة ستة ستين سيناء').split(' '),
);

function isArabicFuture({ folded }: Word): boolean {
  if (!arabicFuture.test(folded)) return false;
  return !variants(folded, 'ar').some((form) => noFuture.has(form));
}

/** How often each class of guards stands in a text; classes without a list in that language are left out. */
export function countGuards(text: string, lang: string): ReadonlyMap<string, number> {
  const found = words(text);
  const counts = new Map<string, number>();
  for (const [kind, count] of counters) {
    const listed = count(found, lang);
    if (listed === undefined) continue;
    const future = kind === 'will' && lang === 'ar' ? found.filter(isArabicFuture).length : 0;
    counts.set(kind, listed + future);
  }
  return counts;
}

/** Whether a text has a guard of any class. */
export function hasGuard(text: string, lang: string): boolean {
  return [...countGuards(text, lang).values()].some((count) => count > 0);
}
