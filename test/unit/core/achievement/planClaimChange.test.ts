import assert from 'node:assert/strict';
import fc from 'fast-check';
import { figureOf, rollUpOfFigure } from '../../../../src/core/achievement/claimFigure.ts';
import { type Claim, computeClaims } from '../../../../src/core/achievement/claims.ts';
import { draftClaim } from '../../../../src/core/achievement/draftClaim.ts';
import { planClaimConfirmation, planClaimUpdate } from '../../../../src/core/achievement/planClaimChange.ts';
import { replaceFigure } from '../../../../src/core/achievement/replaceFigure.ts';
import { LogbookError } from '../../../../src/core/logbookError.ts';
import type { ClaimFigure, LogbookRecord, RecordOf } from '../../../../src/core/records/logbookRecord.ts';
import { planNewRecord } from '../../../../src/core/records/newRecord.ts';
import { type FieldChange, planSetFields } from '../../../../src/core/records/planSetFields.ts';
import { readRecord } from '../../../../src/core/records/readRecord.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const id = '01JD3Z8Q4N6W2K5R7T9V1X3Y5Z';
const queries = (value: number, of?: number): ClaimFigure => ({
  name: 'queries resolved',
  value,
  unit: 'query',
  ...(of !== undefined && { of }),
});

suite('replaceFigure', () => {
  const table: readonly (readonly [string, ClaimFigure, ClaimFigure, string])[] = [
    ['Resolved 48 of 52 queries (92%)', queries(48, 52), queries(45, 52), 'Resolved 45 of 52 queries (86%)'],
    ['Closed 48/52 AE queries, 92%', queries(48, 52), queries(45, 50), 'Closed 45/50 AE queries, 90%'],
    [
      'Closed 92.3% of queries: 48 of 52',
      queries(48, 52),
      queries(45, 52),
      'Closed 86.5% of queries: 45 of 52',
    ],
    // Only the number of the figure, not its equal beside it.
    ['Resolved 48 queries on 48 forms', queries(48), queries(45), 'Resolved 45 queries on 48 forms'],
    ['Resolved 1,250 queries', queries(1250), queries(1310), 'Resolved 1,310 queries'],
    ['Resolved 48 queries', queries(48), queries(1310), 'Resolved 1,310 queries'],
    // What still holds, what is said otherwise, and what stands nowhere.
    ['Resolved over 40 queries', queries(41), queries(42), 'Resolved over 40 queries'],
    ['Resolved 440 queries', queries(44), queries(45), 'Resolved 440 queries'],
    ['Cleaned the AE form', queries(48, 52), queries(45, 52), 'Cleaned the AE form'],
    ['In 2026 resolved 26 queries', queries(26), queries(25), 'In 2026 resolved 25 queries'],
    [
      'Cut the run time from 40 to 6 minutes, 85% less',
      { name: 'run time', unit: 'minute', from: 40, value: 6 },
      { name: 'run time', unit: 'minute', from: 40, value: 8 },
      'Cut the run time from 40 to 8 minutes, 80% less',
    ],
    [
      'Raised the match rate to 97%',
      { name: 'match rate', unit: '%', value: 97 },
      { name: 'match rate', unit: '%', value: 98.5 },
      'Raised the match rate to 98%',
    ],
  ];
  for (const [text, old, now, expected] of table) {
    test(`makes "${expected}" of "${text}"`, () => {
      assert.equal(replaceFigure(text, rollUpOfFigure(old), rollUpOfFigure(now)), expected);
    });
  }
});

suite('figureOf', () => {
  test('keeps a figure through the file', () => {
    const figure = fc.record(
      {
        name: fc.constantFrom('queries resolved', 'match: rate', '#1 "quoted"', "it's"),
        value: fc
          .double({ min: -1e6, max: 1e6, noNaN: true })
          .map((number) => Math.round(number * 100) / 100 + 0),
        unit: fc.constantFrom('query', '%', 'my unit'),
        of: fc.integer({ min: 1, max: 1e6 }),
        from: fc.integer({ min: 0, max: 1e6 }),
        to: fc.integer({ min: 0, max: 1e6 }),
        qualifier: fc.constantFrom('about' as const, 'over' as const),
        role: fc.constantFrom('assisted' as const, 'led' as const),
        teamSize: fc.integer({ min: 2, max: 40 }),
      },
      { requiredKeys: ['name', 'value'] },
    );
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 3 }), (given) => {
        const figures = given.map((one) => figureOf(rollUpOfFigure(one)));
        const { text } = planNewRecord({ type: 'achievement', title: 'A', figures }, id);
        const { record, problems } = readRecord(text, 'achievements/a.md');
        assert.deepEqual(problems, []);
        assert.deepEqual((record as RecordOf<'achievement'>).figures, figures);
        const again = figures.map((one) => figureOf(rollUpOfFigure(one)));
        assert.deepEqual(again, figures);
      }),
      { seed: 45, numRuns: 200 },
    );
  });
});

const one = aRecord('activity', { title: 'One', date: '2026-04-01', metrics: [queries(20, 22)] });
const two = aRecord('activity', { title: 'Two', date: '2026-04-02', metrics: [queries(28, 30)] });
const changed = { ...two, metrics: [queries(25, 30)] };

/** The file of a claim on the first two records, with a comment and a key of its user. */
function claimFile(fields: Partial<RecordOf<'achievement'>> = {}): string {
  const view = aView([one, two]);
  const { text } = planNewRecord({ ...draftClaim(view, view.contents.records), ...fields }, id);
  return text.replace('type: achievement', 'type: achievement # mine\nmine: kept');
}

function claimOf(text: string, records: readonly LogbookRecord[]): Claim {
  const { record } = readRecord(text, 'achievements/a.md');
  assert.ok(record);
  const [claim] = computeClaims(aView([...records, record]));
  assert.ok(claim);
  return claim;
}

/** The file after a change, and the claim that it gives. */
function changedFile(
  text: string,
  records: readonly LogbookRecord[],
  plan: (claim: Claim) => readonly FieldChange[],
): { readonly text: string; readonly claim: Claim } {
  const { edits, problems } = planSetFields(text, 'achievements/a.md', plan(claimOf(text, records)));
  assert.deepEqual(problems, []);
  assert.ok(edits.length <= 1);
  const after = applyTextEdits(text, edits);
  return { text: after, claim: claimOf(after, records) };
}

suite('planClaimUpdate', () => {
  test('writes the new figures, and the figure where it stands in the words', () => {
    const before = claimFile({ claim: 'Closed 48 of 52 AE queries' });
    const { text, claim } = changedFile(before, [one, changed], planClaimUpdate);
    assert.deepEqual([claim.isStale, claim.faults.unfounded], [false, []]);
    assert.equal(claim.achievement.title, 'Resolved 45 of 52 queries (86%)');
    assert.equal(claim.text, 'Closed 45 of 52 AE queries');
    assert.deepEqual(claim.achievement.figures, [{ ...queries(45, 52), kind: 'ratio' }]);
    assert.ok(text.includes('type: achievement # mine\nmine: kept'));
  });

  test('takes out sources that are gone or private, and keeps the others', () => {
    for (const records of [[one], [one, { ...two, private: true }]]) {
      const { claim } = changedFile(claimFile(), records, planClaimUpdate);
      assert.deepEqual([claim.isStale, claim.achievement.sources], [false, [one.id]]);
      assert.equal(claim.text, 'Resolved 20 of 22 queries (90%)');
    }
  });

  test('never moves a claim up', () => {
    const before = claimFile({ state: 'self-stated' });
    assert.equal(changedFile(before, [one, changed], planClaimUpdate).claim.state, 'self-stated');
  });

  test('names what is left without a source where a figure is gone', () => {
    const bare = [
      { ...one, metrics: [] },
      { ...two, metrics: [] },
    ];
    const { claim } = changedFile(claimFile(), bare, planClaimUpdate);
    assert.equal(claim.isStale, false);
    assert.deepEqual(
      claim.faults.unfounded.map(({ text }) => text),
      ['48', '52', '92%'],
    );
  });

  test('changes nothing in a claim that is up to date', () => {
    assert.deepEqual(planClaimUpdate(claimOf(claimFile(), [one, two])), []);
  });

  test('refuses a claim that has no source left, with what to do', () => {
    assert.throws(() => planClaimUpdate(claimOf(claimFile(), [])), LogbookError);
  });

  test('mends every claim whose sources changed their figures', () => {
    const count = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const was = [
          { ...one, metrics: [queries(a, a + b)] },
          { ...two, metrics: [queries(b, b + c)] },
        ];
        const view = aView(was);
        const { text } = planNewRecord(draftClaim(view, view.contents.records), id);
        const now = [
          { ...one, metrics: [queries(c, c + d)] },
          { ...two, metrics: [queries(d, d + a)] },
        ];
        const { claim } = changedFile(text, now, planClaimUpdate);
        assert.equal(claim.isStale, false);
        assert.deepEqual(claim.faults.unfounded, [], claim.text);
        // The same claim, made of the new figures.
        const fresh = aView(now);
        assert.equal(claim.text, draftClaim(fresh, fresh.contents.records).title);
      }),
      { seed: 46, numRuns: 200 },
    );
  });
});

suite('planClaimConfirmation', () => {
  test('takes a claim for sourced with the figures of today', () => {
    const before = claimFile({ state: 'cannot-confirm', figures: [] });
    const { claim } = changedFile(before, [one, two], planClaimConfirmation);
    assert.deepEqual([claim.state, claim.achievement.state, claim.isStale], ['sourced', 'sourced', false]);
    assert.deepEqual(claim.achievement.figures, [{ ...queries(48, 52), kind: 'ratio' }]);
  });

  test('refuses words that say more than the sources, and names them', () => {
    const claim = claimOf(claimFile({ claim: 'Led 60 reviews' }), [one, two]);
    assert.throws(
      () => planClaimConfirmation(claim),
      (error) => error instanceof LogbookError && error.facts.words === '60, Led',
    );
    assert.throws(() => planClaimConfirmation(claimOf(claimFile(), [])), LogbookError);
  });
});
