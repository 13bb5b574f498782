import assert from 'node:assert/strict';
import { computeCloseOutBrief } from '../../../../src/core/brief/closeOutBrief.ts';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { type CloseOutTask, computeCloseOut } from '../../../../src/core/insight/closeOut.ts';
import { computeProgress } from '../../../../src/core/insight/computeProgress.ts';
import { computeThinEvidence } from '../../../../src/core/insight/thinEvidence.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView, type ViewFields } from '../../../support/builders.ts';

const profile = { start: '2026-03-02', end: '2026-05-22' };
const today = '2026-05-13';

function itemOf(task: CloseOutTask, records: readonly LogbookRecord[], fields: ViewFields = {}) {
  return computeCloseOut(aView(records, { profile, today, ...fields })).find((item) => item.task === task);
}

const stateOf = (...parameters: Parameters<typeof itemOf>): string => {
  const item = itemOf(...parameters);
  return item === undefined ? 'absent' : `${item.done} of ${item.of}`;
};

suite('computeCloseOut', () => {
  test('asks an empty logbook for what everybody has to leave with', () => {
    const items = computeCloseOut(aView([], { profile, today }));
    assert.deepEqual(
      items.map(({ task, isDone }) => [task, isDone]),
      [
        ['final-reflection', false],
        ['achievements-sourced', false],
        ['references-asked', false],
      ],
    );
  });

  test('finds the final review', () => {
    assert.equal(stateOf('final-reflection', [aRecord('reflection', { period: 'final' })]), '1 of 1');
    assert.equal(stateOf('final-reflection', [aRecord('reflection', { period: 'weekly' })]), '0 of 1');
  });

  test('wants the skill of each goal rated in the last four weeks of the internship, or after it', () => {
    const goal = aRecord('goal', { skill: 'sas.base', target: 'skilled' });
    const rating = (date: string) => aRecord('reflection', { date, ratings: { 'sas.base': 'skilled' } });
    const rated = (date: string, at = today) => stateOf('goals-rated', [goal, rating(date)], { today: at });
    assert.equal(rated('2026-04-15'), '1 of 1');
    assert.equal(rated('2026-04-14'), '0 of 1');
    assert.equal(rated('2026-05-14'), '0 of 1', 'a rating of tomorrow');
    assert.equal(rated('2026-04-24', '2026-08-01'), '1 of 1', 'counted back from the end');
    assert.equal(rated('2026-04-23', '2026-08-01'), '0 of 1');
    assert.equal(stateOf('goals-rated', [{ ...goal, status: 'dropped' }]), 'absent');
  });

  test('wants supervisors and mentors thanked, the profile supervisor without a contact too', () => {
    const mentor = aRecord('contact', { title: 'Mentor', relation: 'mentor' });
    const peer = aRecord('contact', { title: 'Peer', relation: 'peer' });
    const thanks = (person: string, date = '2026-05-12') =>
      aRecord('interaction', {
        title: `Thanks ${person} ${date}`,
        kind: 'thank-you',
        people: [person],
        date,
      });
    const withBoss = { profile: { ...profile, supervisor: 'boss' } };
    const item = itemOf('people-thanked', [mentor, peer], withBoss);
    assert.deepEqual([item?.done, item?.of, item?.openTexts, item?.open], [0, 2, ['boss'], [mentor]]);
    assert.equal(stateOf('people-thanked', [mentor, thanks('mentor'), thanks('boss')], withBoss), '2 of 2');
    assert.equal(
      stateOf('people-thanked', [mentor, thanks('mentor', '2026-04-14')]),
      '0 of 1',
      'too long ago',
    );
    assert.equal(stateOf('people-thanked', [mentor, thanks('mentor', '2026-05-14')]), '0 of 1', 'not yet');
  });

  test('is content with questions that are answered or handed over', () => {
    const records = [
      aRecord('question', { title: 'a', status: 'answered' }),
      aRecord('question', { title: 'b', status: 'asked', tags: ['handed-over'] }),
      aRecord('question', { title: 'c' }),
    ];
    assert.equal(stateOf('questions-closed', records), '2 of 3');
  });

  test('wants advice reported back unless it was dropped', () => {
    const advice = (title: string, fields: object) =>
      aRecord('interaction', { title, advice: [{ text: 'Read the CSR', ...fields }] });
    const records = [
      advice('told', { status: 'done', reportedBack: '2026-04-01' }),
      advice('done', { status: 'done' }),
      advice('dropped', { status: 'dropped' }),
    ];
    assert.equal(stateOf('advice-reported', records), '1 of 2');
    const tomorrow = advice('tomorrow', { status: 'done', reportedBack: '2026-05-14' });
    assert.equal(stateOf('advice-reported', [tomorrow]), '0 of 1');
  });

  test('wants certificates with number and expiry, and leaves other courses alone', () => {
    const records = [
      aRecord('training', { title: 'GCP', certificateId: 'X1', expires: '2029-03-06' }),
      aRecord('training', { title: 'No number', expires: '2029-03-06' }),
      aRecord('training', { title: 'No expiry', certificateId: 'X2', completed: '2026-03-06' }),
      aRecord('training', { title: 'A talk' }),
      aRecord('training', { title: 'Old', expires: '2026-04-01', completed: '2023-04-01' }),
      aRecord('training', { title: 'old', certificateId: 'X3', completed: '2026-04-01', validMonths: 36 }),
    ];
    assert.equal(stateOf('certificates-complete', records), '2 of 4', 'a renewed one is past');
  });

  test('wants achievements that rest on records that are there', () => {
    const work = aRecord('activity');
    const claim = (title: string, fields: object) => aRecord('achievement', { title, ...fields });
    const records = [
      work,
      claim('good', { sources: [work.id] }),
      claim('gone', { sources: ['01JD0000000000000000000999'] }),
      claim('none', {}),
      claim('said', { sources: [work.id], state: 'self-stated' }),
    ];
    assert.equal(stateOf('achievements-sourced', records), '1 of 4');
  });

  test('knows references, cadences, figures with files and unused resources', () => {
    assert.equal(stateOf('references-asked', [aRecord('contact', { tags: ['reference'] })]), '1 of 1');
    const contacts = [
      aRecord('contact', { title: 'a', relation: 'mentor', cadenceDays: 30 }),
      aRecord('contact', { title: 'b', relation: 'potential-mentor' }),
    ];
    assert.equal(stateOf('cadence-set', contacts), '1 of 2');
    const metrics = [{ name: 'queries', value: 4 }];
    const figures = [
      aRecord('activity', { title: 'a', metrics, evidence: [{ path: 'a.log' }] }),
      aRecord('activity', { title: 'b', metrics: [{ name: 'q', value: 1, evidence: ['b.log'] }] }),
      aRecord('activity', { title: 'c', metrics }),
      aRecord('activity', { title: 'd' }),
    ];
    assert.equal(stateOf('figures-evidenced', figures), '2 of 3');
    const program = aRecord('program', {
      resources: ['journal club', 'licence'],
      resourcesUsed: ['licence'],
    });
    const chosen = { profile: { ...profile, program: program.id } };
    assert.deepEqual(itemOf('resources-used', [program], chosen)?.openTexts, ['journal club']);
    assert.equal(stateOf('resources-used', [program]), 'absent');
  });

  test('counts resources of the programme that was chosen, used in any case, each once', () => {
    const program = aRecord('program', {
      status: 'chosen',
      resources: ['Journal Club', 'Licence', 'licence'],
      resourcesUsed: ['journal club'],
    });
    assert.equal(stateOf('resources-used', [program]), '1 of 2');
    assert.deepEqual(itemOf('resources-used', [program])?.openTexts, ['Licence']);
  });

  test('stands two contacts with one slug, and counts each', () => {
    const twins = [1, 2].map((number) =>
      aRecord('contact', { title: 'Mentor', relation: 'mentor', role: `role ${number}` }),
    );
    assert.equal(stateOf('people-thanked', twins), '0 of 2');
  });
});

suite('close-out in the Progress view', () => {
  const shownOn = (at: string, fields = profile) => {
    const { closeOut } = computeProgress(aView([], { profile: fields, today: at }));
    return closeOut !== undefined;
  };

  test('shows from the Monday three weeks before the end, and after it', () => {
    assert.deepEqual(
      ['2026-05-03', '2026-05-04', '2026-05-22', '2026-08-01'].map((at) => shownOn(at)),
      [false, true, true, true],
    );
  });

  test('goes by ISO weeks over the end of the year, week 53 and a leap day', () => {
    const overYear = { start: '2026-10-05', end: '2027-01-08' };
    assert.deepEqual([shownOn('2026-12-20', overYear), shownOn('2026-12-21', overYear)], [false, true]);
    const leap = { start: '2028-01-03', end: '2028-03-10' };
    assert.deepEqual([shownOn('2028-02-20', leap), shownOn('2028-02-21', leap)], [false, true]);
  });

  test('is there from the start of an internship of three weeks, and never without dates', () => {
    assert.equal(shownOn('2026-03-02', { start: '2026-03-02', end: '2026-03-20' }), true);
    assert.equal(computeProgress(aView([], { today })).closeOut, undefined);
  });
});

suite('computeThinEvidence', () => {
  const thinOf = (records: readonly LogbookRecord[]) =>
    computeThinEvidence(aView(records, { profile, today })).map((one) =>
      one.kind === 'claim'
        ? one.record.title
        : one.kind === 'skill'
          ? `${one.level} ${one.wanted}`
          : one.flag,
    );
  const work = (day: number) =>
    aRecord('activity', { title: `Work ${day}`, date: `2026-05-0${day}`, skills: ['sas.base'] });
  const rating = aRecord('reflection', { date: '2026-05-09', ratings: { 'sas.base': 'skilled' } });

  test('names a level that rests on too few records', () => {
    assert.deepEqual(thinOf([rating, work(1), work(2)]), ['skilled 3']);
    assert.deepEqual(thinOf([rating, work(1), work(2), work(3)]), []);
  });

  test('names claims without a record behind them, and flags of skills', () => {
    const days = [1, 2, 3, 4, 5];
    assert.deepEqual(thinOf([...days.map(work), aRecord('achievement', { title: 'A claim' })]), [
      'evidence-without-rating',
      'A claim',
    ]);
  });

  test('says of no claim that it rests on no record where it names one', () => {
    const claim = (title: string, source: string) =>
      aRecord('achievement', { title, state: 'cannot-confirm', sources: [source] });
    assert.deepEqual(
      thinOf([work(1), claim('Unsure', work(1).id), claim('Gone', '01JD0000000000000000000999')]),
      ['Gone'],
    );
  });
});

suite('computeCloseOutBrief', () => {
  test('ticks what is done and names what is left', () => {
    const question = aRecord('question', { title: 'Which window?' });
    const text = formatBrief(
      computeCloseOutBrief(aView([question, aRecord('reflection', { period: 'final' })], { profile, today })),
    );
    assert.match(text, /Week 11 of 12, it ends on 2026-05-22\./);
    assert.match(text, /Close-out: 1 of 4 done/);
    assert.match(text, /- \[x\] The final review is written/);
    assert.match(
      text,
      /- \[ \] Questions are answered, or handed over \(tag handed-over\)\n {2}- Which window\?/,
    );
  });

  test('says before the last weeks when closing out begins', () => {
    const text = formatBrief(computeCloseOutBrief(aView([], { profile, today: '2026-04-15' })));
    assert.match(text, /Closing out begins in the last 3 weeks\./);
  });
});
