import type { RecordDraft } from '../../core/records/logbookRecord.ts';
import type { Host } from '../host/host.ts';
import { logFailure } from '../host/logFailure.ts';
import type { Logbook } from '../logbook/logbook.ts';

/**
 * What the file of a new record is named after: its title without what these checks find in it. The title itself where
 * the check fails, as nothing that was typed may be lost.
 */
export async function fileTitleOf(
  { privacy, log }: Pick<Host, 'privacy' | 'log'>,
  logbook: Logbook,
  draft: RecordDraft,
): Promise<string> {
  try {
    const { fileTitle } = await import('../../core/privacy/fileTitle.ts');
    return fileTitle(draft, await privacy.of(logbook));
  } catch (error) {
    logFailure(log, 'check of a title', error);
    return draft.title;
  }
}
