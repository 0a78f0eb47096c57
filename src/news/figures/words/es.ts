// Spanish words around figures. How they are written: word-sets.ts.
import type { FigureWords } from '../figure-words.ts';

export const es: FigureWords = {
  events: {
    killed: 'muert mato mataron fallecid murieron asesinad',
    wounded: 'herid',
    detained: 'detenid arrestad',
    freed: 'liberad liberacion',
    troops: 'envi despleg',
    money: 'promet compromet aport',
  },
  groups: {
    people: 'personas. muertos. heridos. fallecidos. victimas. otros.',
    civilians: 'civil',
    soldiers: 'soldado militares. efectivos.',
    fighters: 'combatiente yihadista',
    police: 'policia agentes.',
    children: 'niños. menores.',
    women: 'mujeres.',
    members: 'miembro',
    prisoners: 'prisionero preso reclus rehen',
    journalists: 'periodista',
  },
  least: 'menos mas_de',
  about: 'unos unas cerca casi alrededor decenas aproximadamente',
  change: 'asciende aumenta subio sube eleva revis corrig',
  other: 'desde total pasado pasada año años guerra anterior ellos entre mes',
  and: 'y. o. mientras',
};
