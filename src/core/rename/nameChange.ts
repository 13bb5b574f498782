import type { LogbookContents } from '../index/logbookContents.ts';
import { LogbookError } from '../logbookError.ts';
import { formatSlug } from '../records/slug.ts';
import { canonicalSkillId } from '../skills/skillCatalogue.ts';
import { listNamedValues, type RenameKind } from './namedValues.ts';

/** A name that is to be another one everywhere. */
export interface NameChange {
  readonly kind: RenameKind;
  /** As records write it. */
  readonly from: string;
  readonly to: string;
  /** Whether `to` is there already: then both become one. */
  readonly isMerge: boolean;
}

/** What somebody asks for; the new name as it was typed. */
export interface NameRequest {
  readonly kind: RenameKind;
  readonly from: string;
  readonly to: string;
  /** `rename` to a name that is free, or `merge` into one that is there. */
  readonly how: 'rename' | 'merge';
}

/** Longest name; it bounds the time of looking names up. */
const longestName = 80;

/**
 * The change that somebody asks for, checked against the logbook.
 *
 * Of a person the new name becomes a slug, which is the name of a file. A merge into a skill that is itself merged goes
 * to the one that counts.
 *
 * @throws {LogbookError} `not-found` for an old name that nothing has, `exists` for a new one that is taken, and
 *   `invalid-input` for one that is no name.
 */
export function readNameChange(request: NameRequest, contents: LogbookContents): NameChange {
  const { kind, how } = request;
  const from = request.from.normalize('NFC').trim();
  const named = new Set(listNamedValues(contents, kind).map(({ value }) => value));
  const isOffered = kind === 'skill' && contents.catalogue.get(from)?.id === from;
  if (!named.has(from) && !isOffered) {
    throw new LogbookError(
      'not-found',
      'Nothing in this logbook is called "{name}".',
      'Check its spelling.',
      {
        facts: { name: from },
      },
    );
  }
  const to = nameOf(request, contents);
  if (to === from) {
    throw new LogbookError('invalid-input', '"{name}" is its name already.', 'Choose another name.', {
      facts: { name: from },
    });
  }
  const isTaken = named.has(to) || (kind === 'skill' && skillOf(to, from, contents) !== undefined);
  if (how === 'rename' && isTaken) {
    throw new LogbookError('exists', 'There is "{name}" already.', 'Choose another name, or merge the two.', {
      facts: { name: to },
    });
  }
  if (how === 'merge' && !isTaken) {
    throw new LogbookError('not-found', 'There is no "{name}" to merge into.', 'Rename it instead.', {
      facts: { name: to },
    });
  }
  return { kind, from, to, isMerge: how === 'merge' };
}

function nameOf({ kind, to, how }: NameRequest, { catalogue }: LogbookContents): string {
  const name = to.normalize('NFC').trim();
  if (name === '' || name.length > longestName || /[\r\n]/.test(name)) {
    throw new LogbookError(
      'invalid-input',
      'A name is one line of 1 to {limit} characters.',
      'Write a shorter one.',
      { facts: { limit: longestName } },
    );
  }
  // Merging takes what is there as it is written: a contact that was named by hand may hold capitals.
  if (how === 'merge') return kind === 'skill' ? canonicalSkillId(catalogue, name) : name;
  return kind === 'person' ? formatSlug(name, 'person') : name;
}

/** The other skill that a name leads to already. */
function skillOf(name: string, from: string, { catalogue }: LogbookContents): string | undefined {
  const id = catalogue.get(name)?.id ?? catalogue.find(name)?.id;
  const isOfOther = id !== undefined && (id === name || id !== canonicalSkillId(catalogue, from));
  return isOfOther ? id : undefined;
}
