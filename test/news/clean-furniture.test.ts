// Furniture: what goes in eleven languages, and sentences of reports that must not.
import { describe, expect, it } from 'vitest';
import { sweepFurniture } from '../../src/news/furniture.ts';
import { readHtml } from '../../src/text/html-to-text.ts';

function sweep(html: string, title = 'A title'): readonly string[] {
  return sweepFurniture(readHtml(html), title).kept.map((block) => block.text);
}

const furniture: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Short Url',
    'Updated 58 min ago',
    'Follow',
    'Read more',
    'Read more: Who sits on the council',
    'Click to read full article.',
    'The post Council backs truce appeared first on Example.',
    'Post a comment',
    'ADS',
    'Ad space',
    'We use cookies to improve your experience.',
    'Donate now',
    'Please consider making a donation.',
    'Sign up for our newsletter',
    'Download our app today',
    'Subscribe to continue',
    'Photo: A street in Aleppo',
    '© 2026 Example. All rights reserved.',
    'Copyright © 2026 Example',
    '(Reporting by Jane Doe; Editing by John Roe)',
    'By Jane Doe',
    '27 January 2026, 10:30 GMT',
    'Tuesday, January 27, 2026 10:30 am',
    'Related articles',
    'Share',
    '3 min read',
    '12 comments',
    'Read full story at source (example)',
    'https://example.org/a',
    '* * *',
    'Published: 11:12, November 18, 2025',
    'Recommended for you: Ten hotels; A new phone',
  ],
  ar: [
    'اقرا المزيد',
    'اقرأ أيضا',
    'اقرأ أيضاً: من هم أعضاء المجلس',
    'رابط مختصر',
    'آخر تحديث: 10:30',
    'تابعونا على تلغرام',
    'شارك هذا الخبر',
    'صورة أرشيفية',
    'جميع الحقوق محفوظة',
    'منذ 5 دقائق',
    'أضف تعليقا',
    'مواضيع ذات صلة',
    'الثلاثاء 27 يناير 2026 - 10:30',
    'إعلان',
    'المصدر: وكالات',
  ],
  he: [
    'שתף את דעתך',
    'קראו עוד',
    'קראו גם: מי יושב במועצה',
    'צילום: רויטרס',
    'כל הזכויות שמורות',
    'עודכן: 27.1.2026, 10:30',
    'הוסף תגובה',
    'עוד בנושא',
    'פרסומת',
    '3 דקות קריאה',
    'תגיות: מועצה',
  ],
  tr: [
    'Devamını oku',
    'Haberin devamı için tıklayın',
    'İlgili haberler',
    'Giriş: 27.01.2026 10:30',
    'Etiketler: konsey',
    'Bizi takip edin',
    'Tüm hakları saklıdır',
    'Yorum yap',
    '27 Ocak 2026 10:30',
    'Reklam',
  ],
  ckb: [
    'زیاتر بخوێنەوە',
    'زیاتر بخوێنەوە: کێ لە ئەنجوومەندایە',
    'وێنە: ئەرشیف',
    'بڵاوی بکەوە لە فەیسبووک',
    'بابەتە پەیوەندیدارەکان',
    'سەرچاوە: ئاژانس',
    'هەموو مافەکان پارێزراون',
  ],
  kmr: [
    'Zêdetir bixwîne',
    'Her wiha bixwîne: Kî di encumenê de ye',
    'Wêne: Arşîv',
    'Parve bike',
    'Hemû maf parastî ne',
  ],
  fa: [
    'ادامه مطلب',
    'بیشتر بخوانید: اعضای شورا',
    'کد خبر: 12345',
    'انتهای پیام/',
    'لینک کوتاه',
    'نظر شما چیست',
    'منبع: خبرگزاری',
  ],
  fr: [
    'Lire la suite',
    'Lire aussi : Qui siège au conseil',
    '(avec AFP)',
    'Publié le 27/01/2026 à 10:30',
    'Abonnez-vous à notre newsletter',
    'Crédit photo : agence',
  ],
  de: [
    'Weiterlesen',
    'Lesen Sie auch: Wer im Rat sitzt',
    'Stand: 27.01.2026 10:30 Uhr',
    'Der Beitrag Rat erschien zuerst auf Beispiel.',
    'Foto: dpa',
    'Anzeige',
  ],
  es: [
    'Leer más',
    'Lea también: Quién está en el consejo',
    'Actualizado a las 10:30',
    'Síguenos en Telegram',
    '(Reporte de Juan Pérez; editado por Ana Ruiz)',
    'Publicidad',
  ],
  ru: [
    'Читать далее',
    'Читайте также: Кто входит в совет',
    '27 января 2026, 10:30',
    'Подписывайтесь на наш канал',
    'Фото: ТАСС',
    'Реклама',
  ],
};

describe('a paragraph of furniture goes', () => {
  it.each(Object.entries(furniture).flatMap(([lang, lines]) => lines.map((line) => [lang, line])))(
    '%s: %s',
    (_lang, line) => {
      expect(sweep(`<p>The report says one thing.</p><p>${line}</p><p>And another.</p>`)).toEqual([
        'The report says one thing.',
        'And another.',
      ]);
    },
  );
});

// Each begins like furniture: shares words with a phrase above, but is news.
const news = [
  'Follow-up talks between the two sides are planned for Thursday in Paris.',
  'Support for the plan came from eight Arab countries.',
  'Support US-backed forces or leave, the officer told them.',
  'No comments were made by the ministry on the strike.',
  'Updated maps show that both provinces are under government control.',
  'Photographs of the prison were shown to the court.',
  'Donations of 7 billion dollars were promised at the summit.',
  'Sponsored by Qatar, the text was adopted by 13 votes.',
  'Live fire was heard in the north of the city.',
  'Print workers joined the strike.',
  'By Monday the army had taken the prison.',
  'More from both sides is needed, the envoy said.',
  'On 27 January 2026 the two presidents spoke by telephone.',
  'انضم إلى المجلس ثلاثة أعضاء جدد يوم الاثنين.',
  'تبرع رجل أعمال بمليون دولار لإعادة الإعمار.',
  'برعاية أميركية، وقع الطرفان اتفاقا جديدا.',
  'اشترك في الاجتماع وزراء من ثماني دول.',
  'نشر في المدينة ألف جندي بعد الاشتباكات.',
  'שיתוף הפעולה בין הצבאות יימשך, נמסר בהודעה.',
  'הצטרפו לכוח חיילים משלוש מדינות.',
  'תמכו בהצעה שלוש עשרה מדינות.',
  'Bağış yapan ülkeler cuma günü toplanacak.',
  'Yorum yapmaktan kaçınan bakan, görüşmenin sürdüğünü söyledi.',
  'Kaynak sıkıntısı sürüyor.',
  'کمک مالی به مردم غزه ادامه دارد.',
  'عضویت در سازمان ملل موضوع اصلی نشست بود.',
  'Cet article de la résolution a été rejeté par la Russie.',
  'Mise à jour de la liste des prisonniers attendue lundi.',
  'Anzeige gegen den Minister wurde am Montag erstattet.',
  'Weitere Themen des Treffens waren die Gefängnisse und die Lager.',
  'Comparten los dos países una frontera de 800 kilómetros.',
  'Doña Ana Ruiz fue nombrada ministra.',
  'Продолжение переговоров намечено на четверг.',
  'Комментарии сторон были сдержанными.',
];

it.each(news)('a sentence of a report stays: %s', (sentence) => {
  expect(sweep(`<p>${sentence}</p>`)).toEqual([sentence]);
  expect(sweep(`<p>The report begins here. ${sentence} It ends here.</p>`)).toEqual([
    `The report begins here. ${sentence} It ends here.`,
  ]);
});

describe('sweepFurniture', () => {
  it('takes furniture sentences out of a paragraph and keeps the rest word for word', () => {
    const { kept, dropped } = sweepFurniture(
      readHtml(
        '<p>Ad space. The council met. Follow us on X for more. It agreed. Click to read full article.</p>',
      ),
      'A title',
    );
    expect(kept.map((block) => block.text)).toEqual(['The council met. It agreed.']);
    expect(dropped).toEqual([
      'Ad space.',
      'Follow us on X for more.',
      'Click to read full article.',
    ]);
  });

  it('keeps a long sentence that only begins like furniture', () => {
    const long =
      'Published on Monday after two years of work, the report of the commission lists the names of all who were held in the prison, and says which units ran it until the city fell to the army in December.';
    expect(sweep(`<p>It names them all. ${long}</p>`)).toEqual([`It names them all. ${long}`]);
  });

  it('drops links to other reports but not headings or sentences that are links', () => {
    const html =
      '<p>The council met.</p><p><a>Five things to know about it</a></p><h3><a>What comes next</a></h3><p><a>It meets again on Monday.</a></p>';
    expect(sweep(html)).toEqual([
      'The council met.',
      'What comes next',
      'It meets again on Monday.',
    ]);
  });

  it('drops a list of titles under "related", up to the next sentence', () => {
    const html =
      '<p>The council met.</p><p>Related news</p><ul><li>Ten hotels by the sea</li><li>A new phone</li></ul><p>It agreed on a text.</p>';
    expect(sweep(html)).toEqual(['The council met.', 'It agreed on a text.']);
  });

  it('drops the title when the text repeats it, and a paragraph said twice', () => {
    const html = '<p>A Title!</p><p>The council met.</p><p>The council met.</p>';
    expect(sweep(html)).toEqual(['The council met.']);
  });

  it('takes the mark of a cut text off its end', () => {
    expect(sweep('<p>Officials present the vote [...]</p>')).toEqual([
      'Officials present the vote',
    ]);
  });

  it('drops what the markup says belongs to the page', () => {
    const html =
      '<p>The council met on Monday.</p><div class="share-buttons">Send it to a friend</div>';
    expect(sweepFurniture(readHtml(html), '').dropped).toEqual(['Send it to a friend']);
  });
});
