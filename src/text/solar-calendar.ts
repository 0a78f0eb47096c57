// The solar calendar of Iran and Afghanistan, in days of the common one.

const dayMs = 86_400_000;
const persian = new Intl.DateTimeFormat('en-US-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});

/** New Year's day of the solar year that begins in a common year: 19 to 22 March. */
function newYearAt(commonYear: number): number {
  const first = Date.UTC(commonYear, 2, 19);
  for (let day = 0; day < 4; day += 1) {
    if (persian.format(first + day * dayMs) === '1/1') return first + day * dayMs;
  }
  return first + 2 * dayMs;
}

/** Solar years count from 622. */
const yearsApart = 621;

/** The time at which a solar day begins (ms since 1970, UTC). Months have 31 days, from the 7th 30. */
export function solarDayAt(year: number, month: number, day: number): number {
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  return newYearAt(year + yearsApart) + (before + day - 1) * dayMs;
}

/** The solar year in which a time lies, give or take the days before New Year. */
export function solarYearOf(at: number): number {
  return new Date(at).getUTCFullYear() - yearsApart;
}
