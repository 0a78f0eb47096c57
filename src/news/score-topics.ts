// Says how strongly a part belongs to each topic, and by which words.
import type { Hit } from '../model/hit.ts';
import type { Part } from '../model/item.ts';
import type { Field, Match, MatchReason } from '../model/match.ts';
import type { Concept, Exclusion, Group, Pair, Topic } from '../model/topic.ts';
import { words } from '../text/words.ts';
import type { ConceptUse, TopicIndex } from './compile-topics.ts';
import { estimateConfidence } from './estimate-confidence.ts';
import { correctMatch } from './learnt-points.ts';

/** A word said again says less: half, a quarter, then nothing. */
const repeats = [1, 0.5, 0.25];

const allFields: readonly Field[] = ['title', 'lead', 'body'];

/** How often each concept or satisfied pair of a topic was found, by field. */
type Found = Map<string, Record<Field, number>>;

function noteFound(found: Found, id: string, field: Field): void {
  const counts = found.get(id) ?? { title: 0, lead: 0, body: 0 };
  counts[field] += 1;
  found.set(id, counts);
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}

/** What only sounds like a name says less. */
const alike = 0.7;

function weighHit({ field, isAlike }: Hit, topic: Topic): number {
  return topic.fields[field] * (isAlike ? alike : 1);
}

function scoreConcept(
  concept: Concept,
  hits: readonly Hit[],
  topic: Topic,
): readonly MatchReason[] {
  const best = hits.toSorted((a, b) => topic.fields[b.field] - topic.fields[a.field]);
  return best.slice(0, repeats.length).map((hit, index) => ({
    found: hit.found,
    concept: concept.label,
    field: hit.field,
    points: round(concept.points * weighHit(hit, topic) * (repeats[index] ?? 0)),
  }));
}

// A title names what the lead then speaks of: all of it stands beside the lead's first words.
function distance(a: Hit, b: Hit): number {
  if (a.field === b.field) {
    return a.at < b.at ? b.at - a.at - a.length : a.at - b.at - b.length;
  }
  if (a.field === 'title' && b.field === 'lead') return b.at;
  if (a.field === 'lead' && b.field === 'title') return a.at;
  return Number.POSITIVE_INFINITY;
}

interface Meeting {
  readonly first: Hit;
  readonly second: Hit;
  /** Field of the weaker of the two. */
  readonly field: Field;
}

/** Hits in the title, then lead, then body; a pair is only looked for among the first of them. */
const mostHits = 40;

function findMeeting(pair: Pair, byConcept: HitsByConcept, topic: Topic): Meeting | undefined {
  const collect = (ids: readonly string[]) =>
    ids.flatMap((id) => byConcept.get(id)?.hits ?? []).slice(0, mostHits);
  const isThere = (ids: readonly string[]) => ids.some((id) => byConcept.has(id));
  if (!isThere(pair.first) || !isThere(pair.second)) return undefined;
  const seconds = collect(pair.second);
  const heaviest = Math.max(topic.fields.title, topic.fields.lead, topic.fields.body);
  let best: Meeting | undefined;
  let bestWeight = 0;
  for (const first of collect(pair.first)) {
    for (const second of seconds) {
      const field =
        topic.fields[first.field] < topic.fields[second.field] ? first.field : second.field;
      if (topic.fields[field] <= bestWeight || first === second) continue;
      if (pair.within !== undefined && distance(first, second) > pair.within) continue;
      best = { first, second, field };
      bestWeight = topic.fields[field];
      if (bestWeight === heaviest) return best;
    }
  }
  return best;
}

function countMentions(ids: readonly string[], found: Found, fields: readonly Field[]): number {
  let mentions = 0;
  for (const id of ids) {
    const counts = found.get(id);
    if (counts === undefined) continue;
    for (const field of fields) mentions += counts[field] * (field === 'title' ? 2 : 1);
  }
  return mentions;
}

function isMet(group: Group, found: Found): boolean {
  const { fields = allFields, outweighs, times = 1, mentions: least = 1 } = group;
  const mentions = countMentions(listFound(group, found), found, fields);
  if (mentions < least) return false;
  return outweighs === undefined || mentions > times * countMentions(outweighs, found, fields);
}

function isAsked(group: Group, part: Part): boolean {
  return group.over === undefined || countWords(part) > group.over;
}

function countWords({ title, text }: Part): number {
  return words(title).length + words(text).length;
}

const members = new WeakMap<Group, ReadonlySet<string>>();

/** A team's topic may name hundreds of concepts where a text holds a few. */
function listFound(group: Group, found: Found): readonly string[] {
  if (group.any.length <= found.size) return group.any;
  const known = members.get(group) ?? new Set(group.any);
  members.set(group, known);
  return [...found.keys()].filter((id) => known.has(id));
}

function findExclusion(topic: Topic, found: Found): Exclusion | undefined {
  return topic.exclude.find(
    (rule) => isMet(rule, found) && !rule.unless.some((id) => found.has(id)),
  );
}

/** A name and a term of one concept on the same words ("Kurdish administration") are one mention. */
function dropCovered(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < 2) return hits;
  const longest = hits.slice(0, mostHits).toSorted((a, b) => b.length - a.length);
  const kept: Hit[] = [];
  for (const hit of longest) {
    const isCovered = kept.some(
      ({ field, at, length }) =>
        field === hit.field && hit.at < at + length && at < hit.at + hit.length,
    );
    if (!isCovered) kept.push(hit);
  }
  return hits.filter((hit) => kept.includes(hit));
}

interface FoundConcept extends ConceptUse {
  readonly hits: Hit[];
}

type HitsByConcept = Map<string, FoundConcept>;

/** What is scored: a part and when it was published (ms since 1970). */
interface Report {
  readonly part: Part;
  readonly publishedAt: number | undefined;
}

function scoreTopic(topic: Topic, byConcept: HitsByConcept, report: Report): Match {
  const found: Found = new Map();
  const reasons: MatchReason[] = [];
  for (const { concept, hits: all } of [...byConcept.values()].sort((a, b) => a.at - b.at)) {
    const hits = dropCovered(all);
    for (const hit of hits) noteFound(found, concept.id, hit.field);
    reasons.push(...scoreConcept(concept, hits, topic));
  }
  for (const pair of topic.pairs) {
    const meeting = findMeeting(pair, byConcept, topic);
    if (meeting === undefined) continue;
    const { first, second, field } = meeting;
    noteFound(found, pair.id, field);
    const points = round(pair.points * topic.fields[field]);
    reasons.push({ found: `${first.found} … ${second.found}`, concept: pair.label, field, points });
  }
  return judge(topic, found, reasons, report);
}

const spoken = new WeakMap<Topic, ReadonlySet<string>>();

/** In languages that a topic has no terms in, only its names and long words can bring points. */
function findThreshold(topic: Topic, lang: string): number {
  const { threshold, thresholdElsewhere } = topic;
  if (thresholdElsewhere === undefined) return threshold;
  const langs =
    spoken.get(topic) ?? new Set(topic.concepts.flatMap((one) => Object.keys(one.terms)));
  spoken.set(topic, langs);
  return langs.has(lang) || lang === 'und' ? threshold : thresholdElsewhere;
}

const withoutSubject = 'What the topic must be about is not named in it, or only in passing.';

function judge(
  topic: Topic,
  found: Found,
  reasons: readonly MatchReason[],
  { part, publishedAt }: Report,
): Match {
  const score = round(reasons.reduce((sum, reason) => sum + reason.points, 0));
  const isOld =
    topic.sinceAt !== undefined && publishedAt !== undefined && publishedAt < topic.sinceAt;
  const ruledOut = isOld
    ? 'It was published before the time this topic is about.'
    : findExclusion(topic, found)?.because;
  const asked = topic.all.filter((group) => isAsked(group, part));
  const lacksSubject = ruledOut === undefined && !asked.every((group) => isMet(group, found));
  const excludedBy = lacksSubject ? withoutSubject : ruledOut;
  const { id: topicId } = topic;
  const threshold = findThreshold(topic, part.lang);
  const onTopic = score >= threshold && excludedBy === undefined;
  const telling = reasons.filter(({ points }) => points !== 0).sort(byWeight);
  const excluded = excludedBy !== undefined && score >= threshold && { excludedBy };
  const lacking = lacksSubject && ({ lacksSubject } as const);
  const match = { topicId, score, threshold, onTopic, reasons: telling, ...excluded, ...lacking };
  const judged = { ...match, confidence: estimateConfidence(match) };
  // What a rule keeps out, no answers bring in.
  if (topic.learnt === undefined || ruledOut !== undefined) return judged;
  return correctMatch(judged, topic.learnt);
}

function byWeight(a: MatchReason, b: MatchReason): number {
  return Math.abs(b.points) - Math.abs(a.points);
}

function sortByTopic(hits: readonly Hit[], index: TopicIndex): Map<Topic, HitsByConcept> {
  const byTopic = new Map<Topic, HitsByConcept>();
  for (const hit of hits) {
    for (const use of index.uses.get(hit.concept) ?? []) {
      const byConcept: HitsByConcept = byTopic.get(use.topic) ?? new Map();
      byTopic.set(use.topic, byConcept);
      const known = byConcept.get(use.concept.id);
      if (known === undefined) byConcept.set(use.concept.id, { ...use, hits: [hit] });
      else known.hits.push(hit);
    }
  }
  return byTopic;
}

/** A post without a title says in its first words what others say in a title. */
function weighFields(topic: Topic, part: Part): Topic {
  if (part.title.trim() !== '') return topic;
  const lead = (topic.fields.title + topic.fields.lead) / 2;
  return { ...topic, fields: { ...topic.fields, lead } };
}

/**
 * Scores every topic that something in the part speaks for, best first, near misses included
 * (`onTopic: false`). `publishedAt` (ms since 1970) lets a topic refuse reports from before its
 * time; without it only the words decide.
 */
export function scoreTopics(
  part: Part,
  hits: readonly Hit[],
  index: TopicIndex,
  publishedAt?: number,
): readonly Match[] {
  return [...sortByTopic(hits, index)]
    .map(([topic, byConcept]) =>
      scoreTopic(weighFields(topic, part), byConcept, { part, publishedAt }),
    )
    .filter(({ reasons }) => reasons.some(({ points }) => points > 0))
    .sort((a, b) => Number(b.onTopic) - Number(a.onTopic) || b.score - a.score);
}
