import fc from 'fast-check';
import { addDays } from '../../src/core/dates/civilDate.ts';
import type { LogbookView } from '../../src/core/index/logbookContents.ts';
import { metricKinds } from '../../src/core/records/commonFields.ts';
import { levels, roles } from '../../src/core/records/fieldDefinition.ts';
import type { LogbookRecord } from '../../src/core/records/logbookRecord.ts';
import { type RecordType, recordTypeNames } from '../../src/core/records/recordTypes.ts';
import { aDate, aRecord, aView } from './builders.ts';
import { sampleSkills } from './catalogueBuilder.ts';

/** Skills as records write them: ids, an alias, a word that no catalogue knows. */
const skillWord = fc.constantFrom(...sampleSkills.map(({ id }) => id), 'macros', 'unheard-of skill');
/** Around the year's end 2026/27, whose ISO week 53 lies in both years. */
const civilDate = fc.integer({ min: -60, max: 60 }).map((days) => addDays(aDate('2026-12-31'), days));
const quarterHours = fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4);
const level = fc.constantFrom(...levels);

const metric = fc.record(
  {
    name: fc.constantFrom('queries resolved', 'run time', 'records', 'error rate', 'tables led', 'Öffnungen'),
    value: fc.integer({ min: 0, max: 2_000 }),
    unit: fc.constantFrom('query', 'queries', 'minute', 'record', '%', 'widget'),
    of: fc.integer({ min: 1, max: 2_000 }),
    from: fc.integer({ min: 0, max: 100 }),
    to: fc.integer({ min: 0, max: 4_000 }),
    qualifier: fc.constantFrom('about' as const, 'over' as const, 'under' as const),
    kind: fc.constantFrom(...metricKinds),
    distinct: fc.array(fc.constantFrom('t14-1-1', 't14-1-2', 'adsl.sas'), { maxLength: 3 }),
    dataset: fc.constantFrom('ADAE', 'ADSL'),
  },
  { requiredKeys: ['name', 'value'] },
);

const fields = fc.record(
  {
    title: fc.constantFrom('Resolved queries', 'Led the listing review', 'Helped with tables', 'Notes'),
    date: civilDate,
    skills: fc.array(skillWord, { maxLength: 3 }),
    ratings: fc.dictionary(skillWord, level, { maxKeys: 2 }),
    hours: quarterHours,
    role: fc.constantFrom(...roles),
    teamSize: fc.constantFrom(1, 3),
    private: fc.boolean(),
    study: fc.constantFrom('onc-2', 'cardio'),
    phase: fc.constantFrom('start-up' as const, 'conduct' as const, 'reporting' as const),
    opportunity: fc.constantFrom('01JD0000000000000000000001', '01JD0000000000000000000999'),
    metrics: fc.array(metric, { maxLength: 2 }),
    people: fc.constant(['statistician']),
    skill: skillWord,
    baseline: level,
    target: level,
    due: civilDate,
    completed: civilDate,
  },
  { requiredKeys: ['title'] },
);

/** Fields of the random record that a type has beside the common ones. */
const ownFields: Readonly<Record<RecordType, readonly string[]>> = {
  activity: ['hours', 'role', 'teamSize', 'metrics', 'opportunity'],
  challenge: ['hours'],
  question: [],
  goal: ['skill', 'baseline', 'target', 'due'],
  training: ['hours', 'completed'],
  contact: [],
  interaction: ['hours'],
  reflection: [],
  opportunity: [],
  program: [],
  feedback: [],
  presence: [],
  application: [],
  achievement: [],
};
const sharedFields = ['title', 'date', 'skills', 'ratings', 'people', 'study', 'phase', 'private'];

/**
 * A record of any type with fields that its type has; about every seventh is a copy with the id of another.
 */
const record = fc
  .tuple(fc.constantFrom(...recordTypeNames), fields, fc.integer({ min: 0, max: 60 }))
  .map(([type, values, number]): LogbookRecord => {
    const names = new Set([...sharedFields, ...ownFields[type]]);
    const own = Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
    // The compiler cannot tie the type's name to the fields picked for it.
    return aRecord(type, { ...own, id: `01JD${String(number).padStart(22, '0')}` }) as LogbookRecord;
  });

/** Views of random logbooks, with and without a profile, on a random day. */
export function logbookViews(): fc.Arbitrary<LogbookView> {
  const profile = fc.option(
    fc.constant({ start: '2026-12-14', end: '2027-01-22', hoursPerWeek: 35, title: 'Data intern' }),
    { nil: {} },
  );
  return fc
    .tuple(fc.array(record, { maxLength: 40 }), civilDate, profile)
    .map(([records, today, profileFields]) => aView(records, { today, profile: profileFields }));
}
