import { daysFrom, plusDays } from './rawDays.ts';
import type { RawLogbook } from './rawLogbook.ts';
import type { RawRecord } from './rawRecord.ts';

/** Somebody, and a day on which something really happened with them. */
type Meeting = readonly [slug: string, day: string | undefined];

/** A meeting with the record that tells of it. */
interface ToldMeeting {
  readonly slug: string;
  readonly day: string;
  readonly record: RawRecord;
}

/** A contact on a day, as the files tell of it. */
export class RawPerson {
  readonly contact: RawRecord;
  /** The last day on which something happened with the person. */
  readonly last: { readonly day: string; readonly record: RawRecord } | undefined;
  /** What the contact is to the user; whom the profile names is the supervisor. */
  readonly relation: string | undefined;
  readonly #today: string;

  /** @param told - the meetings with everybody. */
  constructor(raw: RawLogbook, contact: RawRecord, today: string, told: readonly ToldMeeting[]) {
    this.contact = contact;
    const isSupervisor = raw.profile.text('supervisor') === contact.slug;
    this.relation = contact.word('relation') ?? (isSupervisor ? 'supervisor' : undefined);
    this.#today = today;
    const met = contact.day('met');
    const own = told.filter(({ slug, day }) => slug === contact.slug && day <= today);
    const all = met === undefined || met > today ? own : [...own, { day: met, record: contact }];
    const order = ({ day, record }: { readonly day: string; readonly record: RawRecord }): string =>
      `${day} ${record.id}`;
    this.last = all.sort((a, b) => (order(a) < order(b) ? -1 : 1)).at(-1);
  }

  get silentDays(): number | undefined {
    return this.last && daysFrom(this.last.day, this.#today);
  }

  get cadence(): number | undefined {
    return this.contact.number('cadenceDays');
  }

  get due(): string | undefined {
    const since = this.#since;
    return since === undefined || !this.cadence ? undefined : plusDays(since, this.cadence);
  }

  get #since(): string | undefined {
    return this.last?.day ?? this.contact.day('met') ?? this.contact.date;
  }

  /** Due once its cadence is over, drifting once it is over twice; who guides me drifts after four weeks anyway. */
  get standing(): 'drifting' | 'due' | 'fine' | 'no-cadence' {
    const since = this.#since;
    const silent = since === undefined ? undefined : daysFrom(since, this.#today);
    if (this.cadence === undefined) {
      const isGuide = ['supervisor', 'mentor', 'potential-mentor'].includes(this.relation ?? '');
      return isGuide && (silent ?? 0) >= 28 ? 'drifting' : 'no-cadence';
    }
    if (this.cadence === 0) return 'no-cadence';
    if (silent === undefined) return 'due';
    return silent > 2 * this.cadence ? 'drifting' : silent >= this.cadence ? 'due' : 'fine';
  }

  /** Whether role or relation of the contact mean a role that a goal wants. */
  isOfRole(role: string): boolean {
    const words = [this.contact.text('role') ?? '', this.relation ?? ''];
    const pattern = roles[role.toLowerCase()];
    return words.some((word) => pattern?.test(word) ?? word.toLowerCase() === role.toLowerCase());
  }
}

/** Roles that the goals of the logbooks want, and how contacts call them. */
const roles: Readonly<Record<string, RegExp>> = {
  programmer: /programmer/i,
  statistician: /statistician/i,
  'medical writer': /medical writer/i,
  'medical-writer': /medical writer/i,
  monitor: /^(?:monitor|cra)\b|clinical monitor/i,
  coordinator: /(?:study|trial) coordinator/i,
  'data-manager': /data manager/i,
  'regulatory officer': /regulatory officer/i,
};

/** All contacts. */
export function rawPeople(raw: RawLogbook, today: string): readonly RawPerson[] {
  const told = raw.records.flatMap((record) =>
    meetingsOf(record).flatMap(([slug, day]) => (day === undefined ? [] : [{ slug, day, record }])),
  );
  return raw.of('contact').map((contact) => new RawPerson(raw, contact, today, told));
}

function meetingsOf(record: RawRecord): readonly Meeting[] {
  const { date, type } = record;
  const on = (day: string | undefined, ...keys: readonly string[]): readonly Meeting[] =>
    keys.flatMap((key) => record.texts(key).map((slug): Meeting => [slug, day]));
  switch (type) {
    case 'interaction':
      return [...on(date, 'people', 'helped', 'helpedBy'), ...reportsOf(record)];
    case 'activity':
      return on(date, 'people', 'helped', 'helpedBy');
    case 'challenge':
      return on(date, 'people', 'asked');
    case 'question':
      return meetingsOfQuestion(record);
    case 'opportunity':
      return ['accepted', 'done'].includes(record.word('status') ?? '')
        ? on(record.day('decided') ?? date, 'people')
        : [];
    case 'training':
      return on(record.day('completed') ?? date, 'people');
    case 'feedback': {
      const from = record.text('from');
      const days = [date, record.day('reportedBack')];
      return [...on(date, 'people'), ...(from === undefined ? [] : days.map((day): Meeting => [from, day]))];
    }
    case 'reflection':
      return on(date, 'people');
    case 'presence': {
      const isQueued = record.word('status') === 'queued';
      return on(record.day('done') ?? (isQueued ? undefined : date), 'people');
    }
    default:
      return [];
  }
}

function reportsOf(interaction: RawRecord): readonly Meeting[] {
  const [only, ...others] = interaction.texts('people');
  if (only === undefined || others.length > 0) return [];
  return interaction.entries('advice').map((advice): Meeting => [only, advice.day('reportedBack')]);
}

function meetingsOfQuestion(question: RawRecord): readonly Meeting[] {
  const people = [...question.texts('people'), ...question.texts('askedTo')];
  const days = [question.day('asked'), question.day('answered')].filter((day) => day !== undefined);
  const isAsked = ['asked', 'answered'].includes(question.word('status') ?? '');
  const known = days.length > 0 ? days : isAsked ? [question.date] : [];
  return people.flatMap((slug) => known.map((day): Meeting => [slug, day]));
}
