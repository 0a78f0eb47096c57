// Command lines in cards, as they are typed where everything hangs on /sitrep.
import { expect, test } from 'vitest';
import { nameRootIn } from '../../src/chat/name-root.ts';
import { card, code, fields, list, note, quote, text } from '../../src/view/spans.ts';

const commands = [{ name: 'feeds' }, { name: 'why' }];

test('lines that can be typed get the root, and nothing else does', () => {
  const whole = card(
    [code('feeds'), text(' feeds')],
    [
      note(code('why s12'), text(' why s12'), quote('feeds', 'en')),
      list([[code('s12')], [code('feeds add <address>')], [code('/sitrep feeds')]]),
      fields([{ name: 'feeds', spans: [code('gaza-board'), code('whyever')] }]),
    ],
  );
  expect(nameRootIn(whole, commands)).toEqual(
    card(
      [code('/sitrep feeds'), text(' feeds')],
      [
        note(code('/sitrep why s12'), text(' why s12'), quote('feeds', 'en')),
        list([[code('s12')], [code('/sitrep feeds add <address>')], [code('/sitrep feeds')]]),
        fields([{ name: 'feeds', spans: [code('gaza-board'), code('whyever')] }]),
      ],
    ),
  );
});
