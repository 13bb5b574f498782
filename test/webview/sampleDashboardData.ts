import type {
  DashboardData,
  LevelPoint,
  ProgressData,
  SkillFlag,
  SkillProgress,
} from '../../src/core/insight/dashboardData.ts';
import type { GoalProgress } from '../../src/core/insight/goalProgress.ts';
import type { Figure, RecordSelection } from '../../src/core/insight/recordSelection.ts';
import type { Level } from '../../src/core/records/fieldDefinition.ts';
import { aDate } from '../support/builders.ts';

/** Mondays of the twelve weeks. */
const mondays = [
  '2026-03-02',
  '2026-03-09',
  '2026-03-16',
  '2026-03-23',
  '2026-03-30',
  '2026-04-06',
  '2026-04-13',
  '2026-04-20',
  '2026-04-27',
  '2026-05-04',
  '2026-05-11',
  '2026-05-18',
].map(aDate);

/** A skill in short: levels as `date level source`, evidence as records and hours of each week. */
interface SkillSketch {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly baseline?: Level;
  readonly target?: Level;
  readonly due?: string;
  readonly levels?: readonly (readonly [date: string, level: Level, source?: LevelPoint['source']])[];
  readonly records?: readonly number[];
  readonly hours?: readonly number[];
  readonly flags?: readonly SkillFlag[];
}

const sketches: readonly SkillSketch[] = [
  {
    id: 'sas.macro',
    name: 'SAS macro language',
    group: 'sas',
    baseline: 'exposed',
    target: 'skilled',
    due: '2026-05-15',
    levels: [
      ['2026-03-02', 'exposed', 'goal'],
      ['2026-03-20', 'fundamental'],
      ['2026-04-17', 'skilled', 'feedback'],
    ],
    records: [1, 1, 2, 0, 2, 3, 2, 2, 1],
    hours: [2, 1.5, 4, 0, 5, 6.5, 4, 3.5, 1],
  },
  {
    id: 'edc.redcap',
    name: 'REDCap',
    group: 'edc-systems',
    baseline: 'none',
    target: 'advanced',
    due: '2026-05-22',
    levels: [
      ['2026-03-02', 'none', 'goal'],
      ['2026-03-13', 'exposed'],
      ['2026-04-03', 'fundamental'],
    ],
    records: [0, 2, 3, 4, 3, 1, 2, 4, 2],
    hours: [0, 4, 6, 9, 5.5, 2, 4, 7.25, 3],
  },
  {
    id: 'cdm.query-management',
    name: 'Query management',
    group: 'data-management',
    baseline: 'fundamental',
    target: 'skilled',
    levels: [
      ['2026-03-02', 'fundamental', 'goal'],
      ['2026-03-27', 'skilled'],
      ['2026-04-24', 'advanced', 'feedback'],
    ],
    records: [1, 2, 4, 5, 4, 3, 3, 2, 3],
    hours: [1, 3, 7.5, 9, 8, 6, 5, 4, 4.5],
  },
  {
    id: 'r.admiral',
    name: 'admiral (ADaM in R)',
    group: 'r',
    baseline: 'none',
    target: 'fundamental',
    due: '2026-05-22',
    levels: [
      ['2026-03-02', 'none', 'goal'],
      ['2026-04-24', 'exposed'],
    ],
    records: [0, 0, 0, 0, 0, 0, 1, 2, 3],
    hours: [0, 0, 0, 0, 0, 0, 2, 5, 6.5],
  },
  {
    id: 'stat.survival',
    name: 'Survival analysis',
    group: 'statistics',
    baseline: 'exposed',
    target: 'fundamental',
    levels: [
      ['2026-03-02', 'exposed', 'goal'],
      ['2026-04-10', 'fundamental'],
    ],
    records: [],
    hours: [],
    flags: ['rated-up-without-evidence'],
  },
  {
    id: 'cdisc.sdtm',
    name: 'SDTM mapping and annotation',
    group: 'standards',
    target: 'skilled',
    due: '2026-05-22',
    records: [0, 0, 1, 1, 0, 0, 2, 0, 0],
    hours: [0, 0, 2, 1.5, 0, 0, 3, 0, 0],
    flags: ['evidence-without-rating'],
  },
  {
    id: 'cdisc.adam',
    name: 'ADaM datasets',
    group: 'standards',
    baseline: 'exposed',
    target: 'exposed',
    levels: [['2026-03-02', 'exposed', 'goal']],
    records: [0, 0, 0, 0, 1, 0, 0, 1, 0],
    hours: [0, 0, 0, 0, 1, 0, 0, 2, 0],
  },
  {
    id: 'pro.writing',
    name: 'Medical and scientific writing',
    group: 'professional',
    baseline: 'fundamental',
    target: 'skilled',
    due: '2026-04-30',
    levels: [['2026-03-02', 'fundamental', 'goal']],
    records: [0, 1, 0, 0, 1, 0, 0, 0, 1],
    hours: [0, 2, 0, 0, 3, 0, 0, 0, 4],
  },
  {
    id: 'reg.gcp',
    name: 'Good Clinical Practice',
    group: 'ethics-regulatory',
    levels: [
      ['2026-03-06', 'fundamental'],
      ['2026-05-01', 'fundamental', 'feedback'],
    ],
    records: [2, 1, 0, 0, 0, 1, 0, 0, 0],
    hours: [6, 1, 0, 0, 0, 0.5, 0, 0, 0],
  },
  {
    id: 'sas.proc-compare',
    name: 'PROC COMPARE',
    group: 'sas',
    records: [0, 0, 0, 1, 1, 2, 0, 1, 1],
    hours: [0, 0, 0, 0.5, 1, 1.25, 0, 0.75, 0.5],
    flags: ['evidence-without-rating'],
  },
  {
    id: 'r.gtsummary',
    name: 'gtsummary',
    group: 'r',
    levels: [['2026-04-24', 'exposed']],
    records: [0, 0, 0, 0, 0, 0, 0, 1, 0],
    hours: [0, 0, 0, 0, 0, 0, 0, 2, 0],
  },
  {
    id: 'ops.monitoring',
    name: 'Site monitoring visits',
    group: 'operations',
    records: [0, 0, 1, 0, 0, 0, 0, 0, 0],
    hours: [0, 0, 6, 0, 0, 0, 0, 0, 0],
    flags: ['evidence-without-rating'],
  },
  {
    id: 'pro.presenting',
    name: 'Presenting results to a mixed clinical, statistical and data-management audience',
    group: 'professional',
    baseline: 'exposed',
    target: 'fundamental',
    due: '2026-05-20',
    levels: [['2026-03-02', 'exposed', 'goal']],
    records: [0, 0, 0, 0, 0, 0, 0, 0, 0],
  },
  {
    id: 'tool.git',
    name: 'Git',
    group: 'other-tools',
    levels: [['2026-03-06', 'skilled']],
    records: [1, 0, 0, 0, 1, 0, 0, 0, 0],
    hours: [1, 0, 0, 0, 0.5, 0, 0, 0, 0],
  },
  {
    id: 'own.tableau',
    name: 'لوحات Tableau',
    group: 'Visual analytics',
    levels: [],
    records: [0, 0, 0, 0, 0, 0, 0, 1, 1],
    hours: [0, 0, 0, 0, 0, 0, 0, 1.5, 2],
    flags: ['evidence-without-rating'],
  },
];

function figure(value: number, selection: RecordSelection): Figure {
  return { value, selection };
}

function sum(values: readonly number[] = []): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The progress of a skill that a sketch describes. */
function aSkill(sketch: SkillSketch): SkillProgress {
  const skills = [sketch.id];
  const levels = (sketch.levels ?? []).map(
    ([date, level, source = 'self-rating']): LevelPoint => ({
      date: aDate(date),
      level,
      source,
      selection: { skills, from: aDate(date), to: aDate(date) },
    }),
  );
  const current = levels.at(-1)?.level;
  return {
    skillId: sketch.id,
    name: sketch.name,
    group: sketch.group,
    ...(sketch.baseline && { baseline: sketch.baseline }),
    ...(sketch.target && { target: sketch.target, goalId: `goal-${sketch.id}` }),
    ...(sketch.due && { due: aDate(sketch.due) }),
    ...(current && { current }),
    levels,
    evidence: mondays.slice(0, 9).map((week, index) => ({
      week,
      records: figure(sketch.records?.[index] ?? 0, { skills, from: week, to: week }),
      hours: figure(sketch.hours?.[index] ?? 0, { skills, from: week, to: week, withHours: true }),
    })),
    records: figure(sum(sketch.records), { skills }),
    hours: figure(sum(sketch.hours), { skills, withHours: true }),
    flags: sketch.flags ?? [],
  };
}

const sampleGoals: readonly GoalProgress[] = [
  {
    recordId: 'g1',
    title: 'Write macros on my own',
    kind: 'skill',
    skill: {
      name: 'SAS macro language',
      current: 'fundamental',
      target: 'skilled',
      records: figure(2, { skills: ['sas.macro'], evidence: true }),
    },
    parts: [],
    due: aDate('2026-04-24'),
    daysLeft: -6,
    isReached: false,
    gap: 1 / 3,
    next: {
      kind: 'skill',
      skillId: 'sas.macro',
      skill: 'SAS macro language',
      level: 'skilled',
      records: 1,
      behind: 2,
    },
  },
  {
    recordId: 'g2',
    title:
      'Meet the people behind the numbers <b>of a trial</b>, from the statistician to the monitor on site',
    kind: 'network',
    parts: [
      { kind: 'role', role: 'statistician', done: figure(1, { ids: ['p1'] }), wanted: 2 },
      { kind: 'role', role: 'clinical research associate', done: figure(0, { ids: [] }), wanted: 1 },
    ],
    due: aDate('2026-05-15'),
    daysLeft: 15,
    isReached: false,
    gap: 2 / 3,
    next: { kind: 'people', role: 'statistician', count: 1 },
  },
  {
    recordId: 'g3',
    title: 'Become a clinical data manager',
    kind: 'career',
    parts: [
      { kind: 'skills', done: figure(3, { ids: ['r1'] }), wanted: 9 },
      { kind: 'roles', done: figure(1, { ids: ['p1'] }), wanted: 3 },
    ],
    due: aDate('2026-05-22'),
    daysLeft: 22,
    isReached: false,
    gap: 2 / 3,
    next: {
      kind: 'skill',
      skillId: 'edc.redcap',
      skill: 'REDCap',
      level: 'fundamental',
      records: 0,
      behind: 4,
    },
  },
  {
    recordId: 'g4',
    title: 'Read a CRF',
    kind: 'skill',
    skill: {
      name: 'CRF design',
      current: 'fundamental',
      target: 'exposed',
      records: figure(7, { skills: ['dm.crf'], evidence: true }),
    },
    parts: [],
    due: aDate('2026-04-01'),
    daysLeft: -29,
    isReached: true,
    gap: 0,
  },
];

const week9 = { from: aDate('2026-04-27'), to: aDate('2026-05-03') };

/** A realistic internship in its ninth week of twelve: fifteen skills, eight of them with a target. */
export const sampleDashboardData: DashboardData & Pick<ProgressData, 'skillsTowardsTarget'> = (() => {
  const skills = sketches.map(aSkill);
  const gap = (skill: SkillProgress): number =>
    ['none', 'exposed', 'fundamental', 'skilled', 'advanced'].indexOf(skill.target ?? 'none') -
    ['none', 'exposed', 'fundamental', 'skilled', 'advanced'].indexOf(skill.current ?? 'none');
  return {
    revision: 1,
    filter: {},
    bounds: {},
    choices: { studies: ['cardio', 'onc-2'], groups: ['data-management', 'edc-systems', 'r', 'sas'] },
    soFar: {
      hours: figure(271.25, { from: aDate('2026-03-02'), to: aDate('2026-04-30'), withHours: true }),
      planned: 308,
    },
    evidenceQuality: {
      count: 64,
      shown: figure(41, { figures: 'shown' }),
      unshown: figure(23, { figures: 'unshown' }),
      files: { changed: figure(3, { ids: ['a', 'b', 'c'] }), missing: figure(1, { ids: ['d'] }) },
    },
    goals: {
      goals: sampleGoals,
      more: figure(0, { ids: [] }),
      reached: figure(1, { ids: ['g4'] }),
      all: figure(4, { ids: ['g1', 'g2', 'g3', 'g4'] }),
      overdue: figure(1, { ids: ['g1'] }),
    },
    title: 'Clinical data intern, university hospital trial unit',
    today: aDate('2026-04-30'),
    clock: { start: aDate('2026-03-02'), end: aDate('2026-05-22'), week: 9, weeks: 12, daysLeft: 22 },
    plannedThisWeek: 35,
    hoursThisWeek: figure(26.5, { ...week9, withHours: true }),
    hoursInAll: figure(271.25, { withHours: true }),
    recordsThisWeek: figure(14, week9),
    recordsInAll: figure(148, {}),
    skillsTowardsTarget: skills
      .filter((skill) => skill.target !== undefined)
      .sort((left, right) => gap(right) - gap(left)),
    futureRecords: figure(0, { from: aDate('2026-05-01') }),
    undatedRecords: figure(1, { undated: true }),
    brokenFiles: 2,
    weeks: { first: aDate('2026-03-02'), last: aDate('2026-05-18') },
    skills,
    hoursByGroup: [
      ['data-management', 78.5],
      ['edc-systems', 61.25],
      ['sas', 52],
      ['r', 30.5],
      ['professional', 18],
      ['standards', 12.5],
      ['ethics-regulatory', 7.5],
      ['operations', 6],
      ['Visual analytics', 3.5],
      ['unassigned', 1.5],
    ].map(([group, hours]) => ({
      group: String(group),
      hours: figure(Number(hours), { skills: [String(group)], withHours: true }),
    })),
  };
})();
