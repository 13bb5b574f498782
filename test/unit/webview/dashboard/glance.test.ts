import assert from 'node:assert/strict';
import type { LogbookView } from '../../../../src/core/index/logbookContents.ts';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import { computeGlance, type GlanceAnswer } from '../../../../src/webview/dashboard/glance.ts';
import { createWords } from '../../../../src/webview/page/words.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { sampleInternship } from '../../../support/sampleInternship.ts';

const words = createWords(dashboardStrings, 'en');

function glanceOf(view: LogbookView): readonly GlanceAnswer[] {
  return computeGlance(computeDashboard(view), words);
}

/** As a reader sees it, without the marks around texts of the user. */
function plain(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '');
}

suite('computeGlance', () => {
  test('answers the five questions of the sample internship in the order of the page', async () => {
    const answers = glanceOf(await sampleInternship('2026-05-06'));
    assert.deepEqual(
      answers.map(({ section }) => section),
      ['goals', 'exposure', 'workload', 'network', 'achievements'],
    );
    const [goals, exposure, workload, , achievements] = answers;
    assert.equal(goals?.answer, '2 of 9 reached');
    assert.equal(plain(goals?.remark ?? ''), 'Next: Map a domain to SDTM on my own, May 8');
    assert.equal(exposure?.answer, 'No record yet: Start-up');
    assert.match(exposure?.remark ?? '', /^Without a record: 3 /);
    assert.match(workload?.answer ?? '', /capacity of 38 h a week/);
    assert.match(achievements?.answer ?? '', /^\d+ claims can go into a CV today$/);
    assert.match(plain(achievements?.remark ?? ''), /^Strongest: Cut the run time /);
  });

  test('says nothing of what is not there yet', () => {
    assert.deepEqual(
      glanceOf(aView()).map(({ section }) => section),
      ['exposure'],
    );
  });

  test('names the goal that comes next, without a day where it has none', () => {
    const goal = aRecord('goal', { title: 'Learn SAS', kind: 'skill', skill: 'sas.base', target: 'skilled' });
    const [first] = glanceOf(aView([goal]));
    assert.equal(first?.answer, '0 of 1 reached');
    assert.equal(plain(first?.remark ?? ''), 'Next: Learn SAS');
  });

  test('names the year of a day that is not in this one', () => {
    const goal = aRecord('goal', {
      title: 'Learn SAS',
      skill: 'sas.base',
      target: 'skilled',
      due: '2027-03-03',
    });
    const [first] = glanceOf(aView([goal]));
    assert.match(plain(first?.remark ?? ''), /^Next: Learn SAS, .*2027$/);
  });

  test('claims nothing that no record stands behind', () => {
    const claim = aRecord('achievement', { title: 'Was good', date: '2026-04-01', claim: 'Was good' });
    assert.ok(!glanceOf(aView([claim])).some(({ section }) => section === 'achievements'));
  });

  test('keeps a title of the user apart from the words around it', () => {
    const goal = aRecord('goal', { title: 'שלום <b>x</b>', kind: 'career', track: 'statistical-programmer' });
    const [first] = glanceOf(aView([goal]));
    assert.match(first?.remark ?? '', /\u2068שלום <b>x<\/b>\u2069/);
  });
});
