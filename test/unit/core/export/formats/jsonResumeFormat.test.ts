import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LogbookView } from '../../../../../src/core/index/logbookContents.ts';
import { aRecord, aView } from '../../../../support/builders.ts';
import { exportText } from '../../../../support/exportText.ts';
import { validateResume } from '../../../../support/jsonResumeSchema.ts';
import { logbookViews } from '../../../../support/logbookArbitrary.ts';

/** Sections of a resume, once it is known to be valid. */
type Resume = Readonly<Record<'basics' | 'work' | 'skills' | 'certificates' | 'projects' | 'meta', unknown>>;

async function resumeOf(view: LogbookView): Promise<Resume> {
  const resume: unknown = JSON.parse(await exportText({ view, format: 'jsonresume' }));
  assert.ok(validateResume(resume), JSON.stringify(validateResume.errors));
  return resume as Resume;
}

suite('JSON Resume export', () => {
  test('is valid against the published schema for any logbook', async () => {
    await fc.assert(
      fc.asyncProperty(logbookViews(), async (view) => {
        await resumeOf(view);
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  test('the schema refuses what is no resume', async () => {
    assert.equal(validateResume({ work: [{ startDate: 'yesterday' }] }), false);
  });

  test('puts the internship, its bullets, skills, certificates and studies where they belong', async () => {
    const resume = await resumeOf(
      aView(
        [
          aRecord('activity', {
            title: 'Resolved queries',
            date: '2026-03-03',
            skills: ['edc.redcap', 'sas.base', 'macros'],
            study: 'onc-2',
            metrics: [{ name: 'queries resolved', value: 148, of: 162, unit: 'query' }],
          }),
          aRecord('reflection', { date: '2026-03-06', ratings: { 'sas.base': 'skilled' } }),
          aRecord('training', { title: 'GCP', provider: 'CITI Program', date: '2026-03-02' }),
          aRecord('training', { title: 'Expired', date: '2023-03-02', expires: '2026-03-02' }),
        ],
        {
          profile: {
            title: 'Data intern',
            name: 'A. Intern',
            site: 'University hospital',
            start: '2026-03-02',
            end: '2026-05-22',
            studies: [{ id: 'onc-2', alias: 'a phase II study' }],
          },
        },
      ),
    );
    const bullets = ['Resolved 148 of 162 queries (91%)', 'Logged 1 activity in EDC systems'];
    assert.deepEqual(resume.basics, { name: 'A. Intern' });
    assert.deepEqual(resume.work, [
      {
        name: 'University hospital',
        position: 'Data intern',
        startDate: '2026-03-02',
        endDate: '2026-05-22',
        highlights: bullets,
      },
    ]);
    assert.deepEqual(resume.skills, [
      { name: 'SAS programming', level: 'Skilled', keywords: ['Base SAS'] },
      { name: 'SAS programming', keywords: ['SAS macro language', 'macros'] },
      { name: 'EDC systems', keywords: ['REDCap'] },
    ]);
    assert.deepEqual(resume.certificates, [{ name: 'GCP', date: '2026-03-02', issuer: 'CITI Program' }]);
    assert.deepEqual(resume.projects, [
      {
        name: 'A phase II study',
        startDate: '2026-03-03',
        endDate: '2026-03-03',
        highlights: bullets,
        keywords: ['Base SAS', 'SAS macro language', 'REDCap'],
      },
    ]);
  });

  test('says no name where the profile has none, and nothing of the time it was made', async () => {
    const resume = await resumeOf(aView([]));
    assert.deepEqual(resume.basics, {});
    assert.deepEqual(resume.meta, { version: 'v1.0.0' });
  });
});
