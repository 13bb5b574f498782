import assert from 'node:assert/strict';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { showBrief } from '../../../../src/core/brief/showBrief.ts';
import { computeTrackBrief } from '../../../../src/core/brief/trackBrief.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { formatWording } from '../../../../src/core/text/wording.ts';
import { aRecord, aView, type ViewFields } from '../../../support/builders.ts';

const tracks = [{ id: 'own', name: 'Own track', skills: ['sas.base', 'sas.macro'], roles: ['statistician'] }];

function briefOf(records: readonly LogbookRecord[], profile: ViewFields['profile'], subject?: string) {
  const view = aView(records, { profile: { tracks, ...profile } });
  const brief = computeTrackBrief(view, subject);
  return { view, brief, text: brief === undefined ? '' : formatBrief(brief) };
}

const records = [
  aRecord('goal', { title: 'Get there', kind: 'career', track: 'own', target: 'skilled' }),
  aRecord('goal', { title: 'SAS', skill: 'sas.base', target: 'skilled' }),
  aRecord('reflection', {
    date: '2026-04-01',
    ratings: { 'sas.base': 'skilled', 'sas.macro': 'fundamental' },
  }),
  aRecord('activity', { date: '2026-04-01', skills: ['sas.macro'] }),
];

suite('computeTrackBrief', () => {
  test('holds skills and roles of a track against what the records show', () => {
    const { text, brief } = briefOf(records, { track: 'own' });
    assert.match(text, /^# Career track: Own track\n\nFor the goal Get there\n/);
    assert.match(
      text,
      /- 1 of 2 skills skilled or above\n- 1 of 2 skills with evidence\n- 0 of 1 roles met\n/,
    );
    assert.match(
      text,
      /\| Base SAS \| skilled \| 0 \| yes \|\n\| SAS macro language \| fundamental \| 1 \| no \|/,
    );
    assert.match(text, /- \[ \] Statistician 0 of 1 met/);
    const { actions } = brief === undefined ? { actions: [] } : showBrief(brief, formatWording);
    assert.deepEqual(
      actions.map(({ command, argument }) => [command, argument]),
      [
        ['researchLogbook.exploreTrack', undefined],
        ['researchLogbook.newGoal', { skillId: 'sas.macro' }],
      ],
    );
  });

  test('every figure opens the records behind it', () => {
    const { view, brief } = briefOf(records, { track: 'own' });
    const figures = (brief?.blocks ?? []).flatMap((block) =>
      block.kind === 'list'
        ? block.items.flatMap(({ line }) => line.flatMap((span) => (span.kind === 'figure' ? [span] : [])))
        : [],
    );
    assert.deepEqual(
      figures.map(({ selection }) =>
        selectRecords(view.contents, selection).map(({ record }) => record.type),
      ),
      [['reflection'], ['activity']],
    );
  });

  test('is about a goal, a track, the track of the profile or that of the first career goal', () => {
    const [goal] = records;
    assert.ok(goal);
    assert.match(briefOf(records, {}, goal.id).text, /For the goal Get there/);
    assert.match(briefOf([], {}, 'Own track').text, /No career goal names this track yet/);
    assert.match(briefOf(records, {}, 'own').text, /For the goal Get there/);
    assert.match(briefOf(records, {}, 'academia').text, /No career goal names this track yet/);
    assert.match(briefOf(records, {}).text, /Own track/);
    assert.match(briefOf(records, { track: 'academia' }).text, /Career track: Academia/);
  });

  test('shows all tracks where none is chosen, and for a goal without a known track', () => {
    const lost = aRecord('goal', { kind: 'career', track: 'astronaut' });
    for (const { text } of [
      briefOf([], {}),
      briefOf([lost], {}, lost.id),
      briefOf([], { track: 'astronaut' }),
    ]) {
      assert.match(text, /^# Career tracks\n/);
      assert.match(text, /\| Own track \| 0 of 2 \| 0 of 2 \| 0 of 1 \|/);
    }
  });

  test('there is none for a subject that is neither', () => {
    assert.equal(briefOf(records, {}, 'astronaut').brief, undefined);
  });
});
