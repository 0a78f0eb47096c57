// Two outlets' reports of one telephone call, for tests of what channels are told.
import type { Report } from './bring-news.ts';

/** When checks bring them. */
export const now = Date.UTC(2026, 0, 27, 12);
export const hourMs = 3_600_000;

/** A presidents' call about the SDF: on two topics. */
export const call: Report = {
  outlet: 'Courier',
  title: 'Trump and Sharaa speak by phone about ceasefire with SDF',
  text: 'US President Donald Trump and Syrian President Ahmed al-Sharaa spoke by phone on Tuesday. Trump welcomed the ceasefire between Damascus and the Kurdish-led Syrian Democratic Forces and the integration of the SDF into the army, the Syrian presidency said.',
  at: now - hourMs,
};
export const secondCall: Report = {
  outlet: 'Observer',
  title: 'In phone call with Sharaa, Trump welcomes ceasefire with the SDF',
  text: 'Donald Trump told Ahmed al-Sharaa in a phone call on Tuesday that he welcomes the ceasefire with the Syrian Democratic Forces, according to the presidency in Damascus. The two presidents also discussed how the SDF will be integrated into the Syrian army.',
  at: now - hourMs / 2,
};
