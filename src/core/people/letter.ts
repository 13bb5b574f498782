import type { CivilDate } from '../dates/civilDate.ts';
import { isFunctionName } from '../export/contactNames.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import type { LogbookProfile } from '../records/profile.ts';
import { plainLine } from '../text/plainLine.ts';

/** The parts of a letter; paragraphs without a word are left out. */
export interface Letter {
  /** Absent for a person without a contact. */
  readonly to: RecordOf<'contact'> | undefined;
  readonly from: LogbookProfile;
  readonly paragraphs: readonly string[];
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * A letter as plain text in English: greeting, paragraphs, name. What only its writer knows is left open in square
 * brackets.
 */
export function formatLetter({ to, from, paragraphs }: Letter): string {
  const name = plainLine(from.name ?? '');
  return [
    greetingOf(to),
    ...paragraphs.filter((paragraph) => paragraph !== ''),
    `Best wishes,\n${name === '' ? '[your name]' : name}`,
  ].join('\n\n');
}

function greetingOf(contact: RecordOf<'contact'> | undefined): string {
  // A contact may stand under its function alone; nobody is greeted by that. Nothing private is written in a letter.
  const isOpen = contact === undefined || contact.private || isFunctionName(contact);
  const name = isOpen ? '' : plainLine(contact.title);
  return `Dear ${name === '' ? '[name]' : name},`;
}

/** A day in a letter, its year left to the reader: `16 March`. */
export function letterDay(date: CivilDate): string {
  return `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1] ?? ''}`;
}

/** Points of a letter, one a line. */
export function letterList(points: readonly string[]): string {
  return points.map((point) => `- ${point}`).join('\n');
}
