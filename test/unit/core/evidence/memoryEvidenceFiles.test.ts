import { testEvidenceFiles } from '../../../contract/evidenceFiles.ts';
import { MemoryEvidenceFiles } from '../../../support/memoryEvidenceFiles.ts';

suite('MemoryEvidenceFiles', () => {
  testEvidenceFiles(async (files, run) => run(new MemoryEvidenceFiles(files)));
});
