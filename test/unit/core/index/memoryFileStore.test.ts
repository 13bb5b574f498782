import { testFileStore } from '../../../contract/fileStore.ts';
import { MemoryFileStore } from '../../../support/memoryFileStore.ts';

suite('MemoryFileStore', () => {
  testFileStore(async (files, run) => {
    const store = new MemoryFileStore({ timeMs: Date.UTC(2021, 0, 1) });
    for (const [path, content] of Object.entries(files)) store.write(path, content);
    await run(store);
  });
});
