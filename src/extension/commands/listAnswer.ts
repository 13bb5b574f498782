import type { FormStep } from './formStep.ts';

/** How a list of choices stands when its user is done with it. */
export interface ListState {
  /** What is typed into its box. */
  readonly text: string;
  /** Value of the row that the text led to; absent where there is none. */
  readonly active: string | undefined;
  /** Values of the rows that are ticked; in a list of which one is taken, of the row that Enter took. */
  readonly ticked: readonly string[];
}

/**
 * The answer that a list of choices gives with Enter or with Finish; several values are joined by `, `.
 *
 * What was typed into an open list counts beside what is ticked: it means the row that it led to, or itself. Finish
 * leaves a list of which one is taken as it was where nothing was typed.
 */
export function listAnswer(
  { isMultiple = false, isOpen = false, initial = '' }: Pick<FormStep, 'isMultiple' | 'isOpen' | 'initial'>,
  how: 'answer' | 'finish',
  { text, active, ticked }: ListState,
): string {
  const typed = text.trim();
  const meant = isOpen && typed !== '' ? meantByTyping(typed, active) : '';
  if (isMultiple) return [...ticked, ...(ticked.includes(meant) || meant === '' ? [] : [meant])].join(', ');
  if (how === 'answer') return ticked.join(', ');
  return meant === '' ? initial : meant;
}

function meantByTyping(typed: string, active: string | undefined): string {
  return typed.includes(',') ? typed : (active ?? typed);
}
