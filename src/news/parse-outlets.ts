// Reads the outlet book from YAML; mistakes come back as sentences for an editor.
import * as z from 'zod';
import type { KnownOutlet, OutletBook } from '../model/outlet-book.ts';
import { foldOutletName } from './find-outlet.ts';
import { readYaml, TopicMistakes } from './parse-topic.ts';

const filled = z.string().trim().min(1, 'write at least one letter');
const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use small letters, digits and hyphens');
const lang = z.string().regex(/^[a-z]{2,3}$/, 'write a language code like en, ar or ckb');

const outletsSchema = z.record(
  slug,
  z.strictObject({
    names: z.array(filled).min(1, 'give at least one name'),
    hosts: z
      .array(
        z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, 'write a host like sana.sy, without https://'),
      )
      .default([]),
    owner: filled,
    country: z
      .string()
      .regex(/^[A-Z]{2,3}$/, 'write a country code like SY')
      .optional(),
    langs: z.array(lang).min(1, 'give at least one language'),
    kind: z.enum(['agency', 'state', 'public', 'private', 'party', 'ngo', 'official']),
    side: slug.optional(),
  }),
);

/** Reads `outlets.yaml`. Throws `TopicMistakes` with every mistake as a sentence. */
export function parseOutlets(yaml: string): OutletBook {
  const outlets = Object.entries(readYaml(yaml, outletsSchema)).map(
    ([id, { country, side, ...rest }]): KnownOutlet => ({
      id,
      ...rest,
      ...(country !== undefined && { country }),
      ...(side !== undefined && { side }),
    }),
  );
  const mistakes: string[] = [];
  const index = (listed: (outlet: KnownOutlet) => readonly string[]) => {
    const found = new Map<string, KnownOutlet>();
    for (const outlet of outlets) {
      for (const key of new Set(listed(outlet))) {
        const other = found.get(key);
        if (other !== undefined)
          mistakes.push(`"${key}" stands at ${other.id} and at ${outlet.id}.`);
        found.set(key, outlet);
      }
    }
    return found;
  };
  const byHost = index(({ hosts }) => hosts);
  const byName = index(({ names }) => names.map(foldOutletName));
  if (mistakes.length > 0) throw new TopicMistakes(mistakes);
  return { byHost, byName };
}
