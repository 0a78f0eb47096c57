// What keeps two events of one kind apart, each rule with its other side: where it must not.
import { expect, test } from 'vitest';
import { groupReports as group, type Report } from './stream-stories.ts';

type Told = Pick<Report, 'lang' | 'title' | 'text'> & { readonly published: string };

function reports(...told: readonly Told[]): readonly Report[] {
  return told.map((one, at) => ({ ...one, id: String.fromCharCode(97 + at) }));
}

function tell(lang: string, published: string, title: string, text: string): Told {
  return { lang, published, title, text };
}

const finland = tell(
  'en',
  '2026-02-06T09:00:00Z',
  'Finland turns down seat on Board of Peace',
  "Finland will not join Donald Trump's Board of Peace, its foreign minister said on Friday.",
);

test('two countries that decline one invitation on one day are two stories, in any languages', () => {
  const chile = tell(
    'es',
    '2026-02-06T13:00:00Z',
    'Chile rechaza integrar la Junta de Paz',
    'Chile no se sumará a la Junta de Paz de Donald Trump, dijo el viernes su canciller.',
  );
  const again = tell(
    'de',
    '2026-02-06T15:00:00Z',
    'Finnland sagt Trump ab',
    'Finnland lehnt einen Sitz in Donald Trumps Friedensrat ab, sagte die Außenministerin am Freitag.',
  );
  expect(group(reports(finland, chile, again))).toEqual(['a c', 'b']);
});

test('one country is one story, also when a headline names its minister or its capital', () => {
  const other = tell(
    'en',
    '2026-02-06T12:00:00Z',
    'Helsinki says no to peace board',
    "Finland has turned down an invitation to Donald Trump's Board of Peace, the foreign minister said on Friday in Helsinki.",
  );
  expect(group(reports(finland, other))).toEqual(['a b']);
});

const tuesday = tell(
  'en',
  '2026-02-10T12:00:00Z',
  'Syrian army takes over border post from SDF',
  'The Syrian army took over a border post near Derik from the Syrian Democratic Forces on Tuesday.',
);

test('what happened on Tuesday and what happened on Thursday are two stories', () => {
  const thursday = tell(
    'en',
    '2026-02-12T12:00:00Z',
    'Syrian army takes over second border post from SDF',
    'The Syrian army took over a border post near Amuda from the Syrian Democratic Forces on Thursday.',
  );
  expect(group(reports(tuesday, thursday))).toEqual(['a', 'b']);
});

test('a report two days later that still tells of Tuesday belongs to it', () => {
  const later = tell(
    'ar',
    '2026-02-11T20:00:00Z',
    'الجيش السوري يتسلم معبرا حدوديا من قسد',
    'تسلم الجيش السوري الثلاثاء موقعا حدوديا قرب ديريك من قوات سوريا الديمقراطية.',
  );
  expect(group(reports(tuesday, later))).toEqual(['a b']);
});

test('day 2 and day 21 of one thing are two stories, day 2 in two languages is one', () => {
  const siege = (lang: string, published: string, title: string, text: string) =>
    tell(lang, published, title, text);
  const dayTwo = siege(
    'en',
    '2026-01-20T08:00:00Z',
    'Raqqa fighting live: Day 2',
    'The army and the SDF fight around the Raqqa bridge.',
  );
  const turkish = siege(
    'tr',
    '2026-01-20T10:00:00Z',
    "Rakka'da çatışmaların 2. günü",
    'Ordu ile SDG Rakka köprüsü çevresinde çatışıyor.',
  );
  const dayThree = siege(
    'en',
    '2026-01-21T08:00:00Z',
    'Raqqa fighting live: Day 3',
    'The army and the SDF fight around the Raqqa bridge.',
  );
  expect(group(reports(dayTwo, turkish, dayThree))).toEqual(['a b', 'c']);
});

test('a headline alone and a long report of the same event are one story', () => {
  const headline = tell(
    'en',
    '2026-02-06T10:00:00Z',
    "Finland won't join Trump's Board of Peace",
    '',
  );
  const long = tell(
    'en',
    '2026-02-06T11:00:00Z',
    'Finland turns down seat on Board of Peace',
    `${finland.text} ${'The government had weighed the question for two weeks and asked its partners in the north. Several of them had said no before. The board was founded in January and is led by the American president himself. '.repeat(20)}`,
  );
  expect(group(reports(headline, long))).toEqual(['a b']);
});

const truce = tell(
  'en',
  '2026-02-01T10:00:00Z',
  'Truce of three days around Sweida',
  'Damascus and Druze fighters agreed on a truce of three days around Sweida on Sunday, mediators said.',
);

test('a truce and its extension are two stories; the extension in two languages is one', () => {
  const extension = tell(
    'en',
    '2026-02-03T10:00:00Z',
    'Truce around Sweida extended by a week',
    'The truce between Damascus and Druze fighters around Sweida was extended by a week on Tuesday, mediators said.',
  );
  const french = tell(
    'fr',
    '2026-02-03T12:00:00Z',
    "La trêve à Soueïda prolongée d'une semaine",
    'La trêve entre Damas et les combattants druzes autour de Soueïda a été prolongée mardi d’une semaine, selon les médiateurs.',
  );
  expect(group(reports(truce, extension, french))).toEqual(['a', 'b c']);
});

test('a toll that grows within a day stays one story, the same toll in another town does not', () => {
  const first = tell(
    'en',
    '2026-02-18T07:00:00Z',
    'Blast in Hama market kills five',
    'An explosion in a market in Hama killed five people on Wednesday, the interior ministry said.',
  );
  const more = tell(
    'en',
    '2026-02-18T16:00:00Z',
    'Hama market bombing: death toll rises to 12',
    'The toll of the explosion in a market in Hama has risen to 12 on Wednesday, doctors said.',
  );
  const elsewhere = tell(
    'en',
    '2026-02-18T17:00:00Z',
    'Blast in Idlib market kills five',
    'An explosion in a market in Idlib killed five people on Wednesday, the interior ministry said.',
  );
  expect(group(reports(first, more, elsewhere))).toEqual(['a b', 'c']);
});

test('reports in two languages meet in a thing and a figure that few tell of', () => {
  const english = tell(
    'en',
    '2026-02-18T07:00:00Z',
    'Syria reopens its largest bakery after repairs',
    'The bakery in Damascus, closed for 13 years, will bake 47,500 loaves a day, the ministry said on Wednesday.',
  );
  const german = tell(
    'de',
    '2026-02-18T12:00:00Z',
    'Syrien: Große Bäckerei arbeitet wieder',
    'In Damaskus ist am Mittwoch eine Bäckerei eröffnet worden, die täglich 47.500 Brote backen soll.',
  );
  const other = tell(
    'de',
    '2026-02-18T12:00:00Z',
    'Aleppo: Große Brücke wieder offen',
    'In Aleppo ist am Mittwoch eine Brücke eröffnet worden, über die täglich 9.300 Autos fahren sollen.',
  );
  expect(group(reports(english, german, other))).toEqual(['a b', 'c']);
});
