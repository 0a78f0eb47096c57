// Cards in a modal and on the App Home.
import type { types } from '@slack/bolt';
import type { Card } from '../../model/card.ts';
import { card, note, text } from '../../view/spans.ts';
import { splitCard } from '../../view/split-card.ts';
import { renderCard } from './render-card.ts';

// A view takes 100 blocks.
const limits = { maxCharacters: 8_000, maxBlocks: 80 };

export function renderModal(whole: Card): types.ModalView {
  return {
    type: 'modal',
    title: plain('Sitrep'),
    close: plain('Close'),
    blocks: [...renderFirst(whole)],
  };
}

/** What stands there until the answer comes. */
export function renderWaiting(): types.ModalView {
  return renderModal(card('One moment…', []));
}

export function renderHome(whole: Card): types.HomeView {
  return { type: 'home', blocks: [...renderFirst(whole)] };
}

function renderFirst(whole: Card): readonly types.KnownBlock[] {
  const [first = whole, ...others] = splitCard(whole, limits);
  if (others.length === 0) return renderCard(first);
  const rest = note(
    text('The rest does not fit here. Type the command in a channel to see it all.'),
  );
  const actions = whole.actions === undefined ? {} : { actions: whole.actions };
  return renderCard({ ...first, ...actions, blocks: [...first.blocks, rest] });
}

function plain(words: string): types.PlainTextElement {
  return { type: 'plain_text', text: words, emoji: false };
}
