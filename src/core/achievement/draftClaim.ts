import type { LogbookView } from '../index/logbookContents.ts';
import { RecordSkills } from '../insight/recordSkills.ts';
import type { LogbookRecord, RecordOf, StoredRecord } from '../records/logbookRecord.ts';
import type { AchievementBullet } from './achievementReport.ts';
import { computeClaimBasis } from './claimBasis.ts';
import { figuresToRemember } from './claimFigure.ts';
import { themeOfRecords } from './claimTheme.ts';
import { computeAchievements } from './computeAchievements.ts';

/** A claim before its user looked at it. */
export type ClaimDraft = Omit<RecordOf<'achievement'>, 'id'> & {
  readonly sources: readonly string[];
  readonly theme: string;
};

/**
 * The draft of a claim about some records: of one its title; of several the figure that most of them add up to, in the
 * words of the role they have, else the title of the first.
 *
 * Its state is left to be derived, and a claim on a private record is private itself.
 */
export function draftClaim(view: LogbookView, chosen: readonly StoredRecord[]): ClaimDraft {
  const records = chosen.map(({ record }) => record);
  const [first] = records;
  const title = (records.length > 1 ? commonFigure(view, chosen) : undefined) ?? first?.title ?? '';
  const study = commonStudy(records);
  return {
    type: 'achievement',
    title,
    date: view.today,
    ...(study !== undefined && { study }),
    ...(records.some((record) => record.private) && { private: true }),
    sources: [...new Set(records.map(({ id }) => id))],
    theme: themeOfRecords(records, new RecordSkills(view.contents.catalogue)),
    ...withFigures(view, title, records),
  };
}

/** The draft of a claim about what records add up to. */
export function draftClaimOfFigure(
  view: LogbookView,
  {
    bullet,
    children,
    theme,
  }: {
    readonly bullet: AchievementBullet;
    readonly children: readonly { readonly stored: StoredRecord }[];
    readonly theme: string;
  },
): ClaimDraft {
  const records = children.map(({ stored }) => stored.record);
  const study = commonStudy(records);
  return {
    type: 'achievement',
    title: bullet.text,
    date: view.today,
    ...(study !== undefined && { study }),
    sources: [...new Set(records.map(({ id }) => id))],
    theme,
    // Hours are no metric: what the same records count beside them has no part in the claim.
    ...(bullet.rollUp && withFigures(view, bullet.text, records)),
  };
}

/** The figures that a claim of these words about these records remembers; no key where there are none. */
export function withFigures(
  view: LogbookView,
  text: string,
  sources: readonly LogbookRecord[],
): Pick<ClaimDraft, 'figures'> {
  const isPrivate = sources.some((record) => record.private);
  const figures = figuresToRemember(text, computeClaimBasis(view, sources, isPrivate).rollUps);
  return figures.length === 0 ? {} : { figures };
}

/** The words of the figure with the most sources among the records, where it has at least two. */
function commonFigure({ contents, today }: LogbookView, chosen: readonly StoredRecord[]): string | undefined {
  const report = computeAchievements({ contents: { ...contents, records: chosen }, today }, {});
  const bullets = report.themes
    .flatMap((theme) => theme.bullets)
    // Time spent is no achievement of its own.
    .filter(({ rollUp, sources }) => rollUp !== undefined && sources.length > 1)
    .sort((a, b) => b.sources.length - a.sources.length);
  return bullets[0]?.text;
}

function commonStudy(records: readonly LogbookRecord[]): string | undefined {
  const [first] = records;
  return records.every(({ study }) => study === first?.study) ? first?.study : undefined;
}
