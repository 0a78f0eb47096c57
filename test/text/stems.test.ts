// Stems and variants: inflected forms meet in each of the eleven languages.
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { stem, variants } from '../../src/text/stems.ts';

describe('stem is the same for forms of one word', () => {
  it.each([
    ['en', 'agreements', 'agreement'],
    ['en', 'integrating', 'integrated'],
    ['ar', 'والقوات', 'قوات'],
    ['ar', 'الحكومة', 'حكومة'],
    ['ar', 'قيادته', 'القيادة'],
    ['ar', 'للرئيس', 'الرئيس'],
    ['ar', 'فالاتفاقيات', 'اتفاقية'],
    ['ar', 'وزارة', 'والوزارة'],
    ['he', 'שהממשלה', 'ממשלה'],
    ['he', 'הכורדים', 'כורדי'],
    ['he', 'בדמשק', 'לדמשק'],
    ['tr', 'görüşmesinde', 'görüşme'],
    ['tr', 'güçlerinin', 'güçler'],
    ['tr', 'anlaşmayı', 'anlaşması'],
    ['ckb', 'هێزەکانی', 'هێزەکان'],
    ['ckb', 'ڕێککەوتنەکە', 'ڕێککەوتن'],
    ['kmr', 'hêzên', 'hêza'],
    ['kmr', 'peymana', 'peymanê'],
    ['fa', 'نیروهای', 'نیرو'],
    ['fr', 'négociations', 'négociation'],
    ['fr', 'approuvée', 'approuvé'],
    ['de', 'Verhandlungen', 'Verhandlung'],
    ['es', 'operación', 'operaciones'],
    ['ru', 'соглашения', 'соглашение'],
    ['ru', 'переговоров', 'переговоры'],
  ])('%s: %s, %s', (lang, one, other) => {
    expect(stem(fold(one), lang)).toBe(stem(fold(other), lang));
  });

  it.each([
    ['ar', 'وزير', 'زيارة'],
    ['ar', 'قوات', 'قول'],
    ['en', 'syria', 'syringe'],
    ['tr', 'Suriye', 'sürü'],
  ])('%s: %s and %s stay apart', (lang, one, other) => {
    expect(stem(fold(one), lang)).not.toBe(stem(fold(other), lang));
  });

  it('leaves figures, short words and unknown languages alone', () => {
    expect(stem('2803', 'en')).toBe('2803');
    expect(stem('isf', 'en')).toBe('isf');
    expect(stem('rendszerek', 'xx')).toBe('rendszerek');
  });
});

describe('variants hold the form that stands in a word list', () => {
  it.each([
    ['ar', 'وللشرع', 'الشرع'],
    ['ar', 'وللشرع', 'شرع'],
    ['ar', 'بالحسكة', 'الحسكة'],
    ['ar', 'ولمجلس', 'مجلس'],
    ['ar', 'رئيسها', 'رئيس'],
    ['ar', 'قيادته', 'قيادة'],
    ['he', 'ושבדמשק', 'דמשק'],
    ['he', 'מהממשלה', 'ממשלה'],
    ['he', 'לארה"ב', 'ארה"ב'],
    ['tr', 'Suriyelilerin', 'Suriyeliler'],
    ['tr', 'birliğine', 'birlik'],
    ['tr', 'bakanlığı', 'bakanlık'],
    ['tr', 'Şaraya', 'Şara'],
    ['ckb', 'دیمەشقەوە', 'دیمەشق'],
    ['ckb', 'کوردەکان', 'کورد'],
    ['kmr', 'Sûriyeyê', 'Sûriye'],
    ['kmr', 'AFPê', 'AFP'],
    ['fa', 'کردها', 'کرد'],
    ['ru', 'Трампом', 'Трамп'],
    ['ru', 'Сирии', 'Сирия'],
    ['de', 'Syriens', 'Syrien'],
    ['fr', 'accords', 'accord'],
    ['es', 'sanciones', 'sancion'],
  ])('%s: %s has %s', (lang, word, wanted) => {
    const forms = variants(fold(word).replace(/"/g, ''), lang);
    expect(forms[0]).toBe(fold(word).replace(/"/g, ''));
    expect(forms).toContain(fold(wanted).replace(/"/g, ''));
  });

  it('never hold an empty form or one twice', () => {
    for (const lang of ['ar', 'he', 'tr', 'ckb', 'kmr', 'fa', 'ru', 'de', 'fr', 'es', 'en']) {
      for (const word of ['و', 'ال', 'والل', 'ה', 'a', 'lerinin', 'يي', 'וווו', 'ەكەكە']) {
        const forms = variants(word, lang);
        expect(new Set(forms).size).toBe(forms.length);
        expect(forms.every((form) => form.length > 0)).toBe(true);
      }
    }
  });
});
