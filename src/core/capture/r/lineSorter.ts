/** What a line of a transcript is. */
export type SortedLine =
  /** Printed by R. */
  | { readonly kind: 'output'; readonly text: string }
  /** After the prompt `>`. */
  | { readonly kind: 'start'; readonly text: string }
  /** After the prompt `+`. */
  | { readonly kind: 'goOn'; readonly text: string }
  /** Code without a prompt. */
  | { readonly kind: 'code'; readonly text: string }
  /** What a person wrote: code and output end here. */
  | { readonly kind: 'prose' }
  /** A block begins or ends: no statement goes on over it. */
  | { readonly kind: 'break' }
  /** Belongs to the form of the file. */
  | { readonly kind: 'frame' };

/**
 * Tells what the next line is; called with each line of a file, in order.
 *
 * @param isInString - the line begins inside a string of the code before.
 */
export type LineSorter = (text: string, isInString: boolean) => SortedLine;
