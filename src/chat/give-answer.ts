// "right" and "wrong": somebody says that a story or an item is about a topic, or is not.
import type { Block, Card } from '../model/card.ts';
import type { Topic } from '../model/topic.ts';
import {
  countVerdicts,
  removeVerdict,
  saveVerdict,
  type Verdict,
  type VerdictSubject,
} from '../store/verdicts.ts';
import { countOf } from '../view/format-time.ts';
import { card, code, note, paragraph, quote, text } from '../view/spans.ts';
import { topicName } from '../view/topic-name.ts';
import { chooseOf, findSubject } from './answer-subject.ts';
import type { CommandContext } from './command.ts';
import { describeRelearning } from './describe-relearning.ts';
import { type AnsweredReport, changeAnswers, originOf, readReports } from './learn-answers.ts';

export interface TypedAnswer {
  readonly id: string;
  readonly topic?: string | undefined;
  readonly action?: 'undo' | undefined;
}

const busy = 'Another Sitrep works with this database just now. Type this there, or stop it first.';

/** Keeps somebody's answer, or takes it back, and lets the topic learn. */
export async function giveAnswer(
  { id, topic: typed, action }: TypedAnswer,
  fits: boolean,
  context: CommandContext,
): Promise<Card> {
  const found = await findSubject(id, context);
  if ('card' in found) return found.card;
  const choice = chooseOf(typed, found, fits, context);
  if ('card' in choice) return choice.card;
  if (context.store.readOnly) return card(busy, [], { tone: 'warn' });
  const { topic } = choice;
  const { onTopic: _, nearTopics: __, label, ...subject } = found;
  const verdict = {
    ...subject,
    scope: context.scope,
    person: context.person.id,
    topicId: originOf(topic),
  };
  const told = { topic, fits, label };
  if (action === 'undo') return await takeBack(verdict, told, context);
  return await keepAnswer(verdict, subject, told, context);
}

interface Told {
  readonly topic: Topic;
  readonly fits: boolean;
  readonly label: string;
}

async function takeBack(verdict: Verdict, told: Told, context: CommandContext): Promise<Card> {
  const { topic, fits, label } = told;
  const done = await changeAnswers(topic, context, (tx) => removeVerdict(tx, verdict, fits));
  const title = done.result ? 'Taken back: ' : 'You had not said this: ';
  return card(
    [text(title), ...say(told)],
    done.result ? describeRelearning(done, topic.handle) : [],
    {
      tone: done.result ? 'good' : 'warn',
      data: { label, topic: topic.handle, undone: done.result },
    },
  );
}

async function keepAnswer(
  verdict: Verdict,
  subject: VerdictSubject,
  told: Told,
  context: CommandContext,
): Promise<Card> {
  const { topic, fits, label } = told;
  const { scope, now, isManager, store } = context;
  const { result, ...done } = await changeAnswers(topic, context, async (tx) => {
    const reports = await readReports(tx, subject, { topic, scope, fits });
    if (reports.length === 0 && !fits) {
      const replaced = await removeVerdict(tx, verdict, !fits);
      return { reports, people: 0, others: 0, replaced };
    }
    await saveVerdict(tx, verdict, { fits, isManager, at: now, reports });
    const [people, others] = await Promise.all([
      countVerdicts(tx, verdict, fits),
      countVerdicts(tx, verdict, !fits),
    ]);
    return { reports, people, others, replaced: false };
  });
  const { people, others, reports, replaced } = result;
  const data = { label, topic: topic.handle, people, others, ...done };
  if (replaced) {
    return card(
      [text('Noted: '), ...say(told)],
      [
        paragraph(
          text('Your answer that it is no longer counts. Sitrep has it off the topic too.'),
        ),
        ...describeRelearning(done, topic.handle),
      ],
      { tone: 'good', data },
    );
  }
  if (people === 0) {
    const name = quote(topicName(topic), 'und');
    return card([code(label), text(' is not on '), name, text(' anyway')], [], {
      tone: 'warn',
      data,
    });
  }
  return card(
    [text('Noted: '), ...say(told)],
    [
      ...(describeUseless(reports, told, context) ?? describeRelearning(done, topic.handle)),
      paragraph(text(describePeople(people, others))),
      note(
        text('Take it back: '),
        code(`${fits ? 'right' : 'wrong'} ${label} ${topic.handle} undo`),
      ),
    ],
    { tone: 'good', data: store.readOnly ? {} : data },
  );
}

function say({ topic, fits, label }: Told) {
  const verb = fits ? ' is about ' : ' is not about ';
  return [code(label), text(verb), quote(topicName(topic), 'und')];
}

function describePeople(people: number, others: number): string {
  const same =
    people > 1 ? `${people} people here have said so` : 'Nobody else here has said so yet';
  if (others === 0) return `${same}.`;
  const opposite = `${countOf(others, 'person', 'people')} said the opposite`;
  return `${same}; ${opposite}${others === people ? ', so it does not count yet' : ''}.`;
}

/** Why nothing can be learnt from the answer; undefined when something can. */
function describeUseless(
  reports: readonly AnsweredReport[],
  { topic, fits }: Told,
  context: CommandContext,
): readonly Block[] | undefined {
  if (reports.length === 0) return wordless(topic, context);
  const [first] = reports;
  if (!fits || first === undefined || reports.some(({ sample }) => !sample.isRuledOut)) {
    return undefined;
  }
  const rule = first.match.excludedBy ?? '';
  const sentence = `A rule of the topic keeps it out, and answers change no rules, so nothing can be learnt from it. The rule: ${rule}`;
  return [paragraph(text(sentence)), ...changeIt(topic, 'Change its rules: ', context)];
}

// Learning weighs words that were found; where there are none it has nothing to weigh.
function wordless(topic: Topic, context: CommandContext): readonly Block[] {
  const sentence = 'It holds no word that the topic knows, so nothing can be learnt from it.';
  return [paragraph(text(sentence)), ...changeIt(topic, 'Give the topic more words: ', context)];
}

function changeIt({ handle, scope }: Topic, how: string, { isManager }: CommandContext) {
  const own = scope === undefined ? `topic copy ${handle}` : `topic edit ${handle}`;
  return isManager ? [note(text(how), code(own))] : [];
}
