import type { AchievedProject } from '../../achievement/achievementReport.ts';
import type { ExportAudience } from '../exportChoice.ts';
import type { ExportItem } from '../exportDocument.ts';
import { labelledLine, sourcedLine, textLine } from '../exportLines.ts';

/** Most bullets of one project: the others stand with the achievements. */
const mostBullets = 5;

/** Each study with its days, its first bullets and its skills. */
export function projectItems(
  projects: readonly AchievedProject[],
  audience: ExportAudience,
): readonly ExportItem[] {
  return projects.map(({ study, alias, from, to, bullets, skills }) => {
    const name = audience === 'site' ? study : `${alias.charAt(0).toUpperCase()}${alias.slice(1)}`;
    return {
      line: textLine(`${name}, ${from} to ${to}`),
      details: [
        ...bullets.slice(0, mostBullets).map(({ text, sources }) => sourcedLine(text, sources)),
        ...(skills.length === 0 ? [] : [labelledLine('Skills', skills.join(', '))]),
      ],
    };
  });
}
