// "Not this topic": somebody says that a story or an item does not belong. Kept for learning.
import { chooseStory } from '../src/chat/choose-story.ts';
import { chooseTopic } from '../src/chat/choose-topic.ts';
import { type CommandContext, defineCommand } from '../src/chat/command.ts';
import { suggestStories, suggestTopics } from '../src/chat/suggestions.ts';
import type { Card } from '../src/model/card.ts';
import type { ItemId, StoryId, TopicId } from '../src/model/ids.ts';
import type { Topic } from '../src/model/topic.ts';
import { findItem } from '../src/store/items.ts';
import { listMatches } from '../src/store/matches.ts';
import { countVerdicts, removeVerdict, saveVerdict } from '../src/store/verdicts.ts';
import { itemRef, readRef, storyRef } from '../src/view/ref.ts';
import { card, code, note, paragraph, quote, text } from '../src/view/spans.ts';
import { topicName } from '../src/view/topic-name.ts';
import { unknownRefCard } from '../src/view/unknown-ref-card.ts';

export const wrong = defineCommand({
  name: 'wrong',
  summary: 'Say that a story or an item does not belong to a topic',
  audience: 'everyone',
  visibility: 'private',
  options: [
    {
      kind: 'text',
      name: 'id',
      summary: 'the number of a story or an item',
      example: 's12',
      required: true,
      suggest: suggestStories,
    },
    {
      kind: 'text',
      name: 'topic',
      summary: 'the topic that it is not about',
      example: 'gaza-board',
      suggest: suggestTopics,
    },
    {
      kind: 'choice',
      name: 'action',
      summary: 'take it back',
      example: 'undo',
      choices: ['undo'],
    },
  ],
  examples: ['wrong s12 gaza-board', 'wrong i34 syria-transition', 'wrong s12 gaza-board undo'],
  run: async ({ id, topic: typed, action }, context) => {
    const found = await findSubject(id, context);
    if ('card' in found) return found.card;
    const choice = chooseOf(typed, found, context);
    if ('card' in choice) return choice.card;
    const { topic } = choice;
    const { topicIds, label, ...subject } = found;
    const verdict = {
      ...subject,
      scope: context.scope,
      person: context.person.id,
      topicId: topic.id,
    };
    const name = quote(topicName(topic), 'und');
    if (action === 'undo') {
      const was = await context.store.transaction((tx) => removeVerdict(tx, verdict));
      const title = was ? 'Taken back: ' : 'You had not said this: ';
      return card([text(title), code(label), text(' is not about '), name], [], {
        tone: was ? 'good' : 'warn',
        data: { label, topic: topic.handle, undone: was },
      });
    }
    if (!topicIds.includes(topic.id)) {
      return card([code(label), text(' is not on '), name, text(' anyway')], [], { tone: 'warn' });
    }
    await context.store.transaction((tx) => saveVerdict(tx, verdict, false, context.now));
    const people = await countVerdicts(context.store.db, verdict);
    return noted(label, topic, people);
  },
});

interface Subject {
  readonly storyId?: StoryId;
  readonly itemId?: ItemId;
  readonly topicIds: readonly TopicId[];
  /** As it is typed. */
  readonly label: string;
}

async function findSubject(
  typed: string,
  context: CommandContext,
): Promise<Subject | { readonly card: Card }> {
  const ref = readRef(typed);
  const { store, scope } = context;
  if (ref?.kind === 'story') {
    const choice = await chooseStory(typed, context);
    if (choice.kind === 'unknown') return { card: unknownRefCard(typed, 'item or story') };
    const { id, topicIds } = choice.story;
    return { storyId: id, topicIds, label: storyRef(id) };
  }
  const item = ref?.kind === 'item' ? await findItem(store.reader, ref.id, scope) : undefined;
  if (item === undefined) return { card: unknownRefCard(typed, 'item or story') };
  const matches = await listMatches(store.reader, item.id, scope);
  const topicIds = matches.filter(({ match }) => match.onTopic).map(({ match }) => match.topicId);
  return { itemId: item.id, topicIds, label: itemRef(item.id) };
}

// On one topic only there is nothing to choose.
function chooseOf(
  typed: string | undefined,
  { topicIds, label }: Subject,
  { topics }: CommandContext,
): { readonly topic: Topic } | { readonly card: Card } {
  if (typed !== undefined) return chooseTopic(typed, topics);
  const own = topics.filter(({ id }) => topicIds.includes(id));
  const [only, second] = own;
  if (only !== undefined && second === undefined) return { topic: only };
  const handles = own.map(({ handle }) => handle).join(', ');
  const hint = handles === '' ? 'It is on no topic.' : `It is on ${handles}.`;
  const example = note(
    text('For example: '),
    code(`wrong ${label} ${own[0]?.handle ?? 'gaza-board'}`),
  );
  return {
    card: card('Which topic is it not about?', [paragraph(text(hint)), example], { tone: 'warn' }),
  };
}

function noted(label: string, topic: Topic, people: number): Card {
  const others =
    people > 1 ? `${people} people here have said so.` : 'Nobody else here has said so yet.';
  return card(
    [text('Noted: '), code(label), text(' is not about '), quote(topicName(topic), 'und')],
    [
      paragraph(text(`It changes nothing yet, but is kept to learn from. ${others}`)),
      note(text('Take it back: '), code(`wrong ${label} ${topic.handle} undo`)),
    ],
    { tone: 'good', data: { label, topic: topic.handle, people } },
  );
}
