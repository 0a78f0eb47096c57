// Stopwords: words that say nothing about the subject, for the languages we know best.
import { fold } from './fold.ts';

const lists: Readonly<Record<string, string>> = {
  en: `a an the and or but nor so yet if then than that this these those there here it its he him his
    she her hers they them their theirs we us our ours you your yours i me my mine who whom whose
    which what when where why how is are was were be been being am has have had having do does did
    doing will would shall should can could may might must not no dont doesnt didnt isnt arent wasnt
    werent wont cant of in on at by for from to into onto with without within about against between
    among through during before after above below over under up down out off again further once as
    also too very just only more most much many some any each every all both few other another such
    own same while because until since although though however s t said says say`,
  ar: `في من على إلى عن مع أن إن أنّ كان كانت يكون تكون ليس ليست قد لقد هذا هذه ذلك تلك هؤلاء التي الذي
    الذين اللذين اللتين ما ماذا لا لم لن هل كما كل بعض أي أو أم و ف ب ل ك ثم بل لكن حتى إذا إذ لو لولا
    عند عندما بعد قبل بين حول خلال منذ ضد دون حيث هو هي هم هن هما أنا نحن أنت أنتم له لها لهم لنا به
    بها بهم فيه فيها فيهم منه منها منهم عليه عليها عليهم إليه إليها عنه عنها أنه أنها أنهم إنه إنها
    كذلك أيضا غير سوى نحو لدى عبر وفق بحسب بأن وأن وإن وقد وكان وكانت ولا ولم وهو وهي كانوا يتم تم جرى
    هناك هنا الآن أمس اليوم غدا قال قالت وقال وقالت وأضاف أضاف مثل بسبب ضمن أكثر أقل`,
  he: `של את על אל עם כי לא או גם אם אך אבל אלא רק כל כך כמו כן הוא היא הם הן אני אנחנו אתה אתם זה זו זאת
    אלה אלו אשר ש ה ו ב ל מ כ מה מי איך איפה מתי למה מדוע יש אין היה היתה הייתה היו יהיה תהיה יהיו
    להיות לו לה להם לי לנו לך לכם אותו אותה אותם בו בה בהם ממנו ממנה מהם עליו עליה עליהם אליו אליה בין
    לפני אחרי אחר אחרת עד מן מאז תוך לאחר בעוד כאשר כש שם פה כאן עוד כבר מאוד יותר פחות ביותר אף אפילו
    לפי בגלל למרות ללא בלי נגד כדי אמר אמרה אמרו לדברי היום אתמול`,
  tr: `ve veya ya da de ki ile için bir bu şu o bunu buna bunun bundan şunu onu ona onun ondan onlar
    onların biz bizim siz sizin ben benim sen senin kendi kendisi ne neden nasıl niçin nerede kim hangi
    her hiç bazı tüm bütün çok daha en az kadar gibi göre sonra önce karşı doğru üzere üzerine içinde
    arasında altında ayrıca ancak ama fakat lakin çünkü eğer ise değil var yok olarak olan olduğu
    olduğunu oldu olacak olmak olması etti eden eder edildi etmek edilen dedi söyledi belirtti ifade mi
    mı mu mü yine hem bile artık şimdi bugün dün yarın diye rağmen dolayı itibaren tarafından`,
  ckb: `و لە بۆ بە لەگەڵ لەسەر لەناو لەنێوان لەلایەن بەپێی دەبێت کە ئەو ئەوە ئەم ئەمە ئەوان ئێمە ئێوە من تۆ
    خۆی خۆیان هەر هەموو هیچ هەندێک زۆر کەم زیاتر کەمتر وەک وەکو یان بەڵام چونکە ئەگەر تا هەتا پاش دوای
    پێش لەدوای لەپێش لەکاتی کاتێک ئێستا ئەمڕۆ دوێنێ سبەی نا نە نییە هەیە بوو بوون بووە دەکات دەکەن کرد
    کردن کردووە دەکرێت کرا گوتی وتی دەڵێت ڕایگەیاند رایگەیاند چی کێ کوێ چۆن بۆچی ئەوەی ئەوەش لێ پێ تێدا
    تێ دا ەوە دەوە بەو لەو لەم بەم هەروەها تەنها تەنیا یەک دوو دیکە تر شتێک لەوێ لێرە بن`,
  kmr: `û li ji bi di de da re ra ku ev ew wî wê vî vê van wan ewan em hûn ez tu min te me we xwe yê ya
    yên yek her hemû hemî tiştek çend gelek pir kêm zêdetir wek wekî weke an jî lê belê çimkî eger heger
    heta heya piştî berî dema niha îro duh sibê na ne nîne heye hene bû bûn bûye dike dikin kir kirin
    kiriye got gotin ragihand diyar çi kî kîjan ku çawa çima li wir vir jê lê pê tê ser bin nav nava
    navbera bo ber gor gorî ligel digel tenê hat hatin hatiye dibe dibin be bibe jibo herwiha êdî
    din dî i a ê`,
  fa: `و در به از که این آن را با برای تا بر یا نیز هم اما ولی اگر چون زیرا پس سپس بعد قبل پیش روی زیر
    بین میان درباره علیه توسط طی مورد هر همه هیچ برخی چند چندین بسیار خیلی بیشتر کمتر یک دو او آنها آنان
    ایشان ما شما من تو خود خویش وی چه کی کجا چرا چگونه است هست بود بودند باشد باشند شد شدند شده می‌شود
    شود شوند کرد کردند کرده می‌کند کند کنند دارد دارند داشت خواهد خواهند نیست نبود گفت گفته افزود
    امروز دیروز فردا اکنون همچنین همین همان چنین دیگر جز بدون مانند مثل نه های ها ای`,
  fr: `le la les l un une des du de d au aux et ou mais donc or ni car que qu qui quoi dont où ce cet
    cette ces c il elle on nous vous ils elles je j tu me m te t se s lui leur leurs y en son sa ses mon
    ma mes ton ta tes notre nos votre vos ne n pas plus moins très trop si comme quand lorsque dans sur
    sous avec sans pour par vers chez contre entre depuis pendant avant après jusque jusqu est sont
    était étaient être été a ont avait avaient avoir sera seront fait faire dit selon aussi encore déjà
    tout tous toute toutes autre autres même mêmes cela ça ici là alors ainsi`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch dass daß
    weil wenn ob als wie so da dann nun er sie es ihn ihm ihr ihnen wir uns ihr euch ich mich mir du dich
    dir sein seine seinen seinem seiner ihre ihren ihrem ihrer unser mein dein kein keine keinen nicht
    noch nur auch schon sehr mehr viel viele alle alles andere anderen dieser diese dieses diesen diesem
    jener jede jeder jedes was wer wo wann warum in im an am auf aus bei beim mit nach von vom vor zu zum
    zur über unter um durch für gegen ohne bis seit zwischen während ist sind war waren sei wird werden
    wurde wurden worden hat haben hatte hatten habe kann können konnte soll sollen will wollen muss
    müssen sich man laut sagte`,
  es: `el la los las un una unos unas lo de del al a y e o u pero mas sino ni que quien quienes cual
    cuales cuyo cuya donde cuando como porque pues si se me te le les nos os mi mis tu tus su sus nuestro
    nuestra este esta estos estas ese esa esos esas aquel aquella esto eso ello él ella ellos ellas yo tú
    usted nosotros en por para con sin sobre entre hasta desde hacia contra según durante tras ante bajo
    no sí ya muy más menos mucho muchos poco todo todos toda todas otro otra otros otras mismo misma
    también tampoco solo es son era eran fue fueron ser sido está están estaba estar ha han había habían
    haber hay tiene tienen hace dijo`,
  ru: `и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне
    было вот от меня еще нет о об из ему теперь когда даже ну вдруг ли если уже или ни быть был была
    были него до вас нибудь опять уж вам ведь там потом себя ничего ей может они тут где есть надо ней
    для мы тебя их чем сам чтоб чтобы без будто чего раз тоже себе под будет тогда кто этот эта это эти
    этого этой этом тот та те того потому какой который которая которые которого совсем им более всегда
    между при про после перед через также однако лишь свой свои своих над нас сообщил сообщает заявил`,
};

const sets = new Map(
  Object.entries(lists).map(([lang, list]) => [lang, new Set(fold(list).split(/\s+/))] as const),
);

/** Whether a folded word is a function word of the language; false for languages without a list. */
export function isStopword(folded: string, lang: string): boolean {
  return sets.get(lang)?.has(folded) ?? false;
}
