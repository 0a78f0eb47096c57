// From what a team wrote about its topic to the rules that a topic file has.
import type { TopicDraft, TopicRules } from '../model/team-topic.ts';
import type { Concept, Exclusion, Group, Terms } from '../model/topic.ts';

/** A word in a title makes a topic, so does one in the lead; below it takes two. */
const usualThreshold = 3;
const fields = { title: 2.5, lead: 1, body: 0.5 } as const;
const strictnessFactor = { loose: 0.5, normal: 1, strict: 2 } as const;
/** For a copy: its threshold was weighed against many reports and bears less change. */
const copyFactor = { loose: 0.75, normal: 1, strict: 1.5 } as const;
const pointsOfCompany = 1;

/**
 * The rules of a team's topic. Each word is a concept of its own, so that reasons name it. On top
 * of a copied topic (`base`) the words count as further names of what the topic must be about.
 */
export function draftTopic(draft: TopicDraft, base?: TopicRules): TopicRules {
  const { name, words, without, beside, strictness } = draft;
  const own = toConcepts('team-word', words, usualThreshold);
  const company = toConcepts('team-beside', beside, pointsOfCompany);
  const against = toConcepts('team-without', without, 0);
  const added = {
    concepts: [...own, ...company, ...against],
    all: company.length === 0 ? [] : [{ any: idsOf(company) }],
    exclude: against.map(toExclusion),
  };
  if (base === undefined) {
    return {
      names: { en: name },
      description: 'Made by this workspace.',
      threshold: usualThreshold * strictnessFactor[strictness],
      fields,
      pairs: [],
      examples: { match: [], noMatch: [] },
      ...added,
      all: [{ any: idsOf(own) }, ...added.all],
    };
  }
  const widen = (group: Group): Group => ({ ...group, any: [...group.any, ...idsOf(own)] });
  return {
    ...base,
    names: { ...(name === base.names.en ? base.names : {}), en: name },
    threshold: base.threshold * copyFactor[strictness],
    concepts: [...base.concepts, ...own.map((one) => raise(one, base)), ...company, ...against],
    all: [...base.all.map(widen), ...added.all],
    exclude: [...base.exclude, ...added.exclude],
  };
}

// In a copied topic a team's word in the lead is enough, too.
function raise(concept: Concept, base: TopicRules): Concept {
  return { ...concept, points: base.threshold / base.fields.lead };
}

function toConcepts(prefix: string, terms: Terms, points: number): readonly Concept[] {
  return Object.entries(terms)
    .flatMap(([lang, list]) => list.map((term) => ({ lang, term })))
    .map(({ lang, term }, at) => ({
      id: `${prefix}-${at + 1}`,
      label: term,
      points,
      names: [],
      terms: { [lang]: withPlural(term) },
    }));
}

const latinWord = /\p{Script=Latin}{4,}$/u;
const capitals = /\p{Lu}{2}$/u;

// English texts are read without stems: "port" would not find "ports".
function withPlural(term: string): readonly string[] {
  const isPlain = latinWord.test(term) && !/s$/i.test(term) && !capitals.test(term);
  return isPlain && !term.startsWith('=') ? [term, `${term}s`] : [term];
}

function toExclusion({ id, label }: Concept): Exclusion {
  return { any: [id], unless: [], because: `It names “${label}”, which this topic leaves out.` };
}

function idsOf(concepts: readonly Concept[]): readonly string[] {
  return concepts.map(({ id }) => id);
}
