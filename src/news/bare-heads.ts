// Nouns that point back when nothing names them: "the minister said", "the 15 members", "the move".

export interface BareHeads {
  /** Articles, and words like "both" or "under" that may stand before the noun. */
  readonly openers: string;
  /** Offices, bodies, documents and events that a report names once and then calls so. */
  readonly heads: string;
  /** Words after which the noun has remained bare: verbs and conjunctions, no name or country. */
  readonly followers: string;
  /** The noun points back whatever follows it ("the two sides", a Sorani noun with its article). */
  readonly always: string;
}

/** Folded before they are compared; for each language but English, whose nouns stand below. */
export const bareHeads: Readonly<Record<string, BareHeads>> = {
  ar: {
    openers: '',
    heads: `الوزير الرئيس المتحدث المسؤول المصدر المصادر البيان الوزارة اللجنة المجلس القائد المبعوث السفير الناطق
      الاتفاق الاتفاقية القرار المرسوم الخطوة الاجتماع اللقاء المحادثات المباحثات الزيارة الاتصال الهجوم الغارة الضربة العملية
      الخطة المقترح الوثيقة التقرير الرسالة الهيئة المجموعة القوة الحركة التنظيم الوفد الأعضاء الدفعة الحادث الانفجار`,
    followers: `أن إن أنه إنه أنها إنها على إلى خلال أيضا كذلك بأن قد سوف عن حول كما و حيث بحسب وفق عقب بعد قبل خلالها
      يشمل تشمل ينص تنص يتضمن تتضمن يأتي تأتي جاء جاءت يهدف تهدف سيتم تم شمل شملت أسفر أسفرت`,
    always: 'الجانبان الطرفان الرئيسان البلدان الوزيران الزعيمان الجانبين الطرفين',
  },
  he: {
    openers: 'על פי לפי במסגרת',
    heads: `השר הנשיא הדובר ההסכם המהלך ההחלטה הוועדה הועדה הצדדים ההודעה המשרד הבכיר הגורם הגורמים השיחה הפגישה
      המועצה המפקד הקבוצה הכוח ההתקפה התקיפה הצעד התוכנית ההצעה המסמך הדוח המכתב המשלחת החברים השליח הביקור האירוע`,
    followers: `אמר אמרה אמרו הוסיף הוסיפה הוסיפו הודיע הודיעה הודיעו מסר מסרה מסרו ציין ציינה הדגיש הדגישה טען טענה
      נועד נועדה כולל כוללת נחתם נחתמה צפוי צפויה צפויים יכלול תכלול קובע קובעת הסכימו דנו שוחחו נפגשו גם כי את לא היה
      הייתה הוא היא עוד נמשכה נמשך התקיים התקיימה יתקיים תתקיים נערך נערכה הגיע הגיעה`,
    always: 'השניים שניהם שתיהן',
  },
  tr: {
    openers: '',
    heads: `bakan bakanlik bakanliktan aciklamada aciklamasinda gorusmede gorusme toplantida toplanti anlasma anlasmada
      anlasmaya kararda karar kararname saldirida saldiri komite heyet taraflar sozcu ziyarette ziyaret zirvede metinde
      bildiride belgede operasyonda olayda`,
    followers: `kapsaminda gore ayrica ise de da bir bu sonrasi sonrasinda sirasinda uzerine ile sonunda basina ilk iki
      iceriyor ongoruyor oldu edildi yapildi gerceklesti sona devam konusunda hakkinda`,
    always:
      'ikili aciklamada gorusmede toplantida kararda saldirida ziyarette zirvede bildiride metinde operasyonda anlasmada',
  },
  ckb: {
    openers: 'لە بە بەپێی',
    heads: 'وەزیر سەرۆک وتەبێژ بەرپرس فەرماندە لیژنە ئەنجوومەن',
    followers: 'گوتی وتی ڕایگەیاند ڕاشیگەیاند دەڵێت ئاماژەی باسی جەختی',
    always: `وەزیرەکە سەرۆکەکە وتەبێژەکە بەرپرسەکە ڕێککەوتنەکە رێککەوتنەکە بڕیارەکە کۆبوونەوەکە دیدارەکە لیژنەکە هێرشەکە
      هەنگاوەکە ڕاگەیەندراوەکە ڕاگەیەنراوەکە ڕاگەیەندراوەکەدا ڕاگەیەنراوەکەدا بەیاننامەکە بەیاننامەکەدا لایەنەکان هەردوولا
      پەیوەندییەکە پرۆسەکە کۆبوونەوەکەدا دیدارەکەدا`,
  },
  kmr: {
    openers: 'di li gori',
    heads: `wezir serok berdevk rayedar fermandar lihevkirin daxuyani daxuyaniye biryar civin civine hevditin hevditine
      komite desteye sand peyman`,
    followers: 'got gotiye da de diyar ragihand amaje tekez wiha heye te bu xwest',
    always: 'her_du_ali herdu_ali',
  },
  fa: {
    openers: 'در طی طبق',
    heads: `وزیر سخنگو مقام بیانیه توافق نشست دیدار گفتوگو حمله تصمیم اقدام کمیته گروه طرح فرمان سند پیشنهاد`,
    followers: `گفت افزود اعلام تاکید اظهار که نیز همچنین را با خواهد تصریح یادآور است بود شد`,
    always: 'طرفین دو_طرف دو_کشور',
  },
  fr: {
    openers: 'le la l les selon d dans au du lors à après',
    heads: `ministre president chef responsable communique accord decision mesure reunion rencontre entretien appel attaque
      frappe frappes comite conseil groupe texte document decret plan emissaire envoye general visite sommet demarche membres
      delegation`,
    followers: `a ont est sont etait avait prevoit sera seront doit doivent devait vise intervient survient affirme declare
      precise ajoute indique et qui n s comprend fait`,
    always: 'deux_pays deux_parties deux_dirigeants deux_hommes deux_camps parties',
  },
  de: {
    openers: 'der die das dem den im bei laut nach',
    heads: `minister prasident sprecher chef anfuhrer kommandeur ministerium abkommen vereinbarung entscheidung schritt
      massnahme treffen gesprach telefonat angriff angriffe anschlag gremium rat ausschuss gruppe erklarung mitteilung
      dokument bericht plan dekret besuch gipfel delegation mitglieder parteien seiten sondergesandte`,
    followers: `sagte sagten erklarte erklarten teilte sprach betonte fugte kundigte hat habe haben hatte ist sei sind war
      wird werde werden soll sollte sollen sieht kam kommt trat tritt gilt und zufolge heisst folgt konnte`,
    always: 'beiden_seiten beiden_lander beiden_prasidenten',
  },
  ru: {
    openers: 'в по как согласно',
    heads: `министр президент премьер глава спикер представитель стороны соглашение решение шаг встреча переговоры комитет
      совет группа документ заявление заявлении нападение атака удар визит указ ведомство министерство политик дипломат
      делегация источник`,
    followers: `сказал сказала заявил заявила заявили сообщил сообщила сообщили добавил добавила отметил отметила подчеркнул
      подчеркнула также был была были будет будут предусматривает состоялась состоялся прошла прошли завершилась принято
      говорится обсудили договорились`,
    always: 'обе_стороны',
  },
  es: {
    openers: 'el la los las según en de del al tras',
    heads: `ministro presidente jefe portavoz comunicado acuerdo decision medida reunion encuentro llamada ataque comite
      consejo grupo texto documento decreto plan enviado visita cumbre mandatario dirigente miembros delegacion`,
    followers: `ha han es son fue dijo dijeron afirmo señalo añadio aseguro preve sera tiene incluye y que explico indico
      agrego se no`,
    always: 'dos_países dos_partes dos_líderes ambas_partes',
  },
};

/** English nouns of the kind, singular and plural. */
export const englishHeads = `minister president premier chancellor king envoy ambassador official officials spokesman
  spokeswoman spokesperson leader leaders commander general secretary chairman chief director governor mayor judge
  diplomat diplomats ministers presidents man men woman women pair duo sides parties countries nations readout
  ministry parliament council committee commission board body agency office group force movement party organisation
  organization agreement deal accord pact decision decree move step measure measures plan proposal statement
  announcement remarks comments report document letter text resolution vote meeting summit talks session visit call
  conversation incident attack attacks strikes raid raids operation blast explosion shooting clashes killing killings ban
  project programme program fund members detainees prisoners inmates victims gunman attacker attackers suspect suspects
  delegation convoy protesters understanding ruling law mission initiative`;

/** What stands between "the" and the noun without telling whose it is. */
export const englishOpeners = `in under with at during after by before following per from on since through as for of
  despite according to`;
