import { wording } from '../../text/wording.ts';
import type { Rule } from '../rule.ts';

/** Few people with something rare at a known place: free text that may tell who they are. */
export const cellRules: readonly Rule[] = [
  {
    id: 'small-cell',
    needs: ' rare',
    type: 'subject-code',
    severity: 'low',
    confidence: 0.5,
    finds: 'fewer than 11 people with something rare at a site, in one sentence (the cell rule of CMS)',
    reason: wording(
      'Fewer than 11 people with something rare at one site can be told apart; say "fewer than 11", or leave one of the three out.',
    ),
    pattern:
      /(?<![\w.,-])(?:n ?= ?(?:10|[1-9])(?![\d.%])|(?:(?:10|[1-9])|one|two|three|four|five|six|seven|eight|nine|ten) (?:[a-z]+ ){0,2}(?:patients?|subjects?|participants?|children|adults|cases?|people|families)\b)/g,
    accepts: (_, place) =>
      /\b(?:rare|orphan|ultra-rare|one of the few|only known)\b/.test(place.sentence.text) &&
      /\b(?:at|in|from) (?:our|the|this|a) (?:site|hospital|clinic|cent(?:er|re)|county|village|town|unit|state|region)\b|\bsite (?:no\.? )?\d|\b(?:hospital|clinic|county|village)\b/.test(
        place.sentence.text,
      ),
  },
];
