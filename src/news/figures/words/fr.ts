// French words around figures. How they are written: word-sets.ts.
import type { FigureWords } from '../figure-words.ts';

export const fr: FigureWords = {
  events: {
    killed: 'tue. tues. tuees. tuee. mort. morts. mortes. peri',
    wounded: 'blesse. blesses. blessees.',
    detained: 'arrete. arretes. arretees. interpelle detenu.',
    freed: 'libere. liberes. liberation',
    troops: 'envoyer envoie enverra deploy',
    money: 'promis. promet promettent promesse engage',
  },
  groups: {
    people: 'personnes. personne. morts. tues. blesses. victimes. autres.',
    civilians: 'civil',
    soldiers: 'soldat militaires.',
    fighters: 'combattant jihadist djihadist',
    police: 'policier gendarme',
    children: 'enfant',
    women: 'femmes.',
    members: 'membre',
    prisoners: 'prisonnier detenus. otage',
    journalists: 'journaliste',
  },
  least: 'moins plus_de',
  about: 'environ quelque pres dizaine dizaines presque',
  change: 'alourdi monte augmente passe revis corrig',
  other:
    'depuis total bilan_total dernier derniere an. ans. guerre precedent dont parmi mois annee',
  and: 'et. ou. tandis',
};
