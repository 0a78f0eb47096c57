// Sentences: where they end, and full stops that do not end one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';

describe('sentences', () => {
  it.each([
    ['plain', 'One thing. Another!  A third?', ['One thing.', 'Another!', 'A third?']],
    ['titles', 'Dr. Ali met Mr. Smith. They spoke.', ['Dr. Ali met Mr. Smith.', 'They spoke.']],
    ['initials', 'J. D. Vance spoke. He left.', ['J. D. Vance spoke.', 'He left.']],
    [
      'U.S. inside',
      'The U.S. Treasury acted. It said so.',
      ['The U.S. Treasury acted.', 'It said so.'],
    ],
    [
      'U.S. at the end',
      'He went to the U.S. The trip was long.',
      ['He went to the U.S.', 'The trip was long.'],
    ],
    [
      'months',
      'Voting is on Oct. 5 in Syria. It is new.',
      ['Voting is on Oct. 5 in Syria.', 'It is new.'],
    ],
    ['decimals', 'It rose 3.5 percent. Then fell.', ['It rose 3.5 percent.', 'Then fell.']],
    [
      'German ordinals',
      'Am 27. Januar sprach er. Im 20. Jahrhundert nicht.',
      ['Am 27. Januar sprach er.', 'Im 20. Jahrhundert nicht.'],
    ],
    ['a year at the end', 'It began in 2025. Nobody came.', ['It began in 2025.', 'Nobody came.']],
    [
      'Spanish EE. UU.',
      'EE. UU. dio una licencia. Es general.',
      ['EE. UU. dio una licencia.', 'Es general.'],
    ],
    [
      'Arabic question and stop',
      'هل انتهت الحرب؟ نعم. انتهت.',
      ['هل انتهت الحرب؟', 'نعم.', 'انتهت.'],
    ],
    [
      'Arabic doctor',
      'قال د. أحمد إن الاتفاق تم. ثم غادر.',
      ['قال د. أحمد إن الاتفاق تم.', 'ثم غادر.'],
    ],
    ['Hebrew', 'הוא אמר "כן". היא הסכימה.', ['הוא אמר "כן".', 'היא הסכימה.']],
    ['Urdu stop', 'وہ گیا۔ وہ آیا۔', ['وہ گیا۔', 'وہ آیا۔']],
    ['Turkish ordinal', '27. madde imzalandı. Bitti.', ['27. madde imzalandı.', 'Bitti.']],
    [
      'Russian abbreviations',
      'Погибли 2 тыс. человек. Бои идут.',
      ['Погибли 2 тыс. человек.', 'Бои идут.'],
    ],
    [
      'closing quotes',
      '"We agreed." He left. «Oui.» Fin.',
      ['"We agreed."', 'He left.', '«Oui.»', 'Fin.'],
    ],
    ['a question inside', '"Really?" she asked. Yes.', ['"Really?" she asked.', 'Yes.']],
    [
      'ellipsis',
      'He stopped... and went on. Then left.',
      ['He stopped... and went on.', 'Then left.'],
    ],
    ['a lost space', 'The talks ended.The next begin.', ['The talks ended.', 'The next begin.']],
    ['a lost space in Arabic', 'انتهى اللقاء.وأضاف آخر', ['انتهى اللقاء.', 'وأضاف آخر']],
    [
      'addresses',
      'See www.example.org/a.Html and Node.js now.',
      ['See www.example.org/a.Html and Node.js now.'],
    ],
    [
      'datelines',
      'MADRID, 23 ene (Reuters) - Fue el jueves. Sí.',
      ['MADRID, 23 ene (Reuters) - Fue el jueves.', 'Sí.'],
    ],
    ['line breaks', 'A heading\nA sentence.', ['A heading', 'A sentence.']],
    ['nothing', ' \n ', []],
  ])('%s', (_what, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('are pieces of the text in order, and leave out only white space', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aB1.?!" \n؟أ'), maxLength: 60 }),
        (text) => {
          let at = 0;
          for (const sentence of sentences(text)) {
            const found = text.indexOf(sentence, at);
            expect(text.slice(at, found).trim()).toBe('');
            at = found + sentence.length;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
    );
  });

  it.each([['.'], ['A. '], [' '], ['\n'], [".'"], ['a. b']])('300,000 times %j is read', (unit) => {
    expect(sentences(unit.repeat(300_000)).length).toBeGreaterThanOrEqual(0);
  });
});
