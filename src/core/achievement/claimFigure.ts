import { changeDirection } from '../metrics/changeDirection.ts';
import { findUnit, formatNumber } from '../metrics/units.ts';
import type { ClaimFigure } from '../records/logbookRecord.ts';
import type { MetricRollUp } from './achievementReport.ts';
import { readClaimNumbers } from './claimNumbers.ts';
import { formatMetricPhrase } from './metricPhrase.ts';
import { kindOf } from './rollUpMetrics.ts';
import { isFigureSaid } from './sourceNumbers.ts';

/** What a claim remembers of a roll-up; its sources are those of the claim. */
export function figureOf(rollUp: MetricRollUp): ClaimFigure {
  const { name, unit, value, of, from, to, qualifier, kind, role, teamSize } = rollUp;
  return {
    name,
    value,
    ...(unit !== '' && { unit }),
    ...(of !== undefined && { of }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(qualifier && { qualifier }),
    kind,
    ...(role !== 'performed' && { role }),
    ...(teamSize !== undefined && { teamSize }),
  };
}

/** A remembered figure as a roll-up without sources, for whatever compares the two or says them in words. */
export function rollUpOfFigure(figure: ClaimFigure): MetricRollUp {
  const unit = findUnit(figure.unit ?? '')?.id ?? figure.unit?.trim().toLowerCase() ?? '';
  const { name, value, of, from, to, qualifier, teamSize } = figure;
  const direction = from === undefined ? {} : { direction: changeDirection(name, unit, from, value) };
  return {
    name,
    unit,
    value,
    kind: kindOf(figure, unit),
    role: figure.role ?? 'performed',
    ...(of !== undefined && { of }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(qualifier && { qualifier }),
    ...(teamSize !== undefined && teamSize > 1 && { teamSize }),
    ...direction,
    sources: [],
    remarks: [],
  };
}

/** A figure without its verb, as bullets say it: `48 of 52 queries (92%)`, with `as part of a team of 4`. */
export function formatFigure(rollUp: MetricRollUp): string {
  const { object } = formatMetricPhrase(rollUp);
  return rollUp.teamSize === undefined
    ? object
    : `${object} as part of a team of ${formatNumber(rollUp.teamSize)}`;
}

/**
 * What a claim of these words is made of: the figures that it says, else, where it says none, all that its sources add
 * up to.
 */
export function figuresToRemember(text: string, rollUps: readonly MetricRollUp[]): readonly ClaimFigure[] {
  const said = readClaimNumbers(text);
  const named = rollUps.filter((rollUp) => isFigureSaid(rollUp, said));
  return (named.length > 0 ? named : rollUps).map(figureOf);
}
