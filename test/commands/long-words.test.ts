// Whatever length of text somebody gives to a command: its answer stays short.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../src/all-commands.ts';
import type { CommandContext, OptionSpec, Values } from '../../src/chat/command.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { explainAddress } from '../../src/web/address-guard.ts';
import { idleActions } from '../chat/idle.ts';
import { ask, askedAt } from './ask.ts';

const actions: CommandContext['actions'] = {
  ...idleActions,
  findAddressProblem: (address) => explainAddress(address, []),
  checkChannel: async () => ({ kind: 'unknown' }),
};
const texts = [
  'x'.repeat(6000),
  'ي'.repeat(6000),
  'wörd, '.repeat(1000),
  `https://news.example/${'x'.repeat(6000)}`,
  `ar:${'x'.repeat(6000)}`,
  `i${'1'.repeat(6000)}`,
];
const mostAnswered = 1500;
let store: Store;

beforeAll(async () => {
  store = await openStore(':memory:', { now: () => askedAt });
});
afterAll(() => store.close());

const cases = commands.flatMap((command) =>
  command.options
    .filter(({ kind }) => kind === 'text' || kind === 'channel' || kind === 'role')
    .flatMap((option) =>
      chooseActions(command.options).map((known) => ({ command, option, known })),
    ),
);

/** Each of the things that a command can do, with what it needs besides. */
function chooseActions(options: readonly OptionSpec[]): readonly Values[] {
  const flags = options.flatMap(({ kind, name }) => (kind === 'flag' ? [[name, false]] : []));
  const needed = options.flatMap(({ required, name, example }) =>
    required ? [[name, example]] : [],
  );
  const base: Values = Object.fromEntries([...flags, ...needed]);
  const action = options.find(({ name }) => name === 'action');
  if (action?.kind !== 'choice') return [base];
  return action.choices.map((choice) => ({ ...base, action: choice }));
}

test.each(cases.map((one) => [describe(one), one] as const))('%s', async (_, one) => {
  const { command, option, known } = one;
  for (const typed of texts) {
    const values = { ...known, [option.name]: typed };
    const { text } = await ask(store, { command, values }, { actions });
    expect(text.length, text.slice(0, 300)).toBeLessThan(mostAnswered);
  }
});

test('a typed line of any length is answered in short', async () => {
  for (const typed of texts) {
    for (const line of [typed, `brief ${typed}`, `brief since:${typed}`, `follow a b c ${typed}`]) {
      expect((await ask(store, line, { actions })).text.length).toBeLessThan(mostAnswered);
    }
  }
  expect((await ask(store, 'feeds', { actions })).text.length).toBeLessThan(mostAnswered);
});

function describe({ command, option, known }: (typeof cases)[number]): string {
  return `${command.name} ${known.action ?? ''} ${option.name}: a long text is not said back`;
}
