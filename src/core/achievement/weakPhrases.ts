import type { OffsetRange } from '../text/textEdit.ts';

/** Words of a claim that say little of what was done. */
export interface WeakPhrase {
  readonly kind: 'opening' | 'filler';
  /** As they are written. */
  readonly phrase: string;
  readonly range: OffsetRange;
}

// "Responsible for the data", "Worked on queries": a deed has to stand in their place.
const openings =
  /\b(?:(?:was |were |been |being )?(?:responsible|accountable) for|in charge of|duties included|tasked with|help(?:ed|ing|s)? (?:out )?(?:with|to|in)|work(?:ed|ing|s)? (?:on|with)|involved (?:in|with)|dealt with|took part in|part of)\b/giu;
// "Various tables", "successfully resolved": nothing is lost without them.
const fillers =
  /\b(?:various|several|numerous|many|a (?:number|variety|range|lot) of|lots of|etc|successfully|effectively|efficiently|actively|extensively|really|very)\b/giu;

/**
 * The weak phrases of a claim, in order (career offices advise against both kinds; they ask for a verb, its object and a
 * result).
 */
export function findWeakPhrases(text: string): readonly WeakPhrase[] {
  const found = [
    ...[...text.matchAll(openings)]
      .filter((match) => !isTeamPart(text, match))
      .map((match) => phraseOf('opening', match)),
    ...[...text.matchAll(fillers)].map((match) => phraseOf('filler', match)),
  ];
  return found.sort((a, b) => a.range.start - b.range.start);
}

function phraseOf(kind: WeakPhrase['kind'], { 0: phrase, index }: RegExpMatchArray): WeakPhrase {
  const start = index ?? 0;
  return { kind, phrase, range: { start, end: start + phrase.length } };
}

/** "As part of a team of 4" is how the figure of a team has to be told, and "part of the data" says which. */
function isTeamPart(text: string, { 0: phrase, index = 0 }: RegExpMatchArray): boolean {
  return phrase.toLowerCase() === 'part of' && !/\b(?:was|am|being)\s+$/i.test(text.slice(0, index));
}
