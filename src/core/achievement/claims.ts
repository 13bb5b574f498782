import type { LogbookView } from '../index/logbookContents.ts';
import { RecordSkills } from '../insight/recordSkills.ts';
import type { LogbookRecord, RecordOf } from '../records/logbookRecord.ts';
import { compareText } from '../text/compareText.ts';
import { themeOfRecords } from './claimTheme.ts';
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
}

/** All claims: by theme in the order of themes, the sourced ones first, then by date, newest first. */
export function computeClaims({ contents }: LogbookView): readonly Claim[] {
  const recordSkills = new RecordSkills(contents.catalogue);
  const recordsById = new Map(contents.records.map(({ record }) => [record.id, record]));
  return contents.records
    .flatMap(({ path, record }) =>
      record.type === 'achievement' ? [claimOf(path, record, recordsById, recordSkills)] : [],
    )
    .sort(byThemeThenState);
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
  recordsById: ReadonlyMap<string, LogbookRecord>,
  recordSkills: RecordSkills,
): Claim {
  const ids = [...new Set(achievement.sources ?? [])];
  const named = ids.flatMap((id) => recordsById.get(id) ?? []);
  const sources = named.filter(({ type }) => type !== 'achievement');
  return {
    path,
    achievement,
    text: achievement.claim ?? achievement.title,
    theme: achievement.theme ?? themeOfRecords(sources.length === 0 ? [achievement] : sources, recordSkills),
    state: stateOf(achievement, sources.length),
    sources,
    vanished: ids.filter((id) => !recordsById.has(id)),
    claimsNamed: named.flatMap((record) => (record.type === 'achievement' ? [record] : [])),
  };
}

/**
 * What stands behind a claim: never more than its record says, and `sourced` only with a record that is there.
 */
function stateOf({ state }: Achievement, sourceCount: number): ClaimState {
  if (state === 'cannot-confirm' || state === 'self-stated') return state;
  return sourceCount > 0 ? 'sourced' : 'self-stated';
}
