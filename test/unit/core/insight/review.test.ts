import assert from 'node:assert/strict';
import { briefs } from '../../../../src/core/brief/briefs.ts';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { reviewDate, reviewTitle, skillsToRate } from '../../../../src/core/insight/reviewDraft.ts';
import { computeReviewFacts } from '../../../../src/core/insight/reviewFacts.ts';
import {
  findReview,
  openPrompts,
  periodChoices,
  periodOf,
  type ReviewKind,
} from '../../../../src/core/insight/reviewPeriod.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { formatWording } from '../../../../src/core/text/wording.ts';
import { aDate, aRecord, aView, type ViewFields } from '../../../support/builders.ts';

const profile = { start: '2026-03-02', end: '2026-05-22', hoursPerWeek: 35 };
const viewOf = (records: readonly LogbookRecord[] = [], fields: ViewFields = {}) =>
  aView(records, { profile, ...fields });
const work = (date: string, fields: Parameters<typeof aRecord<'activity'>>[1] = {}) =>
  aRecord('activity', { title: `Work ${date}`, date, hours: 2, skills: ['sas.base'], ...fields });

suite('periodOf', () => {
  const spanOf = (kind: ReviewKind, date: string, fields: ViewFields = {}) => {
    const { from, to } = periodOf(kind, aDate(date), viewOf([], fields));
    return `${from}..${to}`;
  };

  test('gives the week of a day from Monday to Sunday, over the end of the year and week 53', () => {
    assert.equal(spanOf('weekly', '2026-04-19'), '2026-04-13..2026-04-19');
    assert.equal(spanOf('weekly', '2027-01-01'), '2026-12-28..2027-01-03');
  });

  test('gives whole months, February of a leap year too', () => {
    assert.equal(spanOf('monthly', '2028-02-29'), '2028-02-01..2028-02-29');
    assert.equal(spanOf('monthly', '2026-02-10'), '2026-02-01..2026-02-28');
    assert.equal(spanOf('monthly', '2026-12-31'), '2026-12-01..2026-12-31');
  });

  test('gives the internship for the final review, or what there is of it', () => {
    assert.equal(spanOf('final', '2026-04-15'), '2026-03-02..2026-05-22');
    assert.equal(spanOf('final', '2026-04-15', { profile: {} }), '2026-04-15..2026-04-15');
    const contradictory = { profile: { start: '2026-05-22', end: '2026-03-02' } };
    assert.equal(spanOf('final', '2026-04-15', contradictory), '2026-05-22..2026-05-22');
  });
});

suite('findReview', () => {
  const find = (reflection: LogbookRecord, kind: ReviewKind = 'weekly', date = '2026-04-15') => {
    const view = viewOf([reflection]);
    return findReview(view, periodOf(kind, aDate(date), view)) !== undefined;
  };

  test('goes by the days that a review names, else by its date', () => {
    assert.equal(find(aRecord('reflection', { period: 'weekly', date: '2026-04-17' })), true);
    const late = { period: 'weekly', date: '2026-04-20', from: '2026-04-13' } as const;
    assert.equal(find(aRecord('reflection', late)), true);
    assert.equal(find(aRecord('reflection', { period: 'weekly', date: '2026-04-20' })), false);
    assert.equal(find(aRecord('reflection', { period: 'weekly' })), false);
  });

  test('tells kinds apart, and takes a self-rating for none', () => {
    assert.equal(find(aRecord('reflection', { period: 'monthly', date: '2026-04-15' })), false);
    assert.equal(find(aRecord('reflection', { period: 'monthly', date: '2026-04-30' }), 'monthly'), true);
    assert.equal(find(aRecord('reflection', { period: 'final', date: '2026-01-01' }), 'final'), true);
    assert.equal(
      find(aRecord('reflection', { date: '2026-04-15', ratings: { 'sas.base': 'skilled' } })),
      false,
    );
    assert.equal(find(aRecord('reflection', { date: '2026-04-15', learnings: ['Ask early'] })), true);
  });

  test('knows which questions a review leaves open', () => {
    const review = aRecord('reflection', { proud: 'A table', learnings: [] });
    assert.deepEqual(openPrompts(review), ['hard', 'learnings', 'thanks', 'next']);
  });
});

suite('periodChoices', () => {
  const first = (records: readonly LogbookRecord[], fields: ViewFields = {}) =>
    periodChoices('weekly', viewOf(records, fields))[0]?.from;
  const lastWeek = work('2026-04-08');

  test('begin with last week while it has records and no review', () => {
    assert.equal(first([lastWeek]), '2026-04-06');
    assert.equal(first([]), '2026-04-13');
    assert.equal(
      first([lastWeek, aRecord('reflection', { period: 'weekly', date: '2026-04-10' })]),
      '2026-04-13',
    );
  });

  test('begin with this week before the internship had another', () => {
    const profileFromNow = { profile: { start: '2026-04-13', end: '2026-05-22' } };
    assert.equal(first([lastWeek], profileFromNow), '2026-04-13');
  });
});

suite('reviewTitle', () => {
  const titleOf = (
    kind: ReviewKind,
    date: string,
    answers: Readonly<Record<string, string>>,
    fields = {},
  ) => {
    const view = viewOf([], fields);
    return formatWording(
      reviewTitle(view, periodOf(kind, aDate(date), view), new Map(Object.entries(answers))),
    );
  };

  test('names the week of the internship and the first thing that was learned', () => {
    assert.equal(
      titleOf('weekly', '2026-04-15', { proud: 'a', learnings: 'Ask early' }),
      'Week 7: Ask early',
    );
    assert.equal(titleOf('weekly', '2026-04-15', {}), 'Week 7');
  });

  test('names the ISO week outside the internship, 53 at the end of 2026', () => {
    assert.equal(titleOf('weekly', '2027-01-02', {}, { profile: {} }), 'Week 53');
    assert.equal(titleOf('weekly', '2027-01-04', {}, { profile: {} }), 'Week 1');
  });

  test('cuts a long answer between words', () => {
    const title = titleOf('monthly', '2026-04-15', { hard: `${'word '.repeat(30)}\nmore` });
    assert.match(title, /^Month 2026-04: (?:word )+word…$/);
    assert.ok(title.length < 90);
    assert.equal(titleOf('final', '2026-04-15', { next: 'x' }), 'Final review: x');
  });

  test('is stored on a day of its period', () => {
    const period = periodOf('weekly', aDate('2026-04-08'), viewOf());
    assert.equal(reviewDate(period, aDate('2026-04-08')), '2026-04-08');
    assert.equal(reviewDate(period, aDate('2026-04-15')), '2026-04-12');
    assert.equal(reviewDate(period, aDate('2026-04-01')), '2026-04-06');
  });
});

suite('computeReviewFacts', () => {
  const factsOf = (
    records: readonly LogbookRecord[],
    fields: ViewFields = {},
    kind: ReviewKind = 'weekly',
  ) => {
    const view = viewOf(records, fields);
    return computeReviewFacts(view, periodOf(kind, view.today, view));
  };

  test('adds up the days of the week against the plan, without counting a look back', () => {
    const { whole, planned, spans } = factsOf([
      work('2026-04-13'),
      work('2026-04-14'),
      work('2026-04-14', { title: 'Other', hours: 1.5 }),
      work('2026-04-12'),
      aRecord('reflection', { date: '2026-04-14', period: 'weekly' }),
    ]);
    assert.deepEqual([whole.count.value, whole.hours.value, planned], [3, 5.5, 35]);
    assert.deepEqual(
      spans.map(({ from, count }) => [from, count.value]),
      [
        ['2026-04-13', 1],
        ['2026-04-14', 2],
      ],
    );
  });

  test('goes by weeks in longer periods, cut at the ends of the month', () => {
    const { spans, planned } = factsOf(
      [work('2026-04-01'), work('2026-03-31'), work('2026-04-06')],
      {},
      'monthly',
    );
    assert.deepEqual(
      spans.map(({ from, to }) => `${from}..${to}`),
      ['2026-04-01..2026-04-05', '2026-04-06..2026-04-12'],
    );
    assert.equal(planned, undefined);
  });

  test('names work days before today without a record, but not leave, weekends or days outside', () => {
    const leave = [{ from: '2026-04-14' }];
    const { unloggedDays } = factsOf([work('2026-04-13')], {
      profile: { ...profile, leave },
      today: '2026-04-18',
    });
    assert.deepEqual(unloggedDays, ['2026-04-15', '2026-04-16', '2026-04-17']);
    assert.deepEqual(factsOf([], { today: '2026-04-13' }).unloggedDays, [], 'today is not over');
    assert.deepEqual(factsOf([], { profile: { hoursPerWeek: 35 } }).unloggedDays, []);
    const lastWeek = { profile: { ...profile, end: '2026-04-14' }, today: '2026-04-17' };
    assert.deepEqual(factsOf([], lastWeek).unloggedDays, ['2026-04-13', '2026-04-14']);
  });

  test('names open goals without work or a rating in the period', () => {
    const goal = (skill: string, status: 'open' | 'dropped' = 'open') =>
      aRecord('goal', { title: `${skill} ${status}`, skill, target: 'skilled', status });
    const { stillGoals } = factsOf([
      goal('sas.base'),
      goal('sas.macro'),
      goal('edc.redcap'),
      goal('r.tidyverse', 'dropped'),
      work('2026-04-13'),
      aRecord('reflection', { date: '2026-04-13', ratings: { 'edc.redcap': 'exposed' } }),
    ]);
    assert.deepEqual(
      stillGoals.map(({ title }) => title),
      ['sas.macro open'],
    );
  });

  test('names open questions, due people, opportunities and certificates', () => {
    const facts = factsOf([
      aRecord('question', { title: 'Which window?', date: '2026-04-08' }),
      aRecord('contact', { title: 'Mentor', relation: 'mentor', met: '2026-03-02', cadenceDays: 14 }),
      aRecord('opportunity', { title: 'spotted', date: '2026-04-01' }),
      aRecord('opportunity', { title: 'over', date: '2026-04-01', status: 'done' }),
      aRecord('training', { title: 'GCP', completed: '2026-04-13', date: '2026-04-13' }),
      aRecord('training', { title: 'Old', completed: '2023-05-01', expires: '2026-05-01' }),
    ]);
    assert.deepEqual(
      [
        facts.openQuestions.map(({ days }) => days),
        facts.duePeople.map(({ name }) => name),
        facts.opportunities.map(({ title }) => title),
        facts.completed.map(({ title }) => title),
        facts.expiring.map(({ training }) => training.title),
      ],
      [[7], ['Mentor'], ['spotted'], ['GCP'], ['Old']],
    );
  });

  test('offers skills with evidence and no rating in the period, most records first', () => {
    const view = viewOf([
      work('2026-04-13', { skills: ['sas.base', 'sas.macro'] }),
      work('2026-04-14', { skills: ['sas.macro'] }),
      work('2026-04-14', { title: 'R', skills: ['r.tidyverse'] }),
      work('2026-04-06', { skills: ['edc.redcap'] }),
      aRecord('reflection', { date: '2026-04-14', ratings: { 'r.tidyverse': 'exposed' } }),
    ]);
    assert.deepEqual(skillsToRate(view, periodOf('weekly', view.today, view)), ['sas.macro', 'sas.base']);
  });
});

suite('the page of a review', () => {
  const records: readonly LogbookRecord[] = [
    work('2026-04-13', { study: 'onc-2' }),
    aRecord('question', { title: 'Which window?', date: '2026-04-08' }),
  ];
  const textOf = (
    kind: 'weeklyReview' | 'monthlyReview' | 'finalReview',
    subject?: string,
    others = records,
  ) => {
    const brief = briefs[kind](viewOf(others), subject);
    return brief && formatBrief(brief);
  };

  test('shows what was done, against what was planned, and what is open', () => {
    const text = textOf('weeklyReview') ?? '';
    assert.match(text, /^# Review of week 7, 2026-04-13 to 2026-04-19/);
    assert.match(text, /Records: 1 Hours: 2 of 35 planned/);
    assert.match(text, /There is no review of this time yet\./);
    assert.match(text, /- 2026-04-13 2 h\n {2}- Work 2026-04-13/);
    assert.match(text, /\| Base SAS \| 2 h \| 1 \|/);
    assert.match(text, /\| onc-2 \| 2 h \| 1 \|/);
    assert.match(text, /Which window\? open for days: 7/);
    assert.match(text, /## Work days without a record\n\n- 2026-04-14/);
  });

  test('is about the week or month of the day it is asked for, and about nothing else', () => {
    assert.match(textOf('weeklyReview', '2026-04-07') ?? '', /^# Review of week 6/);
    assert.match(textOf('monthlyReview', '2026-03-15') ?? '', /2026-03-01 to 2026-03-31/);
    assert.match(textOf('finalReview') ?? '', /^# Final review, 2026-03-02 to 2026-05-22/);
    assert.equal(textOf('weeklyReview', 'statistician'), undefined);
    assert.equal(textOf('weeklyReview', '2026-02-30'), undefined);
  });

  test('shows what was written, question by question', () => {
    const review = aRecord('reflection', {
      title: 'Week 7: Ask early',
      period: 'weekly',
      date: '2026-04-15',
      proud: 'A table\nand a macro',
      learnings: ['Ask early', 'Measure'],
    });
    const text = textOf('weeklyReview', undefined, [review]) ?? '';
    assert.match(
      text,
      /- What am I proud of\?\n {2}- A table\n {2}- and a macro\n- What did I learn\?\n {2}- Ask early/,
    );
    assert.doesNotMatch(text, /no review of this time/);
  });
});
