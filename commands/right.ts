// "This is about the topic": what Sitrep missed, or was right about.
import { defineCommand } from '../src/chat/command.ts';
import { giveAnswer } from '../src/chat/give-answer.ts';
import { suggestStories, suggestTopics } from '../src/chat/suggestions.ts';

export const right = defineCommand({
  name: 'right',
  summary: 'Say that a story or an item is about a topic, also where Sitrep missed it',
  details: 'From 20 answers on the topic learns from them: see learned.',
  audience: 'everyone',
  visibility: 'private',
  options: [
    {
      kind: 'text',
      name: 'id',
      summary: 'the number of a story or an item',
      example: 'i120',
      required: true,
      suggest: suggestStories,
    },
    {
      kind: 'text',
      name: 'topic',
      summary: 'the topic that it is about',
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
  examples: ['right i120 gaza-board', 'right s12 syria-transition', 'right i120 gaza-board undo'],
  run: async (values, context) => await giveAnswer(values, true, context),
});
