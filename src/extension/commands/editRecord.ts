import { LogbookError } from '../../core/logbookError.ts';
import { type FieldChange, planSetFields } from '../../core/records/planSetFields.ts';
import type { Host } from '../host/host.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';
import { problemWords } from '../words/messages.ts';
import type { EditOutcome } from '../writing/recordWriter.ts';

/**
 * Sets keys of a record, or of `logbook.yml`, as one edit that can be undone, and tells the views.
 *
 * @throws {LogbookError} as `RecordWriter.edit` and `planSetFields` do, and `invalid-input` for what cannot be read.
 */
export async function editRecord(
  { writer }: Pick<Host, 'writer'>,
  { logbook, path }: LogbookFile,
  changes: readonly FieldChange[],
): Promise<EditOutcome> {
  await logbook.assertOwnVersion();
  const outcome = await writer.edit(logbook.uriOf(path), (text) => {
    const { edits, problems } = planSetFields(text, path, changes);
    const [first] = problems;
    if (first !== undefined) throw new LogbookError('invalid-input', problemWords(first), '');
    return edits;
  });
  if (outcome === 'saved') await logbook.update([path]);
  return outcome;
}
