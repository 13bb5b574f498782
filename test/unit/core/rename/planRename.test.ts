import assert from 'node:assert/strict';
import { profilePath } from '../../../../src/core/index/recordPath.ts';
import { LogbookError } from '../../../../src/core/logbookError.ts';
import { readProfile } from '../../../../src/core/records/readProfile.ts';
import { type NameRequest, readNameChange } from '../../../../src/core/rename/nameChange.ts';
import {
  planRename,
  type RenamePlan,
  type Renaming,
  renamingPaths,
} from '../../../../src/core/rename/planRename.ts';
import { createSkillCatalogue } from '../../../../src/core/skills/createSkillCatalogue.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { LogbookFixture } from '../../../support/logbookFixture.ts';

type Files = Readonly<Record<string, string>>;

const record = (type: string, title: string, lines: string, body = ''): string =>
  `---\ntype: ${type}\ntitle: ${title}\n${lines}---\n${body}`;

const files: Files = {
  [profilePath]:
    'version: 1\nsupervisor: anna # mine\nstudies:\n  - {id: onc-2, confidential: [ABC-1]}\n  - id: cardio\nskills:\n  - id: own.tableau # so\n    name: Tableau\ntracks:\n  - id: bi\n    skills: [own.tableau, own.bi]\n',
  'activities/a.md': record('activity', 'A', 'skills: [own.tableau]\npeople: [anna]\nstudy: onc-2\n'),
  'activities/b.md': record(
    'activity',
    'B',
    'skills: [own.tableau, own.bi, weaving]\npeople: [ben, anna]\nstudy: cardio\n',
  ),
  'activities/c.md': record('activity', 'C', 'skills: [sas.macro]\n'),
  'contacts/anna.md': record(
    'contact',
    'Anna Berg',
    'role: statistician\nfloor: 3 # mine\n',
    '\nMet at lunch.\n',
  ),
  'contacts/ben.md': record('contact', 'Ben', 'organisation: Clinic\n', '\nKnows R.\n'),
  'challenges/broken.md': '---\ntitle: [anna\n---\n',
};

interface Renamed {
  readonly plan: RenamePlan;
  readonly after: Files;
}

async function rename(
  request: NameRequest,
  more: Omit<Renaming, 'change'> = {},
  changed: Files = {},
): Promise<Renamed> {
  const all = { ...files, ...changed };
  const contents = await new LogbookFixture(all).openIndex().contents();
  const change = readNameChange(request, contents);
  const paths = renamingPaths({ change }, contents);
  const texts = new Map(paths.flatMap((path) => (path in all ? [[path, all[path] ?? ''] as const] : [])));
  const plan = planRename({ change, ...more }, texts, contents);
  const after: Record<string, string> = { ...all };
  for (const { path, edits } of plan.files) after[path] = applyTextEdits(after[path] ?? '', edits);
  for (const { from, to } of plan.moves) {
    after[to] = after[from] ?? '';
    delete after[from];
  }
  for (const { path } of plan.deletions) delete after[path];
  return { plan, after };
}

/** The lines of a file that are new, in their order. */
function added(before: string | undefined, after: string | undefined): readonly string[] {
  const known = new Set((before ?? '').split('\n'));
  return (after ?? '').split('\n').filter((line) => !known.has(line));
}

function differing(after: Files): readonly string[] {
  return Object.keys({ ...files, ...after })
    .filter((path) => files[path] !== after[path])
    .sort();
}

suite('planRename', () => {
  test('renames an own skill wherever it is named, and keeps the old word understood', async () => {
    const { plan, after } = await rename({
      kind: 'skill',
      from: 'own.tableau',
      to: 'tool.tableau',
      how: 'rename',
    });
    assert.deepEqual(differing(after), ['activities/a.md', 'activities/b.md', profilePath]);
    assert.equal(plan.places, 4);
    assert.equal(
      after[profilePath],
      files[profilePath]
        ?.replaceAll('own.tableau', 'tool.tableau')
        .replace('name: Tableau\n', 'name: Tableau\n    aliases: [own.tableau]\n'),
    );
    const catalogue = createSkillCatalogue(readProfile(after[profilePath] ?? '').profile.skills);
    assert.equal(catalogue.find('own.tableau')?.id, 'tool.tableau');
  });

  test('merges a skill into another one, whose duplicates go', async () => {
    const { after } = await rename({ kind: 'skill', from: 'own.tableau', to: 'own.bi', how: 'merge' });
    assert.match(after['activities/b.md'] ?? '', /^skills: \[own\.bi, weaving\]$/m);
    assert.deepEqual(added(files[profilePath], after[profilePath]), [
      '    mergeInto: own.bi',
      '    skills: [own.bi]',
    ]);
  });

  test('keeps the id of a built-in skill and lets it count as its new name', async () => {
    const { after } = await rename({ kind: 'skill', from: 'sas.macro', to: 'own.macros', how: 'rename' });
    assert.match(after['activities/c.md'] ?? '', /^skills: \[own\.macros\]$/m);
    const catalogue = createSkillCatalogue(readProfile(after[profilePath] ?? '').profile.skills);
    assert.equal(catalogue.get('sas.macro')?.id, 'own.macros');
    assert.equal(catalogue.get('own.macros')?.group, 'sas');
    assert.ok(after[profilePath]?.startsWith(files[profilePath]?.split('tracks')[0] ?? '!'));
  });

  test('lets a word that no catalogue knows lead to the skill that it became', async () => {
    const { after } = await rename({ kind: 'skill', from: 'weaving', to: 'own.weaving', how: 'rename' });
    assert.deepEqual(added(files[profilePath], after[profilePath]), [
      '  - id: own.weaving',
      '    aliases: [weaving]',
    ]);
    const merged = await rename({ kind: 'skill', from: 'weaving', to: 'own.tableau', how: 'merge' });
    assert.deepEqual(added(files[profilePath], merged.after[profilePath]), ['    aliases: [weaving]']);
    assert.match(merged.after['activities/b.md'] ?? '', /^skills: \[own\.tableau, own\.bi\]$/m);
  });

  test('renames a study, and leaves the entry of a merged one with its confidential terms', async () => {
    const renamed = await rename({ kind: 'study', from: 'onc-2', to: 'onc-3', how: 'rename' });
    assert.deepEqual(differing(renamed.after), ['activities/a.md', profilePath]);
    assert.match(renamed.after[profilePath] ?? '', /- \{id: onc-3, confidential: \[ABC-1\]\}/);
    const merged = await rename({ kind: 'study', from: 'onc-2', to: 'cardio', how: 'merge' });
    assert.deepEqual(differing(merged.after), ['activities/a.md']);
  });

  test('renames a person with the contact, its title and the supervisor', async () => {
    const request = { kind: 'person', from: 'anna', to: 'Anna Müller', how: 'rename' } as const;
    const { plan, after } = await rename(request, { title: 'Dr Anna Müller' });
    assert.deepEqual(plan.moves, [{ from: 'contacts/anna.md', to: 'contacts/anna-muller.md' }]);
    assert.equal(
      after['contacts/anna-muller.md'],
      files['contacts/anna.md']?.replace('Anna Berg', 'Dr Anna Müller'),
    );
    assert.match(after[profilePath] ?? '', /^supervisor: anna-muller # mine$/m);
    assert.match(after['activities/b.md'] ?? '', /^people: \[ben, anna-muller\]$/m);
    assert.deepEqual(
      plan.unchanged.map(({ path }) => path),
      ['challenges/broken.md'],
    );
  });

  test('merges people and keeps both contacts', async () => {
    const { plan, after } = await rename({ kind: 'person', from: 'anna', to: 'ben', how: 'merge' });
    assert.match(after['activities/b.md'] ?? '', /^people: \[ben\]$/m);
    assert.deepEqual([plan.moves, plan.deletions], [[], []]);
    assert.equal(after['contacts/anna.md'], files['contacts/anna.md']);
    assert.equal(after['contacts/ben.md'], files['contacts/ben.md']);
  });

  test('takes all of a contact into the other one before its file goes', async () => {
    const request = { kind: 'person', from: 'anna', to: 'ben', how: 'merge' } as const;
    const { plan, after } = await rename(request, { deletesContact: true });
    assert.deepEqual(plan.deletions, [{ path: 'contacts/anna.md', into: 'contacts/ben.md' }]);
    assert.equal(
      after['contacts/ben.md'],
      '---\ntype: contact\ntitle: Ben\nrole: statistician\norganisation: Clinic\n---\n\nKnows R.\n\n## Anna Berg\n\nMet at lunch.\n\n```yaml\ntype: contact\ntitle: Anna Berg\nrole: statistician\nfloor: 3 # mine\n```\n',
    );
  });

  test('keeps the old contact where the other one cannot take it over', async () => {
    const braces = '---\n{type: contact, title: Ben}\n---\n';
    const { plan, after } = await rename(
      { kind: 'person', from: 'anna', to: 'ben', how: 'merge' },
      { deletesContact: true },
      {
        'contacts/ben.md': braces,
        'contacts/anna.md': record('contact', 'Anna', 'role: chief\npeople: [anna]\n'),
      },
    );
    assert.deepEqual(plan.deletions, []);
    assert.deepEqual(
      plan.unchanged.map(({ path }) => path),
      ['challenges/broken.md', 'contacts/ben.md'],
    );
    assert.equal(after['contacts/ben.md'], braces);
    assert.equal(after['contacts/anna.md'], record('contact', 'Anna', 'role: chief\npeople: [ben]\n'));
  });

  test('takes over the contact that can be read where two folders have one', async () => {
    const request = { kind: 'person', from: 'anna', to: 'ben', how: 'merge' } as const;
    const contents = await new LogbookFixture({
      ...files,
      'contacts/away/anna.md': record('contact', 'Other Anna', ''),
    })
      .openIndex()
      .contents();
    const change = readNameChange(request, contents);
    const readable = renamingPaths({ change }, contents).filter((path) => path !== 'contacts/away/anna.md');
    const texts = new Map(readable.flatMap((path) => [[path, files[path] ?? ''] as const]));
    const plan = planRename({ change, deletesContact: true }, texts, contents);
    assert.deepEqual(plan.deletions, [{ path: 'contacts/anna.md', into: 'contacts/ben.md' }]);
    const merged = plan.files.find(({ path }) => path === 'contacts/ben.md')?.edits ?? [];
    assert.match(applyTextEdits(files['contacts/ben.md'] ?? '', merged), /Met at lunch/);
  });

  test('refuses the name of a broken file for the contact, before anything changes', async () => {
    const request = { kind: 'person', from: 'anna', to: 'anna-new', how: 'rename' } as const;
    const broken = { 'contacts/anna-new.md': '---\ntitle: [x\n---\n' };
    await assert.rejects(rename(request, {}, broken), { code: 'exists' });
  });

  test('looks through the records once, however many files name a person', async () => {
    const view = aView([
      ...Array.from({ length: 1_000 }, (_, place) =>
        aRecord('activity', { title: `Work ${place}`, people: ['anna'] }),
      ),
      aRecord('contact', { title: 'anna' }),
    ]);
    let visits = 0;
    const records = view.contents.records.map((stored) => ({
      get path() {
        visits++;
        return stored.path;
      },
      record: stored.record,
    }));
    const texts = new Map(
      view.contents.records.map(({ path, record: { title } }) => [
        path,
        record('activity', title, 'people: [anna]\n'),
      ]),
    );
    const change = { kind: 'person', from: 'anna', to: 'eva', isMerge: false } as const;
    const plan = planRename({ change }, texts, { ...view.contents, records });
    assert.equal(plan.files.length, 1_001);
    assert.ok(visits <= 10 * records.length, `${visits} visits`);
  });

  test('gives the contact of a person to a name that has none', async () => {
    const more = { 'activities/d.md': record('activity', 'D', 'people: [anna-b]\n') };
    const { plan, after } = await rename(
      { kind: 'person', from: 'anna', to: 'anna-b', how: 'merge' },
      {},
      more,
    );
    assert.deepEqual(plan.moves, [{ from: 'contacts/anna.md', to: 'contacts/anna-b.md' }]);
    assert.ok('contacts/anna-b.md' in after);
  });

  test('reads no file that does not name it', async () => {
    const contents = await new LogbookFixture(files).openIndex().contents();
    const change = readNameChange({ kind: 'skill', from: 'weaving', to: 'x', how: 'rename' }, contents);
    assert.deepEqual(renamingPaths({ change }, contents), [
      'activities/b.md',
      'challenges/broken.md',
      profilePath,
    ]);
  });

  test('lists files that cannot be changed and changes the others', async () => {
    const bad = record('activity', 'Bad', 'people: [anna]\nhelped: [anna]\nhelped: [anna]\n');
    const { plan, after } = await rename(
      { kind: 'person', from: 'anna', to: 'eva', how: 'rename' },
      {},
      { 'activities/bad.md': bad },
    );
    assert.deepEqual(
      plan.unchanged.map(({ path }) => path),
      ['activities/bad.md', 'challenges/broken.md'],
    );
    assert.ok(
      plan.unchanged.every(({ error }) => error instanceof LogbookError && error.words.endsWith('.')),
    );
    assert.equal(after['activities/bad.md'], bad);
    assert.match(after['activities/a.md'] ?? '', /eva/);
  });
});

suite('readNameChange', () => {
  for (const [request, code] of [
    [{ kind: 'skill', from: 'own.tableau', to: 'sas.macro', how: 'rename' }, 'exists'],
    [{ kind: 'skill', from: 'own.tableau', to: 'Base SAS', how: 'rename' }, 'exists'],
    [{ kind: 'person', from: 'anna', to: 'Ben', how: 'rename' }, 'exists'],
    [{ kind: 'study', from: 'onc-2', to: 'cardio', how: 'rename' }, 'exists'],
    [{ kind: 'skill', from: 'nothing', to: 'x', how: 'rename' }, 'not-found'],
    [{ kind: 'person', from: 'anna', to: 'nobody', how: 'merge' }, 'not-found'],
    [{ kind: 'person', from: 'anna', to: 'Anna!', how: 'rename' }, 'invalid-input'],
    [{ kind: 'study', from: 'onc-2', to: ' ', how: 'rename' }, 'invalid-input'],
    [{ kind: 'study', from: 'onc-2', to: 'x'.repeat(81), how: 'rename' }, 'invalid-input'],
    [{ kind: 'study', from: 'onc-2', to: 'a\nb', how: 'rename' }, 'invalid-input'],
  ] as const) {
    test(`refuses ${JSON.stringify(request).slice(0, 90)}`, async () => {
      const contents = await new LogbookFixture(files).openIndex().contents();
      assert.throws(() => readNameChange(request, contents), { code });
    });
  }

  test('takes a new form of its own name', async () => {
    const contents = await new LogbookFixture(files).openIndex().contents();
    const request = { kind: 'skill', from: 'own.tableau', to: 'Tableau', how: 'rename' } as const;
    assert.equal(readNameChange(request, contents).to, 'Tableau');
  });
});
