import { formatValue } from '../format/formatFrontMatter.ts';
import { LogbookError } from '../logbookError.ts';
import { computeValue } from '../records/computeFrontMatter.ts';
import { formatListInput } from '../records/formatListInput.ts';
import type { ClaimFigure } from '../records/logbookRecord.ts';
import type { FieldChange } from '../records/planSetFields.ts';
import { recordTypes } from '../records/recordTypes.ts';
import { figureOf, figuresToRemember } from './claimFigure.ts';
import type { Claim, ClaimState } from './claims.ts';
import { pairFigures } from './compareFigures.ts';
import { replaceFigure } from './replaceFigure.ts';

/**
 * Brings a claim up to date with its sources: the figures it remembers, the same figures where they stand in its words,
 * and its sources, of which those that are gone or private are taken out. Its state stays.
 *
 * @returns changes for one edit; none where nothing is out of date.
 * @throws {LogbookError} `invalid-input` where no source is left.
 */
export function planClaimUpdate(claim: Claim): readonly FieldChange[] {
  assertSources(claim);
  const { achievement, figures, basis, changes } = claim;
  const pairs = pairFigures(figures, basis.rollUps);
  const now = pairs.flatMap(({ new: figure }) => (figure === undefined ? [] : [figureOf(figure)]));
  const upToDate = (text: string): string =>
    pairs.reduce((words, { old, new: figure }) => (figure ? replaceFigure(words, old, figure) : words), text);
  const words = (['title', 'claim'] as const).flatMap((key): readonly FieldChange[] => {
    const text = achievement[key];
    const after = text === undefined ? undefined : upToDate(text);
    return after === undefined || after === text ? [] : [[key, after]];
  });
  return [...words, ...sourceChanges(claim), ...(changes.length === 0 ? [] : [figuresChange(now)])];
}

/**
 * Takes a claim for sourced, as its user confirms it: with the figures that its sources give today.
 *
 * @throws {LogbookError} `invalid-input` where no source is left, or the words say more than the sources.
 */
export function planClaimConfirmation(claim: Claim): readonly FieldChange[] {
  assertSources(claim);
  const { text, basis, faults } = claim;
  const beyond = [
    ...faults.unfounded.map((number) => number.text),
    ...faults.aboveRole.map(({ word }) => word),
    ...faults.teamTotals.map(({ number }) => number.text),
  ];
  if (beyond.length > 0) {
    throw new LogbookError(
      'invalid-input',
      'The claim says what its sources do not: {words}.',
      'Correct it first, or mark it as self-stated.',
      { facts: { words: [...new Set(beyond)].join(', ') } },
    );
  }
  return [
    ...sourceChanges(claim),
    figuresChange(figuresToRemember(text, basis.rollUps)),
    ['state', 'sourced' satisfies ClaimState],
  ];
}

/** Ids of records that are there and may stand behind the claim, in its order. */
function usableSources({ sources, withheld }: Claim): readonly string[] {
  const hidden = new Set(withheld);
  return sources.filter((record) => !hidden.has(record)).map(({ id }) => id);
}

function assertSources(claim: Claim): void {
  if (usableSources(claim).length > 0) return;
  throw new LogbookError(
    'invalid-input',
    'No source of this claim is left.',
    'Name the records that show it under "sources", or mark it as self-stated or as one that you cannot confirm.',
  );
}

function sourceChanges(claim: Claim): readonly FieldChange[] {
  const { vanished, withheld } = claim;
  return vanished.length + withheld.length === 0 ? [] : [['sources', formatListInput(usableSources(claim))]];
}

function figuresChange(figures: readonly ClaimFigure[]): FieldChange {
  const definition = recordTypes.achievement.fields.figures;
  return ['figures', figures.length === 0 ? '' : formatValue(computeValue(definition, figures))];
}
