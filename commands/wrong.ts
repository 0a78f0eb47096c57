// "Not this topic": somebody says that a story or an item does not belong.
import { defineCommand } from '../src/chat/command.ts';
import { giveAnswer } from '../src/chat/give-answer.ts';
import { suggestStories, suggestTopics } from '../src/chat/suggestions.ts';

export const wrong = defineCommand({
  name: 'wrong',
  summary: 'Say that a story or an item does not belong to a topic',
  details: 'From 20 answers on the topic learns from them: see learned.',
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
  run: async (values, context) => await giveAnswer(values, false, context),
});
