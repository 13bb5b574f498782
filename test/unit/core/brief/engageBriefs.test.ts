import assert from 'node:assert/strict';
import { computeExposureBrief } from '../../../../src/core/brief/exposureBrief.ts';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { computeOfferBrief } from '../../../../src/core/brief/offerBrief.ts';
import { computeWorkloadBrief } from '../../../../src/core/brief/workloadBrief.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { aCatalogue, aSkill } from '../../../support/catalogueBuilder.ts';

const profile = {
  start: '2026-03-02',
  end: '2026-05-22',
  hoursPerWeek: 35,
  capacityHours: 38,
  supervisor: 'supervisor',
  name: 'A. Intern',
};
const supervisor = aRecord('contact', { title: 'Supervisor', relation: 'supervisor' });
const offered = aRecord('opportunity', {
  title: 'Check the footnotes',
  date: '2026-04-13',
  status: 'offered',
  hoursPerWeek: 6.5,
  to: '2026-04-24',
  people: ['supervisor'],
  skills: ['sas.base'],
});
const accepted = aRecord('opportunity', {
  title: 'Teach a class',
  date: '2026-04-06',
  status: 'accepted',
  hoursPerWeek: 4,
});
const view = (records: readonly LogbookRecord[]) => aView([supervisor, ...records], { profile });

suite('computeWorkloadBrief', () => {
  test('names the weeks that a new yes would overfill, with figures', () => {
    const text = formatBrief(computeWorkloadBrief(view([offered])));
    assert.match(text, /No week ahead asks for more/);
    assert.match(
      text,
      /- Check the footnotes 6\\?\.5 h a week to 2026-04-24\n {2}- Week of 2026-04-13: 41\.5 of 38 h/,
    );
  });

  test('warns of the weeks that are too full, and of primary work that slips', () => {
    const text = formatBrief(computeWorkloadBrief(view([{ ...offered, status: 'accepted' }])));
    assert.match(text, /\*\*Week of 2026-04-20: 41\.5 of 38 h\*\*/);
    assert.match(text, /\*\*Primary work slips: 0 of 70 h/);
    assert.match(text, /\| 7, from 2026-04-13 \|.*\| 41\\?\.5 h \| 38 h \| 3\\?\.5 h over \|/);
  });

  test('looks through the records as often for forty open opportunities as for one', () => {
    const visitsWith = (count: number): number => {
      const { contents, today } = view([
        accepted,
        ...Array.from({ length: count }, (_, place) => ({ ...offered, id: `${offered.id}${place}` })),
        ...Array.from({ length: 500 }, (_, place) =>
          aRecord('activity', { title: `Work ${place}`, hours: 1 }),
        ),
      ]);
      let visits = 0;
      const records = contents.records.map((stored) => ({
        path: stored.path,
        get record() {
          visits++;
          return stored.record;
        },
      }));
      const text = formatBrief(computeWorkloadBrief({ today, contents: { ...contents, records } }));
      assert.equal(text.match(/Week of 2026-04-13: 45\.5 of 38 h/g)?.length, count);
      return visits;
    };
    assert.ok(visitsWith(40) < visitsWith(1) * 2);
  });

  test('asks for the dates and hours that it lacks', () => {
    assert.match(formatBrief(computeWorkloadBrief(aView())), /first and the last day/);
    const dates = { start: '2026-03-02', end: '2026-05-22' };
    assert.match(formatBrief(computeWorkloadBrief(aView([], { profile: dates }))), /Say hoursPerWeek/);
  });
});

suite('computeOfferBrief', () => {
  const textOf = (record: LogbookRecord, others: readonly LogbookRecord[] = []) => {
    const brief = computeOfferBrief(view([record, ...others]), record.id);
    return brief && formatBrief(brief);
  };

  test('knows only opportunities', () => {
    assert.equal(computeOfferBrief(view([]), supervisor.id), undefined);
    assert.equal(computeOfferBrief(view([]), undefined), undefined);
  });

  test('drafts an offer to the person, with hours and experience that is not private', () => {
    const text = textOf(offered, [
      aRecord('activity', { title: 'Resolved 48 queries', date: '2026-04-10', skills: ['sas.base'] }),
      aRecord('activity', { title: 'Zebra', date: '2026-04-11', skills: ['sas.base'], private: true }),
      aRecord('activity', { title: 'PLANNED', date: '2026-05-20', skills: ['sas.base'] }),
      aRecord('activity', { title: 'No day', skills: ['sas.base'] }),
      aRecord('activity', { title: 'Watched', date: '2026-04-11', skills: ['sas.base'], role: 'observed' }),
    ]);
    assert.match(text ?? '', /> Dear \\\[name\\\],/);
    assert.match(text ?? '', /about 6\.5 hours a week to 2026-04-24/);
    assert.match(text ?? '', /What I bring along: Resolved 48 queries\./);
    assert.doesNotMatch(text ?? '', /Zebra|Watched|PLANNED|No day/);
  });

  test('offers to learn skills without the terms that no export may hold', () => {
    const secret = aCatalogue([aSkill('own.dosing', { name: 'ABC-123 dosing' })]);
    const record = { ...offered, skills: ['own.dosing'] };
    const { contents, today } = view([record]);
    const redacted = { ...contents, catalogue: secret, profile: { confidential: ['ABC-123'] } };
    const brief = computeOfferBrief({ today, contents: redacted }, record.id);
    const text = brief === undefined ? '' : formatBrief(brief);
    assert.match(text, /I want to learn more of \\\[confidential\\\] dosing/);
    assert.doesNotMatch(text, /ABC/);
  });

  test('has the words for each state, and none for a private opportunity', () => {
    assert.match(textOf({ ...offered, status: 'declined' }) ?? '', /Polite decline/);
    assert.match(textOf({ ...offered, status: 'accepted' }) ?? '', /gladly take this on/);
    assert.doesNotMatch(textOf({ ...offered, status: 'done' }) ?? '', /Dear/);
    assert.doesNotMatch(textOf({ ...offered, private: true }) ?? '', /Dear/);
  });
});

suite('computeExposureBrief', () => {
  test('names gaps and asks the supervisor, without private records', () => {
    const text = formatBrief(
      computeExposureBrief(
        view([
          aRecord('activity', {
            title: 'Resolved queries',
            date: '2026-04-10',
            phase: 'conduct',
            hours: 2.5,
          }),
          aRecord('activity', { title: 'Zebra', date: '2026-04-11', phase: 'conduct', private: true }),
          aRecord('activity', { title: 'Saw a', date: '2026-04-11', phase: 'analysis', role: 'observed' }),
        ]),
      ),
    );
    assert.match(text, /Weeks left: 6/);
    assert.match(text, /- Close-out has no record yet/);
    assert.match(text, /- Analysis has no hands-on work yet, records: 1/);
    assert.match(text, /\| 6, from 2026-04-06 \| {2}\| 2\\?\.5 h \(2\) \|/);
    assert.match(text, /> Dear \\\[name\\\],\n>\n> I am in week 7 of 12/);
    assert.match(text, /worked on conduct\. Lately I did this: Resolved queries\./);
    assert.doesNotMatch(text, /Zebra/);
    assert.match(text, /Best wishes,\\\n> A\\?\. Intern/);
  });

  test('has nothing to ask for when every phase was worked on, or the internship is over', () => {
    const phases = ['start-up', 'conduct', 'close-out', 'analysis', 'reporting'] as const;
    const all = phases.map((phase) => aRecord('activity', { title: phase, date: '2026-04-10', phase }));
    assert.doesNotMatch(formatBrief(computeExposureBrief(view(all))), /Ask for it/);
    const after = aView([], { profile, today: '2026-05-23' });
    assert.doesNotMatch(formatBrief(computeExposureBrief(after)), /Ask for it|Weeks left/);
  });

  test('does not say that no phase is missing before it looks for gaps', () => {
    const textOf = (today: string) => formatBrief(computeExposureBrief(aView([], { profile, today })));
    assert.match(textOf('2026-03-04'), /Weeks left: 12/);
    assert.doesNotMatch(textOf('2026-03-04'), /No phase is missing/);
    const phases = ['start-up', 'conduct', 'close-out', 'analysis', 'reporting'] as const;
    const all = phases.map((phase) => aRecord('activity', { title: phase, date: '2026-03-03', phase }));
    const early = aView(all, { profile, today: '2026-03-04' });
    assert.match(formatBrief(computeExposureBrief(early)), /No phase is missing so far/);
  });
});
