import assert from 'node:assert/strict';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { computeProgramBrief } from '../../../../src/core/brief/programBrief.ts';
import { computeProgramsBrief } from '../../../../src/core/brief/programsBrief.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView, type ViewFields } from '../../../support/builders.ts';

const text = (records: readonly LogbookRecord[], fields: ViewFields = {}): string =>
  formatBrief(computeProgramsBrief(aView(records, fields)));

suite('computeProgramsBrief', () => {
  test('puts programmes side by side with deadlines, marks, totals and what would decide', () => {
    const brief = text(
      [
        aRecord('goal', { skill: 'sas.base', target: 'skilled' }),
        aRecord('program', {
          title: 'Unit | A',
          institution: 'Hospital',
          software: ['SAS'],
          resources: ['a', 'b'],
          deadline: '2026-04-16',
          scores: { location: 4 },
        }),
        aRecord('program', { title: 'Unit B', software: ['Excel'], deadline: '2026-04-14' }),
      ],
      { profile: { programWeights: { skills: 3 } } },
    );
    assert.equal(
      brief,
      [
        '# Compare programs',
        '',
        '## Deadlines',
        '',
        '- Unit \\| A 2026-04-16: 1 day left',
        '- Unit B 2026-04-14: the deadline is past',
        '',
        '## Side by side',
        '',
        '| Criterion | Unit \\| A | Unit B |',
        '| --- | --- | --- |',
        '| Total | 4.2 of 5 (56% of the weight is known) | 0 of 5 (33% of the weight is known) |',
        '| Skills (weight 3) | 5 of 5: wanted skills: 1 of 1 (Base SAS) | 0 of 5: wanted skills: 0 of 1 |',
        '| Phases (weight 1) | unknown: its phases are not recorded | unknown: its phases are not recorded |',
      ]
        .join('\n')
        .concat(brief.slice(brief.indexOf('\n| Mentors'))),
    );
    assert.match(
      brief,
      /\| location \(weight 1\) \| 4 of 5: your own mark \| unknown: not marked by you yet \|/,
    );
    assert.match(brief, /\| Institution \| Hospital \| not recorded \|/);
    assert.doesNotMatch(brief, /\| Testimonials/);
    assert.match(brief, /## What would decide it\n\nUnit \\\| A is ahead of Unit B by 4\\?\.2/);
    assert.match(brief, /- Skills 5 against 0, weight 3/);
    assert.match(brief, /## To find out\n\n- Unit \\\| A\n {2}- Phases – its phases are not recorded/);
  });

  test('says what to do where there is nothing to compare', () => {
    assert.match(text([]), /Add the first one/);
    assert.match(text([aRecord('program', { status: 'declined' })]), /All programs are declined/);
    assert.match(text([aRecord('program')]), /Add a second program/);
    assert.match(
      text([aRecord('program', { title: 'a' }), aRecord('program', { title: 'b' })]),
      /Nothing that counts/,
    );
  });

  test('counts the days to a deadline over a leap day and the end of a year', () => {
    const deadline = (date: string, today: string): string =>
      /Deadlines\n\n- A program (.+)/.exec(text([aRecord('program', { deadline: date })], { today }))?.[1] ??
      '';
    assert.equal(deadline('2028-03-01', '2028-02-28'), '2028-03-01: 2 days left');
    assert.equal(deadline('2027-01-03', '2026-12-31'), '2027-01-03: 3 days left');
    assert.equal(deadline('2026-03-29', '2026-03-29'), '2026-03-29: today');
    assert.equal(deadline('2026-03-30', '2026-03-29'), '2026-03-30: 1 day left');
  });

  test('offers to choose the best one unless it is the internship already', () => {
    const program = aRecord('program');
    const commands = (fields: ViewFields) =>
      computeProgramsBrief(aView([program], fields)).actions.map(({ command }) => command);
    assert.ok(commands({}).includes('researchLogbook.chooseProgram'));
    assert.ok(!commands({ profile: { program: program.id } }).includes('researchLogbook.chooseProgram'));
  });

  test('leaves out the deadline of what was applied for', () => {
    assert.doesNotMatch(
      text([aRecord('program', { deadline: '2026-05-01', status: 'applied' })]),
      /## Deadlines/,
    );
  });

  test('says when no answer can change the order', () => {
    const known = (title: string, mark: number) =>
      aRecord('program', {
        title,
        scores: { skills: mark, phases: mark, mentors: mark, networking: mark, resources: mark, time: mark },
      });
    assert.match(text([known('a', 5), known('b', 1)]), /Nothing that is still unknown can change that/);
    assert.match(text([known('a', 3), known('b', 3)]), /a and b are level/);
  });
});

suite('computeProgramBrief', () => {
  const program = aRecord('program', {
    title: 'Mine',
    status: 'chosen',
    mentors: ['ada', 'bob'],
    resources: ['Journal club', 'Clinic'],
    resourcesUsed: ['clinic'],
    start: '2026-03-02',
    end: '2026-05-22',
  });
  const ada = aRecord('contact', { title: 'Ada', role: 'statistician' });

  test('lists resources that were not used yet, and mentors with and without a contact', () => {
    const brief = computeProgramBrief(aView([program, ada]), undefined);
    const words = brief === undefined ? '' : formatBrief(brief);
    assert.match(words, /- \[ \] Journal club \(not used yet\)\n- \[x\] Clinic\n/);
    assert.match(words, /- Ada \(statistician\)\n- bob \(no contact yet\)/);
    assert.match(words, /\| Dates \| 2026-03-02 to 2026-05-22 \|/);
    assert.deepEqual(brief?.actions[0], {
      label: { template: 'Mark Resource as Used', facts: {} },
      command: 'researchLogbook.markResourceUsed',
      argument: { id: program.id },
    });
  });

  test('shows what another programme offers without saying that it was not used', () => {
    const other = aRecord('program', { title: 'Other', resources: ['Library'] });
    const brief = computeProgramBrief(aView([program, other]), other.id);
    assert.match(brief === undefined ? '' : formatBrief(brief), /- Library\n/);
    assert.equal(brief?.actions[0]?.command, 'researchLogbook.chooseProgram');
  });

  test('there is none for an unknown id, and none without a chosen programme', () => {
    assert.equal(computeProgramBrief(aView([program]), 'x'), undefined);
    assert.equal(computeProgramBrief(aView([aRecord('program')]), undefined), undefined);
    assert.equal(computeProgramBrief(aView([ada]), ada.id), undefined);
  });
});
