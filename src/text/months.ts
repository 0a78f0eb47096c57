// Months: their names and abbreviations in the languages we read, by folded form.
import { fold } from './fold.ts';

// January … December. Two-word names are joined with "_".
const lists: readonly string[] = [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  '- - - - - - - - sept - - -',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'jänner feber mrz - - - - - - okt - dez',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'janv févr - avr - - juil - - - - déc',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'ene - - abr - - - ago setiembre - - dic',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου',
  // Kurmanji, with and without the case ending that follows a day's number
  'çile sibat adar nîsan gulan hezîran tîrmeh tebax îlon cotmeh mijdar kanûn',
  'çileyê sibatê adarê nîsanê gulanê hezîranê tîrmehê tebaxê îlonê cotmehê mijdarê kanûnê',
  'çileya_paşîn sibata - - - pûşper - gelawêj rezber kewçêr sermawez kanûna_pêşîn',
  'rêbendan reşemî - - - pûşperê - gelawêjê rezberê kewçêrê sermawezê berfanbar',
  'rêbendanê reşemiyê - - - - - - - - - berfanbarê',
  // Sorani
  'کانوونی_دووەم شوبات ئازار نیسان ئایار حوزەیران تەمموز ئاب ئەیلوول تشرینی_یەکەم تشرینی_دووەم کانوونی_یەکەم',
  'کانونی_دووەم - ئادار - مایس حوزەیرانی تەموز ئابی ئەیلول - - کانونی_یەکەم',
  // Arabic: Egypt and the Gulf, the Levant and Iraq, Tunisia and Algeria, Morocco
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  'كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول',
  'جانفي فيفري - أفريل ماي جوان جويلية أوت - - - -',
  '- - - إبريل - - يوليوز غشت شتنبر - نونبر دجنبر',
  // Hebrew
  'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  '- - מרס - - - - - - - - -',
  // Persian names of the Gregorian months
  'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
  '- - - - می ژوین جولای آگوست - - - -',
];

const byName = new Map<string, number>();
for (const list of lists) {
  for (const [index, name] of list.split(' ').entries()) {
    if (name !== '-') byName.set(fold(name).replace('_', ' '), index + 1);
  }
}

/** The month, 1–12, that a folded name stands for; two-word names with a space between. */
export function findMonth(folded: string): number | undefined {
  return byName.get(folded);
}

const solarList =
  'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت';
const solarByName = new Map(
  fold(solarList)
    .split(' ')
    .map((name, index) => [name, (index % 12) + 1] as const),
);

/** The month, 1–12, of the solar calendar that a folded name stands for (Iran, Afghanistan). */
export function findSolarMonth(folded: string): number | undefined {
  // "Bahman month" in one word: بهمن‌ماه
  return solarByName.get(folded.replace(/ماه$/, ''));
}
