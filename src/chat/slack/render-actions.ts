// A card's actions: the first as buttons, the others in a menu. Each carries its command line.
import type { types } from '@slack/bolt';
import type { CardAction } from '../../model/card.ts';
import { cutLine } from '../../view/direction.ts';
import { toPlainLine } from '../../view/plain-line.ts';

/** Every action id of ours begins with it. */
export const actionPrefix = 'do:';

const mostButtons = 5;
const longestLabel = 75;
/** Of an option in a menu; a button takes 2,000. */
const longestLine = 150;
const longestOverflow = 5;

export function renderActions(actions: readonly CardAction[]): readonly types.KnownBlock[] {
  const usable = actions.filter(({ command }) => command !== '' && command.length <= longestLine);
  const shown = usable.length > mostButtons ? mostButtons - 1 : mostButtons;
  const elements = [...usable.slice(0, shown).map(toButton), ...toMenu(usable.slice(shown))];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

function toButton({ label, command }: CardAction, index: number): types.Button {
  return {
    type: 'button',
    action_id: `${actionPrefix}${index}`,
    text: plain(label),
    value: command,
  };
}

function toMenu(actions: readonly CardAction[]): readonly (types.Overflow | types.StaticSelect)[] {
  if (actions.length === 0) return [];
  const options = actions.slice(0, 100).map(({ label, command }) => {
    return { text: plain(label), value: command };
  });
  const action_id = `${actionPrefix}more`;
  if (options.length <= longestOverflow) return [{ type: 'overflow', action_id, options }];
  return [{ type: 'static_select', action_id, options, placeholder: plain('More') }];
}

function plain(label: string): types.PlainTextElement {
  const text = cutLine(toPlainLine(label), longestLabel);
  return { type: 'plain_text', text: text === '' ? '…' : text, emoji: false };
}
