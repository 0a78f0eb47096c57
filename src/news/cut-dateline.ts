// Datelines: "DAMASCUS (Agency) - ", which say where a report was filed and not what happened.

/** A dateline's words end in a dash; behind an agency in brackets a colon does, too. */
const end = /\s(?:--|[-–—])\s+|\)\.?\s?(?:--|[-–—:])\s+/u;
const brackets = /\([^()]*\)/g;
/** "(AGENCY) Two men were hurt" */
const leadingAgency = /^\([^()]{2,30}\)\s+(?=\S)/u;
const agency = /\)$/;
/** "LONDON: The world …": capitals before a colon are a speaker as often, so the place is looked up. */
const placeAndColon = /^([\p{Lu}][\p{Lu}\s,.'’-]{2,28}):\s+(?=\S)/u;
/** "17:05 — Heavy gunfire …": the stamp of a live page. */
const stamp =
  /^(?:\d{1,2}[:.]\d{2}|\d{1,2}h\d{2})(?:\s?(?:a\.?m\.?|p\.?m\.?|GMT|Uhr))?\s*[-–—:|]?\s+(?=\p{L})/u;
/** "دمشق-سانا بحث الرئيس …", "/SANA/ The president …" */
const leadingSana = /^(?:\S+\s?[-–]\s?سانا|\/\p{L}{2,10}\/)\s?[-–—:]?\s+(?=\S)/u;
const places = new Set(
  `damascus aleppo homs raqqa hasakah qamishli idlib latakia daraa suwayda beirut amman jerusalem tel-aviv gaza
  ramallah rafah khan-younis cairo riyadh jeddah dubai abu-dhabi doha kuwait kuwait-city manama muscat sanaa aden
  baghdad erbil sulaimani sulaymaniyah kirkuk mosul duhok ankara istanbul diyarbakir tehran moscow kyiv kiev london
  paris berlin munich brussels geneva vienna rome madrid athens nicosia washington new-york united-nations davos oslo
  stockholm warsaw tokyo beijing islamabad karachi lahore new-delhi mumbai jakarta rabat tunis algiers tripoli khartoum
  sydney ottawa`.split(/\s+/),
);
const capitals = /^[\p{Lu}\p{M}\s,.'’-]+$/u;
const dash = /\s[-–—]\s/;
/** How far to look: "Deir Ezzor, 3 May (Agency) - " is a long one. */
const reach = 70;
const maxWords = 5;

/**
 * The sentence without its dateline: still word for word a piece of the text. A few words before a
 * dash are one only when they are capitals, name an agency, or when no second dash closes the pair
 * ("Trump – who … – said"). A colon stays: what stands before it is mostly who speaks.
 */
export function cutDateline(sentence: string): string {
  const named = leadingAgency.exec(sentence);
  if (named !== null) return sentence.slice(named[0].length);
  if (stamp.test(sentence)) return cutStamp(sentence);
  const sana = leadingSana.exec(sentence);
  if (sana !== null) return sentence.slice(sana[0].length);
  const colon = placeAndColon.exec(sentence);
  if (colon !== null && isPlace(colon[1] ?? '')) return sentence.slice(colon[0].length);
  const mark = end.exec(sentence.slice(0, reach));
  if (mark === null) return sentence;
  const cut = mark.index + mark[0].length;
  const head = (
    mark[0].startsWith(')') ? `${sentence.slice(0, mark.index)})` : sentence.slice(0, mark.index)
  ).trim();
  const rest = sentence.slice(cut);
  const count = head.replace(brackets, '').trim().split(/\s+/).length;
  if (head === '' || rest === '' || count > maxWords) return sentence;
  return agency.test(head) || capitals.test(head) || !dash.test(rest) ? rest : sentence;
}

/** An entry of a live page without the time before it. */
export function cutStamp(sentence: string): string {
  return sentence.replace(stamp, '');
}

/** "TEL AVIV", "DAMASCUS, Syria", "RIYADH/LONDON". */
function isPlace(head: string): boolean {
  const first = head.split(/[,/]/)[0] ?? '';
  return places.has(first.trim().toLowerCase().replace(/\s+/g, '-'));
}
