import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import type { PlannedNote } from './planImport.ts';

/**
 * Marks the notes that records of the logbook were made of: as many as there are records of the same file with the same
 * title and day. Their line does not count, because lines that are added above move it; of a note without a day the
 * record may have been given one since.
 */
export function markKnown(notes: readonly PlannedNote[], contents: LogbookContents): readonly PlannedNote[] {
  const daysByNote = importedDays(contents);
  const take = ({ draft, source }: PlannedNote, isMatch: (day: Day) => boolean): boolean => {
    const days = daysByNote.get(keyOf(source, draft.title)) ?? [];
    const place = days.findIndex(isMatch);
    if (place !== -1) days.splice(place, 1);
    return place !== -1;
  };
  // First all that agree in everything, so that none of them loses its record to a note that only might be it.
  const exact = notes.map((note) => ({ ...note, isKnown: take(note, (day) => day === note.draft.date) }));
  return exact.map((note) => {
    const isOpen = !note.isKnown && note.draft.date === undefined;
    return isOpen ? { ...note, isKnown: take(note, () => true) } : note;
  });
}

type Day = CivilDate | undefined;

/** The days of the records that came from one file with one title. */
function importedDays({ records }: LogbookContents): ReadonlyMap<string, Day[]> {
  const daysByNote = new Map<string, Day[]>();
  for (const { record } of records) {
    if (record.importedFrom === undefined) continue;
    const key = keyOf(record.importedFrom, record.title);
    const days = daysByNote.get(key);
    if (days === undefined) daysByNote.set(key, [record.date]);
    else days.push(record.date);
  }
  return daysByNote;
}

/** @param source - file and line, of which the line is left out. */
function keyOf(source: string, title: string): string {
  return `${source.replace(/:\d+$/, '')}\n${title}`;
}
