import { createRedactor } from '../export/redactor.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { formatLetter, letterList } from '../people/letter.ts';
import type { Evidence } from './findEvidence.ts';
import { formatBulletLine } from './formatBulletLine.ts';
import type { TailoredApplication, TailoredRequirement } from './tailorToPosting.ts';

/** A letter has one page: this many requirements are answered in it, and this many by what comes near. */
const mostAnswers = 4;
const mostNear = 1;

/**
 * The skeleton of a cover letter as plain text in English: requirement, evidence, figure. What only the user knows is
 * left open in square brackets; confidential terms and names are replaced.
 *
 * A self-stated claim never gets in, nor what others said.
 */
export function draftCoverLetter(view: LogbookView, tailored: TailoredApplication): string {
  const redactor = createRedactor(view.contents);
  const redact = (text: string): string => redactor.redact(text);
  const used = new Set<string>();
  const answers = answersOf(tailored, 'shown', mostAnswers, used).map(({ requirement, evidence }) =>
    [`You ask for: “${redact(requirement.requirement.words)}”. I can show:`, itemLine(evidence, redact)].join(
      '\n',
    ),
  );
  const near = answersOf(tailored, 'near', mostNear, used).map(({ requirement, evidence }) =>
    [
      `You also ask for: “${redact(requirement.requirement.words)}”. I have not worked with ` +
        `${redact(evidence.transfer?.wanted.name ?? 'it')} itself; what comes nearest is ${redact(evidence.shown.name)}:`,
      itemLine(evidence, redact),
    ].join('\n'),
  );
  return formatLetter({
    to: undefined,
    from: { ...(view.contents.profile.name !== undefined && { name: redact(view.contents.profile.name) }) },
    paragraphs: [openingOf(tailored, redact), ...answers, ...near, ownWords(tailored, redact), closing],
  });
}

const closing = '[What you want to learn in this post, and when you could start.]';

function openingOf({ application }: TailoredApplication, redact: (text: string) => string): string {
  const { title, organisation } = application;
  const place = organisation === undefined ? '' : ` at ${redact(organisation)}`;
  return (
    `I apply for the post “${redact(title)}”${place}. ` +
    '[Why this post and this organisation, in one or two sentences of your own.]'
  );
}

interface Answer {
  readonly requirement: TailoredRequirement;
  readonly evidence: Evidence;
}

/** Requirements in their order, each with the best evidence that no other one has used. */
function answersOf(
  { requirements }: TailoredApplication,
  state: TailoredRequirement['state'],
  most: number,
  used: Set<string>,
): readonly Answer[] {
  const answers: Answer[] = [];
  for (const requirement of requirements) {
    if (requirement.state !== state || answers.length === most) continue;
    const evidence = requirement.evidence.find((one) => isPrintable(one, state) && !used.has(one.item.text));
    if (evidence === undefined) continue;
    used.add(evidence.item.text);
    answers.push({ requirement, evidence });
  }
  return answers;
}

function isPrintable({ item, transfer }: Evidence, state: TailoredRequirement['state']): boolean {
  const hasFigure = item.kind !== 'bullet' || item.bullet?.rollUp !== undefined;
  return (
    hasFigure &&
    item.kind !== 'feedback' &&
    !item.isSelfStated &&
    (transfer === undefined) === (state === 'shown')
  );
}

function itemLine({ item }: Evidence, redact: (text: string) => string): string {
  return letterList([redact(formatBulletLine(item))]);
}

function ownWords({ requirements }: TailoredApplication, redact: (text: string) => string): string {
  const open = requirements.filter(
    ({ state, requirement }) => state === 'own-word' && requirement.necessity === 'must',
  );
  if (open.length === 0) return '';
  const words = open.map(({ requirement }) => `“${redact(requirement.words)}”`).join(', ');
  return `[Say in your own words what you bring for: ${words}.]`;
}
