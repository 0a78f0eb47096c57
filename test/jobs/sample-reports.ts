// Reports of our own about the situations that Sitrep is made for, as several outlets would tell them.
import type { ReplayItem } from '../../src/jobs/replay.ts';

const at = (text: string) => Date.parse(text);

/** Two presidents speak: told in English and in Arabic, and once more word for word. */
export const firstCall: ReplayItem = {
  id: 'first-call',
  outlet: 'Harbour Wire',
  url: 'https://harbour.example/first-call',
  publishedAt: at('2026-01-19T15:00:00Z'),
  title: 'Trump and Sharaa discuss SDF ceasefire in phone call',
  text: [
    'DAMASCUS (Harbour Wire) - US President Donald Trump and Syrian President Ahmed al-Sharaa spoke by telephone on Monday about the ceasefire with the Kurdish-led Syrian Democratic Forces, the presidency in Damascus said.',
    'Both stressed that Syria must stay one country and that the rights of the Kurdish people have to be protected. They also agreed to keep fighting the Islamic State group.',
  ].join('\n\n'),
};

export const firstCallInArabic: ReplayItem = {
  id: 'first-call-ar',
  outlet: 'بوصلة المشرق',
  url: 'https://bawsala.example/first-call',
  publishedAt: at('2026-01-19T15:40:00Z'),
  title: 'اتصال هاتفي بين الشرع وترامب يبحث وقف إطلاق النار مع قسد',
  text: [
    'بحث الرئيس السوري أحمد الشرع في اتصال هاتفي يوم الاثنين مع نظيره الأميركي دونالد ترامب وقف إطلاق النار مع قوات سوريا الديمقراطية، بحسب رئاسة الجمهورية في دمشق.',
    'وشدد الجانبان على وحدة الأراضي السورية وعلى حماية حقوق الشعب الكردي، واتفقا على مواصلة محاربة تنظيم داعش.',
  ].join('\n\n'),
};

export const firstCallCopied: ReplayItem = {
  ...firstCall,
  id: 'first-call-copy',
  outlet: 'Citadel Post',
  url: 'https://citadel.example/call',
  publishedAt: at('2026-01-19T17:00:00Z'),
  title: 'Presidents talk: Washington and Damascus on the line',
};

/** Eight days later the same two speak again, about nearly the same. */
export const secondCall: ReplayItem = {
  id: 'second-call',
  outlet: 'Harbour Wire',
  url: 'https://harbour.example/second-call',
  publishedAt: at('2026-01-27T16:00:00Z'),
  title: 'Trump and Sharaa discuss ceasefire with SDF in phone call',
  text: [
    'DAMASCUS (Harbour Wire) - US President Donald Trump told Syrian President Ahmed al-Sharaa by telephone on Tuesday that he welcomes the ceasefire with the Kurdish-led Syrian Democratic Forces, the presidency in Damascus said.',
    'Both stressed that Syria must stay one country. Trump called the conversation great before he flew to Iowa. It was their second call in eight days.',
  ].join('\n\n'),
};

/** A page with everything that is not the report. */
export const furnished: ReplayItem = {
  id: 'furnished',
  outlet: 'Citadel Post',
  url: 'https://citadel.example/board',
  publishedAt: at('2026-01-22T09:00:00Z'),
  title: 'Board of Peace names director for Gaza committee',
  text: [
    'Short Url https://citadel.example/x7k2',
    'Updated 58 min ago',
    'Follow',
    'The Board of Peace chaired by Donald Trump named a director for the committee that is to administer Gaza, its envoy Nickolay Mladenov said in Cairo on Thursday.',
    'Read more: Ten recipes for the winter',
    'The director will open an office near the Rafah crossing within two weeks, Mladenov said.',
    'We use cookies to improve your experience. By continuing you accept our privacy policy.',
    'Sign up for our newsletter',
  ].join('\n\n'),
};

export const furnishedInArabic: ReplayItem = {
  id: 'furnished-ar',
  outlet: 'بوصلة المشرق',
  url: 'https://bawsala.example/board',
  publishedAt: at('2026-01-22T10:00:00Z'),
  title: 'مجلس السلام يعين مديرا للجنة إدارة غزة',
  text: [
    'أعلن نيكولاي ملادينوف في القاهرة يوم الخميس أن مجلس السلام الذي يرأسه دونالد ترامب عين مديرا للجنة التي ستدير قطاع غزة.',
    'اقرأ المزيد',
    'وقال ملادينوف إن المدير سيفتح مكتبا قرب معبر رفح خلال أسبوعين.',
    'تابعونا على فيسبوك',
    'اشترك في النشرة البريدية',
  ].join('\n\n'),
};

/** A page that carries a second report about something else. */
export const twoSubjects: ReplayItem = {
  id: 'two-subjects',
  outlet: 'Two Rivers Review',
  url: 'https://rivers.example/page',
  publishedAt: at('2026-01-23T08:00:00Z'),
  title: 'Board of Peace pledges seven billion dollars for Gaza',
  text: [
    'WASHINGTON (Rivers) - Nine countries pledged seven billion dollars for Gaza at a meeting of the Board of Peace on Thursday, President Donald Trump said. The money is meant for water pipes, clinics and schools; Mladenov wants the first bakeries to open before spring.',
    'Indonesia offered eight thousand soldiers for the stabilization force that the board plans to deploy.',
    'HASAKAH (Zagros) - Kurdish fighters of the SDF left the prison of Panorama at dawn as interior ministry guards drove in, two tribal elders told this paper. The handover belongs to the accord under which the northeastern brigades join the Syrian army.',
    'Families waited outside the fence for news of detainees. A commander of the Asayish called the morning calm.',
  ].join('\n\n'),
};

/** The second of the two subjects, as another outlet prints it. */
export const secondSubjectCopied: ReplayItem = {
  id: 'second-subject-copy',
  outlet: 'Zagros News',
  url: 'https://zagros.example/prison',
  publishedAt: at('2026-01-23T11:00:00Z'),
  title: 'SDF leaves Panorama prison to Syrian ministry',
  text: twoSubjects.text.split('\n\n').slice(2).join('\n\n'),
};

/** No date, and nothing in it that says which of the two calls it speaks of. */
export const undated: ReplayItem = {
  id: 'undated',
  outlet: 'Dune Herald',
  url: 'https://dune.example/calls',
  title: 'What Trump and Sharaa talk about on the phone',
  text: 'When Donald Trump and Ahmed al-Sharaa speak by telephone, the ceasefire with the Syrian Democratic Forces is never far away. The presidency in Damascus then speaks of one Syria and of Kurdish rights; Washington of the Islamic State group.',
};

export const offTopic: ReplayItem = {
  id: 'off-topic',
  outlet: 'Dune Herald',
  url: 'https://dune.example/marathon',
  publishedAt: at('2026-01-22T12:00:00Z'),
  title: 'Twelve thousand run the desert marathon',
  text: 'Runners from forty countries crossed the dunes on Thursday. The winner needed two hours and nineteen minutes, and lost a shoe on the way.',
};

/** The outlets' news of nine days, in no order. */
export const sampleReports: readonly ReplayItem[] = [
  undated,
  secondCall,
  firstCallCopied,
  firstCallInArabic,
  firstCall,
  furnished,
  furnishedInArabic,
  twoSubjects,
  secondSubjectCopied,
  offTopic,
];
