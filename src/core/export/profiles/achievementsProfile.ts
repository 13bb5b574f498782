import type {
  AchievedSkill,
  AchievementBullet,
  AchievementReport,
} from '../../achievement/achievementReport.ts';
import { computeAchievements } from '../../achievement/computeAchievements.ts';
import { wordsOfTheme } from '../../achievement/themes.ts';
import { formatQuantity } from '../../metrics/units.ts';
import type { LogbookProfile } from '../../records/profile.ts';
import type { ExportBlock } from '../exportDocument.ts';
import { list, paragraph, section, sourcedLine, textLine } from '../exportLines.ts';
import type { ExportProfile } from '../exportProfile.ts';
import { levelLabel } from '../levelLabel.ts';
import { achievementsTable } from './achievementsTable.ts';
import { resumeOf } from './resumeOf.ts';

/** CV bullets by theme, each figure with the records that it comes from. */
export const achievementsProfile: ExportProfile = {
  id: 'achievements',
  label: 'Achievements',
  doc: 'CV bullets with their figures, skills and trainings',
  formats: ['markdown', 'html', 'jsonresume', 'csv'],
  audience: 'public',
  compile: (input) => {
    const { view, choice } = input;
    const report = computeAchievements(view, choice);
    const { profile } = view.contents;
    return {
      document: {
        title: profile.title === undefined ? 'Achievements' : `Achievements: ${profile.title}`,
        blocks: [
          ...headBlocks(report, profile),
          ...report.themes.flatMap(({ theme, bullets }) =>
            section(wordsOfTheme(theme).heading, list(bullets.map(bulletLine))),
          ),
          ...section('Skills', skillBlocks(report.skills)),
          ...section('Trainings', trainingBlocks(report)),
        ],
      },
      table: achievementsTable(input, report),
      resume: resumeOf(input, report),
      ...(report.firstDate && { firstDate: report.firstDate }),
      ...(report.lastDate && { lastDate: report.lastDate }),
      records: report.records,
      leftOut: report.leftOut,
    };
  },
};

function headBlocks(report: AchievementReport, { site }: LogbookProfile): readonly ExportBlock[] {
  const { from, to, firstDate, lastDate, records, hours } = report;
  const [first, last] = [from ?? firstDate, to ?? lastDate];
  const facts = [
    ...(site === undefined ? [] : [`Site: ${site}`]),
    ...(first === undefined || last === undefined ? [] : [`Period: ${first} to ${last}`]),
    `Logged: ${formatQuantity(records, 'record')}, ${formatQuantity(hours, 'h')}`,
  ];
  const note =
    records === 0
      ? 'No record of this period can be exported.'
      : 'The numbers after each line lead to the records that it comes from.';
  return [...list(facts.map(textLine)), paragraph(note)];
}

function bulletLine({ text, sources }: AchievementBullet) {
  return sourcedLine(text, sources);
}

function skillBlocks(skills: readonly AchievedSkill[]): readonly ExportBlock[] {
  if (skills.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Skills with their level and the work that shows them',
      columns: [{ title: 'Skill' }, { title: 'Level' }, { title: 'Evidence' }],
      rows: skills.map(({ name, level, records, hours }) => [
        textLine(name),
        textLine(levelLabel(level)),
        textLine(`${formatQuantity(records, 'record')}, ${formatQuantity(hours, 'h')}`),
      ]),
    },
  ];
}

function trainingBlocks({ trainings }: AchievementReport): readonly ExportBlock[] {
  const lines = trainings.map(({ title, provider, completed, expires, isExpired, hours, covers, source }) => {
    const facts = [
      title,
      ...(provider === undefined ? [] : [provider]),
      ...(covers === undefined ? [] : [covers]),
      ...(hours === undefined ? [] : [formatQuantity(hours, 'h')]),
      `completed ${completed}`,
      ...(expires === undefined ? [] : [`${isExpired ? 'expired' : 'expires'} ${expires}`]),
    ];
    return sourcedLine(facts.join(', '), [source]);
  });
  return list(lines);
}
