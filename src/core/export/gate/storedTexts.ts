import type { FileStore } from '../../index/fileStore.ts';
import type { GatePorts } from './exportGate.ts';

/** Reads texts as they are stored, which is what an export is made of: not as an editor has them; without a byte order mark. */
export function storedTexts(store: Pick<FileStore, 'read'>): GatePorts['readText'] {
  return async (path) => {
    const found = await store.read(path);
    return found.kind === 'text' ? found.text.replace(/^\uFEFF/, '') : undefined;
  };
}
