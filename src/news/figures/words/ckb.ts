// Sorani words around figures. How they are written: word-sets.ts.
import type { FigureWords } from '../figure-words.ts';

export const ckb: FigureWords = {
  events: {
    killed: 'کوژر کوژراو گیانیان گیانی شەهید مردن',
    wounded: 'بریندار',
    detained: 'دەستگیر دەستبەسەر',
    freed: 'ئازاد',
    troops: 'دەنێرێت ناردن',
    money: 'بەڵێنی',
  },
  groups: {
    people: 'کەس کوژراو بریندار',
    civilians: 'مەدەنی هاووڵاتی',
    soldiers: 'سەرباز',
    fighters: 'چەکدار شەڕڤان جەنگاوەر',
    police: 'پۆلیس',
    children: 'منداڵ',
    women: 'ژن.',
    prisoners: 'زیندانی',
    journalists: 'ڕۆژنامەنووس',
  },
  least: 'لانیکەم زیاتر لانی',
  about: 'نزیکەی دەوروبەری دەیان',
  change: 'بەرزبووەوە گەیشتە',
  other: 'کۆی ساڵی ڕابردوو شەڕی پێشوو لەنێویان ساڵ',
  and: 'و یان',
};
