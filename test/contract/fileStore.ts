import assert from 'node:assert/strict';
import { type FileStore, fileSizeLimitBytes, headLimitBytes } from '../../src/core/index/fileStore.ts';

/** What a store under test is built on: paths below the root, with text or bytes. */
export type ContractFiles = Readonly<Record<string, string | Uint8Array>>;

/** Makes a store whose root holds these files, runs the test, and clears up. */
export type WithStore = (files: ContractFiles, test: (store: FileStore) => Promise<void>) => Promise<void>;

const record = '---\ntitle: One\n---\nBody\n';

/** The tests that every `FileStore` has to pass; call it inside a suite. */
export function testFileStore(withStore: WithStore): void {
  testListing(withStore);
  testReading(withStore);
  testEncodings(withStore);
  testRefusals(withStore);
}

function testListing(withStore: WithStore): void {
  test('lists records of the newest years first and leaves out other files', () =>
    withStore(
      {
        'logbook.yml': 'version: 1\n',
        'activities/2025/2025-01-02-a.md': record,
        'activities/2026/2026-01-02-b.md': record,
        'goals/c.MD': record,
        'activities/2026/plot.png': 'x',
        '.git/d.md': record,
        'activities/.hidden/e.md': record,
        'node_modules/f.md': record,
      },
      async (store) => {
        const listing = await store.list();
        assert.deepEqual(
          listing?.files.map(({ path }) => path),
          ['goals/c.MD', 'activities/2026/2026-01-02-b.md', 'activities/2025/2025-01-02-a.md'],
        );
        assert.deepEqual(listing.skipped, []);
      },
    ));

  test('says size and time alike in a listing, in stat and in a text', () =>
    withStore({ 'a.md': record }, async (store) => {
      const entry = (await store.list())?.files[0];
      assert.equal(entry?.sizeBytes, record.length);
      assert.ok(entry.modifiedMs > Date.UTC(2020, 0, 1) && entry.modifiedMs < Date.now() + 60_000);
      assert.deepEqual(await store.stat('a.md'), entry);
      const text = await store.readHead('a.md');
      assert.deepEqual(text.kind === 'text' && text.entry, entry);
    }));

  test('reports a folder that is named as a record, and lists what is in it', () =>
    withStore({ 'x.md/y.md': record }, async (store) => {
      const listing = await store.list();
      assert.deepEqual(
        listing?.skipped.map(({ path, code }) => [path, code]),
        [['x.md', 'folder-named-as-record']],
      );
      assert.deepEqual(
        listing.files.map(({ path }) => path),
        ['x.md/y.md'],
      );
      assert.equal(await store.stat('x.md'), undefined);
      assert.deepEqual(await store.readHead('x.md'), { kind: 'missing' });
    }));

  test('finds nothing where nothing is', () =>
    withStore({ 'a.md': record }, async (store) => {
      assert.equal(await store.stat('b.md'), undefined);
      assert.deepEqual(await store.readHead('b.md'), { kind: 'missing' });
      assert.deepEqual(await store.read('activities/b.md'), { kind: 'missing' });
    }));
}

function testReading(withStore: WithStore): void {
  const heads: Readonly<Record<string, readonly [file: string, head: string]>> = {
    'ends with the closing fence': ['---\na: 1\n---\nBody', '---\na: 1\n---\n'],
    'ends with a closing fence at the end of the file': ['---\na: 1\n---', '---\na: 1\n---'],
    'takes CRLF': ['---\r\na: 1\r\n---\r\nBody', '---\r\na: 1\r\n---\r\n'],
    'takes a lone CR': ['---\ra: 1\r---\rBody', '---\ra: 1\r---\r'],
    'keeps a byte order mark': ['\ufeff---\na: 1\n---\nBody', '\ufeff---\na: 1\n---\n'],
    'goes past longer rows of dashes': ['---\na: |\n  x\n----\n---\nBody', '---\na: |\n  x\n----\n---\n'],
    'holds a short file without front matter': ['Just text\n---\nmore', 'Just text\n---\nmore'],
    'holds a short file whose front matter does not end': ['---\na: 1\n\nBody', '---\na: 1\n\nBody'],
    'is empty for an empty file': ['', ''],
  };
  for (const [name, [file, head]] of Object.entries(heads)) {
    test(`the head ${name}`, () =>
      withStore({ 'a.md': file }, async (store) => {
        const text = await store.readHead('a.md');
        assert.equal(text.kind === 'text' && text.text, head);
        const whole = await store.read('a.md');
        assert.equal(whole.kind === 'text' && whole.text, file);
      }));
  }

  test('reads front matter that is longer than one gulp', () => {
    const head = `---\ntitle: ${'long '.repeat(8000)}\n---\n`;
    return withStore({ 'a.md': `${head}Body` }, async (store) => {
      const text = await store.readHead('a.md');
      assert.equal(text.kind === 'text' && text.text, head);
    });
  });

  test('reads no more than the limit where the front matter does not end, and no half character', () =>
    withStore({ 'a.md': `---\nx${'é'.repeat(headLimitBytes)}` }, async (store) => {
      const text = await store.readHead('a.md');
      assert.ok(text.kind === 'text');
      assert.match(text.text, /^---\nxé+$/);
      const size = new TextEncoder().encode(text.text).length;
      assert.ok(size <= headLimitBytes && size > headLimitBytes - 4, `${size} bytes`);
    }));
}

function testEncodings(withStore: WithStore): void {
  const text = '---\ntitle: Größe\n---\nText\n';
  const units = Array.from(text, (character) => character.charCodeAt(0));
  const littleEndian = Uint8Array.from([0xff, 0xfe, ...units.flatMap((unit) => [unit & 255, unit >> 8])]);
  const bigEndian = Uint8Array.from([0xfe, 0xff, ...units.flatMap((unit) => [unit >> 8, unit & 255])]);
  for (const [name, bytes] of Object.entries({ littleEndian, bigEndian })) {
    test(`reads UTF-16 with a byte order mark, ${name}`, () =>
      withStore({ 'a.md': bytes }, async (store) => {
        const whole = await store.read('a.md');
        assert.equal(whole.kind === 'text' && whole.text, `\ufeff${text}`);
        const head = await store.readHead('a.md');
        assert.ok(head.kind === 'text' && head.text.startsWith('\ufeff---\ntitle: Größe\n---\n'));
      }));
  }

  test('looks at nothing behind the front matter when it reads the head', () => {
    const latin1Body = Uint8Array.from([...new TextEncoder().encode('---\na: 1\n---\n'), 0xe9, 0]);
    return withStore({ 'a.md': latin1Body }, async (store) => {
      assert.equal((await store.readHead('a.md')).kind, 'text');
      const whole = await store.read('a.md');
      assert.equal(whole.kind === 'unreadable' && whole.code, 'binary-file');
    });
  });
}

function testRefusals(withStore: WithStore): void {
  const bytes = (...parts: readonly (string | readonly number[])[]) =>
    Uint8Array.from(
      parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])),
    );
  const refusals: Readonly<Record<string, Uint8Array>> = {
    'not-utf8': bytes('---\ntitle: Gr', [0xf6, 0xdf], 'e\n---\n'),
    'binary-file': bytes('---\ntitle: a', [0], '\n---\n'),
    'file-too-large': new Uint8Array(fileSizeLimitBytes + 1).fill(0x61),
  };
  for (const [code, content] of Object.entries(refusals)) {
    test(`refuses a file as ${code}, as a whole and its head`, () =>
      withStore({ 'a.md': content, 'b.md': record }, async (store) => {
        for (const text of [await store.readHead('a.md'), await store.read('a.md')]) {
          assert.equal(text.kind === 'unreadable' && text.code, code);
        }
        assert.equal((await store.readHead('b.md')).kind, 'text');
      }));
  }

  test('refuses UTF-16 that breaks off inside a character', () =>
    withStore({ 'a.md': Uint8Array.from([0xff, 0xfe, 0x61]) }, async (store) => {
      const text = await store.read('a.md');
      assert.equal(text.kind === 'unreadable' && text.code, 'not-utf8');
    }));

  test('says the size of a file that is too large', () =>
    withStore({ 'a.md': new Uint8Array(fileSizeLimitBytes + 7) }, async (store) => {
      const text = await store.readHead('a.md');
      assert.deepEqual(text.kind === 'unreadable' && text.facts, { sizeBytes: fileSizeLimitBytes + 7 });
    }));
}
