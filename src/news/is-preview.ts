// Whether a report says that something is going to happen, by its first words about it.

/** "is to sign", "is expected to", in the languages of our topics; "that is to govern" names a body. */
const cues: Readonly<Record<string, RegExp>> = {
  en: /(?<!\b(?:that|who|which) )\b(?:is|are) (?:due |set |expected |scheduled |about )?(?:to|due at) \p{L}/iu,
  ar: /(?:من المقرر|من المتوقع|من المنتظر|المرتقب|يعتزم|تعتزم)/u,
  he: /(?<!\p{L})(?:צפוי|צפויה|צפויים|אמור|אמורה|אמורים|עתיד|עתידה)(?!\p{L})/u,
  tr: /(?:bekleniyor|planlanıyor|(?:acak|ecek)[.,]?$)/iu,
  de: /(?<!\p{L})(?:soll|sollen|wird erwartet|werden erwartet)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:doit|doivent|devrait|devraient|est attendue?|sont attendus) /iu,
  es: /(?<!\p{L})(?:prevé|prevén|está previsto|se espera|tiene previsto)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:планирует|ожидается|состоится|намерен|намерена)(?!\p{L})/iu,
  fa: /(?:قرار است|انتظار می‌رود)/u,
  ckb: /(?:بڕیارە|چاوەڕوان دەکرێت)/u,
  kmr: /(?:dê were|tê payîn)/iu,
};

/** `sentence`: a title or first sentence. */
export function isPreview(sentence: string, lang: string): boolean {
  return cues[lang]?.test(sentence) === true;
}
