import type { CivilDate } from '../dates/civilDate.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { civilDateOf, epochDayOf } from './isoWeek.ts';

/** What a person is to the user. */
export type ContactRelation = NonNullable<RecordOf<'contact'>['relation']>;

/**
 * How a contact stands today: `due` from the day on which its cadence ends, `drifting` once twice the cadence has
 * passed, `fine` before; `no-cadence` where nothing says how often to be in touch.
 */
export type ContactStanding = 'due' | 'drifting' | 'fine' | 'no-cadence';

/** Cadences after which `due` becomes `drifting`: one missed turn happens to everybody, two do not. */
const driftingCadences = 2;
/**
 * Days of silence after which a contact who guides the user drifts without a cadence: our own threshold, four
 * weeks, a third of an internship of twelve.
 */
export const guideSilenceDays = 28;
/** Relations that a user cannot want to lose without noticing. */
const guideRelations: ReadonlySet<ContactRelation> = new Set(['supervisor', 'mentor', 'potential-mentor']);
const lastCivilDate = '9999-12-31' as CivilDate;

/** What a contact's standing is computed from. */
export interface ContactRhythm {
  /** The last contact, else the day of meeting or of the contact's record; it may lie in the future. */
  readonly since: CivilDate | undefined;
  /** 0 says that there is to be no rhythm. */
  readonly cadenceDays: number | undefined;
  readonly relation: ContactRelation | undefined;
  readonly today: CivilDate;
}

/**
 * The day on which the next contact is due, and how the contact stands.
 *
 * A contact with a cadence and without any day to count from is due, and has no due day.
 */
export function computeStanding({ since, cadenceDays, relation, today }: ContactRhythm): {
  readonly due?: CivilDate;
  readonly standing: ContactStanding;
} {
  const silentDays = since === undefined ? undefined : epochDayOf(today) - epochDayOf(since);
  if (cadenceDays === undefined) {
    const isGuide = relation !== undefined && guideRelations.has(relation);
    return { standing: isGuide && (silentDays ?? 0) >= guideSilenceDays ? 'drifting' : 'no-cadence' };
  }
  if (cadenceDays === 0) return { standing: 'no-cadence' };
  if (since === undefined || silentDays === undefined) return { standing: 'due' };
  const dueDay = epochDayOf(since) + cadenceDays;
  // A mistyped cadence of a million days ends after the last civil date.
  const due = dueDay <= epochDayOf(lastCivilDate) ? { due: civilDateOf(dueDay) } : {};
  if (silentDays > driftingCadences * cadenceDays) return { ...due, standing: 'drifting' };
  return { ...due, standing: silentDays >= cadenceDays ? 'due' : 'fine' };
}
