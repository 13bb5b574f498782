import assert from 'node:assert/strict';
import fc from 'fast-check';
import { computeAchievements } from '../../../../src/core/achievement/computeAchievements.ts';
import { participlesOf } from '../../../../src/core/achievement/roleVerbs.ts';
import { themeWords } from '../../../../src/core/achievement/themes.ts';
import { units } from '../../../../src/core/metrics/units.ts';
import { metricKinds } from '../../../../src/core/records/commonFields.ts';
import { type Role, roles } from '../../../../src/core/records/fieldDefinition.ts';
import type { Metric, RecordOf } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { aCatalogue, aSkill } from '../../../support/catalogueBuilder.ts';

const themes = Object.keys(themeWords);
const catalogue = aCatalogue(themes.map((group) => aSkill(`skill.${group}`, { group })));

interface Work extends Partial<Pick<RecordOf<'activity'>, 'title' | 'role' | 'teamSize' | 'hours'>> {
  readonly metric?: Metric;
  readonly theme?: string;
}

function bulletTexts({ metric, theme = 'sas', ...fields }: Work): readonly string[] {
  const record = aRecord('activity', {
    date: '2026-03-02',
    skills: [`skill.${theme}`],
    ...fields,
    ...(metric && { metrics: [metric] }),
  });
  const report = computeAchievements(aView([record], { catalogue }), {});
  return report.themes.flatMap(({ bullets }) => bullets.map(({ text }) => text));
}

suite('bullets', () => {
  const resolved = { name: 'queries resolved', value: 148, of: 162, unit: 'query' };
  const faster = { name: 'run time', from: 40, value: 6, unit: 'minute' };
  const table: readonly (readonly [Work, string])[] = [
    [{ metric: resolved }, 'Resolved 148 of 162 queries (91%)'],
    [{ metric: resolved, role: 'observed' }, 'Observed colleagues resolving 148 of 162 queries (91%)'],
    [{ metric: resolved, role: 'assisted' }, 'Assisted in resolving 148 of 162 queries (91%)'],
    [{ metric: resolved, role: 'contributed' }, 'Contributed to resolving 148 of 162 queries (91%)'],
    [{ metric: resolved, role: 'led' }, 'Led work that resolved 148 of 162 queries (91%)'],
    [{ metric: resolved, role: 'trained' }, 'Trained others in resolving 148 of 162 queries (91%)'],
    [{ metric: resolved, teamSize: 4 }, 'Resolved 148 of 162 queries (91%) as part of a team of 4'],
    [{ metric: { ...resolved, value: 161 } }, 'Resolved 161 of 162 queries (99%)'],
    [{ metric: { ...resolved, value: 29, of: 100 } }, 'Resolved 29 of 100 queries (29%)'],
    [{ metric: { ...resolved, value: 2, of: 2 } }, 'Resolved 2 of 2 queries'],
    [{ metric: { ...resolved, value: 1, of: 1 } }, 'Resolved 1 of 1 query'],
    [{ metric: { name: 'queries resolved', value: 1, unit: 'query' } }, 'Resolved 1 query'],
    [{ metric: faster }, 'Cut run time from 40 to 6 minutes (85% less)'],
    [{ metric: faster, role: 'assisted' }, 'Assisted in cutting run time from 40 to 6 minutes (85% less)'],
    [
      { metric: { name: 'lines of code', from: 6, value: 40, unit: 'line' } },
      'Raised lines of code from 6 to 40',
    ],
    [
      { metric: { name: 'forms complete', from: 12, value: 40, unit: 'form' } },
      'Raised forms complete from 12 to 40 (233% more)',
    ],
    [{ metric: { ...faster, value: 6, to: 8 } }, 'Cut run time from 40 to 6-8 minutes'],
    [{ metric: { ...faster, from: 6 } }, 'Kept run time at 6 minutes'],
    [{ metric: { ...faster, value: 1 } }, 'Cut run time from 40 to 1 minute (97% less)'],
    [
      { metric: { name: 'error rate', from: 12, value: 3, unit: '%' } },
      'Cut error rate from 12% to 3% (9 percentage points less)',
    ],
    [{ metric: { name: 'warnings', from: 12, value: 0, unit: 'warning' } }, 'Cut warnings from 12 to 0'],
    [{ metric: { name: 'records cleaned', value: 1250, unit: 'record' } }, 'Cleaned 1,250 records'],
    [
      { metric: { name: 'AEs coded', value: 40, to: 60, qualifier: 'about', unit: 'event' } },
      'Coded about 40 to 60 AEs',
    ],
    [{ metric: { name: 'shells written', value: 3, unit: 'shell' } }, 'Wrote 3 shells'],
    [
      { metric: { name: 'match rate', value: 99.999, unit: '%' } },
      'Recorded a match rate of 99.99% at the latest measurement',
    ],
    [{ metric: { name: 'log notes', from: 4, value: 1, unit: 'note' } }, 'Cut log notes from 4 to 1'],
    [{ metric: { name: 'queries resolved', value: 91, unit: '%' } }, 'Resolved 91% of queries'],
    [
      { metric: { name: 'completeness', value: 91, unit: '%' } },
      'Recorded completeness of 91% at the latest measurement',
    ],
    [
      { metric: { name: 'usability', value: 4, unit: 'score' } },
      'Recorded a usability score of 4 at the latest measurement',
    ],
    [
      { metric: { name: 'usability score', value: 4, unit: 'score', kind: 'counter' } },
      'Recorded a usability score of 4',
    ],
    [
      { metric: { name: 'edit checks passed', value: 22, of: 22, unit: 'check' } },
      'Recorded 22 of 22 edit checks passing (100%)',
    ],
    [
      { metric: { name: 'macro tests passed', value: 12, unit: 'test' } },
      'Recorded 12 macro tests passing at the latest count',
    ],
    [
      { metric: resolved, role: 'led', teamSize: 4 },
      'Led the work of a team of 4 that resolved 148 of 162 queries (91%)',
    ],
    [
      { metric: { name: 'sites', value: 12, unit: 'site' }, title: 'Reviewed forms across 12 sites' },
      'Covered 12 sites',
    ],
    [
      { metric: { name: 'items', value: 24, unit: 'item' }, title: 'Wrote QC checklist (24 items)' },
      'Covered 24 items',
    ],
    [
      {
        metric: { name: 'interns', value: 4, unit: 'intern' },
        title: 'Taught R to 4 interns',
        role: 'trained',
      },
      'Taught 4 interns',
    ],
    [
      { metric: { name: 'slides contributed', value: 4, unit: 'slide' }, role: 'contributed' },
      'Contributed to 4 slides',
    ],
    [
      { metric: { name: 'replies helped', value: 4, unit: 'response' }, role: 'assisted' },
      'Assisted with 4 replies',
    ],
    [
      { metric: { name: 'seminars watched', value: 2, unit: 'seminar' }, role: 'observed' },
      'Observed 2 seminars',
    ],
    [{ metric: { name: 'sites phoned', value: 6, unit: 'site' } }, 'Phoned 6 sites'],
    [
      { metric: { name: 'sites phoned', value: 6, unit: 'site' }, role: 'assisted' },
      'Assisted in phoning 6 sites',
    ],
    [{ metric: { name: 'rows unmatched', value: 6, unit: 'row' } }, 'Processed 6 rows unmatched'],
    [
      { metric: { name: 'open queries', value: 5, unit: 'query', kind: 'latest' } },
      'Recorded 5 open queries at the latest count',
    ],
    [
      { metric: { name: 'tests failed', value: 3, unit: 'test', kind: 'counter' } },
      'Recorded 3 tests failing',
    ],
    [
      { metric: { name: 'tables', value: 3, unit: 'table' }, title: 'Programmed safety tables' },
      'Programmed 3 tables',
    ],
    [{ metric: { name: 'tables', value: 3, unit: 'table' }, title: 'Designed tables' }, 'Processed 3 tables'],
    [
      { metric: { name: 'tables', value: 3, unit: 'table' }, title: 'Designed tables', role: 'led' },
      'Designed 3 tables',
    ],
    [
      { metric: { name: 'tables', value: 3, unit: 'table' }, title: 'Helped with tables' },
      'Processed 3 tables',
    ],
    [
      { metric: { name: 'tables', value: 3, unit: 'table' }, title: 'Designed tables', role: 'assisted' },
      'Assisted in processing 3 tables',
    ],
    [{ metric: { name: 'training', value: 3, unit: 'h' } }, 'Spent 3 h on training'],
    [
      { metric: { name: 'time on coding', value: 90, unit: 'min', qualifier: 'about' } },
      'Spent about 90 minutes on coding',
    ],
    [
      { metric: { name: 'hours spent on forms reviewed', value: 3, unit: 'h' } },
      'Spent 3 h on reviewing forms',
    ],
    [
      { metric: { name: 'review time', value: 2, to: 2.5, unit: 'hrs' }, role: 'assisted' },
      'Assisted with work on review for 2 to 2.5 h',
    ],
    [
      { metric: { name: 'run time', value: 6.6667, unit: 'minute' } },
      'Recorded run time of 6.6667 minutes at the latest measurement',
    ],
    [{ metric: { ...resolved, to: 150 } }, 'Resolved 148 to 150 of 162 queries'],
  ];
  for (const [work, text] of table) {
    test(`say "${text}"`, () => assert.equal(bulletTexts(work)[0], text));
  }

  const untold: readonly (readonly [string, Metric])[] = [
    ['more than its base', { ...resolved, value: 13, of: 12 }],
    ['of nothing', { ...resolved, value: 0, of: 0 }],
    ['negative', { name: 'queries resolved', value: -3, unit: 'query' }],
    ['absurd', { name: 'rows cleaned', value: 1e13, unit: 'row' }],
    ['a share over 100%', { name: 'match rate', value: 120, unit: '%' }],
    ['a range that ends before it begins', { name: 'queries resolved', value: 8, to: 5, unit: 'query' }],
    ['a longer run time', { ...faster, from: 6, value: 40 }],
    ['more warnings', { name: 'warnings', from: 0, value: 3, unit: 'warning' }],
    ['more open queries', { name: 'queries open', from: 4, value: 30, unit: 'query' }],
    ['less completeness', { name: 'completeness', from: 97, value: 90, unit: '%' }],
  ];
  for (const [what, metric] of untold) {
    test(`do not tell a figure that is ${what}`, () => {
      assert.deepEqual(bulletTexts({ metric }), ['Logged 1 activity in SAS programming']);
    });
  }

  test('say the time spent on a theme for each role, once, with all its activities', () => {
    const work = (title: string, role: Role, hours?: number) =>
      aRecord('activity', { title, date: '2026-03-02', skills: ['sas.base'], role, ...(hours && { hours }) });
    const report = computeAchievements(
      aView([
        work('one', 'performed', 40),
        work('two', 'performed', 24),
        work('three', 'assisted', 1.5),
        work('four', 'observed'),
      ]),
      {},
    );
    assert.deepEqual(
      report.themes.flatMap(({ bullets }) => bullets.map(({ text, sources }) => [text, sources.length])),
      [
        ['Spent 64 h on SAS programming across 2 logged activities', 2],
        ['Assisted with work on SAS programming for 1.5 h in 1 logged activity', 1],
        ['Observed work on SAS programming in 1 logged activity', 1],
      ],
    );
  });
});

const claimingWords = [...participlesOf('led'), ...participlesOf('trained')];
const beginnings: Readonly<Record<Role, RegExp>> = {
  observed: /^Observed /,
  assisted: /^Assisted (in|with) /,
  contributed: /^Contributed to /,
  performed: /^[A-Z]/,
  led: /^[A-Z]/,
  trained: /^[A-Z]/,
};

suite('contribution ladder', () => {
  const words = [
    'resolved',
    'programmed',
    'designed',
    'led',
    'trained',
    'helped',
    'written',
    'passed',
    'cleaned',
  ];
  const metric = fc
    .record(
      {
        noun: fc.constantFrom(...units.map(({ plural }) => plural), 'things'),
        before: fc.constantFrom('', ...claimingWords, 'open', 'failed'),
        after: fc.constantFrom('', ...claimingWords, ...words),
        value: fc.integer({ min: 1, max: 5_000 }),
        of: fc.integer({ min: 1, max: 5_000 }),
        from: fc.integer({ min: 0, max: 100 }),
        kind: fc.constantFrom(...metricKinds),
      },
      { requiredKeys: ['noun', 'before', 'after', 'value'] },
    )
    .map(
      ({ noun, before, after, of, ...figures }): Metric => ({
        name: [before, noun, after].filter((word) => word !== '').join(' '),
        unit: noun,
        ...figures,
        // A base is not less than what is counted out of it.
        ...(of !== undefined && { of: of + figures.value + (figures.from ?? 0) }),
      }),
    );

  test('no bullet claims more than its role, whatever titles and names say', () => {
    let told = 0;
    fc.assert(
      fc.property(
        metric,
        fc.constantFrom(...roles),
        fc.constantFrom(...themes),
        fc.constantFrom(...claimingWords, ...words),
        (anyMetric, role, theme, verb) => {
          const texts = bulletTexts({ metric: anyMetric, role, theme, title: `${verb} something`, hours: 2 });
          // A figure that is no achievement has no bullet; the time spent always has one.
          assert.ok(texts.length === 2 || texts.length === 1);
          told += texts.length - 1;
          for (const text of texts) assertHonest(text, role);
        },
      ),
      { seed: 42, numRuns: 250 },
    );
    assert.ok(told > 200);
  });
});

function assertHonest(text: string, role: Role): void {
  assert.match(text, beginnings[role], text);
  const printed = text.toLowerCase().split(/[^a-z]+/);
  if (role === 'led' || role === 'trained') return;
  for (const word of claimingWords) assert.ok(!printed.includes(word), `${role}: ${text}`);
  // In "raising tables programmed from 2 to 8" the deed says what is counted, and nobody claims it.
  const isChange = /\b(?:cutting|raising|keeping)\b/.test(text);
  if (role !== 'performed' && !isChange) {
    const ownVerb = /^(Observed|Assisted|Contributed)/.exec(text)?.[0]?.toLowerCase();
    const deeds = ['resolved', 'programmed', 'written', 'wrote', 'cleaned', 'processed'];
    for (const deed of deeds) assert.ok(deed === ownVerb || !printed.includes(deed), `${role}: ${text}`);
  }
}
