import type { RecordOf } from '../records/logbookRecord.ts';
import { asSentence, joinPhrases, lowerStart, shapeOf, tidyPhrase } from './phrase.ts';

/** The parts of a question that its text is made of. */
export type QuestionParts = Partial<Pick<RecordOf<'question'>, 'known' | 'unclear' | 'tried' | 'prefer'>>;

/**
 * A question as a text to be said or sent: what I understand, what I am unclear on, what I tried, what I would do.
 *
 * `I understand A and B. I am unclear on C. I tried D. I would go with E unless you say otherwise.` Parts that are
 * missing are left out; the words of the user stay as they are but for a capital at the start and the last full stop.
 *
 * @returns one line of plain text; empty where every part is missing.
 */
export function composeQuestion({
  known = [],
  unclear = '',
  tried = '',
  prefer = '',
}: QuestionParts): string {
  return [
    knownSentence(known.map(tidyPhrase).filter((item) => item !== '')),
    ...[unclearSentence(tidyPhrase(unclear)), triedSentence(tidyPhrase(tried))],
    preferSentence(tidyPhrase(prefer)),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function knownSentence(known: readonly string[]): string {
  if (known.length === 0) return '';
  return asSentence(`I understand ${joinPhrases(known.map((item) => lowerStart(item)))}`);
}

function unclearSentence(unclear: string): string {
  if (unclear === '') return '';
  switch (shapeOf(unclear)) {
    case 'first-person':
      return asSentence(unclear);
    case 'question':
    case 'clause':
      return asSentence(`I am unclear on one point: ${unclear}`);
    default:
      return asSentence(`I am unclear on ${lowerStart(unclear)}`);
  }
}

function triedSentence(tried: string): string {
  if (tried === '') return '';
  switch (shapeOf(tried)) {
    case 'first-person':
      return asSentence(tried);
    case 'past':
      return asSentence(`I ${lowerStart(tried, true)}`);
    case 'clause':
    case 'question':
      return asSentence(`I tried this: ${tried}`);
    default:
      return asSentence(`I tried ${lowerStart(tried)}`);
  }
}

function preferSentence(prefer: string): string {
  if (prefer === '') return '';
  switch (shapeOf(prefer)) {
    case 'proposal':
      return withoutObjection(`I would ${lowerStart(prefer, true)}`);
    case 'noun':
    case 'past':
      return withoutObjection(`I would go with ${lowerStart(prefer)}`);
    case 'first-person':
      return /^I(?:['’]d| would)\b/.test(prefer) ? withoutObjection(prefer) : afterColon(prefer);
    default:
      return afterColon(prefer);
  }
}

/** The reader has only to speak up where the proposal is wrong. */
function withoutObjection(proposal: string): string {
  const comma = proposal.includes(',') ? ',' : '';
  return `${proposal}${comma} unless you say otherwise.`;
}

function afterColon(proposal: string): string {
  return asSentence(`I would go with this unless you say otherwise: ${proposal}`);
}
