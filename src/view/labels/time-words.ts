// The few words around times that Intl has no name for, by the language of a locale.

interface TimeWords {
  /** Locale whose months, digits and relative times are written. */
  readonly locale: string;
  readonly justNow: string;
  readonly unknown: string;
  today(time: string): string;
  yesterday(time: string): string;
  dateAndTime(date: string, time: string): string;
}

const english: Omit<TimeWords, 'locale'> = {
  justNow: 'just now',
  unknown: 'at an unknown time',
  today: (time) => `${time} today`,
  yesterday: (time) => `${time} yesterday`,
  dateAndTime: (date, time) => `${date}, ${time}`,
};

const arabic: Omit<TimeWords, 'locale'> = {
  justNow: 'الآن',
  unknown: 'في وقت غير معروف',
  today: (time) => `اليوم ${time}`,
  yesterday: (time) => `أمس ${time}`,
  dateAndTime: (date, time) => `${date}، ${time}`,
};

/** Arabic is written with the digits of story numbers (12, not ١٢), as most newsrooms do. */
export function timeWordsFor(locale: string): TimeWords {
  const isArabic = /^ar\b/i.test(locale);
  if (!isArabic) return { ...english, locale };
  return { ...arabic, locale: locale.includes('-u-') ? locale : `${locale}-u-nu-latn` };
}
