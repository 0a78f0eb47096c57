// German words around figures. How they are written: word-sets.ts.
import type { FigureWords } from '../figure-words.ts';

export const de: FigureWords = {
  events: {
    killed: 'getotet tote. toten. todesopfer starben. kamen_ums ums_leben',
    wounded: 'verletzt verwundet verletzte',
    detained: 'festgenommen verhaftet',
    freed: 'freigelassen befreit',
    troops: 'entsend schick verlegt stellen.',
    money: 'zugesagt zusage sagten_zu versprach',
  },
  groups: {
    people: 'menschen. personen. tote. toten. todesopfer. verletzte. verwundete. weitere.',
    civilians: 'zivilist',
    soldiers: 'soldat',
    fighters: 'kampfer',
    police: 'polizist',
    children: 'kinder',
    women: 'frauen.',
    members: 'mitglied',
    prisoners: 'gefangene haftling geisel',
    journalists: 'journalist',
  },
  least: 'mindestens mehr_als uber',
  about: 'etwa rund knapp fast circa ungefahr dutzende',
  change: 'stieg gestiegen steigt korrig berichtig',
  other:
    'seit insgesamt vergangene vergangenen jahr jahren krieg fruher davon darunter bisher monat',
  and: 'und oder wahrend',
};
