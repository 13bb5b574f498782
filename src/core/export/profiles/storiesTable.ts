import type { StoryMatrix } from '../../achievement/storyMatrix.ts';
import { formatWording } from '../../text/wording.ts';
import type { TidyCell, TidyTable } from '../exportContent.ts';
import type { ChosenView } from '../exportProfile.ts';
import { studyLabel } from '../studyLabel.ts';

const columns = [
  ...['row', 'theme', 'question', 'place', 'record_id', 'type', 'date', 'title', 'study', 'value'],
  ...['reasons', 'questions_of_story'],
];

/**
 * A row a question and story (`story`), best first, `value` says how well it fits; a question without a story has one
 * row (`gap`).
 */
export function storiesTable({ questions }: StoryMatrix, { view, choice }: ChosenView): TidyTable {
  const rows = questions.flatMap(({ theme, stories }): readonly (readonly TidyCell[])[] => {
    const question = formatWording(theme.question);
    if (stories.length === 0) return [['gap', theme.id, question, ...columns.slice(3).map(() => '')]];
    return stories.map(({ record, date, fits }, place) => {
      const fit = fits.find((one) => one.theme.id === theme.id);
      return [
        ...['story', theme.id, question, place + 1, record.id, record.type, date, record.title],
        ...[studyLabel(view.contents, record.study, choice.audience), fit?.score ?? ''],
        ...[fit?.reasons.join('; ') ?? '', fits.length],
      ];
    });
  });
  return { columns, rows };
}
