import { LogbookError } from '../../core/logbookError.ts';
import type { FieldChangePlan } from '../../core/records/planSetField.ts';
import { type FieldEdit, planSetFields } from '../../core/records/planSetFields.ts';
import type { Host } from '../host/host.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';
import { problemWords } from '../words/messages.ts';
import type { EditOutcome } from '../writing/recordWriter.ts';

/**
 * Sets keys of a record, or of `logbook.yml`, as one edit that can be undone, and tells the views.
 *
 * @throws {LogbookError} as `RecordWriter.edit` and `planSetFields` do, and `invalid-input` for what cannot be read.
 */
export function editRecord(
  host: Pick<Host, 'writer'>,
  file: LogbookFile,
  changes: readonly FieldEdit[],
): Promise<EditOutcome> {
  return editText(host, file, (text) => planSetFields(text, file.path, changes));
}

/**
 * Changes a file of a logbook as one edit that can be undone, and tells the views.
 *
 * @param plan - called again where the text changed meanwhile.
 * @throws {LogbookError} as `RecordWriter.edit` and the plan do, and `invalid-input` for the plan's first problem.
 */
export async function editText(
  { writer }: Pick<Host, 'writer'>,
  { logbook, path }: LogbookFile,
  plan: (text: string) => FieldChangePlan,
): Promise<EditOutcome> {
  await logbook.assertOwnVersion();
  const outcome = await writer.edit(logbook.uriOf(path), (text) => {
    const { edits, problems } = plan(text);
    const [first] = problems;
    if (first !== undefined) throw new LogbookError('invalid-input', problemWords(first), '');
    return edits;
  });
  if (outcome === 'saved') await logbook.update([path]);
  return outcome;
}
