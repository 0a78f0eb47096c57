// Turns: phrases by which a text leaves its subject for another ("In other news, …").

/** Regular expressions for the beginning of a paragraph; what only may turn is in `loose`. */
const phrases: Readonly<Record<string, { readonly sure: string; readonly loose?: string }>> = {
  en: {
    sure: `in (?:other|unrelated) (?:news|developments?|headlines)|in (?:a|an) (?:separate|unrelated) (?:development|incident|matter)|(?:meanwhile,? )?elsewhere(?:,| in)|also in the news|on another (?:front|note)`,
    loose: 'separately',
  },
  ar: {
    sure: `و?في (?:أخبار|أنباء|تطورات) أخرى|و?في (?:خبر|موضوع|شأن|سياق|تطور) (?:آخر|منفصل|مختلف)|و?على صعيد (?:آخر|منفصل)`,
    loose: 'و?من (?:جهة|ناحية) أخرى',
  },
  he: { sure: 'בחדשות אחרות|בנושא אחר|בעניינ?ן? אחר|בזירה אחרת|במקום אחר', loose: 'בנפרד' },
  tr: {
    sure: '(?:diğer|başka) haberlerde|(?:bir diğer|başka bir|diğer bir) gelişmede',
    loose: 'öte yandan',
  },
  fr: {
    sure: `dans (?:d['’]autres|les autres) (?:nouvelles|actualités)|dans le reste de l['’]actualité|sur un autre (?:front|sujet)|autre actualité`,
    loose: 'par ailleurs',
  },
  de: {
    sure: 'in (?:anderen|weiteren) (?:nachrichten|meldungen)|weitere (?:meldungen|nachrichten)|andernorts|anderswo',
    loose: 'unabhängig davon',
  },
  es: {
    sure: 'en otras noticias|en otro (?:orden de cosas|asunto|tema|frente)|en otros (?:asuntos|temas)',
    loose: 'por (?:otra parte|separado|otro lado)',
  },
  ru: {
    sure: '(?:среди|из|к) других новост(?:ей|ям)|в других новостях|другие новости|к другим новостям',
    loose: 'отдельно',
  },
  fa: {
    sure: 'در (?:خبر|خبری|اخبار|خبرهای|رویداد|رویدادی) دیگر|در دیگر (?:خبرها|اخبار)',
    loose: 'جداگانه',
  },
  ckb: { sure: 'لە هەواڵ(?:ێکی|ەکانی) (?:دیکە|تر|دی)', loose: 'لە لایەکی (?:دیکە|تر)' },
  kmr: { sure: 'di (?:nûçeyên|nûçeyeke|bûyereke) din de', loose: 'ji aliyê din ve' },
};

const turns: ReadonlyMap<string, { readonly sure: RegExp; readonly loose?: RegExp }> = new Map(
  Object.entries(phrases).map(([lang, { sure, loose }]) => [
    lang,
    { sure: compile(sure), ...(loose === undefined ? {} : { loose: compile(loose) }) },
  ]),
);

export interface Turn {
  readonly kind: 'sure' | 'loose';
  /** What follows it, beginning with a capital. */
  readonly rest: string;
}

/** The turn with which a paragraph or sentence begins. */
export function findTurn(text: string, lang: string): Turn | undefined {
  const known = turns.get(lang);
  for (const kind of ['sure', 'loose'] as const) {
    const found = known?.[kind]?.exec(text.slice(0, 80));
    if (found == null) continue;
    const rest = text.slice(found[0].length);
    return { kind, rest: rest.charAt(0).toUpperCase() + rest.slice(1) };
  }
  return undefined;
}

function compile(list: string): RegExp {
  return new RegExp(`^["“«]?(?:${list})(?![\\p{L}])[,،:.]?\\s*`, 'iu');
}
