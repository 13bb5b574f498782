import type { AchievementBullet, AchievementReport } from '../achievement/achievementReport.ts';
import { claimSteps } from '../achievement/claims.ts';
import { type ExportableClaim, exportableClaims } from '../achievement/exportableClaims.ts';
import type { ReportRecord } from '../achievement/reportRecord.ts';
import { type CivilDate, daysBetween } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { RecordSkills } from '../insight/recordSkills.ts';
import type { Role } from '../records/fieldDefinition.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { mapInSteps, type Steps } from '../steps.ts';

/** Something that can be shown to an employer. Nothing in it rests on a private record. */
export interface EvidenceItem {
  readonly kind: 'bullet' | 'claim' | 'training' | 'feedback';
  /** As it was computed or curated: nobody changes a figure, a verb or a role in it. */
  readonly text: string;
  readonly bullet?: AchievementBullet;
  /** Whether nothing but the user's word stands behind it; it is marked wherever it is printed. */
  readonly isSelfStated: boolean;
  /** Records behind it, oldest first as far as known; empty for a self-stated claim. */
  readonly sources: readonly string[];
  /** Canonical ids of the skills that its sources show, with the share of the sources that does. */
  readonly shares: ReadonlyMap<string, number>;
  readonly lastDate?: CivilDate;
  /** What it weighs whatever is asked for, by role, figure and age; see the constants. */
  readonly weight: number;
}

/** By the ladder of roles: who only watched shows less than who did it. */
const roleWeights: Readonly<Record<Role, number>> = {
  observed: 0.3,
  assisted: 0.5,
  contributed: 0.7,
  performed: 1,
  led: 1.1,
  trained: 1.1,
};
/** A ratio or a change says most, any figure more than time spent, which anybody can spend. */
const figureWeights = { telling: 1.6, figure: 1.1, none: 0.5 } as const;
/** What others say is told in an interview and not written in a CV. */
const feedbackWeight = 0.5;
/** Skills fade: what is older than half a year counts a little less, than two years clearly less. */
const ageWeights = [
  { days: 183, weight: 1 },
  { days: 731, weight: 0.9 },
] as const;
const oldWeight = 0.7;

/**
 * Everything of a logbook that could be shown: claims, then bullets in the order of the report, trainings, feedback.
 *
 * @param records - those of the report; claims rest on them alone.
 */
export function evidenceSteps(
  view: LogbookView,
  report: AchievementReport,
  records: readonly ReportRecord[],
): Steps<readonly EvidenceItem[]> {
  return new PoolBuilder(view, report, records).build();
}

class PoolBuilder {
  readonly #view: LogbookView;
  readonly #report: AchievementReport;
  readonly #recordSkills: RecordSkills;
  readonly #recordsById: ReadonlyMap<string, LogbookRecord>;
  /** Ids of the records that may be used. */
  readonly #included: ReadonlySet<string>;

  constructor(view: LogbookView, report: AchievementReport, records: readonly ReportRecord[]) {
    this.#view = view;
    this.#report = report;
    this.#recordSkills = new RecordSkills(view.contents.catalogue);
    // Copies of a file share an id, and one of them may be private.
    const open = view.contents.records.filter(({ record }) => !record.private);
    this.#recordsById = new Map(open.map(({ record }) => [record.id, record]));
    this.#included = new Set(records.map(({ record }) => record.id));
  }

  *build(): Steps<readonly EvidenceItem[]> {
    const bullets = this.#report.themes.flatMap((theme) => theme.bullets);
    return [
      ...(yield* this.#claims()),
      ...(yield* mapInSteps(bullets, (bullet) => this.#bullet(bullet))),
      ...this.#report.trainings.map((training) => this.#training(training)),
      ...this.#feedback(),
    ];
  }

  #bullet(bullet: AchievementBullet): EvidenceItem {
    const { text, role, rollUp, sources } = bullet;
    const isTelling = rollUp?.kind === 'ratio' || rollUp?.kind === 'before-after';
    const figure = rollUp === undefined ? 'none' : isTelling ? 'telling' : 'figure';
    const own = roleWeights[role] * figureWeights[figure];
    return this.#item({ kind: 'bullet', text, bullet, isSelfStated: false, sources }, own);
  }

  *#claims(): Steps<readonly EvidenceItem[]> {
    const { exportable } = exportableClaims(yield* claimSteps(this.#view));
    return exportable
      .filter(({ sources }) => sources.every((id) => this.#included.has(id)))
      .map((claim) => this.#claim(claim));
  }

  #claim({ claim, text, state, sources }: ExportableClaim): EvidenceItem {
    const isSelfStated = state === 'self-stated';
    const roles = claim.basis.rollUps.map(({ role }) => roleWeights[role]);
    const sourced = Math.max(figureWeights.none, ...roles) * figureWeights.telling;
    const own = isSelfStated ? figureWeights.none : sourced;
    return this.#item({ kind: 'claim', text, isSelfStated, sources }, own, [claim.achievement]);
  }

  #training({
    title,
    provider,
    completed,
    isExpired,
    source,
  }: AchievementReport['trainings'][number]): EvidenceItem {
    const text = [title, ...(provider === undefined ? [] : [provider]), completed].join(', ');
    const own = isExpired ? figureWeights.none : 1;
    return this.#item({ kind: 'training', text, isSelfStated: false, sources: [source] }, own);
  }

  #feedback(): readonly EvidenceItem[] {
    return this.#view.contents.records.flatMap(({ record: { type, title, id, private: isPrivate } }) => {
      if (type !== 'feedback' || isPrivate || !this.#included.has(id)) return [];
      const fields = { kind: 'feedback', text: title, isSelfStated: false, sources: [id] } as const;
      return [this.#item(fields, feedbackWeight)];
    });
  }

  /** @param others - records whose skills count beside those of the sources. */
  #item(
    fields: Pick<EvidenceItem, 'kind' | 'text' | 'bullet' | 'isSelfStated' | 'sources'>,
    own: number,
    others: readonly LogbookRecord[] = [],
  ): EvidenceItem {
    const records = fields.sources.flatMap((id) => this.#recordsById.get(id) ?? []);
    const shares = new Map<string, number>();
    for (const record of records) {
      for (const id of this.#recordSkills.of(record))
        shares.set(id, (shares.get(id) ?? 0) + 1 / records.length);
    }
    for (const id of others.flatMap((record) => this.#recordSkills.of(record))) shares.set(id, 1);
    const lastDate = [...records, ...others].reduce<CivilDate | undefined>(
      (last, { date }) => (date !== undefined && (last === undefined || date > last) ? date : last),
      undefined,
    );
    return { ...fields, shares, ...(lastDate && { lastDate }), weight: own * this.#ageWeight(lastDate) };
  }

  #ageWeight(lastDate: CivilDate | undefined): number {
    if (lastDate === undefined) return oldWeight;
    const age = daysBetween(lastDate, this.#view.today);
    return ageWeights.find(({ days }) => age <= days)?.weight ?? oldWeight;
  }
}
