// A card as one message of Discord: embeds within the limits, buttons, and nothing that notifies.
import type { APIActionRowComponent, APIButtonComponentWithCustomId, APIEmbed } from 'discord.js';
import type { Card, CardAction, Tone } from '../../model/card.ts';
import { cutLine } from '../../view/direction.ts';
import { toPlainLine } from '../../view/plain-line.ts';
import type { CardLimits } from '../../view/split-card.ts';
import { type CardLines, renderLines } from './render-lines.ts';

/** The part of a message that Sitrep writes; the same for posts, answers and edits. */
export interface MessageBody {
  readonly content?: string;
  readonly embeds: APIEmbed[];
  readonly components: APIActionRowComponent<APIButtonComponentWithCustomId>[];
  readonly allowed_mentions: { readonly parse: never[]; readonly roles?: string[] };
  readonly flags?: number;
}

export interface MessageMarks {
  /** Letters by which the message is found again; small print at its end. */
  readonly mark?: string;
  /** A role to mention. Nothing else ever is. */
  readonly ping?: string;
}

/**
 * Markup makes words longer, at worst (nothing but signs to be escaped) twice as long, and all
 * embeds of a message may have 6,000 characters.
 */
export const discordLimits: CardLimits = { maxCharacters: 2_800, maxBlocks: 60 };

const longestDescription = 4_096;
const longestEmbeds = 6_000;
const longestContent = 2_000;
const longestLabel = 80;
const longestCustomId = 100;
const buttonsInRow = 5;
const mostButtons = 25;
/** Tried one after the other until the message fits: links with long addresses become words. */
const urlLengths = [2_000, 400, 150, 0];
const suppressEmbeds = 1 << 2;
const colors: Readonly<Record<Tone, number>> = {
  info: 0x3b7dc4,
  good: 0x2e9e5b,
  warn: 0xd99a1c,
  bad: 0xc94040,
};

/** Custom ids of buttons that carry a command line. */
export const commandPrefix = 'c:';

export function renderMessage(card: Card, marks: MessageMarks = {}): MessageBody {
  const { embeds, content } = { embeds: fitEmbeds(card, marks.mark), ...mention(marks.ping) };
  return {
    ...(content === undefined ? {} : { content }),
    embeds: [...embeds],
    components: renderButtons(card.actions ?? []),
    allowed_mentions: allow(marks.ping),
  };
}

/** The same in few plain words, for the second try after Discord refused the first. */
export function renderPlain(card: Card, { mark, ping }: MessageMarks = {}): MessageBody {
  const { title, lines } = renderLines(card, 300);
  const end = mark === undefined ? '' : `\n-# ${mark}`;
  const start = ping === undefined ? '' : `${mention(ping).content}\n`;
  const room = longestContent - end.length - start.length;
  const [words = ''] = pack(title === undefined ? lines : [title, ...lines], room, room);
  return {
    content: `${start}${words.trim() === '' ? 'Sitrep' : words}${end}`,
    embeds: [],
    components: [],
    allowed_mentions: allow(ping),
    flags: suppressEmbeds,
  };
}

function mention(ping: string | undefined): { readonly content?: string } {
  return ping === undefined ? {} : { content: `<@&${ping}>` };
}

function allow(ping: string | undefined): MessageBody['allowed_mentions'] {
  return ping === undefined ? { parse: [] } : { parse: [], roles: [ping] };
}

function fitEmbeds(card: Card, mark: string | undefined): readonly APIEmbed[] {
  const footer = mark === undefined ? '' : `Sitrep · ${mark}`;
  for (const longestUrl of urlLengths) {
    const rendered = renderLines(card, longestUrl);
    const room = longestEmbeds - footer.length - (rendered.title?.length ?? 0);
    const texts = pack(rendered.lines, longestDescription, room);
    if (isWhole(rendered, texts) || longestUrl === 0) {
      return toEmbeds(rendered.title, texts, footer, colors[card.tone]);
    }
  }
  return [];
}

function isWhole({ lines }: CardLines, texts: readonly string[]): boolean {
  return texts.join('\n').length >= lines.join('\n').length;
}

// No embed has an address: Discord merges those that share one, and the words of one are lost.
function toEmbeds(
  title: string | undefined,
  texts: readonly string[],
  footer: string,
  color: number,
): readonly APIEmbed[] {
  const bodies = texts.length === 0 ? [''] : texts;
  return bodies.map((description, index) => ({
    color,
    ...(index === 0 && title !== undefined ? { title } : {}),
    ...(description === '' ? {} : { description }),
    ...(index === bodies.length - 1 && footer !== '' ? { footer: { text: footer } } : {}),
  }));
}

/** Lines put together to texts of at most `longest`, `room` in all; what is over it is left out. */
function pack(lines: readonly string[], longest: number, room: number): readonly string[] {
  const texts: string[] = [];
  let left = room;
  for (const line of lines) {
    const text = texts.at(-1);
    const size = line.length + (text === undefined ? 0 : 1);
    if (size > left || line.length > longest) {
      const cut = cutLine(line, Math.min(left - 1, longest));
      return cut.length > 20 ? [...texts, cut] : texts;
    }
    if (text === undefined || text.length + size > longest) texts.push(line);
    else texts[texts.length - 1] = `${text}\n${line}`;
    left -= size;
  }
  return texts;
}

function renderButtons(actions: readonly CardAction[]): MessageBody['components'] {
  const buttons = actions
    .filter(({ command }) => command.length <= longestCustomId - commandPrefix.length)
    .filter(({ command }, at, all) => all.findIndex((one) => one.command === command) === at)
    .slice(0, mostButtons)
    .map(({ label, command }): APIButtonComponentWithCustomId => {
      const shown = cutLine(toPlainLine(label), longestLabel);
      return { type: 2, style: 2, label: shown, custom_id: `${commandPrefix}${command}` };
    });
  const rows = Math.ceil(buttons.length / buttonsInRow);
  return Array.from({ length: rows }, (_, row) => {
    const start = row * buttonsInRow;
    return { type: 1, components: buttons.slice(start, start + buttonsInRow) };
  });
}
