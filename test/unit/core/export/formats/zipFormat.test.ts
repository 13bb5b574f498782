import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { safeEntryPaths } from '../../../../../src/core/export/entryPaths.ts';
import { zipFormat } from '../../../../../src/core/export/formats/zipFormat.ts';
import { aFormatInput } from '../../../../support/exportContentBuilder.ts';

const entries = [
  { path: 'cv/achievements.md', content: '# CV\n' },
  { path: '../../evil.md', content: 'é\uD800' },
  { path: 'b.docx', content: new Uint8Array([1, 2, 3]) },
];
const input = aFormatInput({ leftOut: [{ reason: 'private', count: 3 }] }, { entries });

async function render(): Promise<Uint8Array> {
  const bytes = await zipFormat.render(input);
  assert.ok(typeof bytes !== 'string');
  return bytes;
}

suite('ZIP export', () => {
  test('holds each file and a manifest with its SHA-256, in order', async () => {
    const files = unzipSync(await render());
    assert.deepEqual(Object.keys(files), ['MANIFEST.txt', 'cv/achievements.md', 'evil.md', 'b.docx']);
    const digest = (path: string) =>
      createHash('sha256')
        .update(files[path] ?? '')
        .digest('hex');
    assert.equal(
      strFromU8(files['MANIFEST.txt'] ?? new Uint8Array()),
      [
        '# A title',
        '# SHA-256 of each file; check with: sha256sum --check MANIFEST.txt',
        '# Left out: 3 private records',
        ...['cv/achievements.md', 'evil.md', 'b.docx'].map((path) => `${digest(path)}  ${path}`),
        '',
      ].join('\n'),
    );
    assert.equal(strFromU8(files['evil.md'] ?? new Uint8Array()), 'é\uFFFD');
  });

  test('gives the same bytes at another time and in another zone', async () => {
    const zone = process.env.TZ;
    const [first] = [await render()];
    for (const other of ['Pacific/Apia', 'America/New_York', 'Asia/Kolkata']) {
      process.env.TZ = other;
      assert.deepEqual(await render(), first, other);
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
});

suite('safeEntryPaths', () => {
  for (const [path, safe] of [
    ['a/b.md', 'a/b.md'],
    ['/etc/passwd', 'etc/passwd'],
    ['..\\..\\x.md', 'x.md'],
    ['C:\\x.md', 'C-/x.md'],
    ['a/./../b', 'a/b'],
    ['con.md', '_con.md'],
    ['a/LPT1', 'a/_LPT1'],
    ['x. . ', 'x'],
    ['2026/x.md', '_2026/x.md'],
    ['\u202Egpj.md', '-gpj.md'],
    ['', 'unnamed'],
  ] as const) {
    test(`makes ${JSON.stringify(safe)} of ${JSON.stringify(path)}`, () => {
      assert.deepEqual(safeEntryPaths([path]), [safe]);
    });
  }

  test('gives paths of their own to files that some systems would take for one', () => {
    assert.deepEqual(safeEntryPaths(['a.md', 'A.md', '../a.md', 'a']), ['a.md', 'A-2.md', 'a-3.md', 'a']);
  });

  test('leaves the place where it is unpacked with no path', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (paths) => {
        const safe = safeEntryPaths(paths);
        assert.equal(new Set(safe.map((path) => path.toLowerCase())).size, paths.length);
        for (const path of safe)
          assert.match(path, /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\:\p{Cc}\p{Cs}]+$/u);
      }),
      { seed: 12 },
    );
  });
});
