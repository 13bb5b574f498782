import type { BulletNotes, InterviewSheet, LikelyQuestion, SourceNote } from '../tailor/interviewSheet.ts';
import { wording } from '../text/wording.ts';
import type { BriefBlock, BriefItem, BriefLine, BriefSpan } from './brief.ts';
import { actionSpan, headingBlock, recordSpan, separated, textSpan, wordsSpan } from './briefSpans.ts';

/** What to look at before an interview: what stands behind each line of the CV, and the questions that are likely. */
export function interviewSheetBlocks({ bullets, questions }: InterviewSheet): readonly BriefBlock[] {
  return [
    ...(bullets.length === 0 ? [] : [headingBlock('Interview sheet: what stands behind each line')]),
    { kind: 'list', items: bullets.map(bulletItem) },
    ...(questions.length === 0 ? [] : [headingBlock('Interview sheet: questions that are likely')]),
    { kind: 'list', items: questions.map(questionItem) },
  ];
}

function bulletItem({ item, sources, more, hard }: BulletNotes): BriefItem {
  return {
    line: [textSpan(item.text), ...(item.isSelfStated ? [wordsSpan('(self-stated)')] : [])],
    details: [
      ...sources.map((note) => noteLine(note)),
      ...(more > 0 ? [[wordsSpan('and {count} more', { count: more })]] : []),
      ...hard.map((note): BriefLine => [wordsSpan('What was hard:'), ...noteLine(note)]),
    ],
  };
}

function noteLine({ record, study, outcome }: SourceNote): BriefLine {
  const facts: readonly BriefSpan[] = [
    ...(record.date === undefined ? [] : [wordsSpan('{day}', { day: { date: record.date } })]),
    ...(study === undefined ? [] : [textSpan(study)]),
    ...(outcome === undefined ? [] : [textSpan(outcome)]),
  ];
  return separated([recordSpan(record), ...facts]);
}

function questionItem({ question, story }: LikelyQuestion): BriefItem {
  const line: BriefLine = [{ kind: 'words', words: question }];
  if (story === undefined) return { line };
  return {
    line,
    details: [
      [
        wordsSpan('A story for it:'),
        recordSpan(story.record),
        actionSpan(wording('Draft Story'), 'researchLogbook.draftInterviewStory', {
          stored: { path: story.path },
        }),
      ],
    ],
  };
}
