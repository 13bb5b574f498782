import assert from 'node:assert/strict';
import type { ExportRequest } from '../../../../../src/core/export/compileExport.ts';
import { checkExport } from '../../../../../src/core/export/gate/checkExport.ts';
import type { ExportCheck } from '../../../../../src/core/export/gate/exportCheck.ts';
import { OpenFindings } from '../../../../../src/core/export/gate/openFindings.ts';
import { planExport } from '../../../../../src/core/export/planExport.ts';
import { RememberedFindings } from '../../../../../src/core/privacy/rememberedFindings.ts';
import { aDate, aRecord, aView, type ViewFields } from '../../../../support/builders.ts';
import { filesOf } from '../../../../support/storedFiles.ts';

const mrn = 'MRN 12345678';
const work = { title: 'Cleaned AE', date: '2026-03-14', study: 'onc-2', skills: ['sas.base'] };
const clean = aRecord('activity', work);

/** What a test puts into the logbook, and what of it is asked for. */
interface Subject {
  readonly records?: Parameters<typeof aView>[0];
  readonly body?: string;
  readonly fields?: ViewFields;
  readonly request?: Partial<ExportRequest>;
}

function check({ records = [clean], body = '', fields = {}, request = {} }: Subject): Promise<ExportCheck> {
  const view = aView(records, fields);
  return checkExport({ view, ...request, ...filesOf(view, { [work.title]: body }) });
}

/** Type and place of what is open, `path:line:column` as an editor counts them; `-` for none in a file. */
function openOf({ open, composed }: ExportCheck): readonly string[] {
  return [
    ...open.flatMap(({ path, findings }) =>
      findings.map(({ type, position }) => `${type} ${path}:${position.line + 1}:${position.character + 1}`),
    ),
    ...composed.map(({ type, path = '' }) => `${type} ${path}:-`),
  ];
}

const path = 'activities/2026/2026-03-14-cleaned-ae.md';

suite('checkExport', () => {
  const cases: Readonly<Record<string, Subject & { readonly open: readonly string[] }>> = {
    'a record without a finding passes': { open: [] },
    'a high finding below the front matter': { body: `Of ${mrn}.\n`, open: [`mrn ${path}:9:8`] },
    'a high finding in a field': {
      records: [aRecord('activity', { ...work, tags: [`Table of ${mrn}`] })],
      open: [`mrn ${path}:7:22`],
    },
    'a date of a person in a file': {
      body: 'The patient was admitted on 2026-03-12.\n',
      open: [`date ${path}:9:29`],
    },
    'a date of a person in a claim that names no source': {
      records: [
        clean,
        aRecord('achievement', {
          title: 'Care',
          date: '2026-03-14',
          claim: 'Wrote up the patient admitted on 2026-03-12',
          state: 'self-stated',
        }),
      ],
      open: ['date achievements/2026/2026-03-14-care.md:5:42'],
    },
    'a date of a person in an opportunity that a resume says': {
      records: [
        clean,
        aRecord('opportunity', {
          title: 'Help with the patient admitted on 2026-03-12',
          date: '2026-03-14',
          status: 'done',
        }),
      ],
      request: { format: 'jsonresume' },
      open: ['date opportunities/2026/2026-03-14-help-with-the-patient-admitted-on-2026-03-12.md:3:43'],
    },
    'a date of a person in a file that the export does not speak of passes': {
      records: [
        clean,
        aRecord('goal', {
          title: 'Understand why the patient was admitted on 2026-03-12',
          due: '2026-04-12',
        }),
      ],
      open: [],
    },
    'a day of a claim that is of no person passes': {
      records: [
        clean,
        aRecord('achievement', {
          title: 'Cut',
          date: '2026-03-14',
          claim: 'Locked the data on 2026-03-12',
          state: 'self-stated',
        }),
      ],
      open: [],
    },
    'a secret': { body: 'password = "Tr0ub4dor&3"\n', open: [`secret ${path}:9:13`] },
    'a medium finding passes': { body: 'The patient lives in Lima.\n', open: [] },
    'a low finding passes': {
      records: [clean, aRecord('contact', { title: 'Ada Byron' })],
      body: 'With Ada Byron.\n',
      open: [],
    },
    'a confidential term in a file passes, because its alias is exported': {
      records: [aRecord('activity', { ...work, tags: ['Table of Zorblax'] })],
      fields: { profile: { confidential: ['Zorblax'] } },
      open: [],
    },
    'a private record passes': {
      records: [clean, aRecord('activity', { title: `Of ${mrn}`, date: '2026-03-14', private: true })],
      open: [],
    },
    'a record out of range passes': {
      records: [clean, aRecord('activity', { title: `Of ${mrn}`, date: '2026-02-28' })],
      request: { from: aDate('2026-03-01') },
      open: [],
    },
    'a record of a day to come passes': {
      records: [clean, aRecord('activity', { title: `Of ${mrn}`, date: '2026-04-16' })],
      open: [],
    },
    'a record of another study passes': {
      records: [clean, aRecord('activity', { title: `Of ${mrn}`, date: '2026-03-14', study: 'onc-3' })],
      request: { studies: ['onc-2'] },
      open: [],
    },
    'a record on another skill passes': {
      records: [clean, aRecord('activity', { title: `Of ${mrn}`, date: '2026-03-14', skills: ['r.base'] })],
      request: { skills: ['sas.base'] },
      open: [],
    },
    'a record of another week passes in a report of this week': {
      body: `Of ${mrn}.\n`,
      request: { profile: 'supervisor-report' },
      open: [],
    },
    'a text that the user keeps passes': {
      body: `Of ${mrn}.\n`,
      fields: { profile: { notIdentifying: [{ text: '12345678', reason: 'a kit' }] } },
      open: [],
    },
    'an address of the user passes': {
      body: 'Mail to a.intern@hospital.org.\n',
      fields: { profile: { ownAddresses: ['a.intern@hospital.org'] } },
      open: [],
    },
    'an identifier in the profile': {
      fields: { profile: { title: `Intern of ${mrn}` } },
      open: ['mrn logbook.yml:1:23'],
    },
    'an address of the site is not for anybody': {
      fields: { profile: { site: '12 Main Street' } },
      open: ['address logbook.yml:1:8'],
    },
    'but for people of the site': {
      fields: { profile: { site: '12 Main Street' } },
      request: { audience: 'site' },
      open: [],
    },
    'the same files for a bundle': {
      body: `Of ${mrn}.\n`,
      request: { profile: 'leave-bundle' },
      open: [`mrn ${path}:9:8`],
    },
    'an open question of a record that does not count': {
      records: [clean, aRecord('question', { title: 'Q', date: '2026-01-02', unclear: `Of ${mrn}?` })],
      request: { profile: 'supervisor-report' },
      open: ['mrn questions/2026/2026-01-02-q.md:5:18'],
    },
  };
  for (const [name, { open, ...subject }] of Object.entries(cases)) {
    test(name, async () => assert.deepEqual(openOf(await check(subject)), open));
  }

  test('says how many findings want a look', async () => {
    const { toLookAt, scanned } = await check({ body: 'The patient lives in Lima.\n' });
    assert.deepEqual(
      toLookAt.map((file) => [file.path, file.findings.length]),
      [[path, 1]],
    );
    assert.equal(scanned, 2);
  });

  test('a file that cannot be read blocks, and a logbook without a profile does not', async () => {
    const view = aView([clean]);
    const { unread } = await checkExport({ view, readText: () => Promise.resolve(undefined) });
    assert.deepEqual(unread, [path]);
  });

  test('reads no file again that did not change and had nothing to tell', async () => {
    const view = aView([clean]);
    const read: string[] = [];
    const files = filesOf(view);
    const remembered = new RememberedFindings();
    const look = (modifiedMs: number) =>
      checkExport({
        view,
        readText: (asked) => {
          read.push(asked);
          return files.readText(asked);
        },
        known: { remembered, entries: [{ path, modifiedMs, sizeBytes: 1 }] },
      });
    await look(1);
    assert.equal((await look(1)).scanned, 2);
    await look(2);
    assert.deepEqual(read, [path, 'logbook.yml', 'logbook.yml', path, 'logbook.yml']);
  });

  test('finds what only the composed text shows, and the file that it is from', async () => {
    const view = aView([aRecord('activity', { ...work, title: `Of ${mrn}` })]);
    const [stored] = view.contents.records;
    // The file changed since it was read: what leaves counts.
    const stale = { readText: () => Promise.resolve('title: fine') };
    const found = await checkExport({ view, format: 'csv', ...stale });
    assert.deepEqual(openOf(found), [`mrn ${stored?.path}:-`]);
    assert.equal(found.composed[0]?.shape, '########');
  });

  test('points to the place of what is a hint in a file and more in an export', async () => {
    const card = aRecord('contact', { title: 'Ada Byron', role: 'statistician, +49 6221 567890' });
    const met = aRecord('interaction', { title: 'Met', date: '2026-03-14', people: ['ada-byron'] });
    assert.deepEqual(
      openOf(await check({ records: [card, met], request: { profile: 'reflective-summary' } })),
      ['phone contacts/ada-byron.md:4:22'],
    );
  });
});

suite('planExport with an open finding', () => {
  const view = aView([aRecord('activity', { ...work, tags: [`Table of ${mrn}`] })]);

  test('throws what it found, in words without it', async () => {
    await assert.rejects(planExport({ view, ...filesOf(view) }), (error) => {
      assert.ok(error instanceof OpenFindings);
      assert.equal(error.code, 'open-findings');
      assert.equal(openOf(error.check).length, 1);
      assert.match(error.words, /^Nothing was exported: 1 finding is open\. Mask/);
      assert.doesNotMatch(JSON.stringify(error.check) + error.words, /12345678/);
      return true;
    });
  });

  test('says it where a file could not be looked at', async () => {
    const readText = () => Promise.resolve(undefined);
    await assert.rejects(
      planExport({ view: aView([clean]), readText }),
      /1 of its files could not be looked at/,
    );
  });

  test('tells what wants a look with the file', async () => {
    const open = aView([clean]);
    const plan = await planExport({
      view: open,
      ...filesOf(open, { [work.title]: 'The patient lives in Lima.\n' }),
    });
    assert.equal(plan.check.toLookAt.length, 1);
  });

  test('links to no file whose name tells', async () => {
    const kept = aRecord('activity', { ...work, title: 'Of MRN 12345678' });
    const stored = aView([kept]).contents.records.map(({ path: old }) => ({ path: old, record: clean }));
    const named = aView([clean]);
    const renamed = { ...named, contents: { ...named.contents, records: stored } };
    const { content, leftOut } = await planExport({ view: renamed, readText: () => Promise.resolve('') });
    assert.doesNotMatch(String(content), /12345678/);
    assert.deepEqual(leftOut, [{ reason: 'unlinked', count: 1 }]);
  });

  for (const name of ['2026-03-14-Patient Maria Kowalski', '2026-03-14-subject-0012'])
    test(`links to no file named ${name}`, async () => {
      const named = aView([clean]);
      const records = named.contents.records.map((stored) => ({
        ...stored,
        path: `activities/2026/${name}.md`,
      }));
      const view = { ...named, contents: { ...named.contents, records } };
      const { leftOut } = await planExport({ view, readText: () => Promise.resolve('') });
      assert.deepEqual(leftOut, [{ reason: 'unlinked', count: 1 }]);
    });

  for (const folder of ['ABC-123 study', 'patient MRN 12345678', 'Zelda Quimby'])
    test(`links to nothing where the way leads through a folder named ${folder}`, async () => {
      const shown = aRecord('activity', { ...work, evidence: [{ path: 'logs/ae.log' }] });
      const view = aView([shown, aRecord('contact', { title: 'Zelda Quimby' })], {
        profile: { confidential: ['ABC-123'] },
      });
      const place = { pathToLogbook: `../work/${folder}/logbook`, rootToWorkspace: '..' };
      for (const format of ['markdown', 'html'] as const) {
        const { content, leftOut } = await planExport({ view, format, ...place, ...filesOf(view) });
        assert.doesNotMatch(String(content), /ABC|12345678|Quimby|\/work\//);
        assert.deepEqual(leftOut, [{ reason: 'unlinked', count: 1 }]);
      }
      const open = { ...place, pathToLogbook: '../work/study/logbook' };
      assert.match(String((await planExport({ view, ...open, ...filesOf(view) })).content), /study\/logbook/);
    });
});
