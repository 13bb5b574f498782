import type { CivilDate } from '../dates/civilDate.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { isRecordId } from '../records/recordId.ts';
import { tidyPhrase } from './phrase.ts';

/** A question before it is stored. */
export type QuestionDraft = Omit<RecordOf<'question'>, 'id'>;

/**
 * The question that a challenge leads to, options first: what is known is the situation, sentence by sentence, what was
 * tried are the options that were considered, and the choice is what I would go with.
 *
 * What is unclear is left open: the challenge does not say it. The question is linked to the challenge that its answer
 * will unblock, and is private where the challenge is.
 */
export function questionFromChallenge(challenge: RecordOf<'challenge'>, today: CivilDate): QuestionDraft {
  const { title, situation, options = [], choice, asked, skills, study, phase, id } = challenge;
  const known = sentencesOf(situation ?? '');
  const considered = options.map(tidyPhrase).filter((option) => option !== '');
  return {
    type: 'question',
    title,
    date: today,
    ...(known.length > 0 && { known }),
    // Options need not have been tried: the text must not say so.
    ...(considered.length > 0 && { tried: `Considered ${considered.join('; ')}` }),
    ...(choice !== undefined && { prefer: choice }),
    status: 'draft',
    ...(asked !== undefined && { askedTo: asked }),
    ...(skills !== undefined && { skills }),
    ...(study !== undefined && { study }),
    ...(phase !== undefined && { phase }),
    ...(isRecordId(id) && { unblocks: [id] }),
    ...(challenge.private && { private: true }),
  };
}

/** A text sentence by sentence; a number such as 4.2 does not end one. */
function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+(?=[\p{Lu}\p{N}"'(])/u)
    .map(tidyPhrase)
    .filter((sentence) => sentence !== '');
}
