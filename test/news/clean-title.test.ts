// Titles: the site's name and shouts go, everything else stays.
import { describe, expect, it } from 'vitest';
import { cleanTitle } from '../../src/news/clean-title.ts';

describe('cleanTitle', () => {
  it.each([
    [
      'the outlet behind a dash',
      'Council backs two-week truce - Example News',
      { outletName: 'Example News' },
    ],
    [
      'the outlet in a longer form',
      'Council backs two-week truce - Example News English',
      { outletName: 'Example News' },
    ],
    [
      'the outlet in a shorter form',
      'Council backs two-week truce – Example',
      { outletName: 'Example News' },
    ],
    [
      'the name of the address',
      'Council backs two-week truce - The Example',
      { url: 'https://www.theexample.org/a' },
    ],
    ['a section and a site behind bars', 'Council backs two-week truce | World | Example', {}],
    ['Breaking', 'BREAKING: Council backs two-week truce', {}],
    ['Breaking with a sign', '🔴 Breaking news | Council backs two-week truce', {}],
    ['an agency in brackets', 'Council backs two-week truce (Reuters)', {}],
  ])('%s', (_what, text, site) => {
    const { title, dropped } = cleanTitle(text, site);
    expect(title).toBe('Council backs two-week truce');
    expect(dropped.length).toBeGreaterThan(0);
  });

  it.each([
    ['ar', 'عاجل | المجلس يؤيد الهدنة', 'المجلس يؤيد الهدنة'],
    ['ar', '#عاجل: المجلس يؤيد الهدنة', 'المجلس يؤيد الهدنة'],
    ['he', 'מבזק: המועצה תומכת בהפסקת האש', 'המועצה תומכת בהפסקת האש'],
    ['tr', 'Son dakika: Konsey ateşkesi destekledi', 'Konsey ateşkesi destekledi'],
    ['fr', 'URGENT - Le conseil soutient la trêve', 'Le conseil soutient la trêve'],
    ['de', 'Eilmeldung: Rat unterstützt Waffenruhe', 'Rat unterstützt Waffenruhe'],
    ['es', 'Última hora: El consejo respalda la tregua', 'El consejo respalda la tregua'],
    ['ru', 'Срочно: Совет поддержал перемирие', 'Совет поддержал перемирие'],
    ['fa', 'فوری | شورا از آتش‌بس حمایت کرد', 'شورا از آتش‌بس حمایت کرد'],
    ['ckb', 'بەپەلە: ئەنجوومەن پشتگیری کرد', 'ئەنجوومەن پشتگیری کرد'],
    ['kmr', 'Lezgîn: Encumenê piştgirî da', 'Encumenê piştgirî da'],
  ])('a shout in %s: %s', (_lang, text, expected) => {
    expect(cleanTitle(text, {}).title).toBe(expected);
  });

  it('a site named in another script than its address', () => {
    const { title } = cleanTitle('المجلس يؤيد هدنة لأسبوعين - المدينة', {
      url: 'https://almadina.example/x',
    });
    expect(title).toBe('المجلس يؤيد هدنة لأسبوعين');
  });

  it.each([
    ['Sharaa meets Putin - and then Trump', { outletName: 'Example News' }],
    ['Damascus–Ankara talks go on', { outletName: 'Ankara Post' }],
    ['Update on the truce', {}],
    ['Live music returns to Aleppo', {}],
    ['Trump: deal is close', { outletName: 'Trump' }],
    ['Example News', { outletName: 'Example News' }],
    ['Breaking: deal', {}],
    ['عاجل', {}],
    ['', {}],
  ])('%j stays as it is', (text, site) => {
    expect(cleanTitle(text, site)).toEqual({ title: text, dropped: [] });
  });
});
