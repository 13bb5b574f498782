import { StoryTeller, storyParts, storyPartTitles } from '../../achievement/starStory.ts';
import { type MatrixStory, type StoryMatrix, storyMatrixSteps } from '../../achievement/storyMatrix.ts';
import { formatQuantity } from '../../metrics/units.ts';
import { flatMapInSteps, type Steps } from '../../steps.ts';
import { formatWording } from '../../text/wording.ts';
import { daysOf, documentTitle, headBlocks } from '../documentHead.ts';
import type { ExportBlock } from '../exportDocument.ts';
import { heading, labelledLine, list, paragraph, section, sourcedLine, textLine } from '../exportLines.ts';
import type { ExportProfile } from '../exportProfile.ts';
import { storiesTable } from './storiesTable.ts';

/** Stories for interviews with the questions that they answer, and the questions that nothing answers yet. */
export const storiesProfile: ExportProfile = {
  id: 'stories',
  label: 'Interview Stories',
  doc: 'Stories for behavioural interviews, the questions that they answer and the gaps',
  formats: ['markdown', 'html', 'docx', 'csv'],
  audience: 'public',
  *compile(input) {
    const { view, choice, facts, parts } = input;
    const { contents } = view;
    const { included, leftOut } = yield* facts.selection();
    const matrix = yield* storyMatrixSteps(contents, included);
    const days = daysOf(included);
    return {
      document: {
        title: documentTitle('Interview stories', contents.profile),
        blocks: [
          ...headBlocks(contents.profile, choice, days, factsOf(matrix)),
          paragraph('Each story says what its record says and no more: say aloud only what you can show.'),
          ...section('Questions and stories', [matrixBlock(matrix)]),
          ...section('Questions without a story', list(gapLines(matrix))),
          ...section('Stories told too often', list(overuseLines(matrix))),
          ...section('Stories', yield* storyBlocks(matrix, new StoryTeller(contents))),
          ...section('More to tell', list(unusedLines(matrix))),
        ],
      },
      ...(parts.has('table') && { table: storiesTable(matrix, input) }),
      ...days,
      records: matrix.stories.length,
      leftOut,
    };
  },
};

function factsOf({ questions, stories }: StoryMatrix): readonly string[] {
  const answered = questions.filter((question) => question.stories.length > 0).length;
  return [
    `Stories: ${stories.length}`,
    `Questions: ${questions.length}, ${answered} with a story, ${questions.length - answered} without`,
  ];
}

/** `S1` for the first story of the document. */
function labelOf(story: MatrixStory, { stories }: StoryMatrix): string {
  return `S${stories.indexOf(story) + 1}`;
}

function matrixBlock(matrix: StoryMatrix): ExportBlock {
  return {
    kind: 'table',
    caption: 'Questions with the stories that answer them, the best first',
    columns: [{ title: 'Theme' }, { title: 'Question' }, { title: 'Stories' }],
    rows: matrix.questions.map(({ theme, stories }) => [
      textLine(formatWording(theme.name)),
      textLine(formatWording(theme.question)),
      textLine(stories.length === 0 ? 'none yet' : stories.map((story) => labelOf(story, matrix)).join(', ')),
    ]),
  };
}

function gapLines({ questions }: StoryMatrix) {
  return questions
    .filter(({ stories }) => stories.length === 0)
    .map(({ theme }) => labelledLine(formatWording(theme.name), formatWording(theme.logNext)));
}

function overuseLines(matrix: StoryMatrix) {
  return matrix.stories
    .filter(({ isOverused }) => isOverused)
    .map((story) =>
      textLine(
        `${labelOf(story, matrix)} answers ${formatQuantity(story.fits.length, 'question')} (${themesOf(story)}): find another story for some of them.`,
      ),
    );
}

function themesOf({ fits }: MatrixStory): string {
  return fits.map(({ theme }) => formatWording(theme.name).toLowerCase()).join(', ');
}

function storyBlocks(matrix: StoryMatrix, teller: StoryTeller): Steps<readonly ExportBlock[]> {
  return flatMapInSteps(matrix.stories, (story): readonly ExportBlock[] => {
    const { record, date } = story;
    const told = teller.tell(record);
    const missing = storyParts.filter((part) => told[part].length === 0);
    const parts = storyParts.flatMap((part) =>
      told[part].length === 0 ? [] : [labelledLine(storyPartTitles[part], told[part].join(' '))],
    );
    const gaps =
      missing.length === 0
        ? []
        : [
            labelledLine(
              'To complete',
              missing.map((part) => storyPartTitles[part].toLowerCase()).join(', '),
            ),
          ];
    return [
      heading(`${labelOf(story, matrix)}. ${record.title}`, 3),
      { kind: 'paragraph', line: sourcedLine(`${date}. Answers: ${themesOf(story)}.`, [record.id]) },
      ...list([...parts, ...gaps]),
    ];
  });
}

function unusedLines({ unused }: StoryMatrix) {
  return unused.map(({ title, id }) => sourcedLine(title, [id]));
}
