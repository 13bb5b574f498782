import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type BriefComputation, briefs } from '../../../../src/core/brief/briefs.ts';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import type { LogbookView } from '../../../../src/core/index/logbookContents.ts';
import { LogbookIndex } from '../../../../src/core/index/logbookIndex.ts';
import { NodeFileStore } from '../../../../src/platform/nodeFileStore.ts';
import { nodeScheduler } from '../../../../src/platform/nodeScheduler.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';

const logbook = join(import.meta.dirname, '../../../fixtures/internship/logbook');
const juniorProgrammer = '01KP3WJ9M0QZFG8QJ059G1SCFG';

// Every line was checked by hand against the files of the sample.
suite('pages of presence, applications and achievements, on the sample internship', () => {
  let view: LogbookView;
  const linesOf = (compute: BriefComputation, subject?: string): readonly string[] => {
    const brief = compute(view, subject);
    assert.ok(brief !== undefined);
    return formatBrief(brief).split('\n');
  };
  const assertLines = (lines: readonly string[], expected: readonly string[]): void => {
    for (const line of expected) assert.ok(lines.includes(line), `${line}\nis not in\n${lines.join('\n')}`);
  };

  suiteSetup(async () => {
    const store = new NodeFileStore(logbook);
    const contents = await new LogbookIndex({ store, scheduler: nodeScheduler }).contents();
    view = { contents, today: aDate('2026-05-22') };
  });

  test('presence: by week, what is queued, what the profile lacks, who is not connected', () => {
    assertLines(linesOf(briefs.presence), [
      '0 of 1 this week',
      // The post of 15 May; the article of 30 April; nothing from 4 to 10 May.
      '| Week of 2026-05-11 | 1 | met |',
      '| Week of 2026-05-04 | 0 |  |',
      '| Week of 2026-04-27 | 1 | met |',
      // Weeks of 2, 9, 16, 23, 30 March, 6, 13, 27 April and 11 May.
      'The target was met in 9 of 12 weeks.',
      '- [ ] Estimands begin on the form',
      // 12 April to 22 May.
      'Brought my profile up to date · 40 days ago',
      '- [x] Experience',
      '- [ ] Certificates',
      '- [ ] Industry programmer',
      '- [x] Medical writer · connected on 2026-04-30',
      '- [ ] Talks on open-source submissions',
    ]);
  });

  test('applications: the next day first, closed ones with their outcome', () => {
    const lines = linesOf(briefs.applications);
    const rows = lines.filter((line) => line.startsWith('| ')).map((line) => line.split(' | ')[0]);
    assert.deepEqual(rows.slice(2), [
      '| Clinical data analyst at Medical device company',
      '| Junior statistical programmer at Contract research organisation A',
      '| Junior clinical data manager at Contract research organisation B',
      '| Research data assistant at the biobank at University hospital, biobank',
    ]);
    assertLines(lines, [
      // Sent on 24 April, 28 days before; to be asked about on 6 May, 16 days before.
      '| Clinical data analyst at Medical device company | sent | 2026-05-06: ask how it stands, 16 d late | 28 d | 1 | 1 |',
      '- Graduate programme in data science',
    ]);
  });

  test('an application: what is shown of what is asked for, whom to ask, what to tell', () => {
    const lines = linesOf(briefs.application, juniorProgrammer);
    assertLines(lines, [
      // The recruiter was thanked on 13 May, nine days before.
      '2026-05-12: interview was 10 d ago · nothing heard for 9 d',
      '| oncology | no skill of this name |  |  |',
      '- [x] End-of-treatment dates differ by one day between R and SAS',
      '- Industry programmer',
    ]);
    assert.ok(!lines.some((line) => line.includes('thanked')));
  });

  test('achievements: by theme, with what stands behind each claim', () => {
    assertLines(linesOf(briefs.achievements), [
      '3 sourced · 1 self-stated · 1 that cannot be confirmed',
      '## Clinical data management',
      '- [x] Resolved 281 of 305 queries (92%) in two studies · sourced',
      '  - Resolved 21 of 26 queries in the demographics and vital signs forms · 2026-03-10',
      '- [ ] Grew from reading notes aloud to presenting with one plot · self-stated',
    ]);
  });
});

suite('the page of an application', () => {
  test('is about an application that is there', () => {
    const view = aView([aRecord('activity')]);
    assert.equal(briefs.application(view, undefined), undefined);
    assert.equal(briefs.application(view, view.contents.records[0]?.record.id), undefined);
  });

  test('says which requirements nothing in the logbook shows', () => {
    const application = aRecord('application', {
      requirements: ['SDTM', 'a driving licence'],
      stories: ['GONE'],
    });
    const brief = briefs.application(aView([application]), application.id);
    const text = brief && formatBrief(brief);
    assert.match(text ?? '', /Without any record: SDTM\n/);
    assert.match(text ?? '', /look for yourself: a driving licence\n/);
    assert.match(text ?? '', /a story that is gone: GONE/);
  });

  test('warns of thanks that are owed', () => {
    const application = aRecord('application', { status: 'interview', interviewOn: '2026-04-14' });
    const brief = briefs.applications(aView([application]));
    assert.match(
      formatBrief(brief),
      /\*\*The interview is over and nobody was thanked yet: An? application\*\*/,
    );
  });
});
