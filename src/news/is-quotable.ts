// Which sentences may stand alone in a briefing, and which titles may head a story.
import { fold } from '../text/fold.ts';
import { words } from '../text/words.ts';
import { findLean } from './find-lean.ts';
import { isNameList } from './is-name-list.ts';

/** Characters: shorter ones say too little, longer ones bury it. */
const minLength = 40;
const maxLength = 350;
/** Letters beside a quotation that can name who speaks. */
const minOutside = 12;
const quotation = /"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]/gu;
const titleLength = { min: 20, max: 160 };
const fewestTitleWords = 3;
/** Share of different words among a title's. */
const leastVaried = 0.6;

const question = /[?؟]["'”’»)\]]*$/u;
const unfinished = /(?:[:,،;؛–—-]|\.\.\.|…)["'”’»)\]]*$/u;
const finished = /[.!。۔]["'”’»)\]]*$/u;
// A lower-case beginning is the rest of a cut sentence; Arabic names are written so (al-Sharaa).
const fragment = /^["'“«(]?(?!(?:al|el|ash|as|an|ad|at|ar|az)-)\p{Ll}/u;
const paired: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['(', ')'],
  ['„', '“'],
];

/** An address, or a hash tag: of the page, not of the report. */
const webby = /https?:\/\/|\bwww\.|\S+@\S+\.\S+|(?:^|\s)#\p{L}+(?:\s+#\p{L}+)+/u;
/** What outlets say about themselves and their pages, folded; cleaning takes out the known ones. */
const teaser =
  /\b(?:read (?:more|also|full)|click here|sign up|subscri|newsletter|follow us|cookie|what (?:you need|we know)|all rights reserved|file photo|getty|this (?:article|story|page) |abonnez|lire aussi|a lire|lesen sie|mehr dazu|leer mas|suscri|abone ol|haberin devami)|(?:اقرا (?:ايضا|المزيد)|اشترك|تابعونا|للمزيد|קראו עוד|לחצו כאנ|הירשמו|שתפו|читайте также|подписывайтесь|بیشتر بخوانید|زیاتر بخوێنەوە)/u;

const loudPrefix =
  /^["“«]?(?:live(?: updates| blog)?|correction|corrected|clarification|تصحيح|תיקון|duzeltme|korrektur|berichtigung|rectificatif|correctif|correccion|исправление|اصلاحیه|breaking|just in|watch|video|exclusive|opinion|analysis|explained|explainer|profile|updated?|urgent|flash|photos|son dakika|canli|video haber|عاجل|مباشر|بالفيديو|شاهد|خاص|متابعة|שידור חי|מבזק|צפו|דעה|فوری|ویدیو|en direct|direct|eilmeldung|liveticker|ticker|kommentar|срочно|видео|молния|ultima hora|en vivo|directo|بەپەلە|راستەوخۆ|nuçeya dawi|lezgin)\s*[:|\-–—!]/u;

/** Titles that promise an explanation, pictures or a list instead of saying what happened; folded. */
const promise =
  /^(?:day \d+|why|how|what|who|where|when|inside|meet|explainer|analysis|opinion|interview|in pictures|in photos|photos|gallery|timeline|factbox|q&a|from .+ to .+:|\d+ (?:things|facts|questions|takeaways|ways|reasons)|everything|لماذا|كيف|ماذا|هل|ما هي|ما هو|من هو|من هي|تحليل|راي|مقابله|حوار|قصه|بالصور|بالفيديو|انفوغراف|למה|איכ|מדוע|מה|מיהו|פרשנות|דעה|ניתוח|neden|nasil|kimdir|iste|analiz|yorum|roportaj|warum|wie|was|wer|analyse|kommentar|interview|pourquoi|comment|qui est|ce que|decryptage|tribune|edito|por que|como|quien|claves|las claves|analisis|opinion|entrevista|почему|как|кто такой|что известно|мнение|интервью|анализ|چرا|چگونه|تحليل|بوچي|چون|cima|cawa)(?![\p{L}])/u;
const promiseInside =
  /\b(?:what .{3,60} means|what we know|what to know|need to know|explained|who they are|here s (?:why|what|how)|things to know|ما نعرفه|كل ما تريد معرفته|was wir wissen|ce que l on sait|lo que sabemos|bilmeniz gerekenler|что известно)(?![\p{L}])/u;

/** Whether a sentence says something by itself: whole, and it leans on none before it. */
export function isQuotable(sentence: string, lang: string): boolean {
  if (!isWhole(sentence) || isNameList(sentence, lang)) return false;
  return findLean(sentence, lang).kind === 'alone';
}

/** Whether it is a sentence: no half one, no question, no teaser, no quotation without its speaker. */
export function isWhole(sentence: string): boolean {
  if (sentence.length < minLength || sentence.length > maxLength) return false;
  if (question.test(sentence) || unfinished.test(sentence) || fragment.test(sentence)) return false;
  if (!isBalanced(sentence) || isShouted(sentence) || isBareQuote(sentence)) return false;
  return !webby.test(sentence) && !teaser.test(fold(sentence));
}

/** Nothing but a quotation: nobody is said to have said it. */
function isBareQuote(sentence: string): boolean {
  if (!/["“”«»„‘’]/.test(sentence)) return false;
  const outside = sentence
    .replace(quotation, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .trim();
  return outside.length < minOutside && outside.split(/\s+/).length < 3;
}

/** Whether a sentence ends as one: captions, bylines and headlines in a text mostly do not. */
export function isFinished(sentence: string): boolean {
  return finished.test(sentence);
}

/** Whether a title tells what happened: no LIVE or Breaking in front, no question, no half line. */
export function isSoberTitle(title: string): boolean {
  if (title.length < titleLength.min || title.length > titleLength.max) return false;
  if (/[?؟]/.test(title) || unfinished.test(title) || isShouted(title)) return false;
  if (isMarkedUp(title) || !saysSomething(title)) return false;
  const folded = fold(title);
  if (promise.test(folded) || promiseInside.test(folded.replace(/['’]/g, ' '))) return false;
  return !loudPrefix.test(folded);
}

/** Mentions, links and marks of chat programs, and addresses: a feed's mistake or somebody's trick. */
const markup =
  /@(?:everyone|here|channel)\b|<[@#!:/]?[^<>\s]*>|\]\(|\*\*|__|~~|`|\|\||https?:\/\/|\bwww\.|(?:^|\s)[@#][\p{L}\p{N}_]{2,}|&(?:[a-z]+|#\d+);/iu;

/** Whether a title holds marks that no outlet writes into a headline. */
export function isMarkedUp(title: string): boolean {
  return markup.test(title);
}

/** Some words, and not the same ones over and over. */
function saysSomething(title: string): boolean {
  const found = words(title).map(({ folded }) => folded);
  return found.length >= fewestTitleWords && new Set(found).size >= leastVaried * found.length;
}

/** A sentence cut out of a longer quotation opens or closes what it does not close or open. */
function isBalanced(sentence: string): boolean {
  const straight = sentence.split('"').length - 1;
  if (straight % 2 === 1 && !/\p{Script=Hebrew}"\p{Script=Hebrew}/u.test(sentence)) return false;
  const german = sentence.includes('„');
  return paired.every(([open, close]) => {
    if (german && open === '“') return true;
    if (!german && open === '„') return true;
    return sentence.split(open).length === sentence.split(close).length;
  });
}

function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters === 0 || capitals > 0.6 * letters;
}
