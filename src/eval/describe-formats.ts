// What `npm run eval -- --help` prints: how to ask, and the formats of all files.

export const evalUsage = `npm run eval -- FILE [--predict OUT] [--briefs OUT] [--briefings REFERENCES] [--baselines]
npm run eval -- FILE --predictions PREDICTIONS
`;

export const evalHelp = `Sends items through the very code that a check of a feed uses, in order of time, and measures what
it makes of them. Neither the labels nor the declared language are shown to that code.

${evalUsage}
  --predict OUT             write a line of predictions for each item
  --briefs OUT              write a line for each story that was built: its briefing
  --briefings REFERENCES    compare briefings with what a person wrote (ROUGE)
  --predictions PREDICTIONS score somebody else's predictions with the same measures, run nothing
  --baselines               run the plain published methods on the same items, too

All files are JSON lines: one object a line, UTF-8; a byte order mark, CR LF and empty lines do no
harm. What cannot be read is said on the error output and passed over.

FILE: an item a line. Needed is an id, or a title or text; everything else may be absent or null.
  id               a text or number; without it "line 3". A second item with the same id counts as
                   an item of its own.
  outlet, url      who published it, and where
  title, text      plain text, not markup
  published        a date in any form that feeds use; without a zone it is UTC; undated items are
                   read last
  lang             ISO 639-1, ckb or kmr; only groups the scores. Absent = as Sitrep recognises it
  topics           list of topic ids it is on; [] = on none; absent = not labelled
  optional_topics  list of topic ids for which either answer is right
  story            any name, the same for all reports of one event; null = alone or unclear
  dup_of           id of the item whose text this one repeats

--predict OUT and --predictions PREDICTIONS: an item a line, in the order of FILE.
  id               as in FILE
  topics           list of topic ids; absent = none
  confidence       {topic id: 0 to 1} for topics with at least one word in the item; may be absent
  story            any name, the same for all items of one story; null = alone or on no topic
  copy_of          id of the item whose text it repeats, or null; copyOf says the same
  lang             as recognised (written, never read)
An item of FILE without a line counts as on no topic and alone.

--briefs OUT: a story a line.
  story            as in the predictions
  headline         of the briefing
  sentences        list of {text, item, outlet, url}; item is the id of the item it stands in

REFERENCES: a story in one language a line.
  story            as labelled in FILE
  lang             language of the reference, en when absent
  reference        what a person wrote

Measures
  topics           precision, recall, F1 by topic, their mean (macro F1), and by language.
                   Lenient: an optional topic is passed over. Strict: it is wrong when found.
                   False alarms: reports without any topic, not even an optional one, that got one.
  calibration      stated confidence against the share that is right, in tenths; expected error.
  stories          BCubed (for each report: the share of its mates that are right and of the right
                   ones that are there) and pairs of reports, also by language pair; over reports
                   that are labelled as on a topic, and over all. null is a story of its own.
  copies           pairs of a copy and its original; which of two came first does not matter.
  briefings        support: share of sentences that stand word for word in their item (spaces do
                   not matter); headlines likewise, in any item. Redundancy: highest ROUGE-1 F
                   between two sentences of a briefing. Leads: share of sentences that are the
                   first of their item. Outlets quoted. ROUGE F against references, both cut to 80
                   words, stems compared. "As predicted" tells the stories that were built, "as
                   labelled" those of the labels (the writer alone).
  baselines        each the plain published method; what learns has the labelled reports of
                   test/fixtures (development part) that are not in FILE
  speed, memory    of this run on this machine, from text to story; for information.
`;
