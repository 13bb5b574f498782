import { profilePath } from '../../core/index/recordPath.ts';
import { formatProfile } from '../../core/records/formatProfile.ts';
import type { FieldChange } from '../../core/records/planSetFields.ts';
import { profileFields } from '../../core/records/profile.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { editRecord } from './editRecord.ts';
import { hasProfile } from './hasProfile.ts';
import { readAnswers } from './readAnswers.ts';

/**
 * Sets keys of `logbook.yml` as one edit that can be undone; the file is made where there is none.
 *
 * @throws {LogbookError} as `editRecord` and `RecordWriter.create` do.
 */
export async function editProfile(
  host: Pick<Host, 'writer'>,
  logbook: Logbook,
  changes: readonly FieldChange[],
): Promise<void> {
  if (await hasProfile(logbook)) {
    if (changes.length > 0) await editRecord(host, { logbook, path: profilePath }, changes);
    return;
  }
  const profile = readAnswers(profileFields, new Map(changes));
  await host.writer.create(logbook.root, [profilePath], formatProfile(profile));
  await logbook.refresh();
}
