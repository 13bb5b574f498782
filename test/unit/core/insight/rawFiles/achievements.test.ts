import assert from 'node:assert/strict';
import { storyThemes } from '../../../../../src/core/achievement/storyThemes.ts';
import type { AchievementOverview } from '../../../../../src/core/insight/achievementOverview.ts';
import { counted, isUnfiltered, type RawCase } from '../../../../support/raw/rawCase.ts';
import { rawCases } from '../../../../support/raw/rawCases.ts';
import { type RawAmount, type RawMetric, rawMetrics } from '../../../../support/raw/rawMetrics.ts';
import { type RawRecord, rankOf } from '../../../../support/raw/rawRecord.ts';
import { rawSkills } from '../../../../support/raw/rawSkills.ts';
import { bestStories, storyPartsOf } from '../../../../support/raw/rawStories.ts';

/** Lowest first. */
const roles = ['observed', 'assisted', 'contributed', 'performed', 'led', 'trained'];
/** Types of work that is told, once it is done. */
const reportedTypes = [
  'activity',
  'challenge',
  'question',
  'training',
  'interaction',
  'feedback',
  'reflection',
];
const recordsBehind = [0, 0, 1, 3, 5];

/** Whether a record tells of work that is done. */
function isDone(record: RawRecord, today: string): boolean {
  const day = record.type === 'training' ? (record.day('completed') ?? record.date) : record.date;
  return reportedTypes.includes(record.type) && day !== undefined && day <= today;
}

function countClaim({ raw, today }: RawCase, claim: RawRecord) {
  const ids = [...new Set(claim.texts('sources'))];
  const sources = ids.flatMap((id) => raw.get(id) ?? []).filter(({ type }) => type !== 'achievement');
  const done = sources.filter((record) => isDone(record, today));
  const proofs = done.filter((record) => claim.isPrivate || !record.isPrivate);
  const stated = claim.word('state');
  const isGone = ids.some((id) => raw.get(id) === undefined);
  const isWithheld = !claim.isPrivate && sources.some((record) => record.isPrivate);
  const isSourced = done.length > 0 && saysOnlyNumbersOf(claim, proofs);
  const isAccepted = stated === 'self-stated';
  const reasons: Readonly<Record<string, boolean>> = {
    private: claim.isPrivate,
    'cannot-confirm': stated === 'cannot-confirm',
    stale: !isAccepted && (isGone || isWithheld),
    unsourced: !isAccepted && !isSourced,
  };
  const reason = Object.keys(reasons).find((one) => reasons[one]);
  const activities = proofs.filter(({ type }) => type === 'activity');
  const ofWork = (activities.length > 0 ? activities : proofs).map((record) =>
    record.type === 'activity' ? record.role : 'performed',
  );
  return {
    id: claim.id,
    text: claim.text('claim') ?? claim.title,
    reason,
    role: roles.find((role) => ofWork.includes(role)),
    records: counted(proofs),
  };
}

/** Whether every number of a claim stands in its sources, or is what their figures add up to. */
function saysOnlyNumbersOf(claim: RawRecord, proofs: readonly RawRecord[]): boolean {
  const figures = proofs.flatMap((record) => record.entries('metrics'));
  const names = [...new Set(figures.map((figure) => figure.text('name')))];
  const sums = names.flatMap((name) => {
    const own = figures.filter((figure) => figure.text('name') === name);
    const sumOf = (key: string) => own.reduce((sum, figure) => sum + (figure.number(key) ?? 0), 0);
    return [sumOf('value'), sumOf('of'), Math.round((100 * sumOf('value')) / (sumOf('of') || 1))];
  });
  const given = new Set([
    ...sums,
    ...figures.flatMap((figure) => ['value', 'of', 'from'].flatMap((key) => figure.number(key) ?? [])),
    ...proofs.flatMap((record) =>
      (JSON.stringify([record.title, record.text('outcome')]).match(/\d+/g) ?? []).map(Number),
    ),
  ]);
  return ((claim.text('claim') ?? claim.title).match(/\d+/g) ?? []).every((number) =>
    given.has(Number(number)),
  );
}

interface Figure {
  readonly metric: RawMetric;
  readonly amount: RawAmount;
}

/** Figures that an export would tell: of some size, and nothing that got worse. */
function toldFigures({ raw, today }: RawCase): readonly Figure[] {
  return rawMetrics(raw, raw.records, today).flatMap((metric) =>
    metric
      .upTo(today)
      .filter(({ value, from = 0 }) => (metric.kind === 'before-after' ? value <= from : true))
      .filter(({ value }) => value !== 0 || ['ratio', 'latest', 'before-after'].includes(metric.kind))
      .map((amount) => ({ metric, amount })),
  );
}

function overviewOf({ data }: RawCase): AchievementOverview {
  assert.ok(data.achievements !== undefined);
  return data.achievements;
}

/** Claims that are held back and listed. */
const mostHeldBack = 5;

suite('Achievements, counted from the files', function () {
  this.timeout(60_000);
  let cases: readonly RawCase[];

  suiteSetup(async () => {
    cases = (await rawCases()).filter(isUnfiltered);
  });

  test('claims of the user are ready, or held back for what their sources lack', () => {
    for (const one of cases) {
      const { claims, readyCount, heldBack, heldBackCount } = overviewOf(one);
      const all = one.raw.of('achievement').map((claim) => countClaim(one, claim));
      const shown = [...claims.filter(({ id }) => id !== undefined), ...heldBack];
      for (const { id, text, reason, role, records } of shown) {
        const claim = { id, text, reason, role, records: one.shown(records) };
        assert.deepEqual(
          claim,
          all.find((other) => other.id === id),
          one.name,
        );
      }
      const held = all.filter(({ reason }) => reason !== undefined);
      assert.equal(heldBackCount, held.length, one.name);
      assert.equal(heldBack.length, Math.min(held.length, mostHeldBack), one.name);
      assert.equal(readyCount, all.length - held.length + toldFigures(one).length, one.name);
      const counts = heldBack.map(({ records }) => records.value);
      assert.deepEqual(
        counts,
        [...counts].sort((a, b) => b - a),
        one.name,
      );
    }
  });

  test('the other claims are figures of the files, those of most records', () => {
    for (const one of cases) {
      const { claims } = overviewOf(one);
      const figures = toldFigures(one);
      const computed = claims.filter(({ id }) => id === undefined);
      for (const { text, role, records } of computed) {
        const opened = JSON.stringify(one.shown(records));
        const found = figures.filter(({ metric, amount }) => {
          const isRole = metric.key.split(' | ')[2] === role;
          return isRole && JSON.stringify(counted(amount.records)) === opened;
        });
        const numbers = (text.replaceAll(',', '').match(/\d+(\.\d+)?/g) ?? []).map(Number);
        // Told with two decimals; one thing is told without its number.
        const isSaid = found.some(
          ({ amount: { value } }) => value === 1 || numbers.includes(Math.round(value * 100) / 100),
        );
        assert.ok(isSaid, `${one.name}: ${text}, ${opened}`);
      }
      const counts = figures.map(({ amount }) => amount.records.length).sort((a, b) => b - a);
      assert.deepEqual(
        computed.map(({ records }) => records.value),
        counts.slice(0, computed.length),
        one.name,
      );
    }
  });

  test('levels, flags and claims are thin that too little stands behind', () => {
    for (const one of cases) {
      const { raw, today, name } = one;
      const skills = rawSkills(raw, today).flatMap((skill): readonly string[] => {
        const wanted = recordsBehind[rankOf(skill.current)] ?? 0;
        const lacking = wanted - skill.work.length;
        const records = JSON.stringify(counted(skill.work));
        if (lacking > 0) return [`skill ${skill.current} ${lacking} ${records}`];
        return skill.flags.map((flag) => `flag ${flag} ${records}`);
      });
      const claims = raw
        .of('achievement')
        .filter((claim) => !claim.texts('sources').some((id) => raw.get(id)))
        // What is held back says itself what it lacks.
        .filter((claim) => countClaim(one, claim).reason === undefined);
      const expected = [...skills, ...claims.map(({ id }) => `claim ${id}`)];
      const { thin, moreThin } = overviewOf(one);
      const shown = thin.map((entry) => {
        if (entry.kind === 'claim') return `claim ${entry.id}`;
        const records = JSON.stringify(one.shown(entry.records));
        return entry.kind === 'flag'
          ? `flag ${entry.flag} ${records}`
          : `skill ${entry.level} ${entry.missing} ${records}`;
      });
      assert.equal(shown.length + moreThin, expected.length, name);
      assert.deepEqual(
        shown.filter((line) => !expected.includes(line)),
        [],
        name,
      );
    }
  });

  test('each theme has the story that says most of it, with the parts that its file has', () => {
    for (const one of cases) {
      for (const { theme, story, count } of overviewOf(one).stories) {
        const rule = storyThemes.find(({ id }) => id === theme);
        assert.ok(rule !== undefined);
        const told = one.raw.records.filter((record) => !record.isPrivate && isDone(record, one.today));
        const best = bestStories(one.raw, told, rule);
        const [first] = best;
        assert.deepEqual(
          { theme, count, id: story?.id, parts: story?.parts },
          { theme, count: best.length, id: first?.id, parts: first && storyPartsOf(first) },
          one.name,
        );
      }
    }
  });
});
