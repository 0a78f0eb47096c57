// Which sentences may be quoted alone and which titles may head a story, in eleven languages.
import { describe, expect, test } from 'vitest';
import { cutDateline } from '../../src/news/cut-dateline.ts';
import { isQuotable, isSoberTitle } from '../../src/news/is-quotable.ts';

describe('a sentence that leans on another one is not quoted', () => {
  test.each([
    ['en', 'He added that the talks would go on in Cairo on Sunday morning.'],
    ['en', 'Meanwhile, the army sent two more brigades to the eastern province.'],
    ['en', '"This was the second call between the presidents in eight days," he said.'],
    ['en', 'The two men also spoke about the reconstruction of the country.'],
    ['en', 'In other news, the Norland Defence Forces said drones struck a base near Oslo.'],
    ['de', 'In anderen Nachrichten: Die Armee schickte zwei Brigaden in die östliche Provinz.'],
    ['es', 'En otras noticias, el ejército envió dos brigadas a la provincia oriental.'],
    ['ar', 'وأضاف البيان أن الجانبين اتفقا على مواصلة التعاون في مكافحة الإرهاب.'],
    ['ar', 'وقال إن المفاوضات ستستمر في القاهرة خلال الأيام المقبلة بحضور الوسطاء.'],
    ['ar', 'في المقابل، اتهمت القوات الحكومة بخرق الهدنة في ريف الحسكة الشرقي.'],
    ['he', 'הוא הוסיף כי השיחות יימשכו בקהיר בימים הקרובים בהשתתפות המתווכות.'],
    ['he', 'עם זאת, גורמים בממשלה אמרו כי הכוחות לא ייסוגו מהאזור בקרוב.'],
    ['tr', 'Öte yandan ordu, bölgeye iki tugay daha gönderdiğini duyurdu.'],
    ['tr', 'Bu, iki liderin sekiz gün içindeki ikinci görüşmesi oldu.'],
    ['ckb', 'هەروەها داوا لە هەسەدە کراوە پاڵێوراوێک بۆ پارێزگاری حەسەکە دیاری بکات.'],
    ['kmr', 'Wî got ku danûstandin dê di rojên bê de li Qahîreyê berdewam bikin.'],
    ['kmr', 'Ji aliyê din ve, artêşê du lîwayên din şandin herêma rojhilat.'],
    ['fa', 'وی افزود که گفت‌وگوها در روزهای آینده در قاهره ادامه خواهد یافت.'],
    ['fr', "C'était le deuxième appel entre les deux présidents en huit jours."],
    ['fr', 'Par ailleurs, l’armée a envoyé deux brigades dans la province orientale.'],
    ['de', 'Zudem schickte die Armee zwei weitere Brigaden in die östliche Provinz.'],
    ['de', 'Er fügte hinzu, die Gespräche würden am Sonntag in Kairo fortgesetzt.'],
    ['ru', 'По его словам, переговоры продолжатся в Каире в ближайшие дни.'],
    ['es', 'Sin embargo, el ejército envió dos brigadas más a la provincia oriental.'],
  ])('%s: %s', (lang, sentence) => {
    expect(isQuotable(sentence, lang)).toBe(false);
  });
});

describe('a sentence that names who does what is quoted', () => {
  test.each([
    ['en', 'Al-Sharaa called for a joint international effort against the group.'],
    ['en', 'Trump told reporters that "it was a great conversation" with Damascus.'],
    ['en', 'al-Sharaa met Vladimir Putin in Moscow for the second time in four months.'],
    ['ar', 'وقال قائد القيادة المركزية الأميرال براد كوبر إن النقل المنظم ضروري.'],
    ['he', 'לשכת הנשיא בדמשק מסרה כי צה"ל ייסוג מהשטחים שתפס בדצמבר.'],
    ['tr', 'Savunma Bakanlığı, ateşkesin 15 gün uzatıldığını açıkladı.'],
    ['ckb', 'وەزارەتی بەرگری ڕایگەیاند کە ئاگربەست بۆ ١٥ ڕۆژ درێژکرایەوە.'],
    ['kmr', 'Wezareta Berevaniyê ragihand ku agirbest ji bo 15 rojan hat dirêjkirin.'],
    ['fa', 'فرماندهی مرکزی آمریکا اعلام کرد ۱۵۰ زندانی به عراق منتقل شده‌اند.'],
    ['fr', 'La présidence syrienne a salué le cessez-le-feu avec les FDS.'],
    ['de', 'Das US-Militär hat 150 Gefangene in den Irak geflogen, „ohne Zwischenfälle“.'],
    ['ru', 'Владимир Путин принял Ахмеда аш-Шараа в Кремле во второй раз.'],
    ['es', 'El presidente Sánchez explicó que España no entrará en la Junta.'],
  ])('%s: %s', (lang, sentence) => {
    expect(isQuotable(sentence, lang)).toBe(true);
  });
});

test.each([
  ['too short', 'Talks go on in Cairo today.'],
  ['too long', `The committee ${'said so again and '.repeat(20)}left.`],
  ['a question', 'Who will guard the prisons when the last soldiers have left Hasakah?'],
  [
    'a question in a quotation',
    'The minister asked: "Who will guard the prisons when they leave?"',
  ],
  ['broken off', 'The committee said that the first of the three groups would then …'],
  ['the announcement of a list', 'The agreement between the two governments has these points:'],
  [
    'the rest of a cut sentence',
    'that the agreement would be carried out by the end of the month.',
  ],
  ['half a quotation', 'The talks in Cairo "went very well, the minister told reporters there.'],
  ['half a bracket', 'Barrack) said the agreement was a milestone for the whole country.'],
  ['shouted', 'SYRIA AND THE SDF SIGN THE AGREEMENT IN DAMASCUS ON FRIDAY MORNING.'],
  ['a teaser', 'Sign up for our morning letter and get the news before breakfast.'],
])('not quoted: %s', (_, sentence) => {
  expect(isQuotable(sentence, 'en')).toBe(false);
});

test.each([
  ['LIVE: Trump and Sharaa speak by telephone again', false],
  ['Breaking | Trump and Sharaa speak by telephone', false],
  ['Son dakika: Trump ile Şara telefonda konuştu', false],
  ['عاجل: ترامب والشرع يبحثان وقف إطلاق النار', false],
  ['Eilmeldung: Trump telefoniert mit al-Scharaa', false],
  ['What did Trump and Sharaa really talk about?', false],
  ['SYRIA: TRUMP AND SHARAA SPEAK BY TELEPHONE', false],
  ['@everyone Norland & army [click](http://evil.example) **agree** <@123>', false],
  ['Norland agrees https://evil.example/now', false],
  ['Norland agrees', false],
  ['Norland Norland army army Norland army', false],
  ['Norland & army agree on Marja crossing', true],
  ['Live ammunition used at protest in Hasakah, police say', true],
  ['Trump and Sharaa speak by telephone again', true],
  ['ترامب والشرع يبحثان وقف إطلاق النار', true],
])('title %s: sober %s', (title, sober) => {
  expect(isSoberTitle(title)).toBe(sober);
});

test.each([
  ['en', 'The Norland Defence Forces and the Board of Trade.', false],
  ['de', 'Die Norländische Armee und der Rat für den Handel.', false],
  ['en', 'The Norland Defence Forces met the Board of Trade.', true],
  ['de', 'Die Norländische Armee ist in den Norden gezogen.', true],
])('%s: names alone are not quoted: %s', (lang, sentence, quotable) => {
  expect(isQuotable(sentence, lang)).toBe(quotable);
});

test.each([
  ['DAMASCUS (Harbour Wire) - Syria’s army left the city.', 'Syria’s army left the city.'],
  ['دمشق - بحث الرئيس السوري مع نظيره وحدة البلاد.', 'بحث الرئيس السوري مع نظيره وحدة البلاد.'],
  ['Navenda Nûçeyan (K) – Wezîrê Berevaniyê ragihand.', 'Wezîrê Berevaniyê ragihand.'],
  ['(WIRE) Two men were hurt in Homs.', 'Two men were hurt in Homs.'],
  ['Deir Ezzor, 3 May (Wire) - Two men were hurt.', 'Two men were hurt.'],
])('the dateline is left out of %s', (sentence, rest) => {
  expect(cutDateline(sentence)).toBe(rest);
});

test.each([
  'Trump – who leaves for Iowa – said it was a great call.',
  'The SDF (Syrian Democratic Forces) withdrew from the camp.',
  'Al-Sharaa met Putin in Moscow on Friday.',
  'HAMAS: The army broke the truce at the crossing this morning.',
  'Spain: no seat on the board for us, says the prime minister.',
])('%s has no dateline', (sentence) => {
  expect(cutDateline(sentence)).toBe(sentence);
});
