// Pronouns inside a sentence whose noun stands in an earlier one: "On Sunday he told …", "…", dedi.
import { fold } from '../text/fold.ts';
import { isStopword } from '../text/stopwords.ts';
import { words } from '../text/words.ts';
import { isTimeWord } from './time-line.ts';

/** Speakers and doers that are no name, and of whom the sentence speaks only after somebody. */
const pronouns: Readonly<Record<string, RegExp>> = {
  en: /\b(?:he|she|his|her|him|himself|herself)\b/iu,
  de: /\b(?:sagte|erklärte|betonte|so|meinte|schrieb|teilte)\s+(?:er|sie)\b|\b(?:er|ihm|seiner|seinem)\b/iu,
  fr: /\b(?:a|ajoute|affirme|précise)-t-(?:il|elle)\b|\bselon (?:lui|elle)\b/iu,
  ru: /(?<!\p{L})(?:сказал|заявил|отметил|добавил|подчеркнул|написал)а? (?:он|она)(?!\p{L})/iu,
  fa: /(?<!\p{L})(?:وی|او)(?!\p{L})/u,
  ckb: /(?<!\p{L})ناوبراو(?!\p{L})/u,
};

/** "…, he said.": whoever that is was named in another sentence. */
const trailing: Readonly<Record<string, RegExp>> = {
  he: /[,"”]\s*(?:אמר|אמרה|הוסיף|הוסיפה|ציין|ציינה|הדגיש|הדגישה)(?:\s+[בל]\S+(?:\s+\S+){0,3})?\.?$/u,
  en: /[,"”]\s*(?:he|she) (?:said|says|added|wrote|told|noted|stressed|explained|warned|claimed)\b[^,]{0,40}$/iu,
};

/** Words for somebody whom a sentence brings in itself. */
const englishPeople =
  /\b(?:an?|one|the|two|some) (?:[\p{L}-]+ ){0,2}(?:man|woman|boy|girl|child|official|minister|president|leader|commander|spokes\p{L}+|resident|witness|source|soldier|officer|doctor|father|mother|gunman|envoy|diplomat|judge|prisoner|detainee|attacker|suspect|driver|journalist|activist|teacher|fighter|pilot|student|mayor|engineer|doctor|politician|lawyer)s?\b/iu;

/** A speech verb that ends a sentence, with nobody who speaks. */
const bareSpeech: Readonly<Record<string, RegExp>> = {
  tr: /["”’»]\s*(?:dedi|diye konuştu|ifadelerini kullandı|ifadesini kullandı|değerlendirmesinde bulundu|diye ekledi)\.?$/iu,
  es: /^(?:dijo|añadió|señaló|afirmó|aseguró|explicó|agregó|indicó|recordó|insistió|subrayó|precisó)(?:\s+(?:que|también)\b|,|:)/iu,
  he: /["”»]\s*,?\s*(?:אמר|אמרה|הוסיף|הוסיפה|ציין|מסר)\.?$/u,
  ar: /^[وف]?(?:قال|أضاف|أوضح|أكد|أشار|لفت|ذكر|شدد|تابع|بين|اعتبر|رأى|نفى|أعرب|دعا|كشف|أفاد|زعم|ختم|استدرك|نوه|أردف|حذر|طالب|صرح|بيّن)(?:ت|وا|ا)?\s+(?:إن|أن|إنه|إنها|إنهم|أنه|أنها|أنهم|إلى|على|بأن|عن|أيضا|أيضًا|أيضاً|كذلك|خلال|في|من|:)(?!\p{L})/u,
};

/** A bare verb of a body or a paper that was named before: "and comprises 15 members". */
const bareVerb: Readonly<Record<string, RegExp>> = {
  ar: /^و(?:ت|ي)(?:ضم|شمل|تألف|تكون|تضمن|نص|هدف|قضي|شترط|قع|بلغ|سعى|عتزم|عد|عتبر|أتي|جري|ستمر|ستند)\s+(?:\d|على|من|إلى|في|أكثر|نحو|هذ)/u,
};

/** "We", "our" outside a quotation: somebody speaks, and it is not said who. */
const firstPerson: Readonly<Record<string, RegExp>> = {
  en: /(?<![\p{L}.'’])(?:we|our|ours|my|I)(?![\p{L}.-])/u,
  de: /(?<!\p{L})(?:wir|unsere?[rnms]?|ich|mein)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:nous|notre|nos|je|j['’])(?!\p{L})/iu,
  es: /(?<!\p{L})(?:nosotros|nuestr[oa]s?|yo)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:мы|наш[аеиу]?|нашей|нашего|я)(?!\p{L})/iu,
  tr: /(?<!\p{L})(?:biz|bizim|bize|ben|benim)(?!\p{L})/iu,
  he: /(?<!\p{L})(?:אנחנו|אנו|שלנו|אני)(?!\p{L})/u,
  ar: /^(?:نحن|إننا|إنني|لدينا|علينا|أنا)(?!\p{L})/u,
  ckb: /(?<!\p{L})(?:ئێمە)(?!\p{L})/u,
  fa: /^ما(?!\p{L})/u,
  kmr: /^(?:em|me|ez)(?!\p{L})/iu,
};

/** "This crossing", early in a sentence: which one was said before. */
const demonstratives: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:this|these|those) (\p{L}+)/iu,
  ar: /(?<!\p{L})[وفبل]?(?:هذا|هذه|ذلك|تلك|هؤلاء) (ال\p{L}+)/u,
  he: /(\p{L}+) (?:הזה|הזאת|הזו|האלה|הללו)(?!\p{L})/u,
  tr: /(?<!\p{L})(?:bu|söz konusu) (\p{L}+)/iu,
  fa: /(?<!\p{L})(?:این|آن) (\p{L}+)/u,
  // "y représentait": there, wherever that was.
  fr: /(?<!\p{L})(?:cet|cette|ces) (\p{L}+)|(?<!\p{L}|\bil )y (?!a\b|avait\b|compris\b)\p{L}/iu,
  de: /(?<!\p{L})(?:diese[rsmn]?) (\p{L}+)/iu,
  es: /(?<!\p{L})(?:est[ea]|estos|estas|es[ea]|esos|esas) (\p{L}+)/iu,
  ru: /(?<!\p{L})(?:этот|эта|это|эти|этого|этой|этому|этим|этих) (\p{L}+)/iu,
};
/** So many words can have named what a demonstrative means. */
const namingWords = 9;

const quotation = /"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]/gu;

/** Whether a pronoun or a speech verb inside has nobody to refer to in the sentence itself. */
export function leansInside(sentence: string, lang: string): boolean {
  const outside = sentence.replace(quotation, ' " " ');
  if (bareSpeech[lang]?.test(lang === 'ar' ? sentence : outside.replace(/" +"/g, '"')) === true)
    return true;
  if (bareVerb[lang]?.test(fold(sentence)) === true) return true;
  if (pointsBack(outside, lang)) return true;
  const spoken = firstPerson[lang]?.exec(outside);
  if (spoken && !outside.slice(0, spoken.index).includes(':')) return true;
  if (trailing[lang]?.test(outside) === true && !hasSpeaker(outside)) return true;
  const found = pronouns[lang]?.exec(outside);
  return found ? !hasNoun(outside.slice(0, found.index), lang) : false;
}

function pointsBack(text: string, lang: string): boolean {
  const found = demonstratives[lang]?.exec(text);
  if (!found) return false;
  const noun = words(found[1] ?? '')[0]?.folded ?? '';
  if (isTimeWord(noun.replace(/^ال/, ''))) return false;
  return words(text.slice(0, found.index)).length < namingWords;
}

/** Somebody or something named before the pronoun: a name, or "an official". */
function hasNoun(text: string, lang: string): boolean {
  const found = words(text);
  if (lang === 'fa' || lang === 'ckb') return found.length > 5;
  const isNamed = found.some(
    ({ text: own, folded }) =>
      /^\p{Lu}/u.test(own) && !isStopword(folded, lang) && !isTimeWord(folded),
  );
  return isNamed || (lang === 'en' && englishPeople.test(text));
}

/** "Barrack said that …, he added": the speaker stands in the same sentence. */
function hasSpeaker(text: string): boolean {
  return /\p{Lu}[\p{L}’'-]+(?:,[^,]+,)? (?:said|says|told|announced|warned|wrote|called|added|stressed)\b/u.test(
    text,
  );
}
