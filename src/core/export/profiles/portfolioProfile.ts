import type { AchievementReport } from '../../achievement/achievementReport.ts';
import type { ReportRecord } from '../../achievement/reportRecord.ts';
import type { Steps } from '../../steps.ts';
import { daysOfReport, documentTitle, headBlocks, loggedFact } from '../documentHead.ts';
import type { ExportBlock, ExportItem } from '../exportDocument.ts';
import { itemList, paragraph, section, sourcedLine, textLine } from '../exportLines.ts';
import type { ExportProfile, ProfileInput } from '../exportProfile.ts';
import { achievementsTable } from './achievementsTable.ts';
import { addLeftOut, claimBlocks, type ExportClaims } from './claimSection.ts';
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
  *compile(input) {
    const { view, facts, parts } = input;
    const report = yield* facts.report();
    const claims = yield* facts.claims();
    return {
      document: {
        title: documentTitle('Portfolio', view.contents.profile),
        blocks: parts.has('document') ? yield* blocksOf(input, report, claims) : [],
      },
      ...(parts.has('table') && { table: yield* achievementsTable(input, report, claims) }),
      ...(parts.has('resume') && { resume: yield* resumeOf(input, report, claims) }),
      ...(parts.has('days') && { days: yield* portfolioDays(input) }),
      ...daysOfReport(report),
      records: report.records,
      leftOut: addLeftOut(report.leftOut, claims.leftOut),
    };
  },
};

function* blocksOf(
  { view, choice, facts }: ProfileInput,
  report: AchievementReport,
  claims: ExportClaims,
): Steps<readonly ExportBlock[]> {
  const { profile } = view.contents;
  const { included } = yield* facts.selection();
  return [
    ...headBlocks(profile, choice, report, [loggedFact(report)]),
    ...(report.records === 0 ? [paragraph('No record of this period can be exported.')] : []),
    ...claimBlocks(claims),
    ...section('Skills', yield* skillBlocks(view, included, report.skills)),
    ...section('Studies', itemList(projectItems(report.projects, choice.audience))),
    ...section('Phases of studies', yield* phaseBlocks(included, profile)),
    ...section('Presentations', itemList(presentationItems(included))),
    ...section('Trainings', trainingBlocks(report)),
    ...section('Figures', metricsBlocks(report)),
  ];
}

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
