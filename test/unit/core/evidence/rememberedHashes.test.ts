import assert from 'node:assert/strict';
import type { Cancellation, WorkspaceFile } from '../../../../src/core/evidence/evidenceFiles.ts';
import { evidenceStateOf } from '../../../../src/core/evidence/evidenceState.ts';
import { RememberedHashes } from '../../../../src/core/evidence/rememberedHashes.ts';
import { sha256OfText } from '../../../../src/core/text/sha256.ts';
import { MemoryEvidenceFiles } from '../../../support/memoryEvidenceFiles.ts';

const text = 'ERROR: 5\n';
const use = { path: 'logs/a.log', hash: sha256OfText(text) };

/** Files whose listing goes on until it is let go, and which stops where nobody waits, as those of a folder do. */
class SlowFiles extends MemoryEvidenceFiles {
  readonly #started: (() => void)[] = [];

  override async list(cancellation?: Cancellation): Promise<readonly WorkspaceFile[]> {
    if (cancellation?.isCancelled) return [];
    await new Promise<void>((resolve) => this.#started.push(resolve));
    return super.list(cancellation);
  }

  letGo(): void {
    for (const resolve of this.#started.splice(0)) resolve();
  }
}

suite('Remembered hashes', () => {
  test('say no more that a file moved once the other has other bytes, though nobody told of the change', async () => {
    const files = new MemoryEvidenceFiles({ 'logs/b.log': text });
    const remembered = new RememberedHashes(files);
    assert.deepEqual(await evidenceStateOf(use, remembered), { kind: 'moved', to: ['logs/b.log'] });
    files.write('logs/b.log', 'something else');
    assert.deepEqual(await evidenceStateOf(use, remembered), { kind: 'missing' });
  });

  test('find the bytes in a file that got them after the files were listed', async () => {
    const files = new MemoryEvidenceFiles({ 'logs/b.log': 'old' });
    const remembered = new RememberedHashes(files);
    await remembered.list();
    files.write('logs/b.log', text);
    assert.deepEqual(await evidenceStateOf(use, remembered), { kind: 'moved', to: ['logs/b.log'] });
    files.write('logs/b.log', 'old');
    assert.deepEqual(await evidenceStateOf(use, remembered), { kind: 'missing' });
  });

  test('give the listing the size and time of what changed, without another listing', async () => {
    const files = new MemoryEvidenceFiles({
      'logs/b.log': 'old',
      'logs/c.log': 'kept',
      'logs/d.log': 'goes',
    });
    const remembered = new RememberedHashes(files);
    await remembered.list();
    files.write('logs/b.log', 'new bytes');
    files.filesByPath.delete('logs/d.log');
    remembered.noteChanged('logs/b.log');
    remembered.noteChanged('logs/d.log');
    const listed = await remembered.list();
    assert.deepEqual(listed, await files.list());
    assert.equal(files.listed, 2, 'one of them is that of the test');
  });

  test('list on for those who wait when another does not wait any more', async () => {
    const files = new SlowFiles({ 'logs/b.log': text });
    const remembered = new RememberedHashes(files);
    const token = { isCancelled: false };
    const first = evidenceStateOf(use, remembered, token);
    const second = evidenceStateOf(use, remembered);
    await turn();
    token.isCancelled = true;
    files.letGo();
    assert.deepEqual(await second, { kind: 'moved', to: ['logs/b.log'] });
    await first;
  });

  test('list again for somebody who comes after a listing was given up', async () => {
    const files = new SlowFiles({ 'logs/b.log': text });
    const remembered = new RememberedHashes(files);
    const token = { isCancelled: false };
    const first = remembered.list(token);
    await turn();
    token.isCancelled = true;
    files.letGo();
    // Asked in the same turn in which the first listing sees that nobody waits.
    await Promise.resolve();
    const second = remembered.list();
    await turn();
    files.letGo();
    assert.deepEqual(await first, []);
    assert.deepEqual(
      (await second).map(({ path }) => path),
      ['logs/b.log'],
    );
    assert.equal((await remembered.list()).length, 1);
  });
});

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
