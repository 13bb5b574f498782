import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMetrics } from '../../../../src/core/metrics/readMetrics.ts';
import { findUnit } from '../../../../src/core/metrics/units.ts';
import type { Metric } from '../../../../src/core/records/logbookRecord.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';

function show({ name, value, unit, of, from, qualifier, kind, dataset }: Metric): string {
  const figure = `${from === undefined ? '' : `${from} -> `}${value}${of === undefined ? '' : ` of ${of}`} ${unit}`;
  const suffix = `${kind === undefined ? '' : ` (${kind})`}${dataset === undefined ? '' : ` in ${dataset}`}`;
  return `${name} = ${qualifier === undefined ? '' : `${qualifier} `}${figure}${suffix}`;
}

function timeOf(action: () => void): number {
  const cpuMs = startCpuClock();
  action();
  return cpuMs();
}

// biome-ignore format: one line a case
const figures: readonly (readonly [line: string, metrics: string])[] = [
  ['Cut listing run time from 2h to 20min', 'listing run time = 120 -> 20 minute'],
  ['Run time: 90min -> 45s', 'run time = 5400 -> 45 second'],
  ['Resolved 48 of 52 queries in the AE form', 'queries resolved = 48 of 52 query'],
  ['Resolved 48 queries', 'queries resolved = 48 query'],
  ['resolved 12 more open queries', 'queries resolved = 12 query'],
  ['Resolved 48 open REDCap queries', 'queries resolved = 48 query'],
  ['cleaned 1,250 records', 'records cleaned = 1250 record (dataset)'],
  ['cleaned 2.5k rows in ADAE', 'rows cleaned = 2500 row in ADAE'],
  ['cut run time from 40 to 6 minutes', 'run time = 40 -> 6 minute'],
  ['from 40 to 6 minutes', 'time = 40 -> 6 minute'],
  ['12% to 3% error rate', 'error rate = 12 -> 3 %'],
  ['Reduced the error rate from 12% to 3%', 'error rate = 12 -> 3 %'],
  ['91% of queries resolved', 'queries resolved = 91 %'],
  ['Resolved 91% of queries', 'queries resolved = 91 %'],
  ['Cut weekly listing run time from 40 to 6 minutes by replacing repeated sorts with one keyed join', 'weekly listing run time = 40 -> 6 minute'],
  ['Resolved 148 of 162 open REDCap queries (91%) in six weeks by grouping repeat discrepancies by form', 'queries resolved = 148 of 162 query'],
  ['Programmed 12 of 30 safety tables in R (gtsummary, rtables); all matched independent SAS output with no unequal values', 'tables programmed = 12 of 30 table'],
  ['Assisted in pre-screening 215 charts; 34 met eligibility', 'charts pre-screened = 215 chart'],
  ['Found 0 unequal values', 'unequal values found = 0 value'],
  ['0 unequal values', 'unequal values = 0 value'],
  ['Helped resolve 12 queries', 'queries resolved = 12 query'],
  ['Helped the data manager resolve 12 queries', 'queries resolved = 12 query'],
  ['Mapped ~300 terms', 'terms mapped = about 300 term'],
  ['Screened about 60 patients', 'people screened = about 60 person'],
  ['Enrolled 12 new patients', 'people enrolled = 12 person (counter)'],
  ['Raised two queries and closed 3 deviations', 'queries raised = 2 query; deviations closed = 3 deviation'],
  ['120 tests passed', 'tests passed = 120 test'],
  ['48 queries were resolved', 'queries resolved = 48 query'],
  ['12 queries still open', 'queries open = 12 query (latest)'],
  ['Wrote 1 macro', 'macros written = 1 macro'],
  ['Presented to 12 people', 'people = 12 person'],
  ['Team of 4 people cleaned 300 rows', 'rows cleaned = 300 row'],
  ['Reached 97.5% match rate', 'match rate = 97.5 %'],
  ['match rate of 96.4%', 'match rate = 96.4 %'],
  ['Double-programmed 3 tables', 'tables double-programmed = 3 table'],
  ["QC'd 12 listings", "listings QC'd = 12 listing"],
  ['Finished QC of 12 listings', "listings QC'd = 12 listing"],
  ['cut open queries from 130 to 12', 'open queries = 130 -> 12 query'],
  ['Improved completeness from 72% to 91%', 'completeness = 72 -> 91 %'],
  ['Sped up the script from 2 h to 20 minutes', 'script time = 120 -> 20 minute'],
  ['Reviewed consent forms across 12 sites', 'sites = 12 site'],
  ['n=215 patients', 'people = 215 person'],
  ['48/52 queries', 'queries = 48 of 52 query'],
  ['12 query forms', 'forms = 12 form'],
  ['Found 1 unequal value', 'unequal values found = 1 value'],
  ['Worked through lab reconciliation: 37 discrepancies found, 35 resolved', 'discrepancies found = 37 discrepancy'],
  ['Closed 14 queries raised by the monitor, 3 left open', 'queries closed = 14 query'],
  ['Reviewed SDTM mapping for 12 datasets', 'datasets = 12 dataset'],
  ['Validated 8 of 8 TLFs against the independent R output', 'outputs validated = 8 of 8 output'],
  ['Coded 215 adverse events in MedDRA 27.1', 'events coded = 215 event'],
  ['Coded 40 AEs and 12 SAEs', 'events coded = 40 event; events coded = 12 event'],
  ['Entered 35 CRFs for site 12', 'forms entered = 35 form'],
  ['Site 12: entered 35 CRFs', 'forms entered = 35 form'],
  ['This week 48 queries were resolved', 'queries resolved = 48 query'],
  ['Attended 3 training modules', 'modules attended = 3 module'],
  ['Read 4 papers on estimands', 'papers read = 4 paper'],
  ['Took minutes of 2 meetings', 'meetings = 2 meeting'],
  ['Presented 12 slides to the team', 'slides presented = 12 slide'],
  ['Reconciled 37 SAEs between the safety database and EDC', 'events reconciled = 37 event'],
  ['Data cut 2026-03-14: 1,250 records', 'records = 1250 record'],
  ['Fixed 3 of 5 errors in the log', 'errors fixed = 3 of 5 error'],
  ['Log clean: 0 errors and 0 warnings', 'errors = 0 error; warnings = 0 warning'],
  ['Ran 12 programs without errors', 'programs run = 12 program'],
  ['p < 0.05 in 3 tables', 'tables = 3 table'],
  ['n = 215 patients', 'people = 215 person'],
  ['Reviewed 50+ charts', 'charts reviewed = over 50 chart'],
  ['Merged 3 pull requests', 'requests merged = 3 request'],
  ['Wrote 400 lines of code', 'lines written = 400 line'],
  ['Randomised 1 of 3 patients', 'people randomised = 1 of 3 person'],
  ['Reviewed 2 of the tables', 'tables reviewed = 2 table'],
  ['Checked all 30 tables', 'tables checked = 30 table'],
  ['Went from 10 to 12 tables', 'tables = 10 -> 12 table'],
  ['Resolved 48 queries, not 52 queries', 'queries resolved = 48 query'],
  ['12 queries remaining', 'queries remaining = 12 query (latest)'],
  ['Managed to close 12 queries', 'queries closed = 12 query'],
  ['Turnaround dropped from 9 to 4 days', 'turnaround = 9 -> 4 day'],
  ['Brought query turnaround down from 9 to 4 days', 'query turnaround = 9 -> 4 day'],
  ['Query turnaround: 9 -> 4 days', 'query turnaround = 9 -> 4 day'],
  ['Error rate went down from 12% to 3%', 'error rate = 12 -> 3 %'],
  ['Reduced the backlog from 130 to 12 queries', 'backlog = 130 -> 12 query'],
  ['Increased coverage from 72 to 91%', 'coverage = 72 -> 91 %'],
  ['Completed 2 CITI modules', 'modules completed = 2 module'],
  ['Removed 35 duplicate records', 'duplicate records removed = 35 record'],
  ['Found 12 missing values in LB', 'missing values found = 12 value'],
  ['Consented 2 participants', 'people consented = 2 person'],
  ['Screened 12 and enrolled 3 patients', 'people enrolled = 3 person'],
  ['Sent 5 queries to site 3', 'queries sent = 5 query'],
  ['Error rate 12% to 3%', 'error rate = 12 -> 3 %'],
  ['Prepared 2 abstracts and 1 poster', 'abstracts prepared = 2 abstract; posters prepared = 1 poster'],
  ['Drafted one abstract', 'abstracts drafted = 1 abstract'],
  ['Cleaned lab data for 3 sites', 'sites = 3 site'],
  ['Standardized 40 codes', 'codes standardised = 40 code'],
  ['Automated 6 listings in Quarto', 'listings automated = 6 listing'],
  ['Uploaded 3 datasets, 2 programs and 12 tables', 'datasets uploaded = 3 dataset; programs uploaded = 2 program; tables uploaded = 12 table'],
  ['Reviewed Week 4 and Week 8 forms for 12 subjects', 'people = 12 person'],
  ['Subject 1001 had 3 visits', 'visits = 3 visit'],
  ['Logged 3 protocol deviations', 'deviations logged = 3 deviation'],
  ['Read 2 sections of the SAP', 'sections read = 2 section'],
  ['3 courses done', 'courses completed = 3 course'],
  ['97% of 120 CRFs complete', 'forms completed = 97 %'],
  ['1,198 of 1,204 rows match', 'rows matched = 1198 of 1204 row'],
  ['Reconciled 88 SAEs, 5 mismatches', 'events reconciled = 88 event; discrepancies = 5 discrepancy'],
  ['Fixed 3 errors, 2 warnings', 'errors fixed = 3 error; warnings fixed = 2 warning'],
  ['Cut missing data from 18% to 4%', 'missing data = 18 -> 4 %'],
  ['Checked 1 of 3 sites, 2 to go', 'sites checked = 1 of 3 site'],
  ['Wrote unit tests (42 tests pass)', 'tests passed = 42 test'],
  ['42 of 42 tests pass', 'tests passed = 42 of 42 test'],
  ['Coverage 87.4%', 'coverage = 87.4 %'],
  ['coverage: 87%', 'coverage = 87 %'],
  ['at least 30 charts', 'charts = over 30 chart'],
  ['fewer than 5 errors', 'errors = under 5 error'],
  ['up to 5 queries', 'queries = under 5 query'],
  ['more than 100 records cleaned', 'records cleaned = over 100 record (dataset)'],
  ['Reviewed ~1.2M rows', 'rows reviewed = about 1200000 row'],
  ['Reviewed 0.5k rows', 'rows reviewed = 500 row'],
  ['Lab value 5.2 mmol/L in 3 records', 'records = 3 record'],
  ['Recoded 12 variables; derived 3 new ones', 'variables recoded = 12 variable'],
  ['Merged 1,250 rows from 3 datasets', 'rows merged = 1250 row'],
  ['One of the tables was wrong', 'tables = 1 table'],
  ['Completed 100% of queries', 'queries completed = 100 %'],
  ['100% of 2 queries', 'queries = 2 of 2 query'],
  ['50% of 25 queries', 'queries = 50 %'],
  ['Resolved 91% of the 52 queries', 'queries resolved = 91 %'],
  ['Found 3 outliers', 'outliers found = 3 outlier'],
  ['Email to 12 sites sent', 'sites = 12 site'],
  ['Audited 10% of charts', 'charts audited = 10 %'],
  ['Cut the runtime of the weekly listing from 40 to 6 minutes', 'runtime of the weekly listing = 40 -> 6 minute'],
  ['Reduced warnings in the log from 250 to 0', 'warnings in the log = 250 -> 0 warning'],
  ['from 9 to 4 days query turnaround', 'query turnaround = 9 -> 4 day'],
  ['Pinnacle 21: 45 errors -> 3 errors', 'errors = 45 -> 3 error'],
  ['Reduced from 130 open queries to 12', 'open queries = 130 -> 12 query'],
  ['From 45 errors to 3 errors in the log', 'errors = 45 -> 3 error'],
  ['Resolved 48 (92%) of 52 queries', 'queries resolved = 48 of 52 query'],
  ['Resolved 48 queries (of 52)', 'queries resolved = 48 of 52 query'],
  ['Resolved 48 queries out of 52', 'queries resolved = 48 of 52 query'],
  ['Resolved approx. 50 queries', 'queries resolved = about 50 query'],
  ['Resolved ca. 50 queries', 'queries resolved = about 50 query'],
  ['Resolved 48 AE queries, 12 CM queries and 7 VS queries', 'queries resolved = 48 query; queries resolved = 12 query; queries resolved = 7 query'],
  ['Wrote 3 macros & 2 programs', 'macros written = 3 macro; programs written = 2 program'],
  ['Wrote 3 macros + 2 programs', 'macros written = 3 macro; programs written = 2 program'],
  ['Closed 17 DCFs w/ site 04', 'queries closed = 17 query'],
  ['Followed a remote monitoring visit, 4 charts SDV\u2019d', "charts SDV'd = 4 chart"],
  ["SDV'd 100% of 42 consent forms", "forms SDV'd = 42 of 42 form"],
  ["QC'ed 14 tables", "tables QC'd = 14 table"],
  ['112 of 120 CRFs frozen', 'forms frozen = 112 of 120 form'],
  ['12%→3% error rate', 'error rate = 12 -> 3 %'],
  ['runtime 40->6 minutes', 'runtime = 40 -> 6 minute'],
  ['60% to 85% response rate', 'response rate = 60 -> 85 %'],
  ['Response rate 60% -> 85%', 'response rate = 60 -> 85 %'],
  ['Loaded 3 million rows', 'rows loaded = 3000000 row'],
  ['Coded two hundred terms', 'terms coded = 200 term'],
  ['Sent the list of 12 open queries', 'queries sent = 12 query'],
  ['Resolved: 12 queries', 'queries resolved = 12 query'],
  ['Compared 2 datasets: 0 diffs', 'datasets compared = 2 dataset; differences = 0 difference'],
  ['Made 4 KM plots', 'plots made = 4 plot'],
  ['28/30 test cases passed', 'tests passed = 28 of 30 test'],
  ['Ran QC on 8 of 12 TLFs', "outputs QC'd = 8 of 12 output"],
  ['Created ADSL with 120 records and 45 variables', 'records = 120 record; variables = 45 variable'],
  ['Raised two queries on labs and closed 3 forms', 'queries raised = 2 query; forms closed = 3 form'],
  ['Cleaned 412 VS rows', 'rows cleaned = 412 row in VS'],
  ['[x] 12 queries resolved', 'queries resolved = 12 query'],
  ['Co-wrote 2 SOPs', 'SOPs co-written = 2 sop'],
  ['Learned about 5 SDTM domains', 'domains = 5 domain'],
  ['Closed 5 queries per the SOP', 'queries closed = 5 query'],
  ['Down to 14 open queries', 'queries open = 14 query (latest)'],
  ['Open queries: 14', 'queries open = 14 query (latest)'],
  ['Zero errors in the log', 'errors = 0 error'],
  ['Imputed 16 partial dates', 'dates imputed = 16 date'],
  ['Listing run time 40 min -> 6 min', 'listing run time = 40 -> 6 minute'],
  ['6 of 12 flagged values confirmed', 'values confirmed = 6 of 12 value'],
  ['Queries resolved: 48', 'queries resolved = 48 query'],
  ['queries resolved 48/52', 'queries resolved = 48 of 52 query'],
  ['Forms entered = 35, queries raised: 3 of 4', 'forms entered = 35 form; queries raised = 3 of 4 query'],
  ['Imported 4.2k lab results', 'results imported = 4200 result'],
  ['Sent 25 query responses', 'responses sent = 25 response'],
  ['Coded 40 conmeds', 'medications coded = 40 medication'],
  ['Reviewed 12 patient profiles', 'profiles reviewed = 12 profile'],
  ['Wrote 3 patient narratives', 'narratives written = 3 narrative'],
  ['Trained 2 coordinators', 'coordinators trained = 2 coordinator'],
];

// biome-ignore format: one line a case
const withoutFigures: readonly string[] = [
  'Took 2h to 3h',
  'PK samples at 2h and 4h',
  'did not resolve 48 queries',
  'will review 50 records',
  'Need to review 50 records',
  'Reviewed 10-12 tables',
  'Reviewed 10 to 12 tables',
  'patients aged 18-90',
  'Patients 45 years old',
  '5 mg tablets',
  'SDTMIG 3.4 datasets',
  'Visit 3 forms',
  'Week 12 visits',
  'Table 14.1.1',
  'Reviewed section 6',
  'query 48 closed',
  '48 queries to resolve',
  '90% power',
  '95% CI 1.2 to 3.4',
  'reduced errors by 30%',
  'Reviewed 2024 records',
  'n=215',
  'BP 120/80',
  'Todo: review 50 records',
  'Review 50 records tomorrow',
  'Wrote SAS macro to check 12 datasets',
  'On 14 March 48 queries came in',
  'In week 3 48 queries were raised',
  'Met 3 statisticians',
  'No errors in 3 logs',
  'HR 0.72 (95% CI 0.5 to 0.9)',
  'Fixed issue 48 comments',
  'Updated R 4.2.2 packages',
  'Installed R 4.3 packages',
  'Reviewed Listing 16.2.7 pages',
  'data from 12 to 18 sites',
  'Reviewed 3 x 4 tables',
  'between 5 and 10 queries',
  '5 or 6 queries',
  'Reviewed 1 250 records',
  "Couldn't close 5 queries",
  "Haven't reviewed 12 tables yet",
  'Failed to reproduce 2 figures',
  'Goal: 50 records',
  'Target of 50 charts',
  'Planned 12 tables for next week',
  '48 queries will be reviewed',
  '2026-03-14 12:30 10 mg C1D1 Day 29',
  'mortality 12% to 3%',
  'Standardised 40 lab units',
  'Protocol 12 deviations',
  'Part 11 training',
  '21 CFR Part 11 modules',
  'Read ICH E9 sections',
  'E6 R3 course',
  'Reviewed 007 records',
  'USUBJID 12-345 queries',
  'Data from 2019 to 2021',
  'Learned one thing',
  '3rd table',
  'Table 3 and Table 4 done',
  'tables 3 and 4',
  'Figures 1 to 3',
  'Reduced query rate by half',
  'Doubled 3x',
  '2h meeting',
  'Reviewed 5 year data',
  'Reviewed 3 month visits',
  'ASAP: review 12 tables',
  'Tables: 3',
  'closed 5 queries per day',
  'Average of 12 queries per site',
  'median 3 queries',
  'Half of the 40 charts reviewed',
  'HbA1c dropped from 8.1% to 7.2%',
  'HbA1c from 8.1 to 7.2 %',
  'alpha 0.05 -> 128 subjects',
  '[ ] resolve 12 queries',
  '- [ ] resolve 12 queries',
  'Queries resolved: 2026-03-14',
  'Queries resolved: 3 days ago',
  'w/o 3 queries',
];

suite('readMetrics', function () {
  this.timeout(20_000);

  for (const [line, metrics] of figures) {
    test(`reads "${line}"`, () => {
      assert.equal(
        readMetrics(line)
          .map(({ metric }) => show(metric))
          .join('; '),
        metrics,
      );
    });
  }

  for (const line of withoutFigures) {
    test(`reads no figure from "${line}"`, () => {
      assert.deepEqual(readMetrics(line), []);
    });
  }

  test('gives the range of the words that say it, qualifiers and units included', () => {
    const said = (line: string) => readMetrics(line).map(({ range }) => line.slice(range.start, range.end));
    assert.deepEqual(said('Resolved 48 of 52 open queries, raised about 60 new ones and 3 forms.'), [
      '48 of 52 open queries',
      '3 forms',
    ]);
    assert.deepEqual(said('Mapped (about 300 terms) and cut run time from 40 to 6 minutes!'), [
      'about 300 terms',
      'from 40 to 6 minutes',
    ]);
    assert.deepEqual(said('now 12% to 3% error rate'), ['12% to 3% error rate']);
  });

  test('gives the same work in other words one name and unit', () => {
    const lines = [
      'Resolved 48 queries',
      'resolved 12 more open queries',
      '3 queries were resolved in REDCap',
      'Helped the data manager resolve 5 data queries',
      'Assisted in resolving one AE query',
    ];
    const keys = lines.map((line) => readMetrics(line).map(({ metric }) => `${metric.name}/${metric.unit}`));
    assert.deepEqual(
      keys,
      lines.map(() => ['queries resolved/query']),
    );
  });

  test('never throws, stays within the text and gives finite numbers of known units on any text', () => {
    const words = fc.constantFrom(
      ...'48 of 52 queries 12% to 3% error rate from 40 6 minutes 1,250 2.5k rows about not will two the in , . ( ) -> ~9 99999999999 1e400 resolved'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, (line) => {
        let previousEnd = 0;
        for (const { metric, range } of readMetrics(line)) {
          assert.ok(range.start >= previousEnd && range.start < range.end && range.end <= line.length);
          previousEnd = range.end;
          for (const number of [metric.value, metric.of ?? 0, metric.from ?? 0]) {
            assert.ok(Number.isFinite(number) && number >= 0);
          }
          assert.ok(metric.unit !== undefined && findUnit(metric.unit) !== undefined);
          assert.notEqual(metric.name.trim(), '');
        }
      }),
      { seed: 20261123, numRuns: 1000 },
    );
  });

  test('takes no number of more than twelve digits', () => {
    assert.deepEqual(readMetrics(`${'9'.repeat(30)} records and ${'9'.repeat(400)} queries`), []);
  });

  test('takes time in proportion to the length, whatever the text', () => {
    const attacks = [
      '1',
      '1 ',
      '1,',
      '1 of ',
      'from 1 to ',
      '1% ',
      'open ',
      '1 open ',
      '~',
      '(',
      'to resolve 1 ',
      '0.',
      'not will 2 queries ',
    ];
    for (const attack of attacks) {
      const line = attack.repeat(Math.ceil(10_000 / attack.length));
      const elapsedMs = Math.min(...Array.from({ length: 20 }, () => timeOf(() => readMetrics(line))));
      assert.ok(elapsedMs < 20, `${JSON.stringify(attack)} took ${elapsedMs} ms`);
    }
  });
});
