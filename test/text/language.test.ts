// Language: headlines and first sentences, with the model and with rules alone.
import { Worker } from 'node:worker_threads';
import { beforeAll, describe, expect, it } from 'vitest';
import { identifyLanguage, languageCode, loadLanguageModel } from '../../src/text/language.ts';

const reports: readonly (readonly [string, string])[] = [
  ['en', 'The council met on Monday and said that the truce was extended for two weeks'],
  ['ar', 'قال المتحدث إن الهدنة مددت لأسبوعين بعد اجتماع المجلس في العاصمة'],
  ['he', 'המועצה התכנסה ביום שני והודיעה כי הפסקת האש הוארכה בשבועיים'],
  ['tr', 'Konsey pazartesi günü toplandı ve ateşkesin iki hafta uzatıldığını açıkladı'],
  ['ckb', 'ئەنجوومەن ڕۆژی دووشەممە کۆبووەوە و گوتی ئاگربەستەکە بۆ دوو هەفتە درێژکرایەوە'],
  ['kmr', 'Encumenê roja duşemê civiya û ragihand ku agirbest ji bo du hefteyan hat dirêjkirin'],
  ['fa', 'شورا روز دوشنبه تشکیل جلسه داد و اعلام کرد که آتش‌بس برای دو هفته تمدید شده است'],
  ['fr', "Le conseil s'est réuni lundi et a annoncé que la trêve était prolongée de deux semaines"],
  ['de', 'Der Rat trat am Montag zusammen und teilte mit, dass die Waffenruhe verlängert wurde'],
  ['es', 'El consejo se reunió el lunes y anunció que la tregua se prolonga por dos semanas'],
  ['ru', 'Совет собрался в понедельник и сообщил, что перемирие продлено на две недели'],
];

describe('without the model', () => {
  it.each(reports)('a sentence in %s is told by script, letters and common words', (lang, text) => {
    expect(identifyLanguage(text, {})).toBe(lang);
  });

  it('the feed decides about a headline without common words', () => {
    expect(identifyLanguage('Damascus talks resume', { feedLang: 'en-GB' })).toBe('en');
    expect(identifyLanguage('Damascus talks resume', {})).toBe('und');
  });
});

describe('with the model', () => {
  beforeAll(loadLanguageModel);

  it.each(reports)('a sentence in %s', (lang, text) => {
    expect(identifyLanguage(text, {})).toBe(lang);
  });

  it.each([
    ['en', 'Damascus welcomes prisoner release'],
    ['tr', 'Galatasaray madalya törenine çıkmadı'],
    ['kmr', 'Ebdî: Em li ser peymanê li hev kirin'],
    ['ckb', 'کوردەکان ڕێککەوتن'],
    ['fa', 'توافق تازه دمشق با کردها'],
    ['fa', 'برد ۳ بر ۱ تیم ملی مقابل قطر'],
    ['ar', 'لجنة غزة تجتمع'],
    ['he', 'שיחות בפריז'],
    ['it', 'Il gioco della pace, strategico degli anni Ottanta'],
    ['pt', 'Presidente diz não à proposta sobre o conselho da paz'],
    ['uk', 'Президент України обговорив мирну угоду'],
    ['el', 'Οι συνομιλίες συνεχίζονται'],
    ['ur', 'وزیر اعظم نے کہا ہے کہ مذاکرات جاری ہیں'],
    ['ps', 'ولسمشر وویل چې خبرې به دوام ومومي او سوله به راځي ښه'],
    ['zh', '理事会决定延长停火两周'],
    ['ja', '停戦は二週間延長された'],
    ['en', 'TRUMP SAYS SYRIA DEAL IS CLOSE'],
  ])('a headline in %s: %s', (lang, text) => {
    expect(identifyLanguage(text, {})).toBe(lang);
  });

  it('a feed that declares another script is not believed', () => {
    expect(identifyLanguage('لجنة غزة تجتمع في القاهرة', { feedLang: 'en' })).toBe('ar');
    expect(
      identifyLanguage('Committee meets in Cairo for the first time', { feedLang: 'ar' }),
    ).toBe('en');
  });

  it('a text without letters has the language of its feed, or none', () => {
    expect(identifyLanguage('2026 !', { feedLang: 'he' })).toBe('he');
    expect(identifyLanguage('', {})).toBe('und');
  });

  it('loads in a worker thread, too', async () => {
    const file = new URL('../../src/text/language.ts', import.meta.url).href;
    const code = `import { parentPort } from 'node:worker_threads';
      const { loadLanguageModel, identifyLanguage } = await import(${JSON.stringify(file)});
      await loadLanguageModel();
      parentPort.postMessage(identifyLanguage('Il gioco della pace degli anni Ottanta', {}));`;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
    const answer = await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    await worker.terminate();
    expect(answer).toBe('it');
  });
});

describe('languageCode reads what feeds declare', () => {
  it.each([
    ['en-US', 'en'],
    ['EN_us', 'en'],
    [' ar ', 'ar'],
    ['iw', 'he'],
    ['ku', 'kmr'],
    ['ku-TR', 'kmr'],
    ['ku-IQ', 'ckb'],
    ['ku-Arab', 'ckb'],
    ['ckb', 'ckb'],
    ['prs', 'fa'],
    ['', undefined],
    ['12', undefined],
    [undefined, undefined],
  ])('%j is %j', (tag, expected) => {
    expect(languageCode(tag)).toBe(expected);
  });
});
