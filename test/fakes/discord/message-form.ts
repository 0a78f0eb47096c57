// Messages as Discord takes them, with its limits (developer docs, "Create Message", "Embed Limits").
import { z } from 'zod';
import { address, mistake, words } from './read-form.ts';

const color = z.number().int().min(0).max(0xffffff);

const embed = z.object({
  title: words(0, 256).nullish(),
  description: words(0, 4096).nullish(),
  url: address.nullish(),
  color: color.nullish(),
  timestamp: z.iso.datetime().nullish(),
  footer: z.object({ text: words(0, 2048), icon_url: address.nullish() }).nullish(),
  author: z.object({ name: words(0, 256), url: address.nullish() }).nullish(),
  image: z.object({ url: z.string() }).nullish(),
  fields: z
    .array(z.object({ name: words(1, 256), value: words(1, 1024), inline: z.boolean().nullish() }))
    .max(25)
    .nullish(),
});

export type EmbedForm = z.output<typeof embed>;

const customId = z.string().min(1).max(100);
const actionButton = z.object({
  type: z.literal(2),
  style: z.literal([1, 2, 3, 4]),
  label: z.string().max(80).nullish(),
  custom_id: customId,
  disabled: z.boolean().nullish(),
});
const linkButton = z.object({
  type: z.literal(2),
  style: z.literal(5),
  label: z.string().max(80).nullish(),
  url: address,
});
const button = z.discriminatedUnion('style', [actionButton, linkButton]);
const row = z.object({ type: z.literal(1), components: z.array(button).min(1).max(5) });

const allowedMentions = z
  .object({
    parse: z.array(z.literal(['roles', 'users', 'everyone'])).nullish(),
    roles: z.array(z.string()).max(100).nullish(),
    users: z.array(z.string()).max(100).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .superRefine(({ parse, roles, users }, context) => {
    for (const [key, list] of Object.entries({ roles, users })) {
      const isBoth = parse?.some((name) => name === key) && (list?.length ?? 0) > 0;
      if (isBoth) context.addIssue(mistake('MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', key));
    }
  });

export const messageForm = z
  .object({
    content: z.string().max(2000).nullish(),
    embeds: z.array(embed).max(10).nullish(),
    components: z.array(row).max(5).nullish(),
    allowed_mentions: allowedMentions.nullish(),
    flags: z.number().int().nullish(),
    nonce: z.union([z.string().max(25), z.number().int()]).nullish(),
    enforce_nonce: z.boolean().nullish(),
    tts: z.boolean().nullish(),
    attachments: z.array(z.unknown()).max(10).nullish(),
  })
  .superRefine(({ embeds, components }, context) => {
    const size = (embeds ?? []).reduce((sum, one) => sum + sizeOf(one), 0);
    if (size > 6000) {
      const said = 'Embed size exceeds maximum size of 6000';
      context.addIssue(mistake('MAX_EMBED_SIZE_EXCEEDED', said, ['embeds']));
    }
    const ids = (components ?? []).flatMap(({ components: buttons }) =>
      buttons.flatMap((one) => ('custom_id' in one ? [one.custom_id] : [])),
    );
    if (new Set(ids).size < ids.length) {
      const said = 'Component custom id cannot be duplicated';
      context.addIssue(mistake('COMPONENT_CUSTOM_ID_DUPLICATED', said, ['components']));
    }
  });

export type MessageForm = z.output<typeof messageForm>;

/** Characters that count towards the 6,000. */
export function sizeOf({ title, description, footer, author, fields }: EmbedForm): number {
  const texts = [title, description, footer?.text, author?.name];
  const rows = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [...texts, ...rows].reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

/** Embeds with one address are shown as one: the words of the later ones are lost. */
export function mergeEmbeds(embeds: readonly EmbedForm[]): EmbedForm[] {
  return embeds.filter(
    ({ url }, index) => !url || embeds.findIndex((other) => other.url === url) === index,
  );
}

/** Is there anything to see in it? */
export function isEmpty({ content, embeds, components, attachments }: MessageForm): boolean {
  const shown = (embeds ?? []).some((one) => sizeOf(one) > 0 || one.image);
  return !content?.trim() && !shown && !components?.length && !attachments?.length;
}

const textInput = z.object({
  type: z.literal(4),
  custom_id: customId,
  style: z.literal([1, 2]),
  label: z.string().max(45).nullish(),
  required: z.boolean().nullish(),
  value: z.string().max(4000).nullish(),
  placeholder: z.string().max(100).nullish(),
  min_length: z.number().int().min(0).max(4000).nullish(),
  max_length: z.number().int().min(1).max(4000).nullish(),
});
const choice = z.object({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().max(100).nullish(),
  default: z.boolean().nullish(),
});
const select = z.object({
  type: z.literal(3),
  custom_id: customId,
  options: z.array(choice).min(1).max(25),
  required: z.boolean().nullish(),
  placeholder: z.string().max(150).nullish(),
});
const idSelect = z.object({
  type: z.literal([5, 6, 7, 8]),
  custom_id: customId,
  required: z.boolean().nullish(),
  channel_types: z.array(z.number()).nullish(),
  default_values: z.array(z.object({ id: z.string(), type: z.string() })).nullish(),
});
const labelled = z.object({
  type: z.literal(18),
  label: z.string().min(1).max(45),
  description: z.string().max(100).nullish(),
  component: z.discriminatedUnion('type', [textInput, select, idSelect]),
});

export const modalForm = z.object({
  custom_id: customId,
  title: z.string().min(1).max(45),
  components: z.array(labelled).min(1).max(5),
});

export type ModalForm = z.output<typeof modalForm>;

export const choicesForm = z.object({
  choices: z
    .array(
      z.object({
        name: z.string().min(1).max(100),
        value: z.union([z.string().max(100), z.number()]),
      }),
    )
    .max(25),
});
