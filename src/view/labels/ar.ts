// The labels in Arabic. A story is خبر, a report of it تقرير, an item مادة, a feed خلاصة.
import { toUnit } from '../format-time.ts';
import { code, fullTime, joinSpans, quote, text, timeAgo } from '../spans.ts';
import { countInArabic, noun, withOne } from './arabic-count.ts';
import type { HeldWhy, Labels, Words } from './labels.ts';

const masculineOne = 'واحد';
const feminineOne = 'واحدة';
const story = noun('خبر', 'خبران', 'أخبار', 'خبرًا');
const otherStory = noun('خبر آخر', 'خبران آخران', 'أخبار أخرى', 'خبرًا آخر');
const newReport = noun('تقرير جديد', 'تقريران جديدان', 'تقارير جديدة', 'تقريرًا جديدًا');
const earlierReport = noun('تقرير سابق', 'تقريران سابقان', 'تقارير سابقة', 'تقريرًا سابقًا');
const source = noun('مصدر', 'مصدران', 'مصادر', 'مصدرًا');
const copy = noun('نسخة', 'نسختان', 'نسخ', 'نسخة');
const item = noun('مادة', 'مادتان', 'مواد', 'مادة');
const feed = noun('خلاصة', 'خلاصتان', 'خلاصات', 'خلاصة');
const topic = noun('موضوع', 'موضوعان', 'مواضيع', 'موضوعًا');
const alert = noun('تنبيه', 'تنبيهان', 'تنبيهات', 'تنبيهًا');
const language = noun('لغة', 'لغتين', 'لغات', 'لغة');
const units = {
  day: noun('يوم', 'يومان', 'أيام', 'يومًا'),
  hour: noun('ساعة', 'ساعتان', 'ساعات', 'ساعة'),
  minute: noun('دقيقة', 'دقيقتان', 'دقائق', 'دقيقة'),
} as const;
const fresh = {
  ...noun('جديد', 'اثنان جديدان', 'جديدة', 'جديدًا'),
  zero: 'لا جديد',
  one: 'واحد جديد',
};
const rest = {
  ...noun('غيرها', 'اثنان آخران', 'غيرها', 'غيرها'),
  one: 'واحد آخر',
};
const ofThem = {
  ...noun('منها', 'اثنتين منها', 'منها', 'منها'),
  one: 'واحدة منها',
};

// Nouns, since a verb would have to agree with one, two or many stories.
const heldWhy: Readonly<Record<HeldWhy, string>> = {
  'quiet-hours': 'من ساعات الهدوء',
  'over-cap': 'فوق حد التنبيهات في الساعة',
  outage: 'بعد انقطاع في النشر',
  many: 'من التنبيهات المؤجلة',
};

export const arabic: Labels = {
  lang: 'ar',

  duration: (ms) => {
    const { count, unit } = toUnit(ms);
    return countInArabic(count, withOne(units[unit], unit === 'day' ? masculineOne : feminineOne));
  },
  comma: '، ',
  join,
  languageName,
  languages: (langs) =>
    langs.length > 3 ? countInArabic(langs.length, language) : langs.map(languageName).join(' و'),
  longDate: (at, zone) =>
    new Intl.DateTimeFormat('ar-u-nu-latn', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: zone,
    }).format(at),

  stories: (count) => countInArabic(count, withOne(story, masculineOne)),
  newStories: (count) => countInArabic(count, fresh),
  newReports: (count) => countInArabic(count, newReport),
  copies: (count) => countInArabic(count, withOne(copy, feminineOne)),
  items: (count) => countInArabic(count, withOne(item, feminineOne)),
  feeds: (count) => countInArabic(count, withOne(feed, feminineOne)),
  topics: (count) => countInArabic(count, withOne(topic, masculineOne)),
  alerts: (count) => countInArabic(count, withOne(alert, masculineOne)),
  andMore: (count) => `و${countInArabic(count, rest)}`,

  newStory: 'جديد',
  newSentence: 'جديد',
  addedReports: (count) => countInArabic(count, newReport),
  sources: (count, langs) =>
    `${countInArabic(count, withOne(source, masculineOne))}${inLanguages(langs)}`,
  notReportedBy: (langs, sides) => {
    const named = langs.map((lang) => (lang === 'ku' ? 'الكردية' : languageName(lang)));
    const inLangs = named.length === 0 ? [] : [`وسائل الإعلام الناطقة ب${named.join(' أو ب')}`];
    return `لم يرد حتى الآن في ${[...inLangs, ...sides.map(sideName)].join(' أو ')}`;
  },
  onlySide: (side) => `لم يرد إلا في ${sideName(side)}`,
  disputed: {
    killed: 'تختلف المصادر في عدد القتلى: ',
    wounded: 'تختلف المصادر في عدد الجرحى: ',
    detained: 'تختلف المصادر في عدد الموقوفين: ',
    freed: 'تختلف المصادر في عدد المفرج عنهم: ',
    troops: 'تختلف المصادر في عدد الجنود: ',
    money: 'تختلف المصادر في المبلغ: ',
  },
  figure: (value, bound) => {
    const number = new Intl.NumberFormat('ar-u-nu-latn').format(value);
    return { exact: number, least: `${number} على الأقل`, about: `نحو ${number}` }[bound];
  },
  onlySource: (outlet, langs) => [
    text('المصدر الوحيد: '),
    quote(outlet, 'und'),
    text(inLanguages(langs)),
  ],
  reported: (firstAt, lastAt, isDated) => [
    text(isDated ? 'أول تقرير ' : 'بلا تاريخ، رُصد أول مرة '),
    timeAgo(firstAt),
    ...(firstAt === lastAt ? [] : [text('، وآخر تقرير '), timeAgo(lastAt)]),
  ],

  retold: (command, way) => [
    text(
      way === 'translated'
        ? 'ترجمه نموذج لغوي من التقارير المذكورة، ودُقِّقت الأسماء والأرقام وترتيبها · النص الأصلي: '
        : 'صاغه نموذج لغوي من التقارير المذكورة، ودُقِّقت الأسماء والأرقام وترتيبها · النص الأصلي: ',
    ),
    code(command),
  ],
  ownWords: 'بكلمات التقارير نفسها:',

  alertTitle: (topics) => [text('خبر جديد: '), ...joinTexts(topics)],
  updateTitle: (reports, topics) => [
    text(`${countInArabic(reports, newReport)}: `),
    ...joinTexts(topics),
  ],
  alertHint: (storyCommand, why) => [
    text('كل التقارير: '),
    code(storyCommand),
    text(' · الأسباب: '),
    code(why),
  ],

  heldStories: (count, why) =>
    `${countInArabic(count, withOne(story, masculineOne))} ${heldWhy[why]}`,

  since: (at) => [text('منذ '), fullTime(at)],
  sinceBriefing: (at) => [text(' منذ الموجز السابق '), timeAgo(at)],
  noStoryOnTopic: 'لا أخبار عن هذا الموضوع في هذه المدة.',
  noStory: 'لا أخبار في هذه المدة.',
  moreNotShown: (stories, command) => [
    text(`${countInArabic(stories, otherStory)} خارج هذه القائمة: `),
    code(command),
  ],
  moreStories: (stories, command) => [
    text(`${countInArabic(stories, otherStory)}: `),
    code(command),
  ],
  allReports: (command) => [text('كل تقارير الخبر: '), code(command)],
  leftOut: (command) => [text('ما استُبعد وسبب استبعاده: '), code(command)],
  allTopics: 'كل المواضيع',
  noTopics: 'لا مواضيع قيد المتابعة',

  digestTitle: (date) => [text(`الموجز: ${date}`)],
  nothingNew: (topics, sinceAt, read) => [
    text('لا جديد عن '),
    ...join(topics.map((name) => [quote(name, 'und')])),
    text(' منذ '),
    fullTime(sinceAt),
    text(`؛ عدد الخلاصات المقروءة: ${read}.`),
  ],

  previewOnly: (more) =>
    more === 0
      ? 'معاينة: لم يُنشر شيء.'
      : `معاينة: لم يُنشر شيء، وعدد الرسائل التي كانت ستلي: ${more}.`,

  noFeeds: (command) => [text('لا خلاصات بعد، فلم يُقرأ شيء. لإضافة واحدة: '), code(command)],
  feedsRead: ({ feedsRead, feedsTotal, itemsRead, languages }) => {
    const read = `الخلاصات المقروءة: ${feedsRead} من أصل ${feedsTotal}${inLanguages(languages)}.`;
    return `${read} المحصلة: ${countInArabic(itemsRead, withOne(item, feminineOne))}.`;
  },
  feedsFailed: (count, command) => [
    text(` تعذّرت قراءة ${countInArabic(count, ofThem)}؛ لمعرفة الأسباب اكتب `),
    code(command),
  ],
  silentFeeds: (names, more) => [
    text('لم تنشر شيئًا في هذه المدة: '),
    ...join([
      ...names.map((name) => [quote(name, 'und')]),
      ...(more > 0 ? [[text(countInArabic(more, rest))]] : []),
    ]),
    text('.'),
  ],

  whyOneStory: (command) => [text('لماذا تُعدّ هذه التقارير خبرًا واحدًا: '), code(command)],
  earlierReports: (count) => `${countInArabic(count, earlierReport)} خارج هذه القائمة`,
  undated: 'بلا تاريخ، رُصد ',
  copiedBy: 'أعاد نشره: ',

  untitled: '(بلا عنوان)',
  newestItems: 'أحدث المواد من كل الخلاصات',
  newestItemsOf: (name) => [text('أحدث المواد: '), text(name)],
  nothingYet: (command) => [text('لم يصل شيء بعد. حالة الخلاصات: '), code(command)],
  whyItem: (command) => [text('لماذا وُضعت مادة حيث هي: '), code(command)],
  foundItems: (count, hasMore, asked) => [
    text('نتائج البحث عن '),
    asked,
    text(`: ${countInArabic(count, withOne(item, feminineOne))}${hasMore ? ' وأكثر' : ''}`),
  ],
  nothingFound: (asked) => [text('لا نتائج للبحث عن '), asked],
  allSpellings: (name) => [text('يشمل البحث جميع صيغ كتابة الاسم '), name],
  fewerWords: 'لا مادة محفوظة تتضمن كل هذه الكلمات. جرّب كلمات أقل أو تهجئة أخرى.',

  sourcesTitle: (ref) => [text('مصادر الخبر '), code(ref)],
  sameOwner: 'مالك واحد، تُحسب مصدرًا واحدًا',
  copyOf: (ref) => [text('يكرر نص '), code(ref)],

  actions: {
    why: 'لماذا؟',
    sources: 'المصادر',
    original: 'النص الأصلي',
    timeline: 'التسلسل الزمني',
    mute: 'كتم 6 ساعات',
    notTopic: 'ليس من الموضوع',
    notTopicNamed: (name) => `ليس من: ${name}`,
    notSame: (ref) => `ليس من هذا الخبر: ${ref}`,
  },
};

// The conjunction is one letter and stands before the last name without a space.
function join(names: readonly Words[]): Words {
  const last = names.at(-1) ?? [];
  if (names.length < 2) return last;
  return [...joinSpans(names.slice(0, -1), '، '), text(' و'), ...last];
}

function joinTexts(names: readonly string[]): Words {
  return join(names.map((name) => [text(name)]));
}

const names = new Intl.DisplayNames('ar', { type: 'language', fallback: 'none' });
const editorsNames: Readonly<Record<string, string>> = {
  ckb: 'السورانية',
  kmr: 'الكرمانجية',
  und: 'لغة غير معروفة',
};

function languageName(lang: string): string {
  const own = editorsNames[lang];
  if (own !== undefined) return own;
  try {
    return names.of(lang) ?? lang;
  } catch {
    // Feeds declare languages such as "xx_yy!".
    return lang;
  }
}

function inLanguages(langs: readonly string[]): string {
  if (langs.length === 0) return '';
  if (langs.length > 3) return ` بـ${countInArabic(langs.length, language)}`;
  const [first = '', ...others] = langs.map(languageName);
  const joined = [first, ...others].join(' و');
  return /^\p{Script=Arabic}/u.test(first) ? ` ب${joined}` : ` بـ${joined}`;
}

const sideNames: Readonly<Record<string, string>> = {
  'syria-government': 'الإعلام الرسمي السوري',
  aanes: 'إعلام الإدارة الذاتية',
  turkey: 'الإعلام الرسمي التركي',
  israel: 'بيانات الحكومة الإسرائيلية',
  'palestinian-authority': 'إعلام السلطة الفلسطينية',
  hamas: 'إعلام حماس',
  hezbollah: 'إعلام حزب الله',
  iran: 'الإعلام الرسمي الإيراني',
  russia: 'الإعلام الرسمي الروسي',
  'united-states': 'بيانات الحكومة الأميركية',
};

function sideName(side: string): string {
  return sideNames[side] ?? side;
}
