import assert from 'node:assert/strict';
import { storyThemes } from '../../../../src/core/achievement/storyThemes.ts';
import type { LogbookView } from '../../../../src/core/index/logbookContents.ts';
import type { AchievementOverview } from '../../../../src/core/insight/achievementOverview.ts';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import { formatWording } from '../../../../src/core/text/wording.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import { formatMissingParts, formatStoryTheme } from '../../../../src/webview/dashboard/storyWords.ts';
import { createWords } from '../../../../src/webview/page/words.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { sampleInternship } from '../../../support/sampleInternship.ts';

function overviewOf(view: LogbookView): AchievementOverview {
  const { achievements } = computeDashboard(view);
  assert.ok(achievements);
  return achievements;
}

const work = aRecord('activity', {
  title: 'Resolved queries',
  date: '2026-03-02',
  metrics: [{ name: 'queries resolved', value: 48, of: 52, unit: 'query' }],
});

suite('computeAchievementOverview', () => {
  test('has a row for each theme and nothing to claim without records', () => {
    const { claims, readyCount, heldBack, heldBackCount, thin, stories } = overviewOf(aView());
    assert.deepEqual([claims, readyCount, heldBack, heldBackCount, thin], [[], 0, [], 0, []]);
    assert.deepEqual(
      stories.map(({ theme, count }) => [theme, count]),
      storyThemes.map(({ id }) => [id, 0]),
    );
  });

  test('tells claims that exports print before computed figures, and why others are held back', () => {
    const figures = [{ name: 'queries resolved', value: 48, of: 52, unit: 'query' }];
    const claim = (title: string, fields: object) =>
      aRecord('achievement', { title, date: '2026-04-01', ...fields });
    const { claims, readyCount, heldBack, heldBackCount } = overviewOf(
      aView([
        work,
        claim('Resolved 48 of 52 queries', { sources: [work.id], figures }),
        claim('Resolved 40 of 52 queries', {
          sources: [work.id],
          figures: [{ name: 'queries resolved', value: 40, of: 52, unit: 'query' }],
        }),
        claim('Tidy', { state: 'self-stated' }),
        claim('Famous', { state: 'cannot-confirm' }),
      ]),
    );
    assert.deepEqual(
      claims.map(({ text, id, records }) => [text, id !== undefined, records.value]),
      [
        ['Resolved 48 of 52 queries', true, 1],
        ['Resolved 48 of 52 queries (92%)', false, 1],
        ['Tidy', true, 0],
      ],
    );
    assert.deepEqual(
      heldBack.map(({ text, reason }) => [text, reason]),
      [
        ['Resolved 40 of 52 queries', 'stale'],
        ['Famous', 'cannot-confirm'],
      ],
    );
    assert.deepEqual([readyCount, heldBackCount], [3, 2]);
  });

  test('holds back what exports leave out, and says of each claim without records only once what it lacks', () => {
    const claim = (title: string, fields: object) =>
      aRecord('achievement', { title, date: '2026-04-01', ...fields });
    const { heldBack, thin, claims } = overviewOf(
      aView([
        work,
        claim('Unsourced', {}),
        claim('Private', { private: true }),
        claim('Mine', { state: 'self-stated' }),
      ]),
    );
    assert.deepEqual(heldBack.map(({ text, reason }) => [text, reason]).sort(), [
      ['Private', 'private'],
      ['Unsourced', 'unsourced'],
    ]);
    assert.deepEqual(
      claims.map(({ text, records }) => [text, records.value]),
      [
        ['Resolved 48 of 52 queries (92%)', 1],
        ['Mine', 0],
      ],
    );
    const thinClaims = thin.flatMap((entry) => (entry.kind === 'claim' ? [entry.name] : []));
    assert.deepEqual(
      thinClaims.filter((name) => name !== 'Mine'),
      [],
    );
  });

  test('names what thin evidence lacks', () => {
    const { thin } = overviewOf(
      aView([
        aRecord('activity', { date: '2026-03-02', skills: ['sas.macro'] }),
        aRecord('reflection', { date: '2026-03-03', ratings: { 'sas.macro': 'skilled' } }),
        aRecord('achievement', { title: 'Tidy', date: '2026-04-01', state: 'self-stated' }),
      ]),
    );
    assert.deepEqual(
      thin.map((entry) => [entry.kind, entry.kind === 'skill' ? entry.missing : undefined]),
      [
        ['skill', 2],
        ['claim', undefined],
      ],
    );
  });

  test('says which parts of the best story of a theme are told', () => {
    const { stories } = overviewOf(
      aView([
        aRecord('challenge', {
          title: 'Dates did not match',
          date: '2026-03-02',
          options: ['Ask the site', 'Compare with the source'],
          choice: 'Compare with the source',
        }),
      ]),
    );
    const solved = stories.find(({ theme }) => theme === 'problem-solving');
    assert.deepEqual(solved?.story?.parts, ['task', 'action']);
    const words = createWords(dashboardStrings, 'en');
    assert.equal(formatMissingParts(solved?.story?.parts ?? [], words), 'missing: situation, result');
  });

  test('opens as many records as it counts', async () => {
    const view = await sampleInternship();
    const { claims } = overviewOf(view);
    assert.ok(claims.length > 5);
    for (const { text, records } of claims) {
      assert.equal(selectRecords(view.contents, records.selection).length, records.value, text);
    }
  });
});

suite('formatStoryTheme', () => {
  test('calls each theme as the brief of stories does', () => {
    for (const { id, name } of storyThemes) {
      assert.equal(formatStoryTheme(id, dashboardStrings), formatWording(name));
    }
  });
});
