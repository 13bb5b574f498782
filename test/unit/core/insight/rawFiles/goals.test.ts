import assert from 'node:assert/strict';
import { careerTracks } from '../../../../../src/core/career/careerTracks.ts';
import type { GoalProgress } from '../../../../../src/core/insight/goalProgress.ts';
import { counted, isUnfiltered, type Opened, type RawCase } from '../../../../support/raw/rawCase.ts';
import { rawCases } from '../../../../support/raw/rawCases.ts';
import { daysFrom, plusDays } from '../../../../support/raw/rawDays.ts';
import { type RawPerson, rawPeople } from '../../../../support/raw/rawPeople.ts';
import { type RawRecord, rankOf } from '../../../../support/raw/rawRecord.ts';
import { RawSkill } from '../../../../support/raw/rawSkills.ts';

/** Goals that the section lists; the others are one number. */
const mostGoals = 20;
const levels = ['none', 'exposed', 'fundamental', 'skilled', 'advanced'];
/** Records that a level should rest on. */
const recordsBehind = [0, 0, 1, 3, 5];

interface Part {
  readonly kind: string;
  readonly role?: string;
  readonly wanted: number;
  readonly done: Opened;
}

/** A goal as its file and those of the records say it. */
class RawGoal {
  readonly record: RawRecord;
  readonly kind: string;
  readonly skill: RawSkill | undefined;
  readonly #one: RawCase;

  readonly #people: readonly RawPerson[];

  constructor(one: RawCase, record: RawRecord, people: readonly RawPerson[]) {
    const { raw, today } = one;
    this.#one = one;
    this.#people = people;
    this.record = record;
    this.kind = record.word('kind') ?? 'skill';
    const word = record.text('skill');
    this.skill = word === undefined ? undefined : new RawSkill(raw, raw.skillId(word), today);
  }

  get due(): string | undefined {
    return this.record.day('due') ?? this.#one.raw.profile.day('end');
  }

  get #target(): string | undefined {
    return this.record.word('target');
  }

  get #current(): string | undefined {
    return this.skill && (this.skill.isKnown ? this.skill.current : this.record.word('baseline'));
  }

  get #isOfSkill(): boolean {
    return this.skill !== undefined && this.#target !== undefined;
  }

  /** People of the roles that it wants, each with how many. */
  get #roles(): readonly Part[] {
    const own = Object.entries(this.record.map('roles'));
    const ofTrack = (this.#track?.roles ?? []).map((role) => [role, '1'] as const);
    const people = this.#people;
    return (own.length > 0 ? own : ofTrack).map(([role, wanted]) => {
      const met = people.filter((person) => person.isOfRole(role) && person.last !== undefined);
      return { kind: 'role', role, wanted: Number(wanted), done: counted(met.map(({ contact }) => contact)) };
    });
  }

  /** The track of a career goal: that of the profile, or what it leaves open of the built-in one. */
  get #track() {
    if (this.kind !== 'career') return undefined;
    const id = this.record.text('track') ?? '';
    const own = this.#one.raw.profile.entries('tracks').find((track) => track.text('id') === id);
    const known = careerTracks.find((track) => track.id === id);
    if (own === undefined && known === undefined) return undefined;
    return {
      skills: own?.has('skills') ? own.texts('skills') : (known?.skills ?? []),
      roles: own?.has('roles') ? own.texts('roles') : (known?.roles ?? []),
    };
  }

  get #trackSkills(): readonly RawSkill[] {
    const ids = new Set((this.#track?.skills ?? []).map((word) => this.#one.raw.skillId(word)));
    return [...ids].map((id) => new RawSkill(this.#one.raw, id, this.#one.today));
  }

  #isAtLevel(skill: RawSkill): boolean {
    return rankOf(skill.current) >= rankOf(this.#target ?? 'fundamental');
  }

  get parts(): readonly Part[] {
    const roles = this.#roles;
    if (this.#track === undefined) return this.record.has('roles') ? roles : [];
    const skills = this.#trackSkills;
    const atLevel = skills.filter((skill) => this.#isAtLevel(skill));
    const stating = atLevel.flatMap(({ levels: stated }) => {
      return stated.filter(({ date }) => date <= this.#one.today).at(-1)?.record ?? [];
    });
    const met = roles.filter(({ wanted, done }) => done.value >= wanted);
    const metIds = [...new Set(met.flatMap(({ done }) => done.ids))].sort();
    const parts: readonly Part[] = [
      { kind: 'skills', wanted: skills.length, done: counted([...new Set(stating)], atLevel.length) },
      { kind: 'roles', wanted: roles.length, done: { value: met.length, ids: metIds } },
    ];
    return parts.filter(({ wanted }) => wanted > 0);
  }

  get isReached(): boolean {
    if (this.#isOfSkill) return rankOf(this.#current) >= rankOf(this.#target);
    const roles = this.record.has('roles') ? this.#roles : [];
    return (
      this.kind !== 'career' && roles.length > 0 && roles.every(({ wanted, done }) => done.value >= wanted)
    );
  }

  /** What would move it: the next level, the skill of the track with most work, or people of the role that lacks most. */
  get next(): unknown {
    if (this.isReached) return undefined;
    if (this.skill !== undefined && this.#isOfSkill) {
      const last = this.skill.levels.filter(({ date }) => date <= this.#one.today).at(-1);
      const from = plusDays(last?.date ?? '1900-01-01', 1);
      const since = this.skill.work.filter((record) => record.isIn(from, this.#one.today)).length;
      const isFresh = last === undefined || last.source === 'goal' || since > 0;
      return this.#step(this.skill, this.#current, this.#target ?? '', isFresh ? 0 : 1);
    }
    const open = this.#trackSkills.filter((skill) => !this.#isAtLevel(skill));
    const [most] = [...open].sort((a, b) => b.work.length - a.work.length);
    if (most !== undefined) return this.#step(most, most.current, this.#target ?? 'fundamental', 0);
    const roles = this.#track === undefined && !this.record.has('roles') ? [] : this.#roles;
    const lacking = roles.map(({ role, wanted, done }) => ({
      kind: 'people',
      role,
      count: wanted - done.value,
    }));
    const [first] = lacking.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
    if (first !== undefined) return first;
    return roles.length === 0 || this.kind !== 'career' ? { kind: 'say-how' } : undefined;
  }

  #step(skill: RawSkill, current: string | undefined, target: string, least: number) {
    const level = Math.min(rankOf(target), rankOf(current) + 1);
    const behind = skill.work.length;
    const records = Math.max(least, (recordsBehind[level] ?? 0) - behind, 0);
    return { kind: 'skill', skillId: skill.id, level: levels[level], records, behind };
  }

  /** All that the page shows of it. */
  get shown() {
    const { record, kind, parts, due, isReached, next } = this;
    const { today } = this.#one;
    return {
      id: record.id,
      title: record.title,
      kind,
      skill: this.#isOfSkill
        ? { current: this.#current, target: this.#target, records: counted(this.skill?.work ?? []) }
        : undefined,
      parts,
      due,
      daysLeft: due && daysFrom(today, due),
      isReached,
      next,
    };
  }
}

function showGoal(one: RawCase, { skill, next, ...goal }: GoalProgress) {
  return {
    id: goal.recordId,
    title: goal.title,
    kind: goal.kind,
    skill: skill && { current: skill.current, target: skill.target, records: one.shown(skill.records) },
    parts: goal.parts.map(({ done, ...part }) => ({ ...part, done: one.shown(done) })),
    due: goal.due,
    daysLeft: goal.daysLeft,
    isReached: goal.isReached,
    next: withoutName(next),
  };
}

function withoutName(step: GoalProgress['next']): unknown {
  if (step?.kind !== 'skill') return step;
  const { skill: _, ...facts } = step;
  return facts;
}

suite('Goals, counted from the files', function () {
  this.timeout(60_000);
  let cases: readonly RawCase[];
  const goalsOf = (one: RawCase): readonly RawGoal[] => {
    const people = rawPeople(one.raw, one.today);
    const goals = one.raw.of('goal').filter((record) => record.word('status') !== 'dropped');
    return goals.map((record) => new RawGoal(one, record, people));
  };

  suiteSetup(async () => {
    cases = (await rawCases()).filter(isUnfiltered);
  });

  test('each goal of each kind is as far as the files say, and needs what they lack', () => {
    for (const one of cases) {
      const shown = one.data.goals.goals.map((goal) => showGoal(one, goal));
      const expected = goalsOf(one).map((goal) => goal.shown);
      const listed = new Set(shown.map(({ id }) => id));
      assert.equal(shown.length, Math.min(expected.length, mostGoals), one.name);
      const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
      assert.deepEqual(
        [...shown].sort(byId),
        expected.filter(({ id }) => listed.has(id)).sort(byId),
        one.name,
      );
      const order = shown.map(({ isReached, due = '9999' }) => `${Number(isReached)} ${due}`);
      assert.deepEqual(order, [...order].sort(), one.name);
    }
  });

  test('how many there are, are reached and are overdue is what the files say', () => {
    for (const one of cases) {
      const { goals } = one.data;
      const all = goalsOf(one);
      const listed = new Set(goals.goals.map(({ recordId }) => recordId));
      const countOf = (isOne: (goal: RawGoal) => boolean): Opened =>
        counted(all.filter(isOne).map(({ record }) => record));
      assert.deepEqual(
        {
          all: one.shown(goals.all),
          more: one.shown(goals.more),
          reached: one.shown(goals.reached),
          overdue: one.shown(goals.overdue),
        },
        {
          all: countOf(() => true),
          more: countOf(({ record }) => !listed.has(record.id)),
          reached: countOf(({ isReached }) => isReached),
          overdue: countOf(({ isReached, due = '9999' }) => !isReached && due < one.today),
        },
        one.name,
      );
    }
  });
});
