import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { ExportRequest } from '../../../../../src/core/export/compileExport.ts';
import { exportAudiences } from '../../../../../src/core/export/exportChoice.ts';
import { exportProfiles } from '../../../../../src/core/export/exportProfiles.ts';
import { type ExportPlan, planExport } from '../../../../../src/core/export/planExport.ts';
import type { LogbookView } from '../../../../../src/core/index/logbookContents.ts';
import { LogbookError } from '../../../../../src/core/logbookError.ts';
import type { LogbookRecord } from '../../../../../src/core/records/logbookRecord.ts';
import { aDate, aRecord, aView } from '../../../../support/builders.ts';
import { emptyFiles } from '../../../../support/gatePorts.ts';
import { logbookViews } from '../../../../support/logbookArbitrary.ts';

/** Every profile in every format that it has. */
const exportsMade = Object.values(exportProfiles).flatMap(({ id, formats }) =>
  formats.map((format) => ({ profile: id, format })),
);

/** The export; `undefined` for a calendar without a day, which there cannot be. */
async function planOf(request: ExportRequest): Promise<ExportPlan | undefined> {
  try {
    return await planExport({ ...emptyFiles, ...request });
  } catch (error) {
    if (request.format === 'icalendar' && error instanceof LogbookError) return undefined;
    throw error;
  }
}

/** Everything that an export says, of a bundle the files in it. */
async function textOf(request: ExportRequest): Promise<string> {
  const { content, extension } = (await planOf(request)) ?? { content: '', extension: '' };
  if (typeof content === 'string') return content;
  const files = extension === 'zip' || extension === 'docx' ? Object.entries(unzipSync(content)) : [];
  return files.map(([path, bytes]) => `${path}\n${strFromU8(bytes)}`).join('\n');
}

const secret = 'Canary';

/** Every private record with the secret in every text that it has, and one of each of some types beside them. */
function withSecrets(view: LogbookView): LogbookView {
  const hidden = { date: aDate('2026-03-02'), private: true, people: [secret], tags: [secret] };
  const added: readonly LogbookRecord[] = [
    aRecord('contact', { title: secret, role: secret, private: true }),
    aRecord('challenge', {
      ...hidden,
      title: secret,
      situation: secret,
      options: [secret, secret],
      choice: secret,
    }),
    aRecord('feedback', { ...hidden, title: secret, said: secret, changed: secret, from: 'canary' }),
    aRecord('feedback', { date: '2026-03-03', title: 'Open', said: 'Open', from: 'canary' }),
    aRecord('reflection', { ...hidden, title: secret, learnings: [secret], next: secret, proud: secret }),
    aRecord('question', { ...hidden, title: secret, askedTo: ['canary'] }),
    aRecord('opportunity', { ...hidden, title: secret, status: 'accepted', hoursPerWeek: 3 }),
    aRecord('goal', { title: secret, due: aDate('2026-04-20'), private: true }),
    aRecord('interaction', { ...hidden, title: secret, kind: 'presentation', outcome: secret }),
    aRecord('training', { ...hidden, title: secret, provider: secret, expires: aDate('2030-01-01') }),
    aRecord('achievement', { ...hidden, title: secret, claim: secret, state: 'self-stated' }),
  ];
  const stored = aView(added).contents.records.map(({ path, record }) => ({ path, record }));
  const records = view.contents.records.map(({ path, record }) =>
    // What an export is tailored to is named in it, because its user chose it.
    record.private && record.type !== 'application'
      ? { path, record: { ...record, title: secret, skills: [secret] } as LogbookRecord }
      : { path, record },
  );
  return { ...view, contents: { ...view.contents, records: [...records, ...stored] } };
}

suite('every profile in every format', () => {
  for (const { profile, format } of exportsMade) {
    test(`${profile} as ${format}: holds nothing private, for any audience, and the same bytes each time`, async () => {
      await fc.assert(
        fc.asyncProperty(logbookViews(), fc.constantFrom(...exportAudiences), async (view, audience) => {
          const hidden = withSecrets(view);
          const text = await textOf({ view: hidden, profile, format, audience });
          // The slug `canary` stands in records that are not private; only names and roles of the contact are.
          assert.ok(!text.includes(secret), text);
          assert.equal(await textOf({ view: hidden, profile, format, audience }), text);
        }),
        { seed: 4, numRuns: 5 },
      );
    });

    test(`${profile} as ${format}: takes an empty logbook`, async () => {
      const plan = await planOf({ view: aView([]), profile, format });
      assert.equal(plan?.records ?? 0, 0);
      assert.ok(plan === undefined || plan.content.length > 0);
    });

    test(`${profile} as ${format}: never says more than the role`, async () => {
      const view = aView([
        aRecord('activity', {
          title: 'Query work',
          date: '2026-04-13',
          role: 'assisted',
          skills: ['edc.redcap'],
          phase: 'conduct',
          study: 'onc-2',
          hours: 2,
          metrics: [
            { name: 'queries resolved', value: 3, of: 4, unit: 'query' },
            { name: 'run time', value: 6, from: 40, unit: 'minute' },
          ],
        }),
      ]);
      const text = await textOf({ view, profile, format, audience: 'site' });
      assert.doesNotMatch(text, /\b(?:Resolved|Led|Cut|I did it myself|I led)\b|"performed"/);
    });
  }

  test('has formats for every profile, and a label that no other one has', () => {
    const profiles = Object.values(exportProfiles);
    assert.ok(profiles.every(({ formats }) => formats.length > 0));
    assert.equal(new Set(profiles.map(({ label }) => label)).size, profiles.length);
    assert.deepEqual(
      Object.entries(exportProfiles).map(([id]) => id),
      profiles.map(({ id }) => id),
    );
  });
});
