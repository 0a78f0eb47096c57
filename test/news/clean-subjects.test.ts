// Subjects: a second report on the page is a part of its own; a report with chapters is one.
import { describe, expect, it } from 'vitest';
import { cleanItem } from '../../src/news/clean-item.ts';
import { splitSubjects } from '../../src/news/split-subjects.ts';
import { readHtml } from '../../src/text/html-to-text.ts';

const truce =
  '<p>DAMASCUS (Agency) - The army and the Kurdish-led force agreed on Monday to extend their truce by fifteen days, the defence ministry said. Convoys will move prisoners of the Islamic State group from the northeast during that time.</p><p>The force said it would hand over two camps and a border crossing once the transfer ends.</p>';
const truceChapter =
  '<p>Under the truce the army stays outside Hasakah, and the Kurdish-led force names a deputy governor. Prisoners of the Islamic State group are counted by both sides before convoys leave the northeast.</p>';
const football =
  '<p>Madrid won the cup final on Saturday after a goal in the last minute by their young striker. Seventy thousand spectators watched the match, and the coach praised the goalkeeper, who saved two penalties in extra time.</p>';
const weather =
  '<p>Heavy snow closed mountain roads across the Alps for a third day. Skiers were told to stay in their hotels while avalanche teams checked the slopes above Innsbruck and Chamonix with helicopters.</p>';

function titles(
  html: string,
  lang = 'en',
  title = 'Truce in the northeast extended',
): readonly string[] {
  return splitSubjects(title, readHtml(html), lang).map((subject) => subject.title);
}

describe('a paragraph that begins "In other news"', () => {
  const split = (text: string, lang = 'en') => titles(`${truce}<p>${text}</p>`, lang).slice(1);

  it('begins a report of its own when it names others', () => {
    expect(split('In other news, snow closed mountain roads across the Alps on Friday.')).toEqual([
      'Snow closed mountain roads across the Alps on Friday.',
    ]);
    expect(
      split(
        'In anderen Nachrichten: Schnee sperrte am Freitag Straßen in den Tiroler Alpen.',
        'de',
      ),
    ).toHaveLength(1);
  });

  it('stays where it speaks of the same ones', () => {
    const same = 'the army and the Kurdish-led force moved prisoners of the Islamic State group.';
    expect(split(`In other news, ${same}`)).toEqual([]);
  });

  it('without such words nothing is divided', () => {
    expect(split('Snow closed mountain roads across the Alps on Friday.')).toEqual([]);
  });
});

describe('what a page says of another report', () => {
  const clean = (bodyHtml: string) =>
    cleanItem(
      { guid: 'x', titleHtml: 'Truce in the northeast extended', bodyHtml },
      { key: 'x', now: 0, outletName: 'Courier' },
    )?.parts.map(({ text }) => text.slice(0, 12));

  it.each([
    ['English', 'READ NEXT'],
    ['Arabic', 'قد يهمك أيضاً'],
    ['Turkish', 'İLGİNİZİ ÇEKEBİLİR'],
    ['German', 'Das könnte Sie auch interessieren'],
    ['Russian', 'Читайте также'],
    ['Spanish', 'Te puede interesar'],
  ])('is no part of this one: %s', (_lang, heading) => {
    const teaser = `<p>${heading}</p><p>Madrid win the cup</p>${football}`;
    expect(clean(`${truce}${teaser}`)).toEqual(['DAMASCUS (Ag', 'Madrid won t']);
  });

  it('does not cut a report at an advert that looks like a dateline', () => {
    expect(clean(`${truce}<p>ADVERT – The report goes on below</p>${truceChapter}`)).toHaveLength(
      1,
    );
  });
});

describe('splitSubjects', () => {
  it('gives an unrelated report behind a heading its own part, titled by the heading', () => {
    const subjects = splitSubjects(
      'Truce extended',
      readHtml(`${truce}<h2>Madrid win the cup</h2>${football}`),
      'en',
    );
    expect(subjects.map((subject) => subject.title)).toEqual([
      'Truce extended',
      'Madrid win the cup',
    ]);
    expect(subjects[0]?.paragraphs).toHaveLength(2);
    expect(subjects[1]?.paragraphs).toHaveLength(1);
  });

  it.each([
    ['a bold line', `${truce}<p><b>Madrid win the cup</b></p>${football}`],
    ['a line across', `${truce}<hr>${football}`],
    ['a dateline', `${truce}${football.replace('<p>', '<p>MADRID (Agency) - ')}`],
    ['an Arabic-style dateline', `${truce}${football.replace('<p>', '<p>Madrid (EFE): ')}`],
  ])('sees the boundary of %s', (_what, html) => {
    expect(titles(html)).toHaveLength(2);
  });

  it('takes a heading with a dateline or a line across under it for two signs', () => {
    const board =
      '<p>The Board of Peace chaired by Donald Trump met in Cairo on Friday to discuss the International Stabilization Force for Gaza. Nickolay Mladenov briefed members on disarmament of Hamas.</p>';
    // A weekday in common: too much for a heading alone when the report is short.
    const posts =
      '<p>The Syrian Democratic Forces handed over posts near Hasakah to the interior ministry on Friday, commander Mazloum Abdi said. The integration agreement goes on in Qamishli.</p>';
    const heading = '<h2>Posts near Hasakah handed over</h2>';
    const dated = posts.replace('<p>', '<p>HASAKAH (Agency) - ');
    const count = (html: string) => titles(html, 'en', 'Board of Peace meets').length;
    expect(count(`${board}${heading}${posts}`)).toBe(1);
    expect(count(`${board}${heading}${dated}`)).toBe(2);
    expect(count(`${board}${heading}<hr>${posts}`)).toBe(2);
  });

  it('takes a round-up apart', () => {
    const html = `<h3>Truce</h3>${truce}<h3>Cup</h3>${football}<h3>Snow</h3>${weather}`;
    expect(titles(html, 'en', 'News in brief')).toEqual(['News in brief', 'Cup', 'Snow']);
  });

  it.each([
    ['a chapter of the same report', `${truce}<h2>What was agreed</h2>${truceChapter}`],
    ['a chapter behind a line across', `${truce}<hr><p><b>The terms</b></p>${truceChapter}`],
    ['no boundary at all, whatever the text', `${truce}${football}`],
    ['too little text to tell', `${truce}<h2>Sport</h2><p>Madrid won the cup.</p>`],
    ['a heading without text', `${truce}<h2>Madrid win the cup</h2>`],
  ])('keeps together %s', (_what, html) => {
    expect(titles(html)).toHaveLength(1);
  });

  it('splits Arabic reports by a second dateline and keeps one that speaks of two subjects', () => {
    const first =
      '<p>دمشق (شينخوا) - أعلنت وزارة الدفاع الاثنين تمديد الهدنة مع قوات سوريا الديمقراطية خمسة عشر يوما لنقل سجناء تنظيم الدولة من الحسكة إلى العراق، فيما تستمر المفاوضات حول دمج المقاتلين في الجيش.</p>';
    const second =
      '<p>باريس (وكالات) - فاز المنتخب بكأس البطولة بعد مباراة مثيرة انتهت بركلات الترجيح أمام سبعين ألف متفرج، وأشاد المدرب بأداء حارس المرمى الشاب الذي تصدى لركلتين حاسمتين.</p>';
    const praise =
      '<p>قال ترامب للصحافيين إن محادثته مع الرئيس السوري كانت رائعة. وأضاف ترامب أنه يرغب في خفض أسعار الفائدة، وأن أمورا إيجابية تجري بين روسيا وأوكرانيا.</p>';
    expect(titles(`${first}${second}`, 'ar', 'تمديد الهدنة')).toHaveLength(2);
    expect(titles(praise, 'ar', 'ترامب يصف محادثته مع الشرع بالرائعة')).toHaveLength(1);
  });

  it('makes at most twenty parts and keeps every paragraph', () => {
    const many = Array.from(
      { length: 40 },
      (_, index) =>
        `<h2>h${index}</h2><p>${Array.from({ length: 30 }, (_word, at) => `word${index}x${at}`)
          .join(' ')
          .replace(/\d/g, (d) => 'abcdefghij'[Number(d)] ?? '')}</p>`,
    ).join('');
    const subjects = splitSubjects('T', readHtml(many), 'en');
    expect(subjects).toHaveLength(20);
    expect(subjects.flatMap((subject) => subject.paragraphs).join(' ')).toContain('worddjxcj');
  });
});
