import type { ComparedProgram, ProgramComparison } from '../career/comparePrograms.ts';
import type { BriefBlock, BriefItem, BriefLine, BriefSpan } from './brief.ts';
import { headingBlock, recordSpan, textSpan, wordsSpan } from './briefSpans.ts';
import { criterionSpan, formatScore } from './criterionSpans.ts';

/** Differences beyond these are noise beside them. */
const mostDifferences = 4;

/** What would decide between programmes: where the first two differ most, and what is still to be found out. */
export function programDecision(comparison: ProgramComparison): readonly BriefBlock[] {
  const [first, second] = comparison.programs;
  const heading = headingBlock('What would decide it');
  const unknown = unknownItems(comparison);
  if (first === undefined || second === undefined) {
    const line = [wordsSpan('Add a second program: one alone cannot be compared.')];
    return [heading, { kind: 'paragraph', line }, ...findOut(unknown)];
  }
  return [
    heading,
    { kind: 'paragraph', line: leadLine(first, second) },
    { kind: 'list', items: differences(comparison, first, second) },
    ...findOut(unknown),
  ];
}

function leadLine(first: ComparedProgram, second: ComparedProgram): BriefLine {
  if (first.total === undefined) return [wordsSpan('Nothing that counts is known of any program yet.')];
  // Of the totals as they are shown: nobody is to find another difference than the page says.
  const lead = formatScore(shown(first.total) - shown(second.total ?? 0));
  const facts = { first: first.program.title, second: second.program.title, lead };
  return [
    second.total === undefined
      ? wordsSpan('Of {first} something is known that counts, of {second} nothing yet.', facts)
      : lead === '0'
        ? wordsSpan('{first} and {second} are level.', facts)
        : wordsSpan('{first} is ahead of {second} by {lead}.', facts),
    second.highest > first.lowest
      ? wordsSpan('What is still unknown could change the order.')
      : wordsSpan('Nothing that is still unknown can change that.'),
  ];
}

function shown(total: number): number {
  return Number(formatScore(total));
}

/** The criteria in which the first two differ, those that move the totals most first. */
function differences(
  { criteria }: ProgramComparison,
  first: ComparedProgram,
  second: ComparedProgram,
): readonly BriefItem[] {
  return criteria
    .flatMap(({ id, weight }, position) => {
      const ours = first.scores[position]?.score;
      const theirs = second.scores[position]?.score;
      if (ours === undefined || theirs === undefined || weight === 0) return [];
      return formatScore(ours) === formatScore(theirs) ? [] : [{ id, weight, ours, theirs }];
    })
    .sort((a, b) => b.weight * Math.abs(b.ours - b.theirs) - a.weight * Math.abs(a.ours - a.theirs))
    .slice(0, mostDifferences)
    .map(({ id, weight, ours, theirs }) => ({
      line: [
        criterionSpan(id),
        wordsSpan('{ours} against {theirs}, weight {weight}', {
          ours: formatScore(ours),
          theirs: formatScore(theirs),
          weight: formatScore(weight),
        }),
      ],
    }));
}

/** What is not known of each programme, as far as it counts. */
function unknownItems({ criteria, programs }: ProgramComparison): readonly BriefItem[] {
  return programs.flatMap(({ program, scores }): readonly BriefItem[] => {
    const details = criteria.flatMap(({ id, weight }, position): readonly BriefLine[] => {
      const score = scores[position];
      if (weight === 0 || score === undefined || score.score !== undefined) return [];
      const reasons = score.reasons.map((words): BriefSpan => ({ kind: 'words', words }));
      return [[criterionSpan(id), textSpan('–'), ...reasons]];
    });
    return details.length === 0 ? [] : [{ line: [recordSpan(program)], details }];
  });
}

function findOut(items: readonly BriefItem[]): readonly BriefBlock[] {
  return items.length === 0 ? [] : [headingBlock('To find out'), { kind: 'list', items }];
}
