import { figureBullet, themeOf } from '../achievement/bullets.ts';
import { type Claim, computeClaims } from '../achievement/claims.ts';
import { type ClaimReason, reasonToLeaveOut } from '../achievement/exportableClaims.ts';
import type { ReportRecord } from '../achievement/reportRecord.ts';
import type { RolledUp } from '../achievement/rollUpMetrics.ts';
import { type StoryPart, storyPartsOf } from '../achievement/starStory.ts';
import { computeStoryMatrix } from '../achievement/storyMatrix.ts';
import { roleRank } from '../achievement/verbs.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { type Role, roles } from '../records/fieldDefinition.ts';
import { shortText } from '../text/userText.ts';
import type { FigureGroup } from './computeMetrics.ts';
import type { SkillProgress } from './dashboardData.ts';
import { keyOfGroup, selectChange } from './metricRecords.ts';
import type { Figure } from './recordSelection.ts';
import { type ThinEvidence, thinEvidenceOf } from './thinEvidence.ts';

/** Something that an export can say, or could, with what stands behind it. */
export interface StrongClaim {
  /** As the user curates it; what is computed is in the words of exports, English. */
  readonly text: string;
  /** Group of the skill catalogue, or a theme of the user's. */
  readonly theme: string;
  /** Why exports leave it out; absent where they print it. What is computed is always printed. */
  readonly reason?: ClaimReason;
  /** The lowest one behind it; absent where nothing stands behind it. */
  readonly role?: Role;
  readonly records: Figure;
  /** Id of the claim's record; absent for a computed figure. */
  readonly id?: string;
}

/** What stands on too little, and what would mend it. */
export type ThinEntry =
  | {
      readonly kind: 'skill';
      readonly name: string;
      readonly level: SkillProgress['current'];
      readonly missing: number;
      readonly records: Figure;
    }
  | {
      readonly kind: 'flag';
      readonly name: string;
      readonly flag: SkillProgress['flags'][number];
      readonly records: Figure;
    }
  | { readonly kind: 'claim'; readonly name: string; readonly id: string };

/** A theme of interviews with its best story. */
export interface StoryEntry {
  /** Id of the theme (`storyThemes`). */
  readonly theme: string;
  /** Absent where no record can be told. */
  readonly story?: { readonly title: string; readonly id: string; readonly parts: readonly StoryPart[] };
  /** All records that are among the best answers. */
  readonly count: number;
}

/** What one can claim, what is thin, and which stories one can tell. */
export interface AchievementOverview {
  /**
   * Those that exports print, the strongest first: claims of the user with records behind them, figures by their
   * records, then claims that nothing stands behind.
   */
  readonly claims: readonly StrongClaim[];
  /** All that exports print, those not listed too. */
  readonly readyCount: number;
  /** Claims of the user that exports leave out. */
  readonly heldBack: readonly StrongClaim[];
  readonly heldBackCount: number;
  readonly thin: readonly ThinEntry[];
  readonly moreThin: number;
  /** One a theme, in the order of interviews. */
  readonly stories: readonly StoryEntry[];
}

const mostClaims = 10;
const mostHeldBack = 5;
const mostThin = 8;

/** What is known already when the overview is computed. */
export interface OverviewSources {
  readonly skills: readonly SkillProgress[];
  readonly reported: readonly ReportRecord[];
  readonly figures: readonly FigureGroup[];
}

/** The strongest claims, thin evidence and stories of a logbook. */
export function computeAchievementOverview(
  view: LogbookView,
  { skills, reported, figures }: OverviewSources,
): AchievementOverview {
  const curated = computeClaims(view).map(curatedClaim).sort(byRecords);
  const held = curated.filter(({ reason }) => reason !== undefined);
  const ready = curated.filter(({ reason }) => reason === undefined);
  const strongest = figures
    .flatMap((group) => group.rolledUp.map((one) => ({ ...one, of: group })))
    .filter(({ rollUp }) => rollUp.direction !== 'worse')
    .sort(byStrength);
  const computed = strongest.slice(0, mostClaims).map((one) => computedClaim(one, view));
  const heldIds = new Set(held.map(({ id }) => id));
  // What is held back says itself what it lacks.
  const thin = thinEvidenceOf(view, skills).filter(
    (entry) => entry.kind !== 'claim' || !heldIds.has(entry.record.id),
  );
  return {
    claims: [...ready.filter(hasRecords), ...computed, ...ready.filter((claim) => !hasRecords(claim))].slice(
      0,
      mostClaims,
    ),
    readyCount: ready.length + strongest.length,
    heldBack: held.slice(0, mostHeldBack),
    heldBackCount: held.length,
    thin: thin.slice(0, mostThin).map(thinEntry),
    moreThin: Math.max(0, thin.length - mostThin),
    stories: storiesOf(view, reported),
  };
}

function hasRecords({ records }: StrongClaim): boolean {
  return records.value > 0;
}

function curatedClaim(claim: Claim): StrongClaim {
  const { text, theme, basis, achievement } = claim;
  const reason = reasonToLeaveOut(claim);
  return {
    text: shortText(text),
    theme,
    ...(reason && { reason }),
    ...(basis.role && { role: basis.role }),
    records: { value: basis.proofs.length, selection: { ids: basis.proofs.map(({ id }) => id) } },
    id: achievement.id,
  };
}

function computedClaim(
  { of, ...rolledUp }: RolledUp & { readonly of: FigureGroup },
  { today }: LogbookView,
): StrongClaim {
  const { rollUp, sources } = rolledUp;
  const theme = themeOf(sources);
  const isChange = rollUp.kind === 'before-after';
  return {
    text: shortText(figureBullet(rolledUp, theme).text),
    theme,
    role: rollUp.role,
    records: {
      value: rollUp.sources.length,
      selection: isChange
        ? selectChange(of, rollUp, today)
        : { metric: keyOfGroup(of.group, today), to: today },
    },
  };
}

/** More records first, then the higher role. */
function byStrength({ rollUp: a }: RolledUp, { rollUp: b }: RolledUp): number {
  return b.sources.length - a.sources.length || roleRank(b.role) - roleRank(a.role);
}

function byRecords(a: StrongClaim, b: StrongClaim): number {
  return (
    b.records.value - a.records.value ||
    roles.indexOf(b.role ?? 'observed') - roles.indexOf(a.role ?? 'observed')
  );
}

function thinEntry(thin: ThinEvidence): ThinEntry {
  if (thin.kind === 'claim') return { kind: 'claim', name: shortText(thin.record.title), id: thin.record.id };
  const { name, records } = thin.skill;
  if (thin.kind === 'flag') return { kind: 'flag', name, flag: thin.flag, records };
  return { kind: 'skill', name, level: thin.level, missing: thin.wanted - records.value, records };
}

function storiesOf({ contents }: LogbookView, reported: readonly ReportRecord[]): readonly StoryEntry[] {
  return computeStoryMatrix(contents, reported).questions.map(({ theme, stories }): StoryEntry => {
    const [best] = stories;
    if (best === undefined) return { theme: theme.id, count: 0 };
    const { record } = best;
    const parts = storyPartsOf(contents, record);
    return {
      theme: theme.id,
      story: { title: shortText(record.title), id: record.id, parts },
      count: stories.length,
    };
  });
}
