import assert from 'node:assert/strict';
import type { FileEntry, FileText } from '../../../../src/core/index/fileStore.ts';
import { emptyPrivacyContext, type PrivacyContext } from '../../../../src/core/privacy/privacyContext.ts';
import { RememberedFindings } from '../../../../src/core/privacy/rememberedFindings.ts';
import { type PrivacyReport, scanFiles } from '../../../../src/core/privacy/scanFiles.ts';

const finding = 'one\nof MRN 12345678, password = "Tr0ub4dor&3"';

/** A folder in memory that says what was read of it. */
function aFolder(texts: Readonly<Record<string, string>>) {
  const read: string[] = [];
  const entryOf = (path: string, modifiedMs = 0): FileEntry => ({
    path,
    modifiedMs,
    sizeBytes: texts[path]?.length ?? 0,
  });
  return {
    read,
    entryOf,
    files: Object.keys(texts).map((path) => entryOf(path)),
    async readText(path: string): Promise<FileText> {
      read.push(path);
      const text = texts[path];
      if (text === undefined) return { kind: 'missing' };
      const entry = entryOf(path);
      if (text.includes('\0')) return { kind: 'unreadable', code: 'binary-file', facts: {}, entry };
      return { kind: 'text', text, entry };
    },
  };
}

const summary = ({ scanned, pictures, unread, files }: PrivacyReport) => ({
  scanned,
  pictures,
  unread: unread.map(({ path, problem }) => [path, problem.code]),
  files: files.map(({ path }) => path),
});

suite('scanFiles', () => {
  test('reports by file, with places and shapes, and says what it could not look at', async () => {
    const { files, readText, entryOf } = aFolder({ 'a.md': 'nothing here', 'b.md': finding, 'c.bin': '\0' });
    const report = await scanFiles({
      files: [...files, entryOf('gone.md')],
      context: emptyPrivacyContext,
      read: readText,
    });
    assert.deepEqual(summary(report), {
      scanned: 2,
      pictures: 0,
      unread: [['c.bin', 'binary-file']],
      files: ['b.md'],
    });
    assert.deepEqual(
      report.files.map(({ path, findings }) => [
        path,
        ...findings.map(({ type, position, shape }) => [type, position.line, position.character, shape]),
      ]),
      [['b.md', ['mrn', 1, 7, '########'], ['secret', 1, 29, undefined]]],
    );
  });

  test('counts places as an editor does, without the byte order mark', async () => {
    const { files, readText } = aFolder({ 'a.txt': '\ufeffMRN 12345678' });
    const report = await scanFiles({ files, context: emptyPrivacyContext, read: readText });
    assert.deepEqual(report.files[0]?.findings[0]?.range, { start: 4, end: 12 });
    assert.equal(report.files[0]?.findings[0]?.position.character, 4);
  });

  test('looks at the name of a picture and never at the picture', async () => {
    const { files, readText, read } = aFolder({
      'figures/km.png': finding,
      'scans/MRN 12345678.JPG': '',
      'plot.svg': '<svg><text>MRN 12345678</text></svg>',
    });
    const report = await scanFiles({ files, context: emptyPrivacyContext, read: readText });
    assert.deepEqual(read, ['plot.svg']);
    assert.deepEqual(summary(report), {
      scanned: 1,
      pictures: 2,
      unread: [],
      files: ['scans/MRN 12345678.JPG', 'plot.svg'],
    });
    assert.deepEqual(
      report.files.map(({ isOfName }) => isOfName),
      [true, undefined],
    );
  });

  test('ends where the checkpoint throws', async () => {
    const { files, readText, read } = aFolder({ 'a.md': '', 'b.md': '' });
    const scan = scanFiles({
      files,
      context: emptyPrivacyContext,
      read: readText,
      checkpoint: async (done) => {
        assert.equal(done, 1);
        throw new RangeError('enough');
      },
    });
    await assert.rejects(scan, RangeError);
    assert.deepEqual(read, ['a.md']);
  });
});

suite('RememberedFindings', () => {
  const texts = { 'clean.md': 'Compound Zorblax', 'found.md': finding };

  /** Which files a second scan reads under another context, or with changed files. */
  async function readAgain(
    context: Partial<PrivacyContext>,
    change: (file: FileEntry) => FileEntry = (file) => file,
    before: Partial<PrivacyContext> = {},
  ) {
    const { files, readText, read } = aFolder(texts);
    const remembered = new RememberedFindings();
    const scan = (all: readonly FileEntry[], used: Partial<PrivacyContext>) =>
      scanFiles({ files: all, context: { ...emptyPrivacyContext, ...used }, read: readText, remembered });
    await scan(files, before);
    read.length = 0;
    return { report: await scan(files.map(change), context), read };
  }

  test('reads nothing again that did not change', async () => {
    const { report, read } = await readAgain({});
    assert.deepEqual(read, []);
    assert.deepEqual(summary(report), { scanned: 2, pictures: 0, unread: [], files: ['found.md'] });
  });

  test('reads a file again after its time or its size changed', async () => {
    const touched = await readAgain({}, (file) =>
      file.path === 'clean.md' ? { ...file, modifiedMs: 5 } : file,
    );
    assert.deepEqual(touched.read, ['clean.md']);
    const grown = await readAgain({}, (file) =>
      file.path === 'found.md' ? { ...file, sizeBytes: 1 } : file,
    );
    assert.deepEqual(grown.read, ['found.md']);
  });

  test('looks again only at what has findings where more texts may stay', async () => {
    const { report, read } = await readAgain({ ignored: [{ text: '12345678', reason: 'invented' }] });
    assert.deepEqual(read, ['found.md']);
    assert.deepEqual(
      report.files[0]?.findings.map(({ type }) => type),
      ['secret'],
    );
  });

  test('looks at everything again where a text may stay no more, or more is sought', async () => {
    const before = { ignored: [{ text: '12345678' }] };
    assert.deepEqual((await readAgain({}, undefined, before)).read, ['clean.md', 'found.md']);
    const { report } = await readAgain({ names: ['Compound Zorblax'] });
    assert.deepEqual(
      report.files.map(({ path }) => path),
      ['clean.md', 'found.md'],
    );
  });
});
