import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AchievementBullet } from '../../../../src/core/achievement/achievementReport.ts';
import { computeAchievements } from '../../../../src/core/achievement/computeAchievements.ts';
import { LogbookIndex } from '../../../../src/core/index/logbookIndex.ts';
import { metricKinds } from '../../../../src/core/records/commonFields.ts';
import { NodeFileStore } from '../../../../src/platform/nodeFileStore.ts';
import { nodeScheduler } from '../../../../src/platform/nodeScheduler.ts';
import { aDate } from '../../../support/builders.ts';

const logbook = join(import.meta.dirname, '../../../fixtures/internship/logbook');

/** One metric as its file says it, read without any code of ours. */
interface RawFigure {
  readonly date: string;
  readonly role: string;
  readonly team: string;
  readonly summary: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** The metrics of all activities, oldest first: front matter is lines of `key: value`, entries are indented. */
function readRawFigures(): readonly RawFigure[] {
  const folder = join(logbook, 'activities/2026');
  const files = readdirSync(folder).sort();
  return files.flatMap((name) => {
    const [, head = ''] = readFileSync(join(folder, name), 'utf8').split(/^---$/m);
    const keys = new Map(
      [...head.matchAll(/^(\w+): (.*)$/gm)].map(([, key = '', value = '']) => [key, value]),
    );
    const [, block = ''] = /^metrics:\n((?: .*\n)+)/m.exec(head) ?? [];
    return block
      .split(/^ {2}- /m)
      .filter((entry) => entry.trim() !== '')
      .map((entry) => ({
        date: (keys.get('date') ?? '').slice(5),
        role: keys.get('role') ?? 'performed',
        team: keys.get('teamSize') ?? '1',
        summary: keys.get('summary') ?? 'false',
        fields: new Map(
          [...entry.matchAll(/^\s*(\w+): (.*)$/gm)].map(([, key = '', value = '']) => [key, value]),
        ),
      }));
  });
}

interface Expected {
  readonly kind: (typeof metricKinds)[number];
  readonly name: RegExp;
  readonly role?: string;
  readonly team?: string;
  /** What the files say, one text a metric: day, and the fields named in `fields`. */
  readonly fields: readonly string[];
  readonly raw: readonly string[];
  /** Figures of the roll-up, worked out by hand. */
  readonly figures: Readonly<Record<string, number | string>>;
  readonly text: string;
}

const cases: readonly Expected[] = [
  {
    // 17 + 33 = 50
    kind: 'counter',
    name: /^queries raised$/,
    fields: ['value'],
    raw: ['03-09 17', '03-12 33'],
    figures: { value: 50 },
    text: 'Raised 50 queries',
  },
  {
    // 38 + over 600 = over 638
    kind: 'counter',
    name: /^cells compared$/,
    fields: ['qualifier', 'value'],
    raw: ['04-16 38', '04-29 over 600'],
    figures: { value: 638, qualifier: 'over' },
    text: 'Compared over 638 cells',
  },
  {
    // One range stays one.
    kind: 'counter',
    name: /^entries watched$/,
    fields: ['qualifier', 'value', 'to'],
    raw: ['04-27 about 40 50'],
    figures: { value: 40, to: 50, qualifier: 'about' },
    text: 'Watched about 40 to 50 entries',
  },
  {
    // ADSL, ADAE, ADLB: 3 names
    kind: 'distinct',
    name: /^ADaM datasets programmed$/,
    fields: ['distinct'],
    raw: ['04-02 [ADSL]', '04-10 [ADAE]', '04-27 [ADLB]'],
    figures: { value: 3 },
    text: 'Programmed 3 ADaM datasets',
  },
  {
    // t14-1-1, t14-1-2, t14-3-1, t14-3-2, t14-3-3, t14-3-4, t14-3-5, t14-1-3: 8 names
    kind: 'distinct',
    name: /^tables programmed$/,
    fields: ['distinct'],
    raw: [
      '04-08 [t14-1-1]',
      '04-09 [t14-1-2]',
      '04-15 [t14-3-1]',
      '04-17 [t14-3-2]',
      '04-22 [t14-3-3]',
      '04-28 [t14-3-4, t14-3-5]',
      '05-07 [t14-1-3]',
    ],
    figures: { value: 8 },
    text: 'Programmed 8 tables',
  },
  {
    // LB: max(212, 640, 655) = 655; CM: 388; LB of cardiology: max(1730, 1988) = 1988; VS: 412.
    // 655 + 388 + 1988 + 412 = 3443
    kind: 'dataset',
    name: /^rows cleaned$/,
    fields: ['value', 'dataset'],
    raw: [
      '03-11 212 LB',
      '03-17 640 LB',
      '03-20 655 LB',
      '03-31 388 CM',
      '04-21 1730 LB (cardiology)',
      '05-06 412 VS',
      '05-13 1988 LB (cardiology)',
    ],
    figures: { value: 3443 },
    text: 'Cleaned 3,443 rows',
  },
  {
    // The last of 14, 31 and 36
    kind: 'latest',
    name: /^tests passed$/,
    fields: ['value'],
    raw: ['04-14 14', '04-23 31', '05-08 36'],
    figures: { value: 36 },
    text: 'Recorded 36 tests passing at the latest count',
  },
  {
    // Screened and consented are stages: 9 and 6, never 15
    kind: 'latest',
    name: /^patients screened$/,
    role: 'assisted',
    fields: ['value'],
    raw: ['03-11 9'],
    figures: { value: 9 },
    text: 'Assisted in screening 9 patients',
  },
  {
    kind: 'latest',
    name: /^participants consented$/,
    role: 'assisted',
    fields: ['value'],
    raw: ['03-11 6'],
    figures: { value: 6 },
    text: 'Assisted in consenting 6 participants',
  },
  {
    // 21 + 48 + 37 + 29 + 44 + 61 + 18 + 23 = 281
    // 26 + 52 + 41 + 31 + 47 + 66 + 18 + 24 = 305
    // 281 / 305 = 0.9213 -> 92%; the summary of 05-22 repeats them, 562 of 610 would be twice
    kind: 'ratio',
    name: /^queries resolved$/,
    fields: ['value', 'of'],
    raw: [
      '03-10 21 26',
      '03-16 48 52',
      '03-20 37 41',
      '03-25 29 31',
      '04-23 44 47',
      '05-06 61 66',
      '05-11 18 18',
      '05-21 23 24',
    ],
    figures: { value: 281, of: 305 },
    text: 'Resolved 281 of 305 queries (92%)',
  },
  {
    // 10 / 11 = 0.9091 -> 90%, apart from the own ones
    kind: 'ratio',
    name: /^queries resolved$/,
    role: 'contributed',
    team: '2',
    fields: ['value', 'of'],
    raw: ['03-31 10 11'],
    figures: { value: 10, of: 11 },
    text: 'Contributed to resolving 10 of 11 queries (90%) as part of a team of 2',
  },
  {
    // 4 of 5: no percentage of five
    kind: 'ratio',
    name: /^differences reproduced$/,
    fields: ['value', 'of'],
    raw: ['05-14 4 5'],
    figures: { value: 4, of: 5 },
    text: 'Reproduced 4 of 5 differences',
  },
  {
    // (40 - 6) / 40 = 34 / 40 = 85%
    kind: 'before-after',
    name: /^run time of the weekly listing$/,
    fields: ['from', 'value', 'unit'],
    raw: ['04-21 40 6 minute'],
    figures: { from: 40, value: 6, direction: 'better' },
    text: 'Cut run time of the weekly listing from 40 to 6 minutes (85% less) by replacing six sorts and a merge with one keyed join',
  },
  {
    // (27 - 9) / 27 = 18 / 27 = 0.6667 -> 66%, not 67%
    kind: 'before-after',
    name: /^conformance findings$/,
    fields: ['from', 'value'],
    raw: ['03-30 27 9'],
    figures: { from: 27, value: 9, direction: 'better' },
    text: 'Cut conformance findings from 27 to 9 (66% less)',
  },
  {
    // 0.25 d * 8 h + 105 min / 60 + 1.5 h = 2 + 1.75 + 1.5 = 5.25 h
    kind: 'duration',
    name: /^time on reading guides$/,
    fields: ['value', 'unit'],
    raw: ['03-06 0.25 d', '03-23 105 min', '04-01 1.5 hrs'],
    figures: { value: 5.25, unit: 'h' },
    text: 'Spent 5.25 h on reading guides',
  },
];

suite('figures of the sample internship, worked out by hand', () => {
  const raw = readRawFigures();
  let bullets: readonly AchievementBullet[];

  suiteSetup(async () => {
    const store = new NodeFileStore(logbook);
    const contents = await new LogbookIndex({ store, scheduler: nodeScheduler }).contents();
    const { themes } = computeAchievements({ contents, today: aDate('2026-05-22') }, {});
    bullets = themes.flatMap((theme) => theme.bullets);
  });

  test('show every kind of metric', () => {
    assert.deepEqual(new Set(cases.map(({ kind }) => kind)), new Set(metricKinds));
  });

  for (const { kind, name, role = 'performed', team = '1', fields, raw: written, figures, text } of cases) {
    test(`${kind}: ${text}`, () => {
      const ofName = raw.filter(
        (one) =>
          name.test(one.fields.get('name') ?? '') &&
          one.role === role &&
          one.team === team &&
          one.summary === 'false',
      );
      const said = ofName.map(({ date, fields: found }) =>
        [date, ...fields.flatMap((field) => found.get(field) ?? [])].join(' '),
      );
      assert.deepEqual(said, written, 'the files say what the arithmetic starts from');
      const told = bullets.filter((bullet) => bullet.text === text);
      assert.equal(told.length, 1, text);
      const rollUp = told[0]?.rollUp;
      assert.equal(rollUp?.kind, kind);
      assert.deepEqual({ ...rollUp, ...figures }, rollUp);
    });
  }

  test('leave out the summary of the last day, which says what 305 queries came to', () => {
    const summaries = raw.filter(({ summary }) => summary === 'true');
    assert.deepEqual(
      summaries.map(({ date, fields }) => [date, fields.get('name'), fields.get('value'), fields.get('of')]),
      [['05-22', 'queries resolved', '281', '305']],
    );
    const resolved = bullets.find(
      ({ rollUp }) => rollUp?.name === 'queries resolved' && rollUp.value === 281,
    );
    assert.deepEqual(
      resolved?.rollUp?.remarks.map(({ code }) => code),
      ['restated'],
    );
    assert.ok(!resolved?.sources.includes(resolved.rollUp?.remarks[0]?.sources[0] ?? ''));
  });

  test('add up to what was read: no counter is more than its files say', () => {
    for (const { rollUp } of bullets) {
      if (rollUp?.kind !== 'counter') continue;
      const sum = raw
        .filter(({ role, fields }) => role === rollUp.role && fields.get('name') === rollUp.name)
        .reduce((total, { fields }) => total + Number(fields.get('value')), 0);
      assert.equal(rollUp.value, sum, rollUp.name);
    }
  });
});
