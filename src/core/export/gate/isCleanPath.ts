import { findIdentifiers } from '../../privacy/findIdentifiers.ts';
import type { PrivacyContext } from '../../privacy/privacyContext.ts';
import { isOpenInLeaving } from './isOpen.ts';
import { readablePath } from './readablePath.ts';

/** Folders and the day in front of a record's name, in which nobody is named. */
const usualStart = /^[a-z-]+\/(?:\d{4}\/\d{4}-\d\d-\d\d)?/;

/** What every high finding that a path can hold has: three digits, an address, or the capitals of a name. */
const telling = /\d{3}|@|\p{Lu}/u;

/** Whether a path may be a link in an export: masking a title leaves the name of its file as it was. */
export function isCleanPath(path: string, context: PrivacyContext): boolean {
  if (!telling.test(path.replace(usualStart, ''))) return true;
  return !findIdentifiers(readablePath(path), context).some(isOpenInLeaving);
}
