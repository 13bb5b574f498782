import { storedTexts } from '../../core/export/gate/storedTexts.ts';
import type { LocatedFinding } from '../../core/privacy/fileFindings.ts';
import { createFileStore } from '../host/desktop.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { askToKeepText } from './keepText.ts';

/**
 * Keeps a text that was found in a stored file, with the reason why it identifies nobody.
 *
 * @returns whether it is kept.
 */
export async function keepFoundText(
  host: Host,
  logbook: Logbook,
  path: string,
  { range }: LocatedFinding,
): Promise<boolean> {
  const text = await storedTexts(createFileStore(logbook.root))(path);
  const found = text?.slice(range.start, range.end) ?? '';
  return found.trim() !== '' && askToKeepText(host, logbook, found);
}
