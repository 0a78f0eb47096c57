// Dates as feeds write them, the same in every time zone of the machine.
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/feed/read-date.ts';

/** 21 November 2026, 10:20:30 UTC. */
const FULL = '2026-11-21T10:20:30.000Z';
const MINUTE = '2026-11-21T10:20:00.000Z';
const DAY = '2026-11-21T00:00:00.000Z';

const dates: readonly (readonly [string, string])[] = [
  // RFC 822 and its odd relatives
  ['Sat, 21 Nov 2026 10:20:30 GMT', FULL],
  ['Sat, 21 Nov 2026 12:20:30 +0200', FULL],
  ['Sat, 21 Nov 2026 05:20:30 EST', FULL],
  ['Sat, 21 Nov 2026 02:20:30 PST', FULL],
  ['Sat, 21 Nov 2026 13:20:30 EEST', FULL],
  ['Sat, 21 Nov 2026 12:20:30 IST', FULL],
  ['Sat, 21 Nov 2026 13:20:30 +03', FULL],
  ['Sat, 21 Nov 2026 13:20:30 +03:00', FULL],
  ['Sat, 21 Nov 2026 13:20:30 GMT+0300', FULL],
  ['Sat, 21 Nov 2026 13:20:30 GMT+3', FULL],
  ['Sat, 21 Nov 2026 13:20:30 UTC+03:00', FULL],
  ['Sat, 21 Nov 2026 13:20:30 +0300 (EEST)', FULL],
  ['Sat, 21 Nov 2026 06:50:30 −0330', FULL],
  ['Sat, 21 Nov 2026 10:20:30 Z', FULL],
  ['Sat, 21 Nov 2026 10:20:30 XYZ', FULL],
  ['Sat, 21 Nov 2026 10:20:30 +9900', FULL],
  ['Sat, 21 Nov 2026 10:20:30', FULL],
  ['Sat,21 Nov 2026 10:20:30GMT', FULL],
  ['Mon, 21 Nov 2026 10:20:30 GMT', FULL],
  ['SATURDAY, 21 NOVEMBER 2026 10:20:30 gmt', FULL],
  ['21 Nov 26 10:20:30 GMT', FULL],
  ['21 Nov 126 10:20 GMT', '2026-11-21T10:20:00.000Z'],
  ['21 Nov 2026 10:20 GMT', MINUTE],
  ['Sat, 21  Nov  2026\n10:20:30 GMT', FULL],
  ['Sat, 1 Nov 2026 9:05:03 GMT', '2026-11-01T09:05:03.000Z'],
  ['Sat, 21 Nov 2026 10:20:30.5 GMT', '2026-11-21T10:20:30.500Z'],
  ['Sat, 21 Nov 2026 24:00:00 GMT', '2026-11-22T00:00:00.000Z'],
  ['31 Dec 2016 23:59:60 GMT', '2016-12-31T23:59:59.999Z'],
  ['21 Nov 2026', DAY],
  ['Sat Nov 21 10:20:30 2026', FULL],
  ['Sat Nov 21 05:20:30 EST 2026', FULL],
  ['Sat Nov 21 2026 13:20:30 GMT+0300 (Arabia Standard Time)', FULL],
  ['Thu, 01 Jan 1970 00:00:00 GMT', '1970-01-01T00:00:00.000Z'],
  // RFC 3339, W3C-DTF and ISO 8601
  ['2026-11-21T10:20:30Z', FULL],
  ['2026-11-21t10:20:30z', FULL],
  ['2026-11-21T13:20:30+03:00', FULL],
  ['2026-11-21T13:20:30+0300', FULL],
  ['2026-11-21T13:20:30+03', FULL],
  ['2026-11-21T13:20:30 +03:00', FULL],
  ['2026-11-21T10:20:30', FULL],
  ['2026-11-21 10:20:30', FULL],
  ['2026-11-21 10:20:30 UTC', FULL],
  ['2026-11-21T05:20:30EST', FULL],
  ['2026-11-21T10:20:30.123456789Z', '2026-11-21T10:20:30.123Z'],
  ['2026-11-21T10:20:30,5Z', '2026-11-21T10:20:30.500Z'],
  ['2026-11-21T10:20Z', MINUTE],
  ['2026-11-21T10Z', '2026-11-21T10:00:00.000Z'],
  ['2026-11-21', DAY],
  ['2026-11', '2026-11-01T00:00:00.000Z'],
  ['2026', '2026-01-01T00:00:00.000Z'],
  ['20261121', DAY],
  ['20261121T102030Z', FULL],
  ['20261121102030', FULL],
  ['2026-325', DAY],
  ['2026-1-2', '2026-01-02T00:00:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  // Unix stamps
  ['1795256430', FULL],
  ['1795256430000', FULL],
  // Numbers
  ['21/11/2026', DAY],
  ['21.11.2026 10:20', MINUTE],
  ['21-11-2026 10:20', MINUTE],
  ['21.11.26', DAY],
  ['2026/11/21 10:20:30', FULL],
  ['2026.11.21', DAY],
  ['11/21/2026 10:20 AM', MINUTE],
  ['05/06/2026', '2026-06-05T00:00:00.000Z'],
  ['05/06/2026 5:00 PM', '2026-05-06T17:00:00.000Z'],
  ['Nov 21, 2026 12:05 am', '2026-11-21T00:05:00.000Z'],
  ['Nov 21, 2026 12:05 p.m.', '2026-11-21T12:05:00.000Z'],
  ['November 21st, 2026', DAY],
  ['21-Nov-2026', DAY],
  ['Fri, 2026/11/21 06:20:30 EDT', FULL],
  // Languages
  ['21 نوفمبر 2026 10:20', MINUTE],
  ['٢١ نوفمبر ٢٠٢٦', DAY],
  ['السبت، 21 تشرين الثاني 2026', DAY],
  ['21 تشرين الأول 2026', '2026-10-21T00:00:00.000Z'],
  ['3 كانون الثاني 2026', '2026-01-03T00:00:00.000Z'],
  ['3 كانون الأول 2026', '2026-12-03T00:00:00.000Z'],
  ['5 آذار 2026', '2026-03-05T00:00:00.000Z'],
  ['5 أغسطس 2026 03:15 م', '2026-08-05T15:15:00.000Z'],
  ['5 أوت 2026', '2026-08-05T00:00:00.000Z'],
  ['21 בנובמבר 2026, 10:20', MINUTE],
  ['יום שבת 21 נובמבר 2026', DAY],
  ['۲۱ نوامبر ۲۰۲۶', DAY],
  ['۲۱ مه ۲۰۲۶', '2026-05-21T00:00:00.000Z'],
  ['21 Kasım 2026 Cumartesi 10:20', MINUTE],
  ['5 Ağustos 2026', '2026-08-05T00:00:00.000Z'],
  ['20 ŞUBAT 2026', '2026-02-20T00:00:00.000Z'],
  ['20 Şub 2026', '2026-02-20T00:00:00.000Z'],
  ['21ی تشرینی دووەم 2026', DAY],
  ['21 کانوونی یەکەم 2026', '2026-12-21T00:00:00.000Z'],
  ['5ی شوباتی 2026', '2026-02-05T00:00:00.000Z'],
  ['21ê Mijdarê 2026', DAY],
  ['5 Sibat 2026', '2026-02-05T00:00:00.000Z'],
  ['Σάβ, 21 Νοε 2026 10:20:30 GMT', FULL],
  ['21 Νοεμβρίου 2026', DAY],
  ['2026년 11월 21일 10:20', MINUTE],
  ['2026-11-21 오전 10:20:30', FULL],
  ['2026-11-21 오후 10:20:30', '2026-11-21T22:20:30.000Z'],
  ['2026年11月21日 10:20', MINUTE],
  ['sam. 21 nov. 2026 à 10h20', MINUTE],
  ['mar. 10 nov. 2026', '2026-11-10T00:00:00.000Z'],
  ['1er août 2026', '2026-08-01T00:00:00.000Z'],
  ['3 févr. 2026', '2026-02-03T00:00:00.000Z'],
  ['21. November 2026, 10:20 Uhr', MINUTE],
  ['5. März 2026', '2026-03-05T00:00:00.000Z'],
  ['Sa, 5 Dez 2026 11:00:00 MEZ', '2026-12-05T10:00:00.000Z'],
  ['21 de noviembre de 2026', DAY],
  ['mar, 3 feb 2026', '2026-02-03T00:00:00.000Z'],
  ['21 ноября 2026 г., 10:20', MINUTE],
  ['5 мая 2026', '2026-05-05T00:00:00.000Z'],
  ['2026-július-13T9:15-05:00', '2026-07-13T14:15:00.000Z'],
];

const none: readonly string[] = [
  '',
  ' ',
  'yesterday',
  'soon',
  '10 jui 2026',
  '10:20',
  '0000-00-00 00:00:00',
  'Mon, 30 Nov -0001 00:00:00 +0000',
  '31 Jun 2026',
  'Thu, 31 Jun 2026 10:00:00 GMT',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-367',
  '2025-02-29',
  '2026-11-21T25:20:30Z',
  '2026-11-21T10:61:30Z',
  '2026-11-21T10:20:75Z',
  '32 Nov 2026',
  '21 Nov',
  'Nov',
  '1405/08/30',
  '۳۰ آبان ۱۴۰۵',
  '1448-06-11',
  '+275760-09-13T00:00:00Z',
  '12',
  'NaN',
  'Invalid Date',
  '__proto__',
  'constructor 12 2026',
  '9'.repeat(100),
  '1:'.repeat(5000),
];

describe('a date', () => {
  it.each(dates)('%s', (raw, expected) => {
    const at = readDate(raw);
    expect(at === undefined ? undefined : new Date(at).toISOString()).toBe(expected);
  });

  it.each(none)('"%.30s" is none', (raw) => {
    expect(readDate(raw)).toBeUndefined();
  });

  it('is the same whatever the time zone of the machine', () => {
    const program = `
      import { readDate } from ${JSON.stringify(new URL('../../src/feed/read-date.ts', import.meta.url).href)};
      console.log(JSON.stringify(${JSON.stringify(dates.map(([raw]) => raw))}.map((raw) => readDate(raw))));`;
    const run = (zone: string) =>
      spawnSync(process.execPath, ['--input-type=module', '-e', program], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      }).stdout.trim();
    const here = JSON.stringify(dates.map(([raw]) => readDate(raw)));
    expect([run('UTC'), run('Asia/Tehran'), run('America/St_Johns')]).toEqual([here, here, here]);
  });
});
