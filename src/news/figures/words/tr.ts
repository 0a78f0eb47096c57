// Turkish words around figures. How they are written: word-sets.ts.
import type { FigureWords } from '../figure-words.ts';

export const tr: FigureWords = {
  events: {
    killed: '=öldü =ölü. =öldür =ölen hayatini_kaybet yasamini_yitir can_verdi can_kaybi sehit',
    wounded: 'yaral',
    detained: 'gozalti tutuklan tutuklad yakaland',
    freed: 'serbest tahliye',
    troops: 'gonder konuslan sevk',
    money: 'taahhut bagis',
  },
  groups: {
    people: 'kisi. kisinin. kisiyi. insan. olu. yarali. sehit.',
    civilians: 'sivil',
    soldiers: 'asker',
    fighters: 'terorist militan savasci',
    police: 'polis',
    children: 'cocuk',
    women: 'kadin',
    prisoners: 'mahkum tutuklu esir rehin',
    journalists: 'gazeteci',
  },
  least: 'az asan fazla uzerinde',
  about: 'yaklasik civarinda kadar onlarca',
  change: 'yukseldi yukseliyor artti cikti duzelt guncel',
  other: 'beri bugune toplam gecen yil yildonumu savas onceki arasinda bazi',
  and: 've veya ise',
};
