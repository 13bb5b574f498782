import type { AchievementBullet } from '../../achievement/achievementReport.ts';
import { wordsOfTheme } from '../../achievement/themes.ts';
import { daysOfReport, documentTitle, headBlocks, loggedFact } from '../documentHead.ts';
import { list, paragraph, section, sourcedLine } from '../exportLines.ts';
import type { ExportProfile } from '../exportProfile.ts';
import { achievementsTable } from './achievementsTable.ts';
import { addLeftOut, claimBlocks } from './claimSection.ts';
import { resumeOf } from './resumeOf.ts';
import { skillTable } from './skillTable.ts';
import { trainingBlocks } from './trainingBlocks.ts';

/** CV bullets by theme, each figure with the records that it comes from. */
export const achievementsProfile: ExportProfile = {
  id: 'achievements',
  label: 'Achievements',
  doc: 'CV bullets with their figures, skills and trainings',
  formats: ['markdown', 'html', 'docx', 'jsonresume', 'csv'],
  audience: 'public',
  *compile(input) {
    const { view, choice, facts, parts } = input;
    const report = yield* facts.report();
    const claims = yield* facts.claims();
    const { profile } = view.contents;
    return {
      document: {
        title: documentTitle('Achievements', profile),
        blocks: [
          ...headBlocks(profile, choice, report, [loggedFact(report)]),
          paragraph(note(report.records)),
          ...claimBlocks(claims),
          ...report.themes.flatMap(({ theme, bullets }) =>
            section(wordsOfTheme(theme).heading, list(bullets.map(bulletLine))),
          ),
          ...section('Skills', skillTable(report.skills)),
          ...section('Trainings', trainingBlocks(report)),
        ],
      },
      ...(parts.has('table') && { table: yield* achievementsTable(input, report, claims) }),
      ...(parts.has('resume') && { resume: yield* resumeOf(input, report, claims) }),
      ...daysOfReport(report),
      records: report.records,
      leftOut: addLeftOut(report.leftOut, claims.leftOut),
    };
  },
};

/** What the document says first where nothing is in it, and how to read it else. */
function note(records: number): string {
  return records === 0
    ? 'No record of this period can be exported.'
    : 'The numbers after each line lead to the records that it comes from.';
}

function bulletLine({ text, sources }: AchievementBullet) {
  return sourcedLine(text, sources);
}
