// English words around figures. How they are written: word-sets.ts.
import type { FigureWords } from '../figure-words.ts';

export const en: FigureWords = {
  events: {
    killed: 'kill dead. died. dies. slain slew',
    wounded: 'wound injur hurt.',
    detained: 'arrest detain. detained. detains. detaining. captur',
    freed: 'freed. free. frees. freeing. releas',
    troops: 'deploy send. sends. sent. sending. contribut pledge. pledges. pledged.',
    money: 'pledge. pledges. pledged. pledging. commit contribut donat',
  },
  groups: {
    people:
      'people. persons. person. others. dead. wounded. injured. casualties. victims. killed. worshipper villager. villagers. resident. residents. passenger shopper mourner pilgrim bystander migrant',
    civilians: 'civilian',
    soldiers: 'soldier troops. servicem',
    fighters: 'fighter militant gunm insurgent rebel. rebels.',
    police: 'police officers. guards.',
    children: 'child children. minors. boys. girls.',
    women: 'women.',
    members: 'member personnel.',
    prisoners: 'prisoner detainee inmate hostage captive. captives.',
    journalists: 'journalist reporter',
  },
  least: 'least over more_than fewer minimum exceed',
  about:
    'about around some nearly almost roughly approximately up_to estimated close dozens scores several',
  change: 'rise. rises. rose. risen. rising. climb grow. grows. grew. increas updat revis correct',
  other: `since total totals overall previous previously earlier last year years decade war month months so_far annual
    anniversary of_them including among bringing history ago former per each daily until`,
  and: 'and. or. while but.',
};
