import type { AchievementBullet } from '../achievement/achievementReport.ts';
import { type Claim, computeClaims } from '../achievement/claims.ts';
import { claimNotes } from '../achievement/claimWords.ts';
import { computeAchievements } from '../achievement/computeAchievements.ts';
import { type ClaimReason, reasonToLeaveOut } from '../achievement/exportableClaims.ts';
import { compareThemes } from '../achievement/themes.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import type { Wording } from '../text/wording.ts';

/** A record behind a claim or a figure. */
export interface SourceEntry {
  readonly kind: 'source';
  /** Unique in the tree and the same after every refresh. */
  readonly id: string;
  readonly stored: StoredRecord;
  /** Whether it is private, and the claim is not. */
  readonly isWithheld: boolean;
}

/** A source of a claim that no record is any more. */
export interface LostSourceEntry {
  readonly kind: 'lost-source';
  readonly id: string;
  /** The id that the claim names. */
  readonly source: string;
}

/** A claim that the user curates. */
export interface ClaimEntry {
  readonly kind: 'claim';
  readonly id: string;
  readonly claim: Claim;
  /** Why no export prints it; absent where one may. */
  readonly reason?: ClaimReason;
  /** How it stands, in a few words. */
  readonly notes: readonly Wording[];
  readonly stored: StoredRecord;
  readonly children: readonly (SourceEntry | LostSourceEntry)[];
}

/** What records add up to, as an export prints it. */
export interface RollUpEntry {
  readonly kind: 'roll-up';
  readonly id: string;
  readonly bullet: AchievementBullet;
  readonly theme: string;
  /** The records behind it, oldest first. */
  readonly children: readonly SourceEntry[];
}

export interface ThemeEntry {
  readonly kind: 'theme';
  readonly id: string;
  /** Group of the skill catalogue, or a theme of the user's. */
  readonly theme: string;
  /** Claims first, then what adds up. */
  readonly children: readonly (ClaimEntry | RollUpEntry)[];
}

export type AchievementTreeNode =
  | ThemeEntry
  | ThemeEntry['children'][number]
  | ClaimEntry['children'][number];

/** The Achievements view: by theme the claims and what adds up, each with the records behind it. */
export function computeAchievementTree(view: LogbookView): readonly ThemeEntry[] {
  const { records } = view.contents;
  const storedById = new Map(records.map((stored) => [stored.record.id, stored]));
  const storedByPath = new Map(records.map((stored) => [stored.path, stored]));
  const childrenByTheme = new Map<string, ThemeEntry['children'][number][]>();
  const add = (theme: string, entry: ThemeEntry['children'][number]): void => {
    const children = childrenByTheme.get(theme);
    if (children === undefined) childrenByTheme.set(theme, [entry]);
    else children.push(entry);
  };
  for (const claim of computeClaims(view)) {
    const stored = storedByPath.get(claim.path);
    if (stored !== undefined) add(claim.theme, claimEntry(claim, stored, storedById));
  }
  for (const { theme, bullets } of computeAchievements(view, {}).themes) {
    for (const entry of rollUpEntries(theme, bullets, storedById)) add(theme, entry);
  }
  return [...childrenByTheme]
    .sort(([a], [b]) => compareThemes(a, b))
    .map(([theme, children]) => ({ kind: 'theme', id: `theme/${theme}`, theme, children }));
}

type StoredById = ReadonlyMap<string, StoredRecord>;

function claimEntry(claim: Claim, stored: StoredRecord, storedById: StoredById): ClaimEntry {
  const id = `claim/${claim.path}`;
  const withheld = new Set(claim.withheld.map((record) => record.id));
  const reason = reasonToLeaveOut(claim);
  return {
    kind: 'claim',
    id,
    claim,
    ...(reason && { reason }),
    notes: claimNotes(claim),
    stored,
    children: [
      ...sourceEntries(
        id,
        claim.sources.map((record) => record.id),
        storedById,
      ).map((entry) => ({ ...entry, isWithheld: withheld.has(entry.stored.record.id) })),
      ...claim.vanished.map(
        (source): LostSourceEntry => ({ kind: 'lost-source', id: `${id}/${source}`, source }),
      ),
    ],
  };
}

function rollUpEntries(
  theme: string,
  bullets: readonly AchievementBullet[],
  storedById: StoredById,
): readonly RollUpEntry[] {
  const timesById = new Map<string, number>();
  return bullets.map((bullet) => {
    const plain = `roll-up/${theme}/${whatAddsUp(bullet)}`;
    const times = timesById.get(plain) ?? 0;
    timesById.set(plain, times + 1);
    // Two stories of one name differ by their place alone.
    const id = times === 0 ? plain : `${plain}/${times}`;
    return { kind: 'roll-up', id, bullet, theme, children: sourceEntries(id, bullet.sources, storedById) };
  });
}

/** What stays the same while a figure grows, so that its node stays open. */
function whatAddsUp({ rollUp, role }: AchievementBullet): string {
  if (rollUp === undefined) return JSON.stringify([role]);
  return JSON.stringify([role, rollUp.name, rollUp.unit, rollUp.kind, rollUp.teamSize ?? 1]);
}

function sourceEntries(
  parent: string,
  ids: readonly string[],
  storedById: StoredById,
): readonly SourceEntry[] {
  return ids.flatMap((id): readonly SourceEntry[] => {
    const stored = storedById.get(id);
    if (stored === undefined) return [];
    return [{ kind: 'source', id: `${parent}/${id}`, stored, isWithheld: false }];
  });
}
