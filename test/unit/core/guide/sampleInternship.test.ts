import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { computeClaims } from '../../../../src/core/achievement/claims.ts';
import { computeAchievements } from '../../../../src/core/achievement/computeAchievements.ts';
import { readStarStory } from '../../../../src/core/achievement/starStory.ts';
import { computeApplicationFacts } from '../../../../src/core/application/applicationFacts.ts';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { computeGuideBrief } from '../../../../src/core/brief/guideBrief.ts';
import { computeMeetingBrief } from '../../../../src/core/brief/meetingBrief.ts';
import { comparePrograms } from '../../../../src/core/career/comparePrograms.ts';
import { unusedResources } from '../../../../src/core/career/unusedResources.ts';
import { planEvent } from '../../../../src/core/event/planEvent.ts';
import type { LogbookView } from '../../../../src/core/index/logbookContents.ts';
import { LogbookIndex } from '../../../../src/core/index/logbookIndex.ts';
import { computeAdvice } from '../../../../src/core/insight/adviceFacts.ts';
import { checkCapacity } from '../../../../src/core/insight/capacityCheck.ts';
import { computeCertificates } from '../../../../src/core/insight/certificateFacts.ts';
import { computeCloseOut } from '../../../../src/core/insight/closeOut.ts';
import { type ContactFacts, computeContactFacts } from '../../../../src/core/insight/contactFacts.ts';
import { computeExposure } from '../../../../src/core/insight/exposure.ts';
import { computeGoalTree, type GoalEntry } from '../../../../src/core/insight/goalTree.ts';
import { computeInternshipClock } from '../../../../src/core/insight/internshipClock.ts';
import { computeLogTree } from '../../../../src/core/insight/logTree.ts';
import { computeOpenLoops } from '../../../../src/core/insight/openLoops.ts';
import {
  computeAnsweredQuestions,
  computeOpenQuestions,
} from '../../../../src/core/insight/questionFacts.ts';
import { computeReviewFacts } from '../../../../src/core/insight/reviewFacts.ts';
import { periodOf } from '../../../../src/core/insight/reviewPeriod.ts';
import { computeWeekLoads } from '../../../../src/core/insight/workload.ts';
import { findMentors } from '../../../../src/core/people/findMentors.ts';
import { chooseInterviewQuestions } from '../../../../src/core/people/interviewQuestions.ts';
import { computeThanks } from '../../../../src/core/people/thanks.ts';
import { computeConnections } from '../../../../src/core/presence/connections.ts';
import { computePresenceFacts } from '../../../../src/core/presence/presenceFacts.ts';
import { composeQuestion } from '../../../../src/core/question/composeQuestion.ts';
import { questionFromChallenge } from '../../../../src/core/question/questionFromChallenge.ts';
import { readinessOf } from '../../../../src/core/question/readinessOf.ts';
import type { RecordOf } from '../../../../src/core/records/logbookRecord.ts';
import type { RecordType } from '../../../../src/core/records/recordTypes.ts';
import { RecordSearch } from '../../../../src/core/search/recordSearch.ts';
import { NodeFileStore } from '../../../../src/platform/nodeFileStore.ts';
import { nodeScheduler } from '../../../../src/platform/nodeScheduler.ts';
import { aDate } from '../../../support/builders.ts';
import { copySampleInternship } from '../../../workbench/copySampleInternship.ts';

/** The sample internship as it stands on the Thursday of its tenth week. */
const today = '2026-05-07';

class Sample {
  readonly view: LogbookView;
  readonly store: NodeFileStore;

  constructor(view: LogbookView, store: NodeFileStore) {
    this.view = view;
    this.store = store;
  }

  all<T extends RecordType>(type: T): readonly RecordOf<T>[] {
    // The type was compared just now.
    return this.view.contents.records.flatMap(({ record }) =>
      record.type === type ? [record as RecordOf<T>] : [],
    );
  }

  one<T extends RecordType>(type: T, title: string): RecordOf<T> {
    const found = this.all(type).find((record) => record.title.startsWith(title));
    assert.ok(found, title);
    return found;
  }

  goal(title: string): GoalEntry {
    const goals = computeGoalTree(this.view).flatMap((node) => (node.kind === 'goals' ? node.children : []));
    const found = goals.find(({ stored }) => stored.record.title.startsWith(title));
    assert.ok(found, title);
    return found;
  }

  person(slug: string): ContactFacts {
    const found = computeContactFacts(this.view).find((facts) => facts.slug === slug);
    assert.ok(found, slug);
    return found;
  }
}

/** What each of the 36 elements of the guide comes to in the sample; the figures were worked out from its files. */
const rows: readonly (readonly [string, (sample: Sample) => void | Promise<void>])[] = [
  [
    'the start is agreed: week 10 of 12, 15 days left, 32 of 35 hours for primary work, a supervisor',
    ({ view }) => {
      const clock = computeInternshipClock(view);
      assert.deepEqual([clock?.week, clock?.weeks, clock?.daysLeft], [10, 12, 15]);
      const { hoursPerWeek, primaryHours, supervisor } = view.contents.profile;
      assert.deepEqual([hoursPerWeek, primaryHours, supervisor], [35, 32, 'supervisor']);
    },
  ],
  [
    // Rated fundamental on 17 April; the rating of 22 May is still to come.
    'a skill goal has its level from ratings, and is not reached',
    (sample) => {
      const { current, target, isReached, evidence } = sample.goal('Read, change and write SAS macros');
      assert.deepEqual([current, target, isReached], ['fundamental', 'skilled', false]);
      // Five activities up to 5 May, a course, a check-in and a question.
      assert.equal(evidence?.records.value, 8);
    },
  ],
  [
    'a career goal is measured by its track',
    (sample) => {
      const { goalKind, track } = sample.goal('Find out whether statistical programming is for me');
      assert.equal(goalKind, 'career');
      // Of sas.macro, sas.compare, cdisc.adam, r.gtsummary, r.pharmaverse and stat.tlf.
      assert.equal(track?.skills.length, 6);
    },
  ],
  [
    // The programmer and one of the industry: two of three.
    'networking goals count people really met',
    (sample) => {
      const { network } = sample.goal('Find out whether statistical programming is for me');
      assert.deepEqual(
        network?.map(({ role, wanted, met }) => [role, met.value, wanted]),
        [
          ['programmer', 2, 3],
          ['statistician', 1, 1],
        ],
      );
      assert.equal(sample.goal('Talk to people of four roles').isReached, true);
    },
  ],
  [
    'a relationship is as deep as what was exchanged, and a contact alone is none',
    (sample) => {
      assert.equal(sample.person('internship-coordinator').band, 'new');
      assert.equal(sample.person('programmer').band, 'trusted');
      assert.equal(sample.person('supervisor').depth.adviceReceived.value, 5);
    },
  ],
  [
    'three programmes were considered, each with structure, phases, mentors and resources',
    (sample) => {
      const programs = sample.all('program');
      assert.equal(programs.length, 3);
      for (const program of programs) assert.ok(program.structure && program.phases && program.resources);
    },
  ],
  [
    'programmes are scored against the goals, and the one that was chosen comes first',
    ({ view }) => {
      const [first] = comparePrograms(view).programs;
      assert.equal(first?.program.id, view.contents.profile.program);
    },
  ],
  [
    'two resources of the programme were not used yet',
    ({ view }) => {
      assert.deepEqual(unusedResources(view)?.resources, ['statistics clinic', 'visit of a study site']);
    },
  ],
  [
    'start-up is the phase that is missing, with three weeks left',
    ({ view }) => {
      const exposure = computeExposure(view);
      assert.deepEqual(
        exposure?.gaps.map(({ phase, kind }) => [phase, kind]),
        [['start-up', 'none']],
      );
      assert.equal(exposure?.weeksLeft, 3);
    },
  ],
  [
    'opportunities are in every state',
    (sample) => {
      const statuses = sample.all('opportunity').map(({ status }) => status ?? 'spotted');
      const counts = ['spotted', 'offered', 'accepted', 'declined', 'done'].map(
        (status) => statuses.filter((one) => one === status).length,
      );
      assert.deepEqual(counts, [1, 1, 3, 1, 2]);
    },
  ],
  [
    'a question says what is understood, unclear, tried and preferred',
    (sample) => {
      const question = sample.one('question', 'Are lab values below the limit');
      assert.deepEqual(readinessOf(question), []);
      const text = composeQuestion(question);
      for (const part of ['31 values are reported as', 'SAP does not say', 'two older', 'The limit itself']) {
        assert.ok(text.toLowerCase().includes(part.toLowerCase()), `${part}: ${text}`);
      }
    },
  ],
  [
    'eight questions are answered; of the four open ones the oldest waits for 22 days',
    ({ view }) => {
      assert.equal(computeAnsweredQuestions(view).length, 8);
      assert.deepEqual(
        computeOpenQuestions(view).map(({ days }) => days),
        [22, 13, 8, 7],
      );
    },
  ],
  [
    // 32 + 1 + 3 + 0.2 of the talk, and 4 more; then 32 + 3, and 4 more.
    'one more yes would take two weeks over capacity',
    (sample) => {
      const more = sample.one('opportunity', 'Help to write the data management plan');
      assert.deepEqual(
        checkCapacity(sample.view, more).map(({ week, committed, over }) => [week, committed, over]),
        [
          [11, 40.2, 2.2],
          [12, 39, 1],
        ],
      );
      const tenth = computeWeekLoads(sample.view).find(({ week }) => week === 10);
      assert.deepEqual([tenth?.committed, tenth?.capacity], [38, 38]);
    },
  ],
  [
    'every day of the ninth week was logged, 34.5 hours in all',
    ({ view }) => {
      const week = periodOf('weekly', aDate('2026-04-29'), view);
      const { whole, unloggedDays } = computeReviewFacts(view, week);
      assert.equal(whole.hours.value, 34.5);
      assert.deepEqual(unloggedDays, []);
    },
  ],
  [
    'everything is found by its words, and by week, skill, study, person and phase',
    async ({ view, store }) => {
      const search = new RecordSearch({ store, scheduler: nodeScheduler });
      await search.update(view.contents, (await store.list())?.files ?? []);
      const { found } = await search.find({
        query: 'haemoglobin factor of ten',
        today: aDate(today),
        limit: 3,
      });
      assert.match(found[0]?.path ?? '', /haemoglobin-values-a-factor-of-ten/);
      for (const grouping of ['week', 'skill', 'study', 'person', 'phase'] as const) {
        assert.ok(computeLogTree(view, grouping).length > 2, grouping);
      }
    },
  ],
  [
    'skills have evidence and ratings, the query skill on target',
    (sample) => {
      const { current, isReached } = sample.goal('Close queries without help');
      assert.deepEqual([current, isReached], ['skilled', true]);
    },
  ],
  [
    // 5 June is 29 days off, so that the reminder of 30 days is the last one past; 30 June is 54.
    'certificates run out with reminders, and one was renewed',
    ({ view }) => {
      assert.deepEqual(
        computeCertificates(view).map(({ expires, state, reminder }) => [expires, state, reminder]),
        [
          ['2026-05-02', 'renewed', undefined],
          ['2026-06-05', 'due-soon', 30],
          ['2026-06-30', 'due-soon', 90],
          ['2029-03-03', 'fine', undefined],
          ['2029-03-04', 'fine', undefined],
        ],
      );
    },
  ],
  [
    'talks and mails were checked afterwards, with what the others said',
    (sample) => {
      const { aim, worked, improve, feedback } = sample.one(
        'interaction',
        'Monday data meeting: showed where',
      );
      assert.ok(aim && worked && improve && feedback);
    },
  ],
  [
    'feedback led to changes, and help went both ways',
    (sample) => {
      assert.equal(sample.all('feedback').filter(({ changed }) => changed !== undefined).length, 4);
      assert.equal(sample.person('programmer').depth.helpGiven.value, 2);
    },
  ],
  [
    'a challenge becomes a question and a story',
    (sample) => {
      const challenge = sample.one('challenge', 'Haemoglobin values');
      const question = questionFromChallenge(challenge, aDate(today));
      assert.equal(question.known?.length, 3);
      assert.deepEqual(question.unblocks, [challenge.id]);
      const story = readStarStory(sample.view.contents, challenge);
      assert.ok(story.situation.length > 0 && story.action.length > 0 && story.result.length > 0);
    },
  ],
  [
    'the next interview does not repeat a question',
    (sample) => {
      const asked =
        sample.one('interaction', 'Informational interview with a medical writer').questions ?? [];
      assert.equal(asked.length, 3);
      const { general, ofRole } = chooseInterviewQuestions('medical-writer', [...asked]);
      assert.ok(ofRole.length > 0 && general.length > 0);
      for (const question of asked) assert.ok(![...general, ...ofRole].includes(question), question);
    },
  ],
  [
    'an event makes contacts of the people met there',
    ({ view }) => {
      const plan = planEvent(view.contents, {
        kind: 'seminar',
        title: 'Estimands again',
        date: aDate(today),
        people: ['statistician'],
        names: ['Nobody Known', 'Programmer'],
      });
      assert.deepEqual(
        plan.contacts.map(({ title }) => title),
        ['Nobody Known'],
      );
      assert.deepEqual(plan.interaction.people, ['statistician', 'nobody-known', 'programmer']);
    },
  ],
  [
    'six people are connected, and the profile was refreshed on 12 April',
    ({ view }) => {
      assert.equal(computeConnections(view).connected.length, 6);
      assert.equal(computePresenceFacts(view).lastRefresh?.date, '2026-04-12');
    },
  ],
  [
    'the programmer is the mentor for macros, and nobody is for gtsummary',
    ({ view }) => {
      const searches = new Map(findMentors(view).map(({ skillId, matches }) => [skillId, matches]));
      assert.deepEqual(searches.get('r.gtsummary'), []);
      assert.equal(searches.get('sas.macro')?.[0]?.facts.slug, 'programmer');
    },
  ],
  [
    'a meeting is prepared on one page, advice has its stages',
    ({ view }) => {
      const page = computeMeetingBrief(view, 'supervisor');
      assert.match(page ? formatBrief(page) : '', /Visit the monitoring team for a day/);
      const stages = computeAdvice(view).map(({ stage }) => stage);
      assert.equal(stages.filter((stage) => stage === 'reported').length, 4);
      assert.equal(stages.length, 9);
    },
  ],
  [
    'the close-out has begun: goals rated 5 of 7, mentors not thanked yet',
    ({ view }) => {
      const items = new Map(computeCloseOut(view).map(({ task, done, of }) => [task, [done, of]]));
      assert.deepEqual(items.get('goals-rated'), [5, 7]);
      assert.deepEqual(items.get('people-thanked'), [0, 3]);
      assert.deepEqual(items.get('questions-closed'), [8, 12]);
    },
  ],
  [
    'four claims are curated, two of them with sources',
    ({ view }) => {
      const states = computeClaims(view).map(({ state }) => state);
      assert.deepEqual(states.sort(), ['cannot-confirm', 'self-stated', 'sourced', 'sourced']);
    },
  ],
  [
    'figures add up with their sources',
    ({ view }) => {
      const bullets = computeAchievements(view, {}).themes.flatMap((theme) => theme.bullets);
      assert.ok(bullets.length > 20);
      for (const { sources, text } of bullets) assert.ok(sources.length > 0, text);
    },
  ],
  [
    'nine weeks and two months were looked back on, with the five prompts',
    (sample) => {
      const reflections = sample.all('reflection');
      assert.equal(reflections.filter(({ period }) => period === 'monthly').length, 2);
      assert.equal(reflections.filter(({ period }) => (period ?? 'weekly') === 'weekly').length, 9);
    },
  ],
  [
    'there is much to thank the programmer for, nothing of it private',
    (sample) => {
      const { last, reasons } = computeThanks(sample.view, sample.person('programmer'));
      assert.equal(last, undefined);
      assert.ok(reasons.some(({ text }) => text.includes('nobody will know what P1 to P5 are')));
    },
  ],
  [
    // Last spoken to on 18 March, 19 March and 2 April; every 21, 45 and 30 days: for the first twice the time went by.
    'two people are due for a check-in, and one is drifting',
    ({ view }) => {
      const due = computeContactFacts(view).filter(({ standing }) => /^(?:due|drifting)$/.test(standing));
      assert.deepEqual(
        due.map(({ slug, standing, due: day }) => [slug, standing, day]),
        [
          ['former-intern', 'drifting', '2026-04-08'],
          ['principal-investigator', 'due', '2026-05-03'],
          ['regulatory-officer', 'due', '2026-05-02'],
        ],
      );
    },
  ],
  [
    'two articles and a source wait, one presence a week is wanted',
    ({ view }) => {
      const { target, queue, toFollow } = computePresenceFacts(view);
      assert.deepEqual([target, queue.length, toFollow.length], [1, 2, 1]);
    },
  ],
  [
    'applications stand in their stages',
    ({ view }) => {
      const statuses = computeApplicationFacts(view).map(({ status }) => status);
      assert.deepEqual([...statuses].sort(), ['closed', 'drafting', 'interview', 'sent']);
    },
  ],
  [
    'stories and people are tied to an application',
    ({ view }) => {
      const withStories = computeApplicationFacts(view).filter(({ stories }) => stories.length > 0);
      assert.ok(withStories.length >= 2);
      for (const { vanishedStories } of withStories) assert.deepEqual(vanishedStories, []);
    },
  ],
  [
    'the interview of the junior programmer is next, on 12 May',
    ({ view }) => {
      const next = computeApplicationFacts(view).find(({ nextDay }) => nextDay?.what === 'interview');
      assert.deepEqual([next?.nextDay?.date, next?.nextDay?.daysLeft], ['2026-05-12', 5]);
    },
  ],
  [
    'no review is overdue, and the page of the guide has a record for every element',
    ({ view }) => {
      assert.deepEqual(
        computeOpenLoops(view).filter(({ kind }) => kind === 'review'),
        [],
      );
      const text = formatBrief(computeGuideBrief(view));
      assert.match(text, /^35 of 36 elements have a record\./m);
      assert.match(text, /^- \[ \] Close out before the last day/m);
    },
  ],
];

suite('the guide on the sample internship', () => {
  let sample: Sample;
  let folder: string;

  suiteSetup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'logbook-guide-'));
    await copySampleInternship(join(folder, 'internship'), Temporal.PlainDate.from(today));
    const store = new NodeFileStore(join(folder, 'internship/logbook'));
    const contents = await new LogbookIndex({ store, scheduler: nodeScheduler }).contents();
    sample = new Sample({ contents, today: aDate(today) }, store);
  });

  suiteTeardown(() => rm(folder, { recursive: true, force: true }));

  test('has a row for each of the 36 elements', () => assert.equal(rows.length, 36));

  for (const [place, [name, check]] of rows.entries()) {
    test(`${place + 1}: ${name}`, () => check(sample));
  }
});
