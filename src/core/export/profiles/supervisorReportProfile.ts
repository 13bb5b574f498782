import { selectReportRecords } from '../../achievement/selectReportRecords.ts';
import { roundHours } from '../../insight/recordHours.ts';
import { jtfCitation } from '../../skills/jtfDomains.ts';
import { documentTitle, headBlocks, loggedFact } from '../documentHead.ts';
import { list, paragraph, section } from '../exportLines.ts';
import type { ExportProfile, ProfileInput } from '../exportProfile.ts';
import { sealRecords } from '../seal.ts';
import { hoursBlock } from './hoursBlock.ts';
import { practicumBlock, practicumDays, practicumRows, practicumTable } from './practicum.ts';
import { helpLines, nextLines, questionLines } from './reportOutlook.ts';
import { reportPeriod } from './reportPeriod.ts';

/** A week or month for the supervisor: hours, a practicum table, what is open, and a seal to sign under. */
export const supervisorReportProfile: ExportProfile = {
  id: 'supervisor-report',
  label: 'Supervisor Report',
  doc: 'Hours, a practicum table, open questions and a sign-off for a week, a month or other days',
  formats: ['markdown', 'html', 'docx', 'csv', 'icalendar'],
  audience: 'site',
  isOfWeek: true,
  compile: (input) => {
    const { view, choice } = input;
    const { profile } = view.contents;
    const period = reportPeriod(choice, view.today);
    const ofPeriod: ProfileInput = { view, choice: { ...choice, ...period } };
    const { included, leftOut } = selectReportRecords(view, ofPeriod.choice);
    const rows = practicumRows(included, ofPeriod);
    const hours = roundHours(included.reduce((sum, item) => sum + item.hours, 0));
    const isChosen = choice.skills !== undefined || choice.studies !== undefined;
    return {
      document: {
        title: documentTitle('Supervisor report', profile),
        blocks: [
          ...headBlocks(profile, period, {}, [loggedFact({ records: included.length, hours })]),
          ...section('Hours', [hoursBlock(view, period, included)]),
          ...section('Practicum', [
            ...practicumBlock(rows),
            ...(rows.some(({ competency }) => competency !== '')
              ? [paragraph(`Competencies: ${jtfCitation}`)]
              : []),
          ]),
          ...section('Open questions', list(questionLines(ofPeriod))),
          ...section('Planned next', list(nextLines(included, ofPeriod))),
          ...section('Help needed', list(helpLines(included, ofPeriod))),
        ],
      },
      table: practicumTable(rows),
      days: practicumDays(included),
      seal: sealRecords({ sealed: view.today, ...period, isChosen }, included),
      firstDate: period.from,
      lastDate: period.to,
      records: included.length,
      leftOut,
    };
  },
};
