// Words that take a figure back: denied, feared, imagined, or only a part of it.
import { fold } from '../../text/fold.ts';
import { compileWords, type Form, hasWordAt, type WordSet } from './word-sets.ts';

/** Written as in word-sets.ts: before the bar what denies, behind it what fears or imagines. */
const lists: Readonly<Record<string, string>> = {
  en: `deny denie denial refut dismiss. dismissed. dismisses. no_reports no_report no_evidence no_confirm not_true untrue false. |
    unconfirmed unverified rumor rumour alleged. allegedly. hoax fear. feared. fears. could. might. may_have may_be
    would. if. whether unless threat warn. warned. warns. risk. hypothetical simulat drill. expect`,
  de: `dementier bestreit bestritt leugne keine_berichte | unbestätigt gerücht angeblich befürcht =könnte möglicherweise
    womöglich =würde falls. ob. droht warnt warnte`,
  fr: `démen nié. nie. nient réfut aucun_rapport | non_confirm rumeur prétendu craint redout pourrai aurait. auraient.
    serait. seraient. si. menac averti`,
  es: `desmient desmint niega niegan negó negaron rechaz | sin_confirmar rumor supuest presunt teme temen podría podrían
    habría habrían sería si. amenaz advert`,
  ru: `опроверг опроверж отрица отверг | неподтвержд слух якобы опаса может. могли мог. возможно бы. если ли. угро предупре`,
  tr: `yalanla reddet | iddia_edil doğrulanma söylenti endişe korkuluyor olabil ölmüş_olabil =eğer. tehdit uyar`,
  ar: `نفى نفت ينفي تنفي نفي ينفون لا_صحة | غير_مؤكد غير_مؤكدة شائعات إشاعات مزاعم مزعوم زعم زعمت يخشى مخاوف تخوف ربما يحتمل احتمال لو. إذا
    هدد يهدد تحذير يحذر حذر حذرت`,
  he: `הכחיש מכחיש הכחשה הכחישו שלל. אין_דיווח | לא_אומת שמועות לכאורה חשש חוששים עלול עלולים ייתכן אילו אם. איים מזהיר הזהיר`,
  fa: `تکذیب رد_کرد | شایعه تأیید_نشده ادعا نگرانی بیم ممکن شاید احتمال اگر تهدید هشدار`,
  ckb: `ڕەتکرد رەتکرد رەت_کرد ڕەت_کرد | پشتڕاستنەکرا دەنگۆ گوایە مەترسی لەوانەیە ڕەنگە رەنگە ئەگەر هەڕەش هۆشدار`,
  kmr: `red_kir red_dike derewand înkar | gotegot gûya metirsî dibe_ku belkî eger heke gef hişyar`,
};
interface Doubts {
  readonly denied: WordSet;
  readonly imagined: WordSet;
}

const doubts: ReadonlyMap<string, Doubts> = new Map(
  Object.entries(lists).map(([lang, list]) => {
    const [denied = '', imagined = ''] = list.split('|');
    return [lang, { denied: compileWords(denied), imagined: compileWords(imagined) }];
  }),
);

const parts = new Set(
  fold(
    `half most majority third thirds quarter percent hälfte mehrheit mehrzahl meisten drittel viertel moitié plupart majorité tiers
    mitad mayoría parte половина половину большинство треть четверть yarısı yarısından çoğu نصف معظم غالبية أغلب ثلث ربع
    מחצית רוב מרבית שליש רבע نیمی اکثر بیشتر نیوەی زۆربەی nîvê piraniya`,
  ).split(/\s+/),
);

/** Whether a sentence denies what it tells. */
export function isDenied(found: readonly Form[], lang: string): boolean {
  return hasAny(doubts.get(lang)?.denied, found);
}

/** Whether a sentence fears, hears or imagines it: a toll is a fact, what will be sent is not yet. */
export function isImagined(found: readonly Form[], lang: string): boolean {
  return hasAny(doubts.get(lang)?.imagined, found);
}

function hasAny(set: WordSet | undefined, found: readonly Form[]): boolean {
  return set !== undefined && found.some((_, at) => hasWordAt(set, found, at));
}

/** Whether a folded word names a part of a whole: "half", "most". */
export function isPart(folded: string): boolean {
  return parts.has(folded);
}
