// Words around figures: what happened to so many, who they are, and how sure the report is of it.
import type { DisputedKind } from '../../model/briefing.ts';

type Countable = Exclude<DisputedKind, 'day' | 'blame'>;

export interface FigureWords {
  /** What happened, by beginnings of words; `=` means the word as it is written, a dot its end. */
  readonly events: Readonly<Partial<Record<Countable, string>>>;
  /** Who is counted. `people` takes in bare figures: "12 killed". */
  readonly groups: Readonly<Record<string, string>>;
  /** Before a figure: not fewer than it. */
  readonly least: string;
  /** Before a figure: near it. */
  readonly about: string;
  /** The figure grew or was corrected, so that other ones are older. */
  readonly change: string;
  /** Other times, sums over many events, parts of a whole: nothing to compare. */
  readonly other: string;
  /** Joins two figures: "12 killed and 30 wounded". */
  readonly and: string;
}

const en: FigureWords = {
  events: {
    killed: 'kill dead. died. dies. slain slew',
    wounded: 'wound injur hurt.',
    detained: 'arrest detain. detained. detains. detaining. captur',
    freed: 'freed. free. frees. freeing. releas',
    troops: 'deploy send. sends. sent. sending. contribut pledge. pledges. pledged.',
    money: 'pledge. pledges. pledged. pledging. commit contribut donat',
  },
  groups: {
    people: 'people. persons. person. others. dead. wounded. injured. casualties. victims. killed.',
    civilians: 'civilian',
    soldiers: 'soldier troops. servicem',
    fighters: 'fighter militant gunm insurgent rebel. rebels.',
    police: 'police officers. guards.',
    children: 'child children. minors. boys. girls.',
    women: 'women.',
    members: 'member personnel.',
    prisoners: 'prisoner detainee inmate hostage captive. captives.',
    journalists: 'journalist reporter',
  },
  least: 'least over more_than fewer minimum exceed',
  about:
    'about around some nearly almost roughly approximately up_to estimated close dozens scores several',
  change: 'rise. rises. rose. risen. rising. climb grow. grows. grew. increas updat revis correct',
  other: `since total totals overall previous previously earlier last year years decade war month months so_far annual
    anniversary of_them including among bringing history ago former per each daily until`,
  and: 'and or while but',
};

const ar: FigureWords = {
  events: {
    killed: 'مقتل. قتل. قتلوا. قتلت. قتيل قتلى استشهد شهيد شهداء مصرع. لقوا. لقي. وفاة. مات.',
    wounded: 'إصابة. أصيب أصيبوا جرح. جرحى جريح مصاب',
    detained: 'اعتقال. اعتقل توقيف أوقف. أوقفت. احتجاز. احتجز أسر.',
    freed: 'إطلاق_سراح الإفراج. إفراج. أفرج',
    troops: 'إرسال. أرسل نشر. نشرت. ينشر. ترسل. يرسل. المساهمة.',
    money: 'تعهد التزم تبرع',
  },
  groups: {
    people:
      'شخص. أشخاص. شخصا. قتيل. قتلى. قتيلا. جريح. جرحى. جريحا. شهيد. شهداء. شهيدا. آخرين. آخرون. ضحية. ضحايا. مصاب. مصابا. مصابين.',
    civilians: 'مدني. مدنيين. مدنيون. مدنيا.',
    soldiers: 'جندي. جنود. جنديا. عسكري. عسكريين. عسكريا.',
    fighters: 'مقاتل. مقاتلين. مقاتلا. مسلح. مسلحين. مسلحا.',
    police: 'شرطي. شرطيا. عنصر_أمن. رجال_شرطة.',
    children: 'طفل. أطفال. طفلا.',
    women: 'نساء. امرأة.',
    members: 'عنصر. عناصر. عنصرا.',
    prisoners: 'سجين. سجناء. سجينا. معتقل. معتقلا. معتقلين. أسير. أسرى. أسيرا. رهينة. رهائن.',
    journalists: 'صحفي. صحفيين. صحافيين. صحافيا.',
  },
  least: 'الأقل أكثر_من يزيد_على تجاوز فوق',
  about: 'نحو حوالي قرابة زهاء ما_يقارب عشرات بضعة حتى_',
  change: 'ارتفاع ارتفع ارتفعت يرتفع ترتفع تصحيح صحح عدل تعديل',
  other:
    'منذ إجمالي مجمل سابق سابقة الماضي الماضية أعوام سنوات عام حرب حتى_الآن بينهم بينهن من_بينهم منهم ذكرى شهر سنة',
  and: 'و أو فيما بينما',
};

const he: FigureWords = {
  events: {
    killed: 'נהרגו. נהרג. הרוג הרוגים. הרג. הרגו. הריגת מתו. מת. נרצחו. נרצח.',
    wounded: 'נפצעו. נפצע. פצוע פצועים. פציעת',
    detained: 'נעצרו. נעצר. עצר. עצרו. מעצר',
    freed: 'שוחררו. שוחרר. שחרור',
    troops: 'ישלח תשלח שלח. שלחה. פריסת נפרסו. תפרוס',
    money: 'התחייב התחייבו התחייבה יתרמו תרמו',
  },
  groups: {
    people: 'בני_אדם איש. אנשים. הרוגים. פצועים. אחרים.',
    civilians: 'אזרח אזרחים.',
    soldiers: 'חייל. חיילים. לוחמים.',
    fighters: 'מחבל. מחבלים. חמושים. פעילים.',
    police: 'שוטר. שוטרים.',
    children: 'ילד. ילדים. קטינים.',
    women: 'נשים.',
    prisoners: 'אסיר. אסירים. עצירים. עצורים. חטופים.',
    journalists: 'עיתונאים.',
  },
  least: 'לפחות יותר_מ מעל',
  about: 'כ כמעט סביב עשרות עד',
  change: 'עלה עלתה עלייה עודכן עודכנה תוקן',
  other: 'מאז סך הכולל הקודם שעברה שעבר שנה שנים מלחמה מהם בהם ביניהם עד_כה',
  and: 'ו או בעוד',
};

const tr: FigureWords = {
  events: {
    killed: '=öldü =ölü. =öldür =ölen hayatini_kaybet yasamini_yitir can_verdi can_kaybi sehit',
    wounded: 'yaral',
    detained: 'gozalti tutuklan tutuklad yakaland',
    freed: 'serbest tahliye',
    troops: 'gonder konuslan sevk',
    money: 'taahhut bagis',
  },
  groups: {
    people: 'kisi. kisinin. kisiyi. insan. olu. yarali. sehit.',
    civilians: 'sivil',
    soldiers: 'asker',
    fighters: 'terorist militan savasci',
    police: 'polis',
    children: 'cocuk',
    women: 'kadin',
    prisoners: 'mahkum tutuklu esir rehin',
    journalists: 'gazeteci',
  },
  least: 'az asan fazla uzerinde',
  about: 'yaklasik civarinda kadar onlarca',
  change: 'yukseldi yukseliyor artti cikti duzelt guncel',
  other: 'beri bugune toplam gecen yil yildonumu savas onceki arasinda bazi',
  and: 've veya ise',
};

const fa: FigureWords = {
  events: {
    killed: 'کشته شهید جان_باخت جان_خود جان_دادند',
    wounded: 'زخمی مجروح مصدوم',
    detained: 'بازداشت دستگیر',
    freed: 'آزاد.',
    troops: 'اعزام مستقر',
    money: 'تعهد',
  },
  groups: {
    people: 'نفر. تن. کشته. زخمی. مجروح.',
    civilians: 'غیرنظامی',
    soldiers: 'سرباز نظامی.',
    fighters: 'شبه_نظامی',
    police: 'پلیس',
    children: 'کودک',
    women: 'زن.',
    prisoners: 'زندانی',
    journalists: 'خبرنگار',
  },
  least: 'کم دست_کم حداقل بیش',
  about: 'حدود نزدیک تقریبا دهها ده_ها',
  change: 'افزایش رسید اصلاح',
  other: 'تاکنون مجموع گذشته سال جنگ پیشین آنها میان از_جمله',
  and: 'و یا',
};

const ckb: FigureWords = {
  events: {
    killed: 'کوژر کوژراو گیانیان گیانی شەهید مردن',
    wounded: 'بریندار',
    detained: 'دەستگیر دەستبەسەر',
    freed: 'ئازاد',
    troops: 'دەنێرێت ناردن',
    money: 'بەڵێنی',
  },
  groups: {
    people: 'کەس کوژراو بریندار',
    civilians: 'مەدەنی هاووڵاتی',
    soldiers: 'سەرباز',
    fighters: 'چەکدار شەڕڤان جەنگاوەر',
    police: 'پۆلیس',
    children: 'منداڵ',
    women: 'ژن.',
    prisoners: 'زیندانی',
    journalists: 'ڕۆژنامەنووس',
  },
  least: 'لانیکەم زیاتر لانی',
  about: 'نزیکەی دەوروبەری دەیان',
  change: 'بەرزبووەوە گەیشتە',
  other: 'کۆی ساڵی ڕابردوو شەڕی پێشوو لەنێویان ساڵ',
  and: 'و یان',
};

const kmr: FigureWords = {
  events: {
    killed: 'kust kujra miri mirin jiyana sehid',
    wounded: 'birindar',
    detained: 'destgir bincav girtin.',
    freed: 'berd azad serbest',
    troops: 'sandin bisine',
    money: 'soz.',
  },
  groups: {
    people: 'kes kesi kesan kusti birindar',
    civilians: 'sivil',
    soldiers: 'lesker',
    fighters: 'cekdar servan',
    police: 'polis',
    children: 'zarok',
    women: 'jin.',
    prisoners: 'girti zindani',
    journalists: 'rojnamevan',
  },
  least: 'kemi zedetir zetir',
  about: 'nezi derdora qasi bi_dehan',
  change: 'zede_bu derket',
  other: 'ji_wexta hemu bori sala ser.',
  and: 'u an',
};

const fr: FigureWords = {
  events: {
    killed: 'tue. tues. tuees. tuee. mort. morts. mortes. peri',
    wounded: 'blesse. blesses. blessees.',
    detained: 'arrete. arretes. arretees. interpelle detenu.',
    freed: 'libere. liberes. liberation',
    troops: 'envoyer envoie enverra deploy',
    money: 'promis. promet promettent promesse engage',
  },
  groups: {
    people: 'personnes. personne. morts. tues. blesses. victimes. autres.',
    civilians: 'civil',
    soldiers: 'soldat militaires.',
    fighters: 'combattant jihadist djihadist',
    police: 'policier gendarme',
    children: 'enfant',
    women: 'femmes.',
    members: 'membre',
    prisoners: 'prisonnier detenus. otage',
    journalists: 'journaliste',
  },
  least: 'moins plus_de',
  about: 'environ quelque pres dizaine dizaines presque',
  change: 'alourdi monte augmente passe revis corrig',
  other: 'depuis total bilan_total dernier derniere an ans guerre precedent dont parmi mois annee',
  and: 'et ou tandis',
};

const de: FigureWords = {
  events: {
    killed: 'getotet tote. toten. todesopfer starben. kamen_ums ums_leben',
    wounded: 'verletzt verwundet verletzte',
    detained: 'festgenommen verhaftet',
    freed: 'freigelassen befreit',
    troops: 'entsend schick verlegt stellen.',
    money: 'zugesagt zusage sagten_zu versprach',
  },
  groups: {
    people: 'menschen. personen. tote. toten. todesopfer. verletzte. verwundete. weitere.',
    civilians: 'zivilist',
    soldiers: 'soldat',
    fighters: 'kampfer',
    police: 'polizist',
    children: 'kinder',
    women: 'frauen.',
    members: 'mitglied',
    prisoners: 'gefangene haftling geisel',
    journalists: 'journalist',
  },
  least: 'mindestens mehr_als uber',
  about: 'etwa rund knapp fast circa ungefahr dutzende',
  change: 'stieg gestiegen steigt korrig berichtig',
  other:
    'seit insgesamt vergangene vergangenen jahr jahren krieg fruher davon darunter bisher monat',
  and: 'und oder wahrend',
};

const es: FigureWords = {
  events: {
    killed: 'muert mato mataron fallecid murieron asesinad',
    wounded: 'herid',
    detained: 'detenid arrestad',
    freed: 'liberad liberacion',
    troops: 'envi despleg',
    money: 'promet compromet aport',
  },
  groups: {
    people: 'personas. muertos. heridos. fallecidos. victimas. otros.',
    civilians: 'civil',
    soldiers: 'soldado militares. efectivos.',
    fighters: 'combatiente yihadista',
    police: 'policia agentes.',
    children: 'niños. menores.',
    women: 'mujeres.',
    members: 'miembro',
    prisoners: 'prisionero preso reclus rehen',
    journalists: 'periodista',
  },
  least: 'menos mas_de',
  about: 'unos unas cerca casi alrededor decenas aproximadamente',
  change: 'asciende aumenta subio sube eleva revis corrig',
  other: 'desde total pasado pasada año años guerra anterior ellos entre mes',
  and: 'y o mientras',
};

const ru: FigureWords = {
  events: {
    killed: 'погиб убит жертв скончал',
    wounded: 'ранен пострада',
    detained: 'задержа арестова',
    freed: 'освобо',
    troops: 'направ отправ размест',
    money: 'обещ обяза выдел',
  },
  groups: {
    people: 'человек люд погиб убит ранен пострада',
    civilians: 'гражданск мирн',
    soldiers: 'солдат военн боец бойц',
    fighters: 'боевик террорист',
    police: 'полицейск',
    children: 'дет ребен',
    women: 'женщин',
    prisoners: 'заключенн пленн заложник',
    journalists: 'журналист',
  },
  least: 'минимум менее более свыше как_минимум',
  about: 'около порядка почти примерно десятк',
  change: 'выросло возросло увеличилось уточн',
  other: 'всего общей прошлом года году войн ранее них числе',
  and: 'и или а',
};

/** The same in every language that we read; what is pledged is counted in them. */
export const currencies: Readonly<Record<string, string>> = {
  dollars: 'dollar دولار דולר dolar دۆلار доллар dólar usd.',
  euros: 'euro يورو אירו avro یورو یۆرۆ евро eur.',
};

export const figureWords: Readonly<Record<string, FigureWords>> = {
  en,
  ar,
  he,
  tr,
  ckb,
  kmr,
  fa,
  fr,
  de,
  es,
  ru,
};
