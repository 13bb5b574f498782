import type { PostingClause } from './postingClauses.ts';
import { aheadCue, mustCue, niceCue } from './postingCues.ts';

/**
 * Parts of a sentence that count differently: in `SAS is required, R is a plus` and `SAS (R preferred)` there are two.
 */
export function splitByCue(text: string, clause: PostingClause): readonly PostingClause[] {
  const { start, end } = clause.range;
  const sentence = text.slice(start, end);
  const cut = cutsOf(sentence);
  const edges = [0, ...cut, sentence.length];
  return edges.flatMap((from, place) => {
    const to = edges[place + 1];
    if (to === undefined || sentence.slice(from, to).trim().length < 2) return [];
    return [{ ...clause, range: { start: start + from, end: start + to } }];
  });
}

/** A part that names its own subject: `, knowledge of R is a plus`. */
const ownSubject =
  /[,–—]\s(?:and |but |any |some |additional |prior |previous )?(?:knowledge|experience|familiarity|exposure|proficiency|skills?|training)\b/iu;

function cutsOf(sentence: string): readonly number[] {
  const paren = /\(([^()]{3,80})\)/u.exec(sentence);
  if (paren !== null && (niceCue.test(paren[0]) || aheadCue.test(paren[0]))) {
    return [paren.index, paren.index + paren[0].length];
  }
  const ahead = aheadCue.exec(sentence);
  if (ahead !== null && ahead.index > 0) return [ahead.index];
  const own = ownSubject.exec(sentence);
  if (
    own !== null &&
    niceCue.test(sentence.slice(own.index)) &&
    !niceCue.test(sentence.slice(0, own.index))
  ) {
    return [own.index];
  }
  if (!niceCue.test(sentence) || !mustCue.test(sentence.replace(niceCue, ''))) return [];
  const breaks = [...sentence.matchAll(/[,;–—]\s|\s(?:but|while|whereas|and)\s/gu)].map(({ index }) => index);
  // The last break that leaves one cue on either side.
  return breaks
    .filter((at) => niceCue.test(sentence.slice(0, at)) !== niceCue.test(sentence.slice(at)))
    .slice(-1);
}
