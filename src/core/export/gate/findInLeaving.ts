import { cardTypes } from '../../privacy/contactCard.ts';
import { findIdentifiers } from '../../privacy/findIdentifiers.ts';
import type { Finding } from '../../privacy/finding.ts';
import { foldText } from '../../text/foldText.ts';
import type { GateRequest } from './exportGate.ts';
import { isOpenInLeaving } from './isOpen.ts';
import type { LeavingText } from './leavingTexts.ts';
import { textsOfCards } from './userTexts.ts';

/** Something in a text that would leave. */
export interface LeavingFinding {
  readonly finding: Finding;
  /** What was found. */
  readonly text: string;
  /** Records that the text says it is from. */
  readonly ids: readonly string[];
}

/** What was found in the texts that would leave. */
export interface LeavingFindings {
  /** What blocks, each once. */
  readonly found: readonly LeavingFinding[];
  /** Days next to words for people, folded: our own words may be these, so that only their files tell. */
  readonly days: ReadonlySet<string>;
}

/** UTF-16 units that are looked at in one piece: some milliseconds of work. */
const mostAtOnce = 16_384;

/** Ends every sentence, so that one text is not read as a part of the one before. */
const between = '\n\n';

/**
 * What is in the texts that would leave; not what the files showed already.
 *
 * @param openTexts - folded.
 */
export async function findInLeaving(
  { view, context, leaving, keepsNames, checkpoint }: GateRequest,
  openTexts: ReadonlySet<string>,
): Promise<LeavingFindings> {
  const foundByText = new Map<string, LeavingFinding>();
  const days = new Set<string>();
  const cards = keepsNames ? textsOfCards(view.contents) : [];
  const isExplained = (folded: string, { type }: Finding): boolean =>
    [...openTexts].some((open) => open.includes(folded) || folded.includes(open)) ||
    (cardTypes.has(type) && cards.some((card) => card.includes(folded)));
  for (const group of groupsOf(leaving)) {
    for (const found of findInGroup(group, (text) => findIdentifiers(text, context))) {
      const folded = foldText(found.text);
      const { type, severity } = found.finding;
      if (type === 'date' && severity === 'high') days.add(folded);
      if (!isOpenInLeaving(found.finding) || foundByText.has(folded)) continue;
      if (!isExplained(folded, found.finding)) foundByText.set(folded, found);
    }
    await checkpoint?.();
  }
  return { found: [...foundByText.values()], days };
}

/** Texts in groups of a length, in order. */
function groupsOf(texts: readonly LeavingText[]): readonly (readonly LeavingText[])[] {
  const groups: LeavingText[][] = [];
  let length = mostAtOnce;
  for (const one of texts) {
    if (length + one.text.length > mostAtOnce) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(one);
    length += one.text.length + between.length;
  }
  return groups;
}

function findInGroup(
  group: readonly LeavingText[],
  find: (text: string) => readonly Finding[],
): readonly LeavingFinding[] {
  const whole = group.map(({ text }) => text).join(between);
  let place = 0;
  let end = group[0]?.text.length ?? 0;
  // Findings come by range, and none reaches over an end of a sentence.
  return find(whole).map((finding) => {
    while (end <= finding.range.start && place < group.length - 1) {
      place += 1;
      end += between.length + (group[place]?.text.length ?? 0);
    }
    const text = whole.slice(finding.range.start, finding.range.end);
    return { finding, text, ids: group[place]?.ids ?? [] };
  });
}
