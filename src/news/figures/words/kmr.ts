// Kurmanji words around figures. How they are written: word-sets.ts.
import type { FigureWords } from '../figure-words.ts';

export const kmr: FigureWords = {
  events: {
    killed: 'kust kujra miri mirin jiyana sehid',
    wounded: 'birindar',
    detained: 'destgir bincav girtin.',
    freed: 'berd azad serbest',
    troops: 'sandin bisine',
    money: 'soz.',
  },
  groups: {
    people: 'kes kesi kesan kusti birindar',
    civilians: 'sivil',
    soldiers: 'lesker',
    fighters: 'cekdar servan',
    police: 'polis',
    children: 'zarok',
    women: 'jin.',
    prisoners: 'girti zindani',
    journalists: 'rojnamevan',
  },
  least: 'kemi zedetir zetir',
  about: 'nezi derdora qasi bi_dehan',
  change: 'zede_bu derket',
  other: 'ji_wexta hemu bori sala ser.',
  and: 'u. an.',
};
