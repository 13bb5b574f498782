/**
 * What a part of a posting says: what one must have, what is nice to have, what the work is, or nothing of this kind
 * (the company, pay, benefits, how to apply).
 */
export type PostingSection = 'must' | 'nice' | 'task' | 'boilerplate';

/** Longer lines are sentences and no headings. */
const longestHeading = 70;
const mostHeadingWords = 9;

const niceHeading =
  /^(?:(?:skills?|qualifications?|experience|requirements?|education|knowledge|criteria|abilities|background|additional|highly|also|it would be (?:great|nice|good)|these|what)\b(?!.*\b(?:with|in|of|using)\b).*)?\b(?:preferred|desirable|desired|nice[- ]to[- ]haves?|advantage(?:s|ous)?|bonus(?: points)?|(?:a )?plus(?:es)?|good to have|would be great|extra credit|if you also ha(?:ve|d))\b(?!.*\b(?:with|in|of|using)\b)/iu;
const boilerplateHeading =
  /^(?:about (?!you\b|the (?:role|job|position)|this (?:role|job|position))|who we are|what we (?:offer|do)|we offer|what(?:['’]s in it| you(?:['’]ll| will)? (?:get|receive))|our (?:offer|company|values|mission|culture|team|commitment|story|benefits)|(?:the )?(?:company|organi[sz]ation|benefits?|perks|rewards?|package|salary|compensation|pay\b|remuneration|contact|location|closing date|disclaimers?)\b|equal|eeo\b|diversity|inclusion|how to apply|(?:the )?(?:application|recruitment|hiring|interview) (?:process|procedure|deadline)|applications?$|apply|privacy|data protection|legal|why (?:join|work|us|choose)|(?:additional|further|other) information|informal enquiries|terms|working (?:hours|conditions)|life at|join us|safeguarding|dbs\b|accommodations?\b|notice\b)/iu;
const taskHeading =
  /\b(?:responsibilit(?:y|ies)|duties|tasks|accountabilit(?:y|ies)|what you(?:['’]ll| will)(?: be)? (?:do|doing)|what you do|day[- ]to[- ]day|your (?:role|mission|job|work)|in this role|scope of work|(?:essential|key|job|main) functions|key activities|main activities|job (?:description|purpose|summary)|(?:role|job|position) (?:overview|purpose|summary)|summary of the post|purpose of the (?:role|job|post))\b|^(?:about )?(?:the|this) (?:role|job|position|opportunity|internship|work|post)$|^(?:role|position|overview|summary)$/iu;
const mustHeading =
  /^(?:(?:the |your |our |minimum |basic |key |core |essential |required |mandatory |necessary |person |candidate |job |position |role |technical |professional |formal |academic |general )*(?:requirements?|qualifications?|criteria|criterion|skills?|experience|education|specification|competenc(?:y|ies|es)|profile|background|knowledge|abilities|must[- ]haves?|expertise|languages?)(?:(?:,| and| &| \/|\/)+ ?(?:required |essential |minimum )?(?:requirements?|qualifications?|skills?|experience|education|knowledge|abilities|expertise|training|competenc(?:y|ies|es)))*(?: required| needed| for the (?:role|job|position)| criteria)?|essential|minimum|you|what (?:you|we)(?:['’]ll| will|['’]re| are)? ?(?:need|bring|have|looking for|require|expect|look for|ask)(?: to the (?:role|job|team)| from you| you| for)?|what you bring(?: with you)?|who (?:you are|we(?:['’]re| are) looking for)|about you|you (?:have|bring|are|offer|should have|will have)|to be (?:successful|considered)(?:,.{0,30})?|(?:the|our|your) ideal candidate.{0,20}|we(?:['’]re| are) looking for.{0,20}|we (?:expect|look for|require|ask for)|candidates? (?:must|should) (?:have|be)|your (?:background|qualifications)|you(?:['’]ll| will) need)$/iu;

const sectionPatterns: readonly (readonly [PostingSection, RegExp])[] = [
  ['nice', niceHeading],
  ['boilerplate', boilerplateHeading],
  ['must', mustHeading],
  ['task', taskHeading],
];

/** A heading, as far as it says what stands under it. */
export interface PostingHeading {
  /** `undefined` for a heading whose words are not known: what stands under it has to speak for itself. */
  readonly section: PostingSection | undefined;
}

/**
 * The heading that a line is, or `undefined` for a line that is none.
 *
 * @param line - without the mark of a list.
 * @param isItem - whether it has one; only a colon at its end makes a heading of such a line.
 */
export function readPostingHeading(line: string, isItem: boolean): PostingHeading | undefined {
  const trimmed = line.trim();
  if (trimmed === '' || trimmed.length > longestHeading + 10) return undefined;
  const words = trimmed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '');
  if (words === '' || words.length > longestHeading || words.split(/\s+/u).length > mostHeadingWords)
    return undefined;
  const isMarked = /^(?:#{1,6}\s|\*\*|__)/u.test(trimmed) || /:\s*(?:\*\*|__)?$/u.test(trimmed);
  if (isItem && !/:\s*(?:\*\*|__)?$/u.test(trimmed)) return undefined;
  if (/[.;,!]$/u.test(trimmed)) return undefined;
  const section = sectionOf(words);
  if (section !== undefined) return { section };
  // Names of tools are shouted too: `SAS`, `CDISC SDTM`.
  const isShouted = words === words.toUpperCase() && /\b(?!REDCAP|MEDDRA)\p{Lu}{6}/u.test(words);
  return isMarked || isShouted ? { section: undefined } : undefined;
}

/** `Essential: a degree in ...`: the section that a label at the beginning of a line gives to that line alone. */
export function readLabel(
  line: string,
): { readonly section: PostingSection; readonly length: number } | undefined {
  const match = /^[^\p{L}]{0,6}(\p{L}[^:.;]{2,40}):\s+(?=\S)/u.exec(line.slice(0, 100));
  const section = match?.[1] === undefined ? undefined : sectionOf(match[1].replace(/[*_]+/gu, '').trim());
  return match === null || section === undefined ? undefined : { section, length: match[0].length };
}

function sectionOf(words: string): PostingSection | undefined {
  return sectionPatterns.find(([, pattern]) => pattern.test(words))?.[0];
}
