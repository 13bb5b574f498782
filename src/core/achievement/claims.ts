import type { LogbookView } from '../index/logbookContents.ts';
import { recordsById, recordsOfType } from '../index/recordLists.ts';
import { type RecordSkills, recordSkillsOf } from '../insight/recordSkills.ts';
import type { LogbookRecord, RecordOf } from '../records/logbookRecord.ts';
import { finish, type Steps } from '../steps.ts';
import { compareText } from '../text/compareText.ts';
import type { MetricRollUp } from './achievementReport.ts';
import { type ClaimTextFaults, checkClaimText } from './checkClaimText.ts';
import { type ClaimBasis, ClaimSources } from './claimBasis.ts';
import { rollUpOfFigure } from './claimFigure.ts';
import { themeOfRecords } from './claimTheme.ts';
import { compareFigures, type FigureChange } from './compareFigures.ts';
import { compareThemes } from './themes.ts';

export type Achievement = RecordOf<'achievement'>;
export type ClaimState = NonNullable<Achievement['state']>;

/** A claim that the user curates, with what stands behind it today. */
export interface Claim {
  readonly path: string;
  readonly achievement: Achievement;
  /** The claim as a CV would say it. */
  readonly text: string;
  /** As the record says, else that of its sources, else that of its own skills. */
  readonly theme: string;
  readonly state: ClaimState;
  /** Records behind it, in the order in which it names them. */
  readonly sources: readonly LogbookRecord[];
  /** Ids that no record has. */
  readonly vanished: readonly string[];
  /** Claims that it names as sources: a claim proves nothing. */
  readonly claimsNamed: readonly Achievement[];
  /** Private records behind a claim that is not: what is sent out may not rest on them. */
  readonly withheld: readonly LogbookRecord[];
  /** The figures it was made of, as it remembers them. */
  readonly figures: readonly MetricRollUp[];
  /** Those of them that the sources give otherwise today. */
  readonly changes: readonly FigureChange[];
  /** What the sources give today. */
  readonly basis: ClaimBasis;
  /** What its text says beyond that. */
  readonly faults: ClaimTextFaults;
  /**
   * Whether its sources are no longer what it was made of: one is gone or private, or a figure or its role changed.
   * What the user states without sources, or cannot confirm, is never stale.
   */
  readonly isStale: boolean;
}

/** All claims: by theme in the order of themes, the sourced ones first, then by date, newest first. */
export function computeClaims(view: LogbookView): readonly Claim[] {
  return finish(claimSteps(view));
}

/** `computeClaims` with pauses. */
export function* claimSteps(view: LogbookView): Steps<readonly Claim[]> {
  const stored = recordsOfType(view.contents, 'achievement');
  const surroundings = surroundingsOf(
    view,
    stored.map(({ record }) => record),
  );
  const claims: Claim[] = [];
  for (const { path, record } of stored) {
    claims.push(claimOf(path, record, surroundings));
    yield;
  }
  return claims.sort(byThemeThenState);
}

/** One claim, as it is written at this moment, before the records of a view. */
export function computeClaim(view: LogbookView, path: string, achievement: Achievement): Claim {
  return claimOf(path, achievement, surroundingsOf(view, [achievement]));
}

/** What claims are held against, worked out once for all of them. */
interface Surroundings {
  readonly records: ReadonlyMap<string, LogbookRecord>;
  readonly recordSkills: RecordSkills;
  readonly claimSources: ClaimSources;
}

function surroundingsOf(view: LogbookView, claims: readonly Achievement[]): Surroundings {
  const { contents } = view;
  const records = recordsById(contents);
  const named = [...new Set(claims.flatMap(({ sources }) => sources ?? []))];
  const sources = named.flatMap((id) => records.get(id) ?? []);
  return {
    records,
    recordSkills: recordSkillsOf(contents),
    claimSources: new ClaimSources(view, sources),
  };
}

const states: readonly ClaimState[] = ['sourced', 'self-stated', 'cannot-confirm'];

function byThemeThenState(a: Claim, b: Claim): number {
  return (
    compareThemes(a.theme, b.theme) ||
    states.indexOf(a.state) - states.indexOf(b.state) ||
    compareText(b.achievement.date ?? '', a.achievement.date ?? '') ||
    compareText(a.path, b.path)
  );
}

function claimOf(
  path: string,
  achievement: Achievement,
  { records, recordSkills, claimSources }: Surroundings,
): Claim {
  const ids = [...new Set(achievement.sources ?? [])];
  const named = ids.flatMap((id) => records.get(id) ?? []);
  const sources = named.filter(({ type }) => type !== 'achievement');
  const vanished = ids.filter((id) => !records.has(id));
  const isPrivate = achievement.private === true;
  const withheld = isPrivate ? [] : sources.filter((record) => record.private);
  const basis = claimSources.basisOf(sources, isPrivate);
  const figures = (achievement.figures ?? []).map(rollUpOfFigure);
  const changes = compareFigures(figures, basis.rollUps);
  const isAccepted = achievement.state === 'self-stated' || achievement.state === 'cannot-confirm';
  const text = achievement.claim ?? achievement.title;
  return {
    path,
    achievement,
    text,
    theme: achievement.theme ?? themeOfRecords(sources.length === 0 ? [achievement] : sources, recordSkills),
    state: stateOf(achievement, sources.filter((record) => claimSources.isProof(record)).length),
    sources,
    vanished,
    claimsNamed: named.flatMap((record) => (record.type === 'achievement' ? [record] : [])),
    withheld,
    figures,
    changes,
    basis,
    faults: checkClaimText(text, basis),
    isStale: !isAccepted && vanished.length + withheld.length + changes.length > 0,
  };
}

/**
 * What stands behind a claim: never more than its record says, and `sourced` only with a record of work
 * that is done.
 */
function stateOf({ state }: Achievement, proofCount: number): ClaimState {
  if (state === 'cannot-confirm' || state === 'self-stated') return state;
  return proofCount > 0 ? 'sourced' : 'self-stated';
}
