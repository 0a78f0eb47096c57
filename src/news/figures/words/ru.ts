// Russian words around figures. How they are written: word-sets.ts.
import type { FigureWords } from '../figure-words.ts';

export const ru: FigureWords = {
  events: {
    killed: 'погиб убит жертв скончал',
    wounded: 'ранен пострада',
    detained: 'задержа арестова',
    freed: 'освобо',
    troops: 'направ отправ размест',
    money: 'обещ обяза выдел',
  },
  groups: {
    people: 'человек люд погиб убит ранен пострада',
    civilians: 'гражданск мирн',
    soldiers: 'солдат военн боец бойц',
    fighters: 'боевик террорист',
    police: 'полицейск',
    children: 'дет ребен',
    women: 'женщин',
    prisoners: 'заключенн пленн заложник',
    journalists: 'журналист',
  },
  least: 'минимум менее более свыше как_минимум',
  about: 'около порядка почти примерно десятк',
  change: 'выросло возросло увеличилось уточн',
  other: 'всего общей прошлом года году войн ранее них числе',
  and: 'и. или. а.',
};
