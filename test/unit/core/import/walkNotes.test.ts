import assert from 'node:assert/strict';
import { type FolderEntry, walkNotes } from '../../../../src/core/import/walkNotes.ts';

/** Names by folder; `/` at the end makes a folder, `@` a link, a folder without names cannot be listed. */
const listing =
  (namesByFolder: Readonly<Record<string, readonly string[]>>) =>
  async (folder: string): Promise<readonly FolderEntry[]> => {
    const names = namesByFolder[folder];
    if (names === undefined) throw new Error('EACCES');
    return names.map((name) => {
      if (name.endsWith('/')) return { name: name.slice(0, -1), kind: 'folder' };
      return name.endsWith('@') ? { name: name.slice(0, -1), kind: 'link' } : { name, kind: 'file' };
    });
  };

suite('walkNotes', () => {
  test('finds the notes of all folders, and no links, hidden folders or other files', async () => {
    const list = listing({
      '': ['b.md', 'x/', 'a.ORG', '.git/', 'linked.md@', 'picture.png'],
      x: ['c.txt', 'd.markdown'],
    });
    assert.deepEqual(await walkNotes(list), {
      paths: ['a.ORG', 'b.md', 'x/c.txt', 'x/d.markdown'],
      problems: [],
    });
  });

  test('tells of a folder that cannot be listed, and goes on', async () => {
    const { paths, problems } = await walkNotes(listing({ '': ['closed/', 'open/'], open: ['a.md'] }));
    assert.deepEqual(paths, ['open/a.md']);
    assert.deepEqual(
      problems.map(({ path, problem }) => [path, problem.code, problem.facts]),
      [['closed', 'unreadable-file', { reason: 'EACCES' }]],
    );
  });

  test('tells where it stops, and only where something is left', async () => {
    const list = listing({ '': ['a.md', 'b.md', 'c.md', 'x/'], x: ['d.md'] });
    const stopped = await walkNotes(list, 3);
    assert.deepEqual(stopped.paths, ['a.md', 'b.md', 'c.md']);
    assert.deepEqual(
      stopped.problems.map(({ problem }) => [problem.code, problem.facts]),
      [['too-many-notes', { limit: 3 }]],
    );
    assert.deepEqual((await walkNotes(list, 4)).problems, []);
  });
});
