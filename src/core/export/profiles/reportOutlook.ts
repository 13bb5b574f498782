import type { ReportRecord } from '../../achievement/reportRecord.ts';
import { addDays } from '../../dates/civilDate.ts';
import { opportunitySpan } from '../../insight/opportunitySpan.ts';
import { computeOpenQuestions, type QuestionFacts } from '../../insight/questionFacts.ts';
import { formatQuantity } from '../../metrics/units.ts';
import { findContact } from '../../people/personName.ts';
import type { ExportLine } from '../exportDocument.ts';
import { sourcedLine } from '../exportLines.ts';
import type { ChosenView } from '../exportProfile.ts';
import { personLabel } from '../personLabel.ts';
import { withoutPrivate } from '../withoutPrivate.ts';
import { isChosen } from './isChosen.ts';

/** Goals that are due within so many days are worth a word with the supervisor. */
const goalDays = 14;

/** Questions that are open today and do not wait for too long, whatever the days of the report: the oldest first. */
export function questionLines(given: ChosenView): readonly ExportLine[] {
  const input = openInput(given);
  return openQuestions(input)
    .filter(({ isStale }) => !isStale)
    .map((facts) => questionLine(facts, input));
}

function openInput({ view, choice }: ChosenView): ChosenView {
  return { view: withoutPrivate(view), choice };
}

function openQuestions(input: ChosenView): readonly QuestionFacts[] {
  const { view } = input;
  const isWanted = isChosen(input);
  return computeOpenQuestions(view).filter(
    ({ question, since }) => isWanted(question) && (since === undefined || since <= view.today),
  );
}

function questionLine({ question, days, status }: QuestionFacts, input: ChosenView): ExportLine {
  const asked = peopleText(question.askedTo ?? [], input);
  const facts = [
    status === 'asked' && asked !== '' ? `asked ${asked}` : status === 'asked' ? 'asked' : 'not asked yet',
    ...(days === undefined ? [] : [`open for ${formatQuantity(days, 'day')}`]),
  ];
  return sourcedLine(`${question.title} (${facts.join(', ')})`, [question.id]);
}

function peopleText(slugs: readonly string[], { view, choice }: ChosenView): string {
  return slugs
    .map((slug) => {
      const contact = findContact(view.contents, slug);
      if (contact === undefined) return 'a colleague';
      const { title, role } = contact;
      return personLabel({ name: title, contact, ...(role !== undefined && { role }) }, choice);
    })
    .join(', ');
}

/** What the latest reflection plans, opportunities that go on, and goals that are due soon. */
export function nextLines(records: readonly ReportRecord[], input: ChosenView): readonly ExportLine[] {
  const plans = records.flatMap(({ record }) =>
    record.type === 'reflection' && record.next !== undefined ? [sourcedLine(record.next, [record.id])] : [],
  );
  return [...plans.slice(-1), ...opportunityLines(input), ...goalLines(input)];
}

function opportunityLines(input: ChosenView): readonly ExportLine[] {
  const { view } = input;
  const isWanted = isChosen(input);
  return view.contents.records.flatMap(({ record }) => {
    if (record.type !== 'opportunity' || record.private || record.status !== 'accepted') return [];
    if (!isWanted(record)) return [];
    const span = opportunitySpan(record, view);
    if (span !== undefined && span.to < view.today) return [];
    const load =
      span === undefined ? '' : ` (${formatQuantity(span.hoursPerWeek, 'h')} a week until ${span.to})`;
    return [sourcedLine(`${record.title}${load}`, [record.id])];
  });
}

function goalLines(input: ChosenView): readonly ExportLine[] {
  const { contents, today } = input.view;
  const isWanted = isChosen(input);
  const last = addDays(today, goalDays);
  return contents.records.flatMap(({ record }) => {
    if (record.type !== 'goal' || record.private || record.status === 'dropped') return [];
    if (!isWanted(record)) return [];
    const { due, title, id } = record;
    return due === undefined || due < today || due > last ? [] : [sourcedLine(`${title} (due ${due})`, [id])];
  });
}

/** Problems without an outcome, and questions that wait for too long. */
export function helpLines(records: readonly ReportRecord[], given: ChosenView): readonly ExportLine[] {
  const input = openInput(given);
  const problems = records.flatMap(({ record }) =>
    record.type === 'challenge' && record.outcome === undefined
      ? [sourcedLine(record.title, [record.id])]
      : [],
  );
  const stale = openQuestions(input).filter(({ isStale }) => isStale);
  return [...problems, ...stale.map((facts) => questionLine(facts, input))];
}
