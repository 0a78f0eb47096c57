// How good briefings are: invented nothing, said nothing twice, and near to what a person wrote.
import { sentences } from '../text/sentences.ts';
import { scoreRouge, toRougeWords } from './rouge.ts';
import { meanOf } from './score.ts';

export interface WrittenSentence {
  readonly text: string;
  /** Key of the item that it is said to stand in. */
  readonly item: string;
  readonly outlet: string;
  readonly url?: string | undefined;
}

/** A briefing on one story, by whatever writer. */
export interface WrittenBriefing {
  readonly story: string;
  /** Language it is written for. */
  readonly lang: string;
  readonly headline: string;
  readonly sentences: readonly WrittenSentence[];
}

/** What a person wrote about a story. */
export interface BriefingReference {
  readonly story: string;
  readonly lang: string;
  readonly reference: string;
}

/** An item as it came, before anything was cut. */
export interface SourceText {
  readonly title: string;
  readonly text: string;
}

/** Shares and means; unset where there was nothing to take them over. */
export interface BriefingScore {
  readonly briefings: number;
  readonly sentences: number;
  /** Share of sentences found word for word in the item they name; spaces do not matter. */
  readonly support?: number;
  /** Share of headlines found word for word in some item of the file. */
  readonly headlineSupport?: number;
  /** Sentences and headlines that were not found, with their stories. */
  readonly unsupported: readonly { readonly story: string; readonly text: string }[];
  /** Of briefings with two sentences or more: the highest ROUGE-1 F between two of one briefing. */
  readonly redundancy?: number;
  /** Share of sentences that are the first of their item's text. */
  readonly leadShare?: number;
  /** Mean number of outlets quoted in a briefing. */
  readonly outlets?: number;
  readonly sentencesEach?: number;
  readonly rouge?: RougeMeans;
}

/** Mean F over the references that have a briefing in their language; `missing` have none. */
export interface RougeMeans {
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeL: number;
  readonly count: number;
  readonly missing: number;
}

export function scoreBriefings(
  briefings: readonly WrittenBriefing[],
  sources: ReadonlyMap<string, SourceText>,
  references: readonly BriefingReference[] = [],
): BriefingScore {
  const written = briefings.flatMap(({ story, sentences: own }) =>
    own.map((sentence) => ({ story, ...sentence })),
  );
  const unsupported = written.filter((one) => !isSupported(one, sources.get(one.item)));
  const titled = briefings.filter(({ headline }) => headline !== '');
  const texts = sources.values().map(({ title, text }) => normalizeSpace(`${title}\n${text}`));
  const everything = [...texts].join('\n');
  const invented = titled.filter(({ headline }) => !everything.includes(normalizeSpace(headline)));
  const told = briefings.filter((one) => one.sentences.length > 0);
  const redundancies = told.filter((one) => one.sentences.length > 1).map(measureRedundancy);
  return {
    briefings: briefings.length,
    sentences: written.length,
    unsupported: [
      ...unsupported.map(({ story, text }) => ({ story, text })),
      ...invented.map(({ story, headline }) => ({ story, text: headline })),
    ],
    ...(titled.length > 0 && { headlineSupport: 1 - invented.length / titled.length }),
    ...(written.length > 0 && {
      support: 1 - unsupported.length / written.length,
      leadShare: meanOf(written.map((one) => (isLead(one, sources.get(one.item)) ? 1 : 0))),
    }),
    ...(redundancies.length > 0 && { redundancy: meanOf(redundancies) }),
    ...(told.length > 0 && {
      outlets: meanOf(told.map(countOutlets)),
      sentencesEach: meanOf(told.map((one) => one.sentences.length)),
    }),
    ...(references.length > 0 && { rouge: compareWithReferences(briefings, references) }),
  };
}

function normalizeSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function isSupported({ text }: WrittenSentence, source: SourceText | undefined): boolean {
  if (source === undefined || normalizeSpace(text) === '') return false;
  return [source.title, source.text].some((one) =>
    normalizeSpace(one).includes(normalizeSpace(text)),
  );
}

// Where it stands decides: a dateline may have been cut from the sentence.
function isLead({ text }: WrittenSentence, source: SourceText | undefined): boolean {
  if (source === undefined) return false;
  const [first = ''] = sentences(source.text);
  const at = normalizeSpace(source.text).indexOf(normalizeSpace(text));
  return at >= 0 && at < normalizeSpace(first).length;
}

function countOutlets({ sentences: own }: WrittenBriefing): number {
  return new Set(own.map(({ outlet }) => outlet)).size;
}

function measureRedundancy({ sentences: own, lang }: WrittenBriefing): number {
  const bags = own.map(({ text }) => toRougeWords(text, lang));
  const pairs = bags.flatMap((bag, at) =>
    bags.slice(at + 1).map((other) => scoreRouge(bag, other).rouge1.f1),
  );
  return Math.max(...pairs);
}

function compareWithReferences(
  briefings: readonly WrittenBriefing[],
  references: readonly BriefingReference[],
): RougeMeans {
  const scores = references.flatMap(({ story, lang, reference }) => {
    const own = briefings.find((one) => one.story === story && one.lang === lang);
    if (own === undefined) return [];
    const text = own.sentences.map((sentence) => sentence.text).join('\n');
    return [scoreRouge(toRougeWords(text, lang), toRougeWords(reference, lang))];
  });
  return {
    rouge1: meanOf(scores.map(({ rouge1 }) => rouge1.f1)),
    rouge2: meanOf(scores.map(({ rouge2 }) => rouge2.f1)),
    rougeL: meanOf(scores.map(({ rougeL }) => rougeL.f1)),
    count: scores.length,
    missing: references.length - scores.length,
  };
}
