// What Slack makes of typed lines, and what was typed.
import { expect, test } from 'vitest';
import { normalizeSlackText } from '../../../src/chat/slack/normalize-slack-text.ts';

test.each([
  ['follow gaza-board channel:<#C123|news>', 'follow gaza-board channel:C123'],
  ['follow x <#C123>', 'follow x C123'],
  ['who <@U1|ada> <@U2>', 'who @U1 @U2'],
  ['follow x ping:<!subteam^S1|@desk>', 'follow x ping:S1'],
  ['say <!here> <!channel|@channel>', 'say @here @channel'],
  ['feeds add <https://a.example/rss?a=1&amp;b=2>', 'feeds add https://a.example/rss?a=1&b=2'],
  ['feeds add <https://a.example/|a.example>', 'feeds add https://a.example/'],
  ['search <mailto:ada@a.example|ada@a.example>', 'search ada@a.example'],
  ['search a &lt;b&gt; &amp;amp;', 'search a <b> &amp;'],
  ['search “two words” ‘x’', 'search "two words" \'x\''],
  ['brief gaza —since 24h', 'brief gaza --since 24h'],
  ['search talks — stopped, 2024–2025', 'search talks — stopped, 2024–2025'],
  ['brief\u00a0gaza\u202f24h', 'brief gaza 24h'],
  ['`brief gaza-board`', 'brief gaza-board'],
  ['  ', ''],
])('%s', (sent, typed) => {
  expect(normalizeSlackText(sent)).toBe(typed);
});
