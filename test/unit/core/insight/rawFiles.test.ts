import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { load } from 'js-yaml';
import { addDays, daysBetween, isCivilDate } from '../../../../src/core/dates/civilDate.ts';
import type { LogbookView } from '../../../../src/core/index/logbookContents.ts';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import type { DashboardData } from '../../../../src/core/insight/dashboardData.ts';
import { computeDueLoops } from '../../../../src/core/insight/dueLoops.ts';
import { aDate } from '../../../support/builders.ts';
import { sampleInternship } from '../../../support/sampleInternship.ts';

/*
 * The values that dashboard and Progress view show, counted a second time from the files of the sample internship: by
 * code that shares nothing with core but the arithmetic of days.
 */

const folder = join(import.meta.dirname, '../../../fixtures/internship/logbook');
const today = '2026-05-06';
const [monday, sunday] = ['2026-05-04', '2026-05-10'];
const levels = ['none', 'exposed', 'fundamental', 'skilled', 'advanced'];
const evidence = ['activity', 'challenge', 'question', 'training', 'interaction'];

/** Front matter as it stands in a file. */
interface Raw {
  readonly [key: string]: unknown;
  readonly type: string;
  readonly id: string;
  /** Of its file. */
  readonly slug: string;
  readonly date?: string;
  readonly hours?: number;
}

interface Metric {
  readonly name: string;
  readonly value?: number;
  readonly of?: number;
  readonly distinct?: readonly string[];
}

function parse(text: string): unknown {
  // Days stay the texts that they are.
  return JSON.parse(
    JSON.stringify(load(text), (_key, value) =>
      typeof value === 'string' && /T00:00:00\.000Z$/.test(value) ? value.slice(0, 10) : value,
    ),
  );
}

async function readRaw(): Promise<readonly Raw[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md'));
  return Promise.all(
    names.map(async (name) => {
      const [, frontMatter = ''] = (await readFile(join(folder, name), 'utf8')).split(/^---$/m);
      return { ...(parse(frontMatter) as Raw), slug: basename(name, '.md') };
    }),
  );
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function sumOf(records: readonly Raw[]): number {
  return Math.round(records.reduce((sum, { hours = 0 }) => sum + hours, 0) * 100) / 100;
}

function isBetween(date: unknown, from: string, to: string): boolean {
  return typeof date === 'string' && isCivilDate(date) && date >= from && date <= to;
}

/** Today counts as past. */
function isPast(date: unknown): boolean {
  return isBetween(date, '0001-01-01', today);
}

suite('The values shown of the sample internship', () => {
  let raw: readonly Raw[];
  let view: LogbookView;
  let shown: DashboardData;

  suiteSetup(async () => {
    raw = await readRaw();
    view = await sampleInternship(today);
    shown = computeDashboard(view);
  });

  test('hours and records', () => {
    const thisWeek = raw.filter(({ date }) => isBetween(date, monday, sunday));
    assert.ok(raw.length > 200 && thisWeek.length > 5);
    assert.equal(shown.hoursInAll.value, sumOf(raw));
    assert.equal(shown.recordsInAll.value, raw.length);
    assert.equal(shown.hoursThisWeek.value, sumOf(thisWeek));
    assert.equal(shown.recordsThisWeek.value, thisWeek.length);
    assert.equal(
      shown.futureRecords.value,
      raw.filter(({ date }) => isBetween(date, '2026-05-07', '9999-12-31')).length,
    );
    assert.deepEqual(
      { week: shown.clock?.week, weeks: shown.clock?.weeks, daysLeft: shown.clock?.daysLeft },
      { week: 10, weeks: 12, daysLeft: 16 },
    );
  });

  test('levels, targets, records and hours of every skill', () => {
    const goals = raw.filter(
      ({ type, kind, status }) => type === 'goal' && kind === 'skill' && status !== 'dropped',
    );
    const highest = (skill: string): unknown =>
      levels.filter((level) => goals.some((goal) => goal.skill === skill && goal.target === level)).at(-1);
    const named = raw.filter(({ type }) => evidence.includes(type));
    const rated = raw
      .filter(({ date, ratings }) => ratings !== undefined && isPast(date))
      .sort((a, b) => `${a.date} ${a.id}`.localeCompare(`${b.date} ${b.id}`));
    const latest = (skill: string): unknown =>
      rated
        .map(({ ratings }) => (ratings as Record<string, unknown>)[skill])
        .filter((level) => level !== undefined)
        .at(-1);
    assert.ok(shown.skills.length > 20);
    for (const { skillId, target, current, baseline, records, hours } of shown.skills) {
      const own = named.filter(({ skills }) => textsOf(skills).includes(skillId));
      assert.deepEqual(
        { skillId, target, current: current ?? baseline, records: records.value, hours: hours.value },
        {
          skillId,
          target: highest(skillId),
          current: latest(skillId) ?? goals.find(({ skill }) => skill === skillId)?.baseline,
          records: own.length,
          hours: sumOf(own),
        },
      );
    }
    assert.deepEqual(
      shown.skillsTowardsTarget.map(({ skillId }) => skillId).sort(),
      [...new Set(goals.map(({ skill }) => String(skill)))].sort(),
    );
  });

  test('exposure by phase and week, and hours by week', () => {
    const work = raw.filter(
      ({ type, date }) => evidence.includes(type) && isBetween(date, '2026-03-02', today),
    );
    const cells = shown.exposure?.phases.flatMap(({ phase, weeks }) =>
      weeks.map(({ week, records, hours }) => `${phase} ${week}: ${records.value}, ${hours.value}`),
    );
    const counted = ['start-up', 'conduct', 'close-out', 'analysis', 'reporting'].flatMap((phase) =>
      Array.from({ length: 12 }, (_, place) => addDays(aDate('2026-03-02'), 7 * place)).flatMap((week) => {
        const own = work.filter(
          (record) => record.phase === phase && isBetween(record.date, week, addDays(week, 6)),
        );
        return own.length === 0 ? [] : [`${phase} ${week}: ${own.length}, ${sumOf(own)}`];
      }),
    );
    assert.ok(counted.length > 10);
    assert.deepEqual([...(cells ?? [])].sort(), [...counted].sort());
    for (const { monday: from, loggedPrimary, loggedVolunteered, primary, capacity } of shown.workload ??
      []) {
      const ofWeek = raw.filter(({ date }) => isBetween(date, from, addDays(from, 6)));
      const volunteered = ofWeek.filter(({ opportunity }) => opportunity !== undefined);
      assert.equal(loggedVolunteered.value, sumOf(volunteered), from);
      assert.equal(loggedPrimary.value, sumOf(ofWeek) - sumOf(volunteered), from);
      // Good Friday and Easter Monday are leave.
      const days = from === '2026-03-30' || from === '2026-04-06' ? 4 : 5;
      assert.equal(primary, (32 * days) / 5, from);
      assert.ok(Math.abs((capacity ?? 0) - (38 * days) / 5) < 1e-9, from);
    }
    assert.equal(shown.workload?.length, 12);
  });

  test('what is due', () => {
    const { loops } = computeDueLoops(view);
    const due = loops.filter(({ isDue }) => isDue);
    const idsOf = (kind: string): readonly (string | undefined)[] =>
      due.filter((loop) => loop.kind === kind).map(({ stored }) => stored?.record.id);
    const expected = {
      question: raw.filter(
        ({ type, status, asked, date }) =>
          type === 'question' &&
          ['to-ask', 'asked'].includes(String(status)) &&
          daysBetween(aDate(String(asked ?? date)), aDate(today)) >= 7,
      ),
      'follow-up': raw.filter(
        ({ type, followUp, followedUp }) =>
          type === 'interaction' && isPast(followUp) && followedUp === undefined,
      ),
      'check-in': raw.filter(({ cadenceDays, slug, met }) => {
        const touched = raw
          .filter(
            ({ type, people, date }) =>
              type === 'interaction' && textsOf(people).includes(slug) && isPast(date),
          )
          .map(({ date }) => String(date));
        const last = [String(met ?? ''), ...touched].sort().at(-1) ?? '';
        return cadenceDays !== undefined && isPast(addDays(aDate(last), Number(cadenceDays)));
      }),
      application: raw.filter(
        ({ type, status, followUp }) => type === 'application' && status === 'sent' && isPast(followUp),
      ),
      opportunity: raw.filter(
        ({ type, status, offered }) =>
          type === 'opportunity' && status === 'offered' && isPast(addDays(aDate(String(offered)), 7)),
      ),
    };
    assert.ok(Object.values(expected).flat().length > 4);
    for (const [kind, records] of Object.entries(expected)) {
      assert.deepEqual([...idsOf(kind)].sort(), records.map(({ id }) => id).sort(), kind);
    }
  });

  test('what counters, ratios and things named one by one come to', () => {
    const series = (shown.metrics?.series ?? []).filter(({ kind }) =>
      ['counter', 'ratio', 'distinct'].includes(kind),
    );
    assert.ok(series.length > 6);
    for (const { name, kind, role, value, of } of series) {
      const reported = raw
        .filter((record) => isPast(record.date) && (record.role ?? 'performed') === role)
        .flatMap(({ metrics }) => (Array.isArray(metrics) ? (metrics as readonly Metric[]) : []))
        .filter((metric) => metric.name === name);
      const total = (key: 'value' | 'of'): number =>
        reported.reduce((sum, metric) => sum + (metric[key] ?? 0), 0);
      const things = new Set(reported.flatMap(({ distinct = [] }) => distinct));
      assert.deepEqual(
        { name, value, of },
        {
          name,
          value: kind === 'distinct' ? things.size : total('value'),
          of: kind === 'ratio' ? total('of') : undefined,
        },
      );
    }
  });
});
