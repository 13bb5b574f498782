import type { OffsetRange, TextEdit } from '../text/textEdit.ts';
import type { LogbookContents } from './logbookContents.ts';
import type { LogbookNames } from './logbookNames.ts';

/** What can be done about a problem; words belong to who shows it. */
export type FixWords =
  | { readonly kind: 'new-id' }
  | { readonly kind: 'set-type'; readonly type: string }
  | { readonly kind: 'set-title'; readonly title: string }
  | { readonly kind: 'make-list' }
  | { readonly kind: 'spaces-for-tabs' }
  | { readonly kind: 'start-front-matter' }
  | { readonly kind: 'quote-value' }
  | { readonly kind: 'swap-dates' | 'swap-values'; readonly key: string; readonly other: string }
  | { readonly kind: 'repeats-others' }
  | { readonly kind: 'own-work' }
  | { readonly kind: 'total-so-far' }
  | { readonly kind: 'each-new' }
  | { readonly kind: 'remove-name'; readonly name: string }
  | { readonly kind: 'rename-file'; readonly name: string }
  | { readonly kind: 'use-word'; readonly word: string };

/** A sure fix: edits, or a new path of the file, that cure the problem and change nothing else. */
export interface Fix {
  readonly words: FixWords;
  readonly edits: readonly TextEdit[];
  /** Where the file goes, relative to the logbook's root; then there are no edits. */
  readonly newPath?: string;
}

/** A file with what is known around it. */
export interface FixContext {
  readonly text: string;
  /** Relative to the logbook's root. */
  readonly path: string;
  readonly contents: LogbookContents | undefined;
  /** Those of the contents, where the caller has them. */
  readonly names?: LogbookNames | undefined;
  /** A ULID that no record has. */
  readonly newId: string;
}

/** Most words that are offered in the place of an unknown one. */
export const mostWords = 3;

/** Puts a word in the place of what stands there. */
export function useWord({ range }: { readonly range: OffsetRange }, word: string, written = word): Fix {
  return { words: { kind: 'use-word', word }, edits: [{ range, newText: written }] };
}
