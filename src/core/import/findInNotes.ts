import { findInFile } from '../privacy/findInFile.ts';
import type { Finding } from '../privacy/finding.ts';
import type { PrivacyContext } from '../privacy/privacyContext.ts';
import { mapOneByOne, type Steps } from '../steps.ts';
import { formatImportedNote } from './formatImportedNote.ts';
import type { PlannedNote } from './planImport.ts';

/** An id in place of the one that storing makes; only the text is looked at. */
const anyId = '00000000000000000000000000';

/** What in each note wants a look before it is imported, as the record would hold it; in the order of the notes. */
export function findInNotes(
  notes: readonly PlannedNote[],
  context: PrivacyContext,
): Steps<readonly (readonly Finding[])[]> {
  return mapOneByOne(notes, (note) => {
    const { stem, text } = formatImportedNote(note, anyId);
    return findInFile(text, `${stem}.md`, context).filter(({ severity }) => severity !== 'low');
  });
}
