import type { PrivacyContext } from '../core/privacy/privacyContext.ts';
import { type PrivacyReport, scanFiles } from '../core/privacy/scanFiles.ts';
import { NodeEvidenceFiles } from '../platform/nodeEvidenceFiles.ts';
import type { OpenLogbook } from './openLogbook.ts';

/** Looks for identifiers in every file of a logbook: records, notes, and what else lies in its folder. */
export async function scanLogbook(
  { rootPath, store }: Pick<OpenLogbook, 'rootPath' | 'store'>,
  context: PrivacyContext,
): Promise<PrivacyReport> {
  const files = await new NodeEvidenceFiles(rootPath).list();
  return scanFiles({
    files: [...files].sort((one, other) => (one.path < other.path ? -1 : 1)),
    context,
    read: (path) => store.read(path),
  });
}
