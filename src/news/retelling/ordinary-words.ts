// Ordinary words: capitalised where an English sentence begins or an office is named, and no name.
import { fold } from '../../text/fold.ts';
import { isRoleWord } from '../../text/role-words.ts';
import { isStopword } from '../../text/stopwords.ts';

/** What English sentences of the news begin with; any other first word must be its sources'. */
const openers = `about access according accusations activists administrators advisers affairs aid air airstrikes all almost
  alongside already ambassadors analysts announcements another arrangements arrests assistance at attackers attacks
  authorities bakeries banks before being billions board boats bodies border both buildings businesses calls camps ceasefire
  checkpoints children citizens civil civilians clashes clinics commanders committees communities companies concerns
  conditions conflict consultations contacts control convoys cooperation countries crossings crowds custody customs damage
  deaths debris decisions delegates delegations demonstrators deputies despite details detainees developments diplomats
  discussions dispatches displaced doctors donors dozens drones due early economic efforts eight elections elsewhere
  embassies emergency engineers envoys equipment eventually evidence exactly exchanges experts explosions exports factions
  families few fighters fighting figures financial five following food foreign former forces four fresh friday fuel funding
  funds further gas gatherings gold goods government governments ground groups guards gunfire gunmen guarantees half health
  heavy help homes hospitals hostages hours houses however humanitarian hundreds implementation imports in including
  independent inside inspectors instead international investigators investors israeli jets joint journalists judges key
  land last late later lawmakers leaders leading legal less libraries life local long losses major markets mass
  measures mediators medical medics meetings members mercenaries militants military militias millions ministers ministries
  missiles monday money monitors more most mourners national nearby nearly negotiations negotiators neighbours neither
  new newly next nine no none northern observers officers officials oil once one only operations opposition organisations
  organizations other our over overnight oversight owners parliament part participants parties patients peace people plans
  police political politicians power preparations pressure prisoners prisons progress projects prosecutors protesters
  protests public rebels recent reconstruction recruits refugees regional relations relatives relief reopening repairs
  reporters reports representatives rescuers residents responsibility results returns roads rockets rules sanctions saturday
  schools sea seats security senior seven several shelling ships shops shots since six skirmishes small smoke snipers
  soldiers some sources southern specialists spokesmen staff state states statements steps still stocks streets strikes
  students such sunday supplies support supporters surgeons survivors talks tanks teachers teams technical technocrats ten
  tensions tents terms thousands three thursday today together top torrential towns trade traffic training transitional
  transport travellers tribal troops trucks truces tuesday two under union units until unknown victims villagers violence
  visitors visits volunteers voters votes voting war warplanes water wednesday weapons weeks western when where while
  whoever wide with withdrawal within without witnesses women workers world wounded yesterday young`;

/** Parts of what offices and bodies are called; which body it is the table of names tells. */
const bodies = `ministry council security national army department parliament government authority office union united nations
  house court party movement agency committee commission assembly democratic forces force defence defense northern southern
  eastern western northeast northwest north south east west central bank republic state states people peoples peace front
  guard guards police civil administration autonomous region regional governorate province district city village camp
  prison airport crossing border river dam bridge university hospital supreme high federal presidency cabinet embassy
  organization organisation group brigade division battalion corps intelligence treasury justice commerce trade energy oil
  water health education information communications culture tourism agriculture labour labor finance economy transport
  islamic arab kurdish christian muslim sunni shiite shia alawite druze jewish palestinian middle gulf mediterranean
  black red sea street square valley mountain mount island coast strip bank international world global technocratic
  deputy senior brigadier chairman chairwoman director general commander spokesman`;

/** Words that join and order what is said, and add nothing to it. */
const plainWords = new Set(
  fold(`near towards counterpart counterparts country countries chair chairs chaired discuss discusses discussed also hold holds held holding take takes took taken taking place part make makes made making include includes
    included including amid meanwhile move moves moved step steps come comes came coming lead leads led leading head heads
    headed heading serve serves served serving work works working follow follows followed following concern concerns
    concerning involve involves involved involving relate relates related regard regards regarding cover covers covered
    covering run runs ran running become becomes became remain remains remained begin begins began begun start starts
    started continue continues continued during around through across along together separately respectively namely
    total number figure member members side sides way case matter issue question point topic subject event day days week
    weeks month months year years time times person people man men woman official officials report reports news event
    now currently latest recent recently later earlier ago since already still yet again further additional main
    comprise comprises comprised consist consists consisting form forms formed belong belongs face faces faced see sees
    saw seen bring brings brought give gives gave given put set go goes went gone`).split(/\s+/),
);

/** Whether a new word leaves the meaning as it is; known for English only. */
export function isPlain(folded: string, lang: string): boolean {
  return lang === 'en' && plainWords.has(folded);
}

const openingWords = new Set(fold(openers).split(/\s+/));
const bodyWords = new Set(fold(bodies).split(/\s+/));

/** Whether a capitalised, folded word names nobody: an office, or the first word of a sentence. */
export function isOrdinary(folded: string, lang: string, isFirst: boolean): boolean {
  if (isStopword(folded, lang) || isRoleWord(folded)) return true;
  return lang === 'en' && (bodyWords.has(folded) || (isFirst && openingWords.has(folded)));
}
