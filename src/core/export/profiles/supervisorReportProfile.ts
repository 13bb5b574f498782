import { roundHours } from '../../insight/recordHours.ts';
import { jtfCitation } from '../../skills/jtfDomains.ts';
import type { Steps } from '../../steps.ts';
import { documentTitle, headBlocks, loggedFact } from '../documentHead.ts';
import type { ExportBlock } from '../exportDocument.ts';
import { list, paragraph, section } from '../exportLines.ts';
import type { ExportProfile, ProfileInput } from '../exportProfile.ts';
import { ReportFacts } from '../reportFacts.ts';
import { sealRecords } from '../seal.ts';
import { hoursBlock } from './hoursBlock.ts';
import {
  type PracticumRow,
  practicumBlock,
  practicumDays,
  practicumRows,
  practicumTable,
} from './practicum.ts';
import { helpLines, nextLines, questionLines } from './reportOutlook.ts';
import { type ReportPeriod, reportPeriod } from './reportPeriod.ts';

/** A week or month for the supervisor: hours, a practicum table, what is open, and a seal to sign under. */
export const supervisorReportProfile: ExportProfile = {
  id: 'supervisor-report',
  label: 'Supervisor Report',
  doc: 'Hours, a practicum table, open questions and a sign-off for a week, a month or other days',
  formats: ['markdown', 'html', 'docx', 'csv', 'icalendar'],
  audience: 'site',
  isOfWeek: true,
  *compile({ view, choice, parts }) {
    const period = reportPeriod(choice, view.today);
    const chosen = { view, choice: { ...choice, ...period } };
    const input = { ...chosen, facts: new ReportFacts(chosen), parts };
    const { included, leftOut } = yield* input.facts.selection();
    const rows = yield* practicumRows(included, input);
    const isChosen = choice.skills !== undefined || choice.studies !== undefined;
    return {
      document: {
        title: documentTitle('Supervisor report', view.contents.profile),
        blocks: parts.has('document') ? yield* blocksOf(input, period, rows) : [],
      },
      ...(parts.has('table') && { table: practicumTable(rows) }),
      ...(parts.has('days') && { days: yield* practicumDays(included) }),
      ...(parts.has('document') && {
        seal: yield* sealRecords({ sealed: view.today, ...period, isChosen }, included),
      }),
      firstDate: period.from,
      lastDate: period.to,
      records: included.length,
      leftOut,
    };
  },
};

function* blocksOf(
  input: ProfileInput,
  period: ReportPeriod,
  rows: readonly PracticumRow[],
): Steps<readonly ExportBlock[]> {
  const { view, facts } = input;
  const { profile } = view.contents;
  const { included } = yield* facts.selection();
  const hours = roundHours(included.reduce((sum, item) => sum + item.hours, 0));
  yield;
  const hoursShown = hoursBlock(view, period, included);
  yield;
  const questions = questionLines(input);
  yield;
  const help = helpLines(included, input);
  yield;
  return [
    ...headBlocks(profile, period, {}, [loggedFact({ records: included.length, hours })]),
    ...section('Hours', [hoursShown]),
    ...section('Practicum', [
      ...(yield* practicumBlock(rows)),
      ...(rows.some(({ competency }) => competency !== '')
        ? [paragraph(`Competencies: ${jtfCitation}`)]
        : []),
    ]),
    ...section('Open questions', list(questions)),
    ...section('Planned next', list(nextLines(included, input))),
    ...section('Help needed', list(help)),
  ];
}
