import type { ReportRecord } from '../../achievement/reportRecord.ts';
import { type ContactFacts, computeContactFacts } from '../../insight/contactFacts.ts';
import { formatQuantity } from '../../metrics/units.ts';
import { computeThanks, type Thanks } from '../../people/thanks.ts';
import type { Steps } from '../../steps.ts';
import type { ExportBlock, ExportLine } from '../exportDocument.ts';
import { list, section, sourcedLine } from '../exportLines.ts';
import type { ProfileInput } from '../exportProfile.ts';
import { personLabel } from '../personLabel.ts';
import { createRedactor } from '../redactor.ts';
import { withoutPrivate } from '../withoutPrivate.ts';

/** The people of some records: who was thanked in them, and whom a thank-you is still owed for them. */
export function* peopleBlocks(
  records: readonly ReportRecord[],
  { view, choice }: ProfileInput,
): Steps<readonly ExportBlock[]> {
  const open = withoutPrivate(view);
  const redactor = createRedactor(open.contents);
  const included = new Set(records.map(({ record }) => record.id));
  yield;
  const people: {
    readonly person: ContactFacts;
    readonly ids: readonly string[];
    readonly thanks: Thanks;
  }[] = [];
  for (const person of computeContactFacts(open)) {
    yield;
    const ids = person.records.flatMap(({ record }) => (included.has(record.id) ? [record.id] : []));
    if (ids.length === 0) continue;
    people.push({ person, ids, thanks: thanksIn(included, computeThanks(open, person, redactor)) });
  }
  const label = (person: ContactFacts): string => capitalised(personLabel(person, choice));
  const worked = people.map(
    ({ person, ids }): ExportLine => [
      { kind: 'text', text: `${label(person)}: ${formatQuantity(ids.length, 'record')}` },
    ],
  );
  const thanked = people.flatMap(({ person, thanks: { last } }) =>
    last === undefined ? [] : [sourcedLine(`${label(person)}, on ${last.date}`, [last.record.id])],
  );
  const owed = people.flatMap(({ person, thanks: { reasons } }) => {
    const ids = [...new Set(reasons.map(({ stored }) => stored.record.id))].reverse();
    return ids.length === 0
      ? []
      : [sourcedLine(`${label(person)}, for ${formatQuantity(reasons.length, 'thing')}`, ids)];
  });
  return [
    ...section('People I worked with', list(worked)),
    ...section('Thanked', list(thanked)),
    ...section('Still to thank', list(owed)),
  ];
}

/** What of the thanks stands in records that are told of. */
function thanksIn(included: ReadonlySet<string>, { last, reasons }: Thanks): Thanks {
  return {
    ...(last && included.has(last.record.id) && { last }),
    reasons: reasons.filter(({ stored }) => included.has(stored.record.id)),
  };
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
