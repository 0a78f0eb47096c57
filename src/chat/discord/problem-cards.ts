// What Sitrep says in Discord where no command can be run.
import type { Card } from '../../model/card.ts';
import { card, code, paragraph, text } from '../../view/spans.ts';

/** In a private conversation there is no server whose news it could be. */
export const elsewhereCard: Card = card(
  'Sitrep answers in the channels of a server',
  [
    paragraph(
      text('Go to a channel of your server and type '),
      code('/sitrep help'),
      text(' there.'),
    ),
  ],
  { tone: 'warn' },
);

export const goneCommandCard: Card = card(
  'Sitrep no longer has this command',
  [
    paragraph(
      text('Your Discord shows an old list. Reload it (Ctrl+R, on a phone: close the app).'),
    ),
    paragraph(text('All commands: '), code('/sitrep help')),
  ],
  { tone: 'warn' },
);

export const goneButtonCard: Card = card(
  'This button no longer works',
  [
    paragraph(
      text('It belongs to an older Sitrep. Type the command instead: '),
      code('/sitrep help'),
    ),
  ],
  { tone: 'warn' },
);

export const noReasonCard: Card = card(
  'This message was not posted by Sitrep',
  [
    paragraph(
      text(
        '“Why this post?” works on the alerts and digests of Sitrep. For a story with a number, such as s12, type ',
      ),
      code('/sitrep why s12'),
      text('.'),
    ),
  ],
  { tone: 'warn' },
);
