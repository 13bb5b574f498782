import { createRandom } from '../../bench/generateLogbook.ts';
import { plusDays } from './rawDays.ts';
import type { RawFiles } from './rawLogbook.ts';

/*
 * A logbook with what the sample internship lacks: it runs from the week of a leap day over the ISO week 53 of 2020, has
 * three studies, every kind of figure, goal and open loop, private records, dates and hours that do not exist, and files
 * that cannot be read. The same for the same seed.
 */

type Fields = Readonly<Record<string, unknown>>;
type Choice<T> = readonly [T, ...T[]];

const profile: Fields = {
  title: 'Data intern over a leap day and a year end',
  supervisor: 'sue',
  start: '2020-02-26',
  end: '2021-01-08',
  hoursPerWeek: 20.5,
  hoursPerDay: 7.5,
  leave: [{ from: '2020-02-29', to: '2020-03-03' }, { from: '2020-12-28' }, { from: '2021-01-01' }],
  studies: [{ id: 'alpha', alias: 'a phase I study' }, { id: 'beta' }, { id: 'gamma', alias: 'a registry' }],
  skills: [
    { id: 'own.juggling', name: 'Juggling', group: 'circus' },
    { id: 'own.r', name: 'My R', mergeInto: 'r.base' },
  ],
};

const skills: Choice<string> = [
  'sas.base',
  'SAS',
  'sas.macro',
  'r.base',
  'own.r',
  'edc.redcap',
  'cdm.query-management',
  'cdm.crf-design',
  'reg.gcp',
  'stat.survival',
  'pro.communication',
  'own.juggling',
  'unheard-of',
];
const levels: Choice<string> = ['none', 'exposed', 'fundamental', 'skilled', 'advanced', 'Skilled'];
const roles: Choice<string> = ['observed', 'assisted', 'contributed', 'performed', 'led', 'trained'];
/** Reporting was watched only (`chosenFiles`). */
const phases: Choice<string> = ['start-up', 'conduct', 'close-out', 'analysis'];
const studies: Choice<string> = ['alpha', 'beta', 'gamma', 'unknown'];
const people: Choice<string> = ['sue', 'person-1', 'person-2', 'person-3', 'person-4', 'stranger'];

/** Days on which calendars go wrong, and some that do not exist. */
const edges: Choice<string> = [
  '2020-02-24',
  '2020-02-29',
  '2020-03-01',
  '2020-12-27',
  '2020-12-28',
  '2020-12-31',
  '2021-01-01',
  '2021-01-03',
  '2021-01-04',
  '2021-02-29',
  '1999-12-31',
  '2199-12-31',
  '2201-01-01',
];

/** Metrics of every kind, with what makes them add up or not. */
const metrics: Choice<(draw: Draw) => Fields> = [
  (draw) => ({
    name: draw.one(['queries resolved', 'Query  resolved']),
    value: draw.upTo(40),
    of: 40,
    unit: 'query',
  }),
  (draw) => ({ name: 'queries raised', value: draw.upTo(9), unit: draw.one(['query', 'queries']) }),
  (draw) => ({
    name: draw.one(['patients screened', 'participants screened']),
    value: draw.upTo(30),
    unit: 'person',
  }),
  (draw) => ({
    name: 'patients logged',
    value: draw.upTo(5),
    unit: 'person',
    ...draw.maybe({ kind: 'counter' }),
  }),
  (draw) => ({
    name: 'rows cleaned',
    value: draw.upTo(900),
    unit: 'row',
    ...draw.maybe({ dataset: draw.one(['ADAE', 'adae', 'ADLB']) }),
  }),
  (draw) => ({
    name: 'tables programmed',
    value: 2,
    unit: 'table',
    ...draw.maybe({ distinct: [`t-${draw.upTo(9)}`, `T-${draw.upTo(9)}`] }),
  }),
  (draw) => ({ name: 'review time', value: draw.upTo(90), unit: draw.one(['min', 'h', 'd']) }),
  (draw) => ({ name: 'error rate', value: draw.upTo(120), unit: '%' }),
  (draw) => ({
    name: 'tests passed',
    value: draw.upTo(20),
    of: 20,
    kind: 'latest',
    unit: 'test',
    dataset: draw.one(['A', 'B']),
  }),
  (draw) => ({
    name: 'open errors',
    from: draw.one([20, 10, 5]),
    value: draw.one([10, 5, 0]),
    unit: 'error',
  }),
  (draw) => ({ name: 'forms reviewed', value: draw.upTo(50) - 5, unit: 'form' }),
  (draw) => ({ name: 'charts', value: 7, of: draw.one([0, 5, 14]), unit: 'chart' }),
];

/** Values drawn from a fixed seed. */
class Draw {
  readonly #random = createRandom(20_201_231);

  /** A whole number from 1. */
  upTo(most: number): number {
    return 1 + Math.floor(this.#random() * most);
  }

  one<T>(values: Choice<T>): T {
    return values[this.upTo(values.length) - 1] ?? values[0];
  }

  maybe(fields: Fields): Fields {
    return this.upTo(2) === 1 ? fields : {};
  }

  /** One time in ten a day with an edge, one in twenty none. */
  day(): Fields {
    const chance = this.upTo(20);
    if (chance === 1) return {};
    return { date: chance < 4 ? this.one(edges) : plusDays('2020-02-20', this.upTo(340)) };
  }

  some<T>(values: Choice<T>, most: number): readonly T[] {
    return [...new Set(Array.from({ length: this.upTo(most + 1) - 1 }, () => this.one(values)))];
  }
}

/** Fields that records of many types have. */
function commonFields(draw: Draw): Fields {
  return {
    ...draw.day(),
    ...draw.maybe({ skills: draw.some(skills, 3) }),
    ...draw.maybe({ study: draw.one(studies) }),
    ...draw.maybe({ phase: draw.one(phases) }),
    ...draw.maybe({ people: draw.some(people, 2) }),
    ...(draw.upTo(12) === 1 && { private: draw.one(['true', 'perhaps', 'false']) }),
  };
}

const hoursOf = (draw: Draw): Fields =>
  draw.maybe({ hours: draw.one([0.1, 0.2, 0.25, 1.75, 3, 8, -1, 0, 800]) });

/** Fields of single types. */
const makers: readonly (readonly [
  folder: string,
  count: number,
  make: (draw: Draw, number: number) => Fields,
])[] = [
  [
    'activities',
    220,
    (draw, number) => ({
      ...commonFields(draw),
      ...hoursOf(draw),
      ...draw.maybe({ role: draw.one(roles) }),
      ...(draw.upTo(5) === 1 && { teamSize: draw.one([1, 3]) }),
      ...draw.maybe({ metrics: draw.some(metrics, 2).map((make) => make(draw)) }),
      ...(draw.upTo(20) === 1 && { summary: 'true' }),
      ...(draw.upTo(4) === 1 && { opportunity: idOf('opportunities', draw.upTo(9)) }),
      ...(number % 3 === 0 && { evidence: [{ path: 'logs/a.log' }] }),
      ...(draw.upTo(9) === 1 && { helpedBy: [draw.one(people)] }),
    }),
  ],
  [
    'challenges',
    20,
    (draw) => ({ ...commonFields(draw), ...hoursOf(draw), ...draw.maybe({ asked: [draw.one(people)] }) }),
  ],
  [
    'questions',
    30,
    (draw) => ({
      ...commonFields(draw),
      ...draw.maybe({ status: draw.one(['draft', 'to-ask', 'asked', 'answered']) }),
      ...draw.maybe({ asked: draw.one(edges), askedTo: [draw.one(people)] }),
      ...(draw.upTo(3) === 1 && { answered: plusDays('2020-04-01', draw.upTo(300)) }),
    }),
  ],
  [
    'opportunities',
    9,
    (draw) => ({
      ...draw.day(),
      status: draw.one(['spotted', 'offered', 'accepted', 'declined', 'done']),
      ...draw.maybe({ hoursPerWeek: draw.one([2, 3.3]) }),
      ...draw.maybe({ from: draw.one(edges) }),
      ...draw.maybe({ to: plusDays('2020-06-01', draw.upTo(250)) }),
      ...draw.maybe({ offered: '2020-12-24' }),
    }),
  ],
  [
    'trainings',
    24,
    (draw, number) => ({
      ...commonFields(draw),
      ...hoursOf(draw),
      title: `Course ${number % 15}`,
      ...draw.maybe({ completed: draw.one(['2020-02-29', '2020-03-31', '2020-11-30', '2021-02-01']) }),
      ...draw.maybe({ validMonths: draw.one([1, 3, 10, 12, 48]) }),
      ...(draw.upTo(4) === 1 && { expires: plusDays('2020-11-01', draw.upTo(200)) }),
      ...draw.maybe({ certificateId: `C-${number}` }),
      ...(draw.upTo(6) === 1 && { renews: idOf('trainings', draw.upTo(24)) }),
    }),
  ],
  ['goals', 30, (draw, number) => goalOf(draw, number)],
  [
    'contacts',
    16,
    (draw, number) => ({
      ...draw.maybe({
        role: draw.one([
          'Monitor',
          'Study coordinator',
          'Senior data manager',
          'Statistical programmer',
          'Gardener',
        ]),
      }),
      ...(number > 3 && draw.maybe({ cadenceDays: draw.one([0, 7, 30, 90]) })),
      ...draw.maybe({ relation: draw.one(['mentor', 'peer', 'potential-mentor', 'colleague']) }),
      ...draw.maybe({ met: draw.one(edges) }),
    }),
  ],
  [
    'interactions',
    60,
    (draw) => ({
      ...commonFields(draw),
      ...hoursOf(draw),
      kind: draw.one(['meeting', 'thank-you', 'check-in']),
      people: draw.some(people, 2),
      ...draw.maybe({ advice: Array.from({ length: draw.upTo(3) }, () => adviceOf(draw)) }),
      ...draw.maybe({ followUp: plusDays('2020-11-01', draw.upTo(90)) }),
      ...(draw.upTo(3) === 1 && { followedUp: '2020-12-01' }),
    }),
  ],
  [
    'feedback',
    12,
    (draw) => ({
      ...draw.day(),
      from: draw.one(people),
      about: [draw.one(skills)],
      ...ratingsOf(draw),
      said: 'Well done',
    }),
  ],
  [
    'reflections',
    24,
    (draw) => ({
      ...draw.day(),
      ...ratingsOf(draw),
      ...draw.maybe({ period: draw.one(['weekly', 'monthly']), next: 'On' }),
    }),
  ],
  [
    'presence',
    8,
    (draw) => ({ ...draw.day(), people: draw.some(people, 1), ...draw.maybe({ status: 'queued' }) }),
  ],
  [
    'applications',
    14,
    (draw) => ({
      ...draw.day(),
      ...draw.maybe({ status: draw.one(['drafting', 'sent', 'interview', 'offer', 'closed']) }),
      ...draw.maybe({ deadline: draw.one(edges) }),
      ...draw.maybe({ sent: '2020-12-20' }),
      ...draw.maybe({ interviewOn: draw.one(edges) }),
      ...draw.maybe({ followUp: draw.one(edges) }),
    }),
  ],
  [
    'achievements',
    14,
    (draw, number) => ({
      ...draw.day(),
      title: `Did good work ${'abcdefghijklmno'[number]}`,
      ...draw.maybe({ state: draw.one(['sourced', 'self-stated', 'cannot-confirm']) }),
      ...draw.maybe({ sources: sourcesOf(draw) }),
      ...(draw.upTo(9) === 1 && { private: 'true' }),
    }),
  ],
];

function sourcesOf(draw: Draw): readonly string[] {
  const folders: Choice<string> = [
    'activities',
    'activities',
    'challenges',
    'goals',
    'trainings',
    'achievements',
  ];
  return draw.some(folders, 4).map((folder) => idOf(folder, draw.upTo(25)));
}

function goalOf(draw: Draw, number: number): Fields {
  const due = draw.maybe({ due: plusDays('2020-06-01', draw.upTo(300)) });
  const status = draw.upTo(8) === 1 ? { status: 'dropped' } : {};
  if (number % 5 === 0)
    return { kind: 'career', track: draw.one(['data-management', 'of my own']), ...due, ...status };
  if (number % 5 === 1) {
    return {
      kind: 'network',
      ...draw.maybe({ roles: { monitor: draw.upTo(2), coordinator: draw.upTo(2) } }),
      ...due,
    };
  }
  return {
    ...draw.maybe({ kind: 'skill' }),
    skill: draw.one(skills),
    ...draw.maybe({ baseline: draw.one(levels) }),
    ...(draw.upTo(6) > 1 && { target: draw.one(levels) }),
    ...due,
    ...status,
  };
}

function adviceOf(draw: Draw): Fields {
  return {
    text: 'Read the protocol',
    ...draw.maybe({ status: draw.one(['open', 'doing', 'done', 'dropped']) }),
    ...draw.maybe({ action: 'Read it' }),
    ...(draw.upTo(4) === 1 && { reportedBack: draw.one(['2020-03-01', '2020-12-31', '2021-06-01']) }),
  };
}

function ratingsOf(draw: Draw): Fields {
  return draw.maybe({
    ratings: Object.fromEntries(draw.some(skills, 2).map((skill) => [skill, draw.one(levels)])),
  });
}

/** ULIDs that sort as folder and number do. */
function idOf(folder: string, number: number): string {
  const place = makers.findIndex(([name]) => name === folder);
  return `01EA${String(place * 1_000 + number).padStart(22, '0')}`;
}

/** Files that give no record. */
const brokenFiles: RawFiles = {
  'activities/2020/2020-05-01-no-end.md': '---\ntitle: No end\ndate: 2020-05-01\nhours: 5\n',
  'activities/2020/2020-05-02-bad-yaml.md': '---\ntitle: "Bad\nhours: [5\n---\n',
  'activities/2020/2020-05-03-merge.md':
    '---\n<<<<<<< ours\nhours: 5\n=======\nhours: 6\n>>>>>>> theirs\n---\n',
};

/** What chance would not bring about: a phase that was only watched, and a change that goes on in other records. */
const chosenRecords: readonly Fields[] = [
  { date: '2020-06-01', role: 'observed', phase: 'reporting', hours: 2 },
  {
    date: '2020-06-02',
    study: 'alpha',
    metrics: [{ name: 'log warnings', from: 40, value: 12, unit: 'warning' }],
  },
  {
    date: '2020-06-30',
    study: 'beta',
    metrics: [{ name: 'log warnings', from: 12, value: 9, unit: 'warning' }],
  },
  {
    date: '2020-12-28',
    study: 'alpha',
    metrics: [{ name: 'log warnings', from: 12, value: 3, unit: 'warning' }],
  },
  {
    date: '2020-12-29',
    study: 'alpha',
    metrics: [{ name: 'log warnings', from: 3, value: 0, unit: 'warning' }],
  },
];

/** All files of the logbook. */
export function generatedFiles(): RawFiles {
  const draw = new Draw();
  const files: Record<string, string> = { 'logbook.yml': yamlOf(profile), ...brokenFiles };
  for (const [folder, count, make] of makers) {
    for (let number = 1; number <= count; number++) {
      const fields = { id: idOf(folder, number), title: `${folder} ${number}`, ...make(draw, number) };
      files[pathOf(folder, number, fields)] = `---\n${yamlOf(fields)}---\n\nText\n`;
    }
  }
  for (const [place, chosen] of chosenRecords.entries()) {
    const fields = { id: idOf('activities', 900 + place), title: `Chosen ${place}`, ...chosen };
    files[pathOf('activities', 900 + place, fields)] = `---\n${yamlOf(fields)}---\n`;
  }
  return files;
}

function pathOf(folder: string, number: number, { date }: Fields): string {
  if (folder === 'contacts') return `contacts/${number === 1 ? 'sue' : `person-${number}`}.md`;
  const place = folder === 'goals' ? folder : `${folder}/${String(date ?? '').slice(0, 4) || 'undated'}`;
  return `${place}/${folder}-${String(number).padStart(3, '0')}.md`;
}

/** JSON is YAML; days stand as people write them. */
function yamlOf(fields: Fields): string {
  return Object.entries(fields)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}\n`)
    .join('');
}
