import { plusDays } from './rawDays.ts';
import type { RawLogbook } from './rawLogbook.ts';
import { type RawRecord, rankOf } from './rawRecord.ts';

/** A level that a record, or the baseline of a goal, states for a skill. */
export interface RawLevel {
  readonly date: string;
  readonly level: string;
  readonly source: string;
  readonly record: RawRecord;
}

/** Goals that set a target for a skill, the one that counts first. */
function targetsOf(raw: RawLogbook, skill: string): readonly RawRecord[] {
  const order = (goal: RawRecord): string =>
    `${9 - rankOf(goal.word('target'))} ${goal.day('due') ?? '9999-12-31'} ${goal.id}`;
  return raw
    .of('goal')
    .filter((goal) => (goal.word('kind') ?? 'skill') === 'skill' && goal.word('status') !== 'dropped')
    .filter(
      (goal) => goal.has('target') && goal.has('skill') && raw.skillId(goal.text('skill') ?? '') === skill,
    )
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** What the files say of one skill, as of a day. */
export class RawSkill {
  readonly id: string;
  /** Records that show work on it, undated ones too. */
  readonly work: readonly RawRecord[];
  /** The goal that sets its target. */
  readonly goal: RawRecord | undefined;
  /** Oldest first. */
  readonly levels: readonly RawLevel[];
  readonly #raw: RawLogbook;
  readonly #today: string;

  constructor(raw: RawLogbook, id: string, today: string) {
    this.id = id;
    this.#raw = raw;
    this.#today = today;
    this.work = raw.workOn(id);
    this.goal = targetsOf(raw, id)[0];
    // Of one day the baseline first.
    const order = ({ date, source, record }: RawLevel): string =>
      `${date} ${source === 'goal' ? 0 : 1} ${record.id} ${record.path}`;
    this.levels = [...this.#baseline(), ...this.#ratings()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }

  /** Whether there is work, a level or a target. */
  get isKnown(): boolean {
    return this.work.length + this.levels.length > 0 || this.goal !== undefined;
  }

  /** The latest one that is stated by today, else what the goal says of the start. */
  get current(): string | undefined {
    return this.#pastLevels.at(-1)?.level ?? this.goal?.word('baseline');
  }

  get #pastLevels(): readonly RawLevel[] {
    return this.levels.filter(({ date }) => date <= this.#today);
  }

  get due(): string | undefined {
    return this.goal && (this.goal.day('due') ?? this.#raw.profile.day('end'));
  }

  /** Raised without work between, and work without a rating. */
  get flags(): readonly string[] {
    return [
      ...(this.#isRaisedForNothing() ? ['rated-up-without-evidence'] : []),
      ...(this.#isUnrated() ? ['evidence-without-rating'] : []),
    ];
  }

  #isRaisedForNothing(): boolean {
    const levels = this.#pastLevels;
    const rises = levels.flatMap((rating, place) => {
      const before = levels[place - 1];
      const isRise = rankOf(rating.level) > rankOf(before?.level ?? 'exposed');
      return rating.source !== 'goal' && isRise ? [{ rating, before }] : [];
    });
    const last = rises.at(-1);
    if (last === undefined) return false;
    const { rating, before } = last;
    const from = before?.date ?? plusDays(rating.date, -28);
    const beforePath = before?.source === 'goal' ? '' : before?.record.path;
    return !this.work.some(
      (record) => record.isIn(from, rating.date) && ![rating.record.path, beforePath].includes(record.path),
    );
  }

  #isUnrated(): boolean {
    const rated = this.#pastLevels.filter(({ source }) => source !== 'goal').at(-1)?.date;
    const after = this.work.filter((record) => record.isIn(plusDays(rated ?? '1800-01-01', 1), this.#today));
    const hours = after.reduce((sum, record) => sum + record.hours, 0);
    const newest =
      after
        .map(({ date = '' }) => date)
        .sort()
        .at(-1) ?? '';
    const isLate = rated === undefined || newest >= plusDays(rated, 28);
    return (after.length >= 5 || hours >= 10) && isLate;
  }

  #baseline(): readonly RawLevel[] {
    const days = this.#raw.records.flatMap(({ date }) => date ?? []).sort();
    const date = this.#raw.profile.day('start') ?? days[0];
    const level = this.goal?.word('baseline');
    if (this.goal === undefined || level === undefined || date === undefined) return [];
    return [{ date, level, source: 'goal', record: this.goal }];
  }

  #ratings(): readonly RawLevel[] {
    return this.#raw.ratings.flatMap((record) =>
      Object.entries(record.map('ratings')).flatMap(([word, level]) =>
        record.date !== undefined && this.#raw.skillId(word) === this.id
          ? [
              {
                date: record.date,
                level: level.toLowerCase(),
                source: record.type === 'feedback' ? 'feedback' : 'self-rating',
                record,
              },
            ]
          : [],
      ),
    );
  }
}

/** Every skill with work, a rating or a target. */
export function rawSkills(raw: RawLogbook, today: string): readonly RawSkill[] {
  const ids = new Set(
    raw.records.flatMap((record) => [
      ...raw.skillsOf(record),
      ...(record.has('skill') ? [raw.skillId(record.text('skill') ?? '')] : []),
    ]),
  );
  return [...ids]
    .map((id) => new RawSkill(raw, id, today))
    .filter(({ work, levels, goal }) => work.length + levels.length > 0 || goal !== undefined);
}
