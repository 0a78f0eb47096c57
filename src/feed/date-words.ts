// Month names, halves of the day and time zones, as feeds in our languages write them.

/** One line per month: names in en de fr es it tr ru el ar (both sets) fa he ckb kmr and others. */
const MONTHS: readonly string[] = [
  'january januar janvier enero gennaio janeiro januari ocak январь января ιανουάριος ιανουαρίου ιαν يناير جانفي كانون_الثاني ژانویه ינואר کانوونی_دووەم کانونی_دووەم çile rêbendan styczeń stycznia január',
  'february februar février febrero febbraio fevereiro februari şubat февраль февраля φεβρουάριος φεβρουαρίου φεβ فبراير فيفري شباط فوریه פברואר שובאט شوبات sibat reşemî luty lutego február',
  'march märz mars marzo março maart mart март марта μάρτιος μαρτίου μαρ مارس آذار اذار مارس מרץ מרס ئازار ئادار adar marzec marca március',
  'april avril abril aprile nisan апрель апреля απρίλιος απριλίου απρ أبريل ابريل أفريل نيسان آوریل אפריל نیسان nîsan avrêl kwiecień kwietnia április',
  'may mai mayo maggio maio mei mayıs май мая μάιος μαΐου μαϊ μάώ مايو ماي أيار ايار مه می מאי ئایار gulan maj maja május',
  'june juni juin junio giugno junho haziran июнь июня ιούνιος ιουνίου ιουν يونيو جوان حزيران ژوئن יוני حوزەیران حوزەیران hezîran pûşper czerwiec czerwca június',
  'july juli juillet julio luglio julho temmuz июль июля ιούλιος ιουλίου ιουλ يوليو جويلية تموز ژوئیه ژوییه יולי تەمموز تەممووز tîrmeh lipiec lipca július',
  'august août agosto augustus ağustos август августа αύγουστος αυγούστου αυγ أغسطس اغسطس أوت آب اب اوت آگوست אוגוסט ئاب tebax sierpień sierpnia augusztus',
  'september septembre septiembre settembre setembro eylül сентябрь сентября σεπτέμβριος σεπτεμβρίου σεπ سبتمبر أيلول ايلول سپتامبر ספטמבר ئەیلوول ئەیلول îlon rezber wrzesień września szeptember',
  'october oktober octobre octubre ottobre outubro ekim октябрь октября οκτώβριος οκτωβρίου οκτ أكتوبر اكتوبر تشرين_الأول تشرين_الاول اکتبر אוקטובר تشرینی_یەکەم cotmeh çiriya_pêşîn październik października október',
  'november novembre noviembre novembro kasım ноябрь ноября νοέμβριος νοεμβρίου νοε نوفمبر تشرين_الثاني نوامبر נובמבר تشرینی_دووەم mijdar sermawez çiriya_paşîn listopad listopada',
  'december dezember décembre diciembre dicembre dezembro aralık декабрь декабря δεκέμβριος δεκεμβρίου δεκ ديسمبر كانون_الأول كانون_الاول دسامبر דצמבר کانوونی_یەکەم کانونی_یەکەم kanûn berfanbar grudzień grudnia',
];

/** Minutes east of Greenwich. Where one name means several, the one mail programs use; IST = Israel. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  cest: 120,
  met: 60,
  mest: 120,
  mez: 60,
  mesz: 120,
  cat: 120,
  sast: 120,
  eet: 120,
  eest: 180,
  ist: 120,
  idt: 180,
  trt: 180,
  msk: 180,
  msd: 240,
  irst: 210,
  irdt: 270,
  gst: 240,
  pkt: 300,
  sgt: 480,
  hkt: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  nst: -210,
  ast: -240,
  adt: -180,
  est: -300,
  edt: -240,
  et: -300,
  cst: -360,
  cdt: -300,
  ct: -360,
  mst: -420,
  mdt: -360,
  mt: -420,
  pst: -480,
  pdt: -420,
  pt: -480,
  akst: -540,
  akdt: -480,
  hst: -600,
};

const HALVES: Readonly<Record<string, 'am' | 'pm'>> = {
  am: 'am',
  'a.m': 'am',
  ص: 'am',
  صباحا: 'am',
  'ق.ظ': 'am',
  'π.μ': 'am',
  πμ: 'am',
  오전: 'am',
  上午: 'am',
  öö: 'am',
  pm: 'pm',
  'p.m': 'pm',
  م: 'pm',
  مساء: 'pm',
  'ب.ظ': 'pm',
  'μ.μ': 'pm',
  μμ: 'pm',
  오후: 'pm',
  下午: 'pm',
  ös: 'pm',
};

const MONTH_BY_NAME = new Map<string, number>();
const MONTH_BY_START = new Map<string, number>();
for (const [month, names] of MONTHS.entries()) {
  for (const name of names.split(' ').map(foldWord)) {
    MONTH_BY_NAME.set(name, month);
    // Abbreviations; one that fits two months (French "jui") stands for none.
    for (let length = 3; length < name.length; length += 1) {
      const start = name.slice(0, length);
      const other = MONTH_BY_START.get(start);
      MONTH_BY_START.set(start, other === undefined || other === month ? month : -1);
    }
  }
}
const HALF_BY_NAME = new Map(Object.entries(HALVES).map(([name, half]) => [foldWord(name), half]));

/** Lower case without marks; Arabic and Kurdish letters of one sound under one form. */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|ـ/gu, '')
    .normalize('NFC')
    .replaceAll('ı', 'i')
    .replaceAll('ς', 'σ')
    .replace(/[يى]/g, 'ی')
    .replaceAll('ك', 'ک');
}

/** Returns 0–11 for a folded month name or its beginning, -1 for the beginning of two months. */
export function findMonth(folded: string): number | undefined {
  // Hebrew writes "in November" as one word; Kurdish adds "of" to its end.
  const bare = [folded.replace(/^[בל]/, ''), folded.replace(/[یe]$/, '')];
  const exact = [folded, ...bare]
    .map((name) => MONTH_BY_NAME.get(name))
    .find((one) => one !== undefined);
  return exact ?? MONTH_BY_START.get(folded);
}

export function findZone(folded: string): number | undefined {
  return Object.hasOwn(ZONES, folded) ? ZONES[folded] : undefined;
}

export function findHalf(folded: string): 'am' | 'pm' | undefined {
  return HALF_BY_NAME.get(folded);
}
