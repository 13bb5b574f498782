import assert from 'node:assert/strict';
import { type ClaimState, computeClaims } from '../../../../src/core/achievement/claims.ts';
import { themeChoices } from '../../../../src/core/achievement/claimTheme.ts';
import { draftClaim } from '../../../../src/core/achievement/draftClaim.ts';
import { skillGroups } from '../../../../src/core/skills/skillCatalogue.ts';
import { aRecord, aStoredRecord, aView } from '../../../support/builders.ts';

const work = aRecord('activity', {
  title: 'Cut the run time',
  date: '2026-04-01',
  skills: ['sas.sql', 'sas.base', 'edc.redcap'],
});

suite('computeClaims', () => {
  const states: readonly (readonly [ClaimState | undefined, readonly string[], ClaimState])[] = [
    [undefined, [], 'self-stated'],
    [undefined, [work.id], 'sourced'],
    [undefined, ['GONE'], 'self-stated'],
    ['sourced', [], 'self-stated'],
    ['sourced', ['GONE'], 'self-stated'],
    ['sourced', ['GONE', work.id], 'sourced'],
    ['self-stated', [work.id], 'self-stated'],
    ['cannot-confirm', [work.id], 'cannot-confirm'],
  ];
  for (const [stated, sources, expected] of states) {
    test(`takes a claim stated as ${stated ?? 'nothing'} with ${sources.length} sources, ${sources.includes('GONE') ? 'one gone' : 'all there'}, for ${expected}`, () => {
      const record = aRecord('achievement', { sources, ...(stated && { state: stated }) });
      const [claim] = computeClaims(aView([work, record]));
      assert.equal(claim?.state, expected);
      assert.deepEqual(
        claim?.vanished,
        sources.filter((id) => id === 'GONE'),
      );
    });
  }

  test('lets no claim prove another, nor itself', () => {
    const one = aRecord('achievement', { title: 'One' });
    const other = { ...aRecord('achievement', { title: 'Other' }), sources: [one.id] };
    const self = { ...one, sources: [one.id, one.id] };
    const claims = computeClaims(aView([self, other]));
    assert.deepEqual(
      claims.map(({ state, sources, claimsNamed }) => [state, sources.length, claimsNamed.length]),
      [
        ['self-stated', 0, 1],
        ['self-stated', 0, 1],
      ],
    );
  });

  test('tells a claim under its theme, else that of most skills of its sources, else its own', () => {
    const themeOf = (fields: Parameters<typeof aRecord<'achievement'>>[1]) =>
      computeClaims(aView([work, aRecord('achievement', fields)]))[0]?.theme;
    assert.equal(themeOf({ theme: 'my theme', sources: [work.id] }), 'my theme');
    assert.equal(themeOf({ sources: [work.id] }), 'sas');
    assert.equal(themeOf({ skills: ['r.tidyverse'] }), 'r');
    assert.equal(themeOf({}), 'other');
  });

  test('sorts by theme, then what is sourced first, then the newest', () => {
    const claim = (title: string, date: string, theme: string, sources: readonly string[] = []) =>
      aRecord('achievement', { title, date, theme, sources });
    const claims = computeClaims(
      aView([
        work,
        claim('old', '2026-03-01', 'sas'),
        claim('new', '2026-04-01', 'sas'),
        claim('sourced', '2026-02-01', 'sas', [work.id]),
        claim('mine', '2026-02-01', 'a theme of mine'),
        claim('r', '2026-02-01', 'r'),
      ]),
    );
    assert.deepEqual(
      claims.map(({ text }) => text),
      ['sourced', 'new', 'old', 'r', 'mine'],
    );
  });
});

suite('draftClaim', () => {
  const resolved = (title: string, value: number, of: number) =>
    aRecord('activity', {
      title,
      date: '2026-04-01',
      study: 'onc-2',
      skills: ['cdm.query-management'],
      metrics: [{ name: 'queries resolved', value, of, unit: 'query' }],
    });

  test('says of one record its title, and names it as the source', () => {
    const view = aView([work]);
    assert.deepEqual(draftClaim(view, view.contents.records), {
      type: 'achievement',
      title: 'Cut the run time',
      date: '2026-04-15',
      sources: [work.id],
      theme: 'sas',
    });
  });

  test('adds up the figure of several records, with no more than their role', () => {
    // 48 + 37 of 52 + 41: 85 of 93 are 91.4%.
    const view = aView([resolved('One', 48, 52), resolved('Two', 37, 41)]);
    const draft = draftClaim(view, view.contents.records);
    assert.equal(draft.title, 'Resolved 85 of 93 queries (91%)');
    assert.equal(draft.study, 'onc-2');
    assert.equal(draft.theme, 'data-management');
    const assisted = view.contents.records.map(({ path, record }) => ({
      path,
      record: { ...record, role: 'assisted' as const } as typeof record,
    }));
    assert.match(draftClaim(view, assisted).title, /^Assisted in resolving 85 of 93 queries/);
  });

  test('falls back on the first title where nothing adds up', () => {
    const records = [work, aRecord('challenge', { title: 'Units' })].map((record) => aStoredRecord(record));
    assert.equal(draftClaim(aView(), records).title, 'Cut the run time');
    assert.equal(draftClaim(aView(), records).study, undefined);
  });

  test('is private where one of its records is', () => {
    const records = [work, aRecord('challenge', { private: true })].map((record) => aStoredRecord(record));
    assert.equal(draftClaim(aView(), records).private, true);
  });
});

suite('themeChoices', () => {
  test('are the groups of the catalogue and the themes that are in use', () => {
    const { contents } = aView([aRecord('achievement', { theme: 'Numbers' })]);
    assert.deepEqual(themeChoices(contents), [...skillGroups, 'Numbers']);
  });
});
