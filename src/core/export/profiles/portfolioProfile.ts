import { computeAchievements } from '../../achievement/computeAchievements.ts';
import type { ReportRecord } from '../../achievement/reportRecord.ts';
import { selectReportRecords } from '../../achievement/selectReportRecords.ts';
import { daysOfReport, documentTitle, headBlocks, loggedFact } from '../documentHead.ts';
import type { ExportItem } from '../exportDocument.ts';
import { itemList, paragraph, section, sourcedLine, textLine } from '../exportLines.ts';
import type { ExportProfile } from '../exportProfile.ts';
import { achievementsTable } from './achievementsTable.ts';
import { addLeftOut, claimBlocks, exportClaims } from './claimSection.ts';
import { metricsBlocks } from './metricsBlocks.ts';
import { phaseBlocks } from './phaseBlocks.ts';
import { portfolioDays } from './portfolioDays.ts';
import { projectItems } from './projectItems.ts';
import { resumeOf } from './resumeOf.ts';
import { skillBlocks } from './skillBlocks.ts';
import { trainingBlocks } from './trainingBlocks.ts';

/** All work that may be shown: by skill with charts, by study, by phase, with trainings, talks and every figure. */
export const portfolioProfile: ExportProfile = {
  id: 'portfolio',
  label: 'Portfolio',
  doc: 'All work that may be shown, by skill, study and phase, with charts and figures',
  formats: ['markdown', 'html', 'docx', 'jsonresume', 'csv', 'icalendar'],
  audience: 'public',
  compile: (input) => {
    const { view, choice } = input;
    const { profile } = view.contents;
    const { included } = selectReportRecords(view, choice);
    const report = computeAchievements(view, choice);
    const claims = exportClaims(input);
    return {
      document: {
        title: documentTitle('Portfolio', profile),
        blocks: [
          ...headBlocks(profile, choice, report, [loggedFact(report)]),
          ...(report.records === 0 ? [paragraph('No record of this period can be exported.')] : []),
          ...claimBlocks(claims),
          ...section('Skills', skillBlocks(view, included, report.skills)),
          ...section('Studies', itemList(projectItems(report.projects, choice.audience))),
          ...section('Phases of studies', phaseBlocks(included, view.contents.profile)),
          ...section('Presentations', itemList(presentationItems(included))),
          ...section('Trainings', trainingBlocks(report)),
          ...section('Figures', metricsBlocks(report)),
        ],
      },
      table: achievementsTable(input, report, claims),
      resume: resumeOf(input, report, claims),
      days: portfolioDays(input),
      ...daysOfReport(report),
      records: report.records,
      leftOut: addLeftOut(report.leftOut, claims.leftOut),
    };
  },
};

function presentationItems(records: readonly ReportRecord[]): readonly ExportItem[] {
  return records.flatMap(({ record, date }) => {
    if (record.type !== 'interaction' || record.kind !== 'presentation') return [];
    const { title, id, outcome } = record;
    return [
      {
        line: sourcedLine(`${date}: ${title}`, [id]),
        ...(outcome !== undefined && { details: [textLine(outcome)] }),
      },
    ];
  });
}
