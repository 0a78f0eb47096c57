// Kinds of event: the same kind from any of eleven languages, different kinds kept apart.
import { expect, test } from 'vitest';
import { findEventKinds } from '../../src/news/find-event-kinds.ts';
import { words } from '../../src/text/words.ts';

function kindsOf(text: string, lang: string): ReadonlySet<string> {
  const found = words(text);
  return new Set(
    found.flatMap((word, at) => findEventKinds(word.folded, lang, found[at + 1]?.folded)),
  );
}

const rows: readonly (readonly [string, string, string])[] = [
  ['call', 'en', 'The two presidents spoke by telephone'],
  ['call', 'ar', 'بحث الرئيسان في اتصال هاتفي'],
  ['call', 'he', 'הנשיאים שוחחו בטלפון'],
  ['call', 'tr', 'İki lider telefonda görüştü'],
  ['call', 'ckb', 'پەیوەندیی تەلەفۆنی نێوان دوو سەرۆک'],
  ['call', 'kmr', 'Her du serok bi telefonê axivîn'],
  ['call', 'fa', 'تماس تلفنی دو رئیس جمهور'],
  ['call', 'fr', 'Les deux présidents se sont entretenus par téléphone'],
  ['call', 'de', 'Beide Präsidenten telefonierten'],
  ['call', 'es', 'Llamada entre los dos presidentes'],
  ['call', 'ru', 'Президенты поговорили по телефону'],
  ['truce', 'ar', 'أعلن وقف إطلاق النار'],
  ['truce', 'he', 'הוכרזה הפסקת אש'],
  ['truce', 'es', 'Se anuncia un alto el fuego'],
  ['extension', 'en', 'The truce was extended'],
  ['extension', 'tr', 'Ateşkes uzatıldı'],
  ['extension', 'ckb', 'ئاگربەست درێژکرایەوە'],
  ['refusal', 'es', 'España declinó la invitación'],
  ['handover', 'ar', 'وتسليم السجون إلى الدولة'],
  ['release', 'ar', 'إطلاق سراح الموقوفين'],
];

test.each(rows)('%s in %s', (kind, lang, text) => {
  expect(kindsOf(text, lang)).toContain(kind);
});

test('an expression of two words is not read from its first word alone', () => {
  expect(kindsOf('إطلاق سراح السجناء', 'ar')).not.toContain('truce');
  expect(kindsOf('The turns of the road', 'en')).not.toContain('refusal');
});

test('a language without a list has no kinds of event', () => {
  expect(kindsOf('Presidenterna talade i telefon', 'sv').size).toBe(0);
});
