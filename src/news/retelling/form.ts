// Form: one plain sentence and nothing else: no links, markup, mentions, hidden signs, talk of itself.
import { fold } from '../../text/fold.ts';
import { identifyLanguage } from '../../text/language.ts';
import { words } from '../../text/words.ts';
import { isFinished, isQuotable, isSoberTitle } from '../is-quotable.ts';
import type { Claim, Refusal } from './claim.ts';

/** Translations grow; what grows more was added to. Characters. */
const longest = { factor: 1.8, more: 60 };
const shortestShare = 0.3;

/** Line breaks, invisible and direction signs; only Persian and Kurdish need a zero-width one. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u;
const joiner = /\u200c/g;
const joined = new Set(['fa', 'ckb', 'ur']);
const markup = /[*_~`#<>|\\{}[\]^=]|&\w+;|\p{Extended_Pictographic}/u;
const mention = /@|<!|(?:^|\s)[!/]\p{L}/u;
const link =
  /:\/\/|\bwww\.|\bmailto:|[\p{L}\p{N}]\.(?:com|org|net|io|info|gov|edu|co|me|tv|ru|sy|il|ly|link|xyz|app)\b/iu;

/** What a model says of itself or of its task; folded. */
const talk =
  /\bas an? (?:ai|assistant|language model)|language model|\bai (?:model|assistant)|\b(?:i|we) (?:cannot|can't|can not|am|have|will|apologi|was|do)\b|\bi'm\b|\bsorry\b|ignore (?:all|any|the|previous|prior|these)|(?:previous|prior|above|these|system|following) (?:instruction|prompt|message)|\bprompt\b|\bjson\b|here (?:is|are) (?:the|a|your)|\b(?:rewritten|translation|translated|summary|note|sentence \d|source|sources|original)\s*:|\b(?:the|this) (?:text|input|user|prompt) (?:says|asks|states|instructs|contains)|\b[is]\d{1,6}\b|نموذج لغوي|ذكاء اصطناعي|تجاهل (?:جميع|كل|التعليمات)|التعليمات السابق|النص الاصلي|مودل שפה|מודל שפה|התעלמ מ/u;

/** First and second person: reports have them in quotations only. */
const person = /\b(?:i|we|you|my|our|your|me|us)\b/u;
const quoted = /[“"«„][^”"»“]*[”"»“]/gu;

const longestRemark = 220;

/** A model's remark as it may be shown: one plain line; undefined when it is none. */
export function readRemark(text: string): string | undefined {
  const line = text.trim();
  const isPlain = line !== '' && line.length <= longestRemark && !hidden.test(line);
  const isClean = !markup.test(line) && !mention.test(line) && !link.test(line);
  return isPlain && isClean && !talk.test(fold(line)) ? line : undefined;
}

/** Whether it is one clean sentence of about the length of its sources, in the language asked for. */
export function findFormFault(claim: Claim): Refusal | undefined {
  const { text, lang, cited } = claim;
  const plain = joined.has(lang) ? text.replace(joiner, '') : text;
  const sourceText = cited.map((one) => one.text).join('\n');
  if (hidden.test(plain)) return refuse('It has signs that cannot be seen.');
  const isNew = (pattern: RegExp) => pattern.test(text) && !pattern.test(sourceText);
  if (markup.test(text) || mention.test(text)) return refuse('It has markup or a mention in it.');
  if (link.test(text)) return refuse('It has a link in it.');
  if (hasMixedWord(text)) return refuse('It has a word in letters of two scripts.');
  const folded = fold(text);
  if (talk.test(folded)) return refuse('It talks of itself or its task.');
  const unquoted = folded.replace(quoted, '');
  if (
    lang === 'en' &&
    person.test(unquoted) &&
    isNew(/\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me)\b/)
  ) {
    return refuse('It speaks to its readers.');
  }
  return findLengthFault(claim) ?? findLanguageFault(text, lang);
}

function findLengthFault({ text, lang, told, isTitle }: Claim): Refusal | undefined {
  const length = told.reduce((sum, one) => sum + one.text.length, 0);
  if (text.length > length * longest.factor + longest.more) return refuse('It is too long.');
  if (text.length < length * shortestShare) return refuse('It is too short.');
  const isWhole = isTitle ? isSoberTitle(text) : isQuotable(text, lang) && isFinished(text);
  return isWhole ? undefined : refuse('It is not a whole sentence that stands by itself.');
}

function findLanguageFault(text: string, lang: string): Refusal | undefined {
  const found = identifyLanguage(text, {});
  return found === lang
    ? undefined
    : { kind: 'language', sentence: 'It is not in the language that was asked for.' };
}

const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
];

// "Тrump" with a Cyrillic T is read as one name and compared as another.
function hasMixedWord(text: string): boolean {
  return words(text).some((word) => scripts.filter((script) => script.test(word.text)).length > 1);
}

function refuse(sentence: string): Refusal {
  return { kind: 'form', sentence };
}
