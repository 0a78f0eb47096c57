// Time lines and bylines: paragraphs that only say when and by whom a report was published.
import { fold } from '../text/fold.ts';
import { findMonth } from '../text/months.ts';
import { words } from '../text/words.ts';

const timeWords = new Set(
  fold(
    `monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    time day days week weeks month months year years hour hours minute minutes am pm gmt utc est edt cet at on the of ist local time edition
    الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد م هـ ه ص في الساعة بتوقيت غرينتش مكة دمشق يوم أيام أسبوع أسابيع شهر أشهر سنة عام أعوام ساعة ساعات دقيقة مساء صباحا صباح
    יום ראשון שני שלישי רביעי חמישי שישי שבת שעה שעות יום ימים שבוע שבועות חודש שנה שנים בשעה א ב ג ד
    pazartesi salı çarşamba perşembe cuma cumartesi pazar gün hafta ay yıl yıllık saat
    دووشەممە سێشەممە چوارشەممە پێنجشەممە هەینی شەممە یەکشەممە کاتژمێر
    duşem sêşem çarşem pêncşem în înî şemî yekşem saet
    دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج جمعه شنبه یکشنبه ساعت دی بهمن اسفند فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر
    jour jours semaine semaines mois an ans année lundi mardi mercredi jeudi vendredi samedi dimanche à le h heures
    tag tage woche wochen monat monate jahr jahre stunden montag dienstag mittwoch donnerstag freitag samstag sonntag um uhr den mez mesz
    día días semana semanas mes meses año años lunes martes miércoles jueves viernes sábado domingo a las de del hrs horas
    день дня дней недели неделю месяц месяца лет понедельник вторник среда четверг пятница суббота воскресенье в мск г года`,
  ).split(/\s+/),
);

const byline =
  /^(?:By|Von|Par|Por|Yazan|Автор|ji)\s+(?:\p{Lu}[\p{L}.'’-]*[\s,]*(?:and\s|und\s|et\s|y\s|in\s|at\s|for\s)?){1,6}$/u;

/** Whether a folded word is a weekday, a month or a word like hour and year: it says only when. */
export function isTimeWord(folded: string): boolean {
  return (
    timeWords.has(folded) ||
    findMonth(folded) !== undefined ||
    findMonth(folded.slice(1)) !== undefined
  );
}

/** Whether a paragraph is nothing but a date and a time of day, in any of our languages. */
export function isTimeLine(text: string): boolean {
  if (text.length > 80 || !/\p{Nd}/u.test(text)) return false;
  return words(text).every(
    ({ folded }) =>
      /^[\d.]+(?:st|nd|rd|th|e|h|ê)?$/.test(folded) ||
      isTimeWord(folded) ||
      /^(?:كانون|تشرين|الثاني|الاول|كانووني|دووەم|يەكەم|تشريني)$/.test(folded),
  );
}

/** Whether a paragraph only names the author. */
export function isByline(text: string): boolean {
  return text.length <= 80 && byline.test(text);
}
