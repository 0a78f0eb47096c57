// What topics learnt from the team's answers, and switching that off, on, or back to nothing.
import { chooseTopic } from '../src/chat/choose-topic.ts';
import { type CommandContext, defineCommand } from '../src/chat/command.ts';
import { describeRelearning } from '../src/chat/describe-relearning.ts';
import { changeAnswers, originOf, readLearning } from '../src/chat/learn-answers.ts';
import { suggestTopics } from '../src/chat/suggestions.ts';
import type { Card } from '../src/model/card.ts';
import type { Topic } from '../src/model/topic.ts';
import { removeVerdicts } from '../src/store/verdicts.ts';
import { setLearningOff } from '../src/store/votes.ts';
import { allLearnedCard, learnedCard } from '../src/view/learned-card.ts';
import { card } from '../src/view/spans.ts';
import { topicName } from '../src/view/topic-name.ts';

const busy = 'Another Sitrep works with this database just now. Type this there, or stop it first.';

export const learned = defineCommand({
  name: 'learned',
  summary: 'What topics learnt from your “right” and “wrong”; end it, begin again, forget',
  details:
    'A topic learns once there are 20 answers of this workspace, at least 4 of each kind, and only while more of them come out right with learning than without. A story counts for its reports (at most 10), copies once. Each person has one vote for a report, the majority counts, a tie does not. One person who is no manager may be behind half of the answers at most. What a rule of the topic keeps out stays out.',
  audience: 'everyone',
  visibility: 'private',
  options: [
    {
      kind: 'text',
      name: 'topic',
      summary: 'the topic',
      example: 'gaza-board',
      suggest: suggestTopics,
    },
    {
      kind: 'choice',
      name: 'action',
      summary: 'end learning, begin again, or forget all answers (managers)',
      example: 'off',
      choices: ['off', 'on', 'forget'],
    },
  ],
  examples: [
    'learned',
    'learned gaza-board',
    'learned gaza-board off',
    'learned gaza-board forget',
  ],
  run: async ({ topic: typed, action }, context) => {
    const { topics, store, scope, isManager } = context;
    if (typed === undefined) {
      if (action !== undefined) return problem('Which topic? For example: learned gaza-board off');
      return allLearnedCard(
        await Promise.all(
          topics.map(async (topic) => ({
            ...nameOf(topic),
            state: await readLearning(store.reader, topic, scope),
          })),
        ),
      );
    }
    const choice = chooseTopic(typed, topics);
    if (choice.kind === 'unknown') return choice.card;
    const { topic } = choice;
    if (action === undefined) {
      return learnedCard({
        ...nameOf(topic),
        state: await readLearning(store.reader, topic, scope),
      });
    }
    if (!isManager) return problem('Only managers may change what a topic learns.');
    if (store.readOnly) return problem(busy);
    return await change(topic, action, context);
  },
});

async function change(
  topic: Topic,
  action: 'off' | 'on' | 'forget',
  context: CommandContext,
): Promise<Card> {
  const { scope } = context;
  const origin = originOf(topic);
  const done = await changeAnswers(topic, context, async (tx) => {
    if (action === 'forget') return await removeVerdicts(tx, scope, origin);
    return await setLearningOff(tx, scope, origin, action === 'off');
  });
  const told = describeRelearning(done, topic.handle);
  return learnedCard({ ...nameOf(topic), state: done.state }, told);
}

function nameOf(topic: Topic): { readonly handle: string; readonly name: string } {
  return { handle: topic.handle, name: topicName(topic) };
}

function problem(sentence: string): Card {
  return card(sentence, [], { tone: 'warn' });
}
