import type { StoryMatrix } from '../../achievement/storyMatrix.ts';
import { formatWording } from '../../text/wording.ts';
import type { TidyCell, TidyTable } from '../exportContent.ts';
import type { ProfileInput } from '../exportProfile.ts';
import { studyLabel } from '../studyLabel.ts';

const columns = [
  ...['theme', 'question', 'place', 'story_id', 'story_type', 'story_date', 'story_title', 'study'],
  ...['score', 'reasons', 'questions_of_story'],
];

/** A row a question and story, best first; a question without a story has one row, whose `place` is 0. */
export function storiesTable({ questions }: StoryMatrix, { view, choice }: ProfileInput): TidyTable {
  const rows = questions.flatMap(({ theme, stories }): readonly (readonly TidyCell[])[] => {
    const question = formatWording(theme.question);
    if (stories.length === 0) return [[theme.id, question, 0, ...columns.slice(3).map(() => '')]];
    return stories.map(({ record, date, fits }, place) => {
      const fit = fits.find((one) => one.theme.id === theme.id);
      return [
        ...[theme.id, question, place + 1, record.id, record.type, date, record.title],
        ...[studyLabel(view.contents, record.study, choice.audience), fit?.score ?? ''],
        ...[fit?.reasons.join('; ') ?? '', fits.length],
      ];
    });
  });
  return { columns, rows };
}
