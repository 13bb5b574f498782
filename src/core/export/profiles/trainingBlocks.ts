import type { AchievementReport } from '../../achievement/achievementReport.ts';
import { formatQuantity } from '../../metrics/units.ts';
import type { ExportBlock } from '../exportDocument.ts';
import { list, sourcedLine } from '../exportLines.ts';

/** Completed trainings with what they cover and how long they hold. */
export function trainingBlocks({ trainings }: Pick<AchievementReport, 'trainings'>): readonly ExportBlock[] {
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
