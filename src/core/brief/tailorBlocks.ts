import type { Evidence } from '../tailor/findEvidence.ts';
import type { Necessity } from '../tailor/postingCues.ts';
import type { RequirementKind } from '../tailor/requirementKinds.ts';
import type {
  RequirementState,
  TailoredApplication,
  TailoredRequirement,
} from '../tailor/tailorToPosting.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { BriefBlock, BriefItem, BriefLine, BriefSpan } from './brief.ts';
import {
  figureSpan,
  headingBlock,
  numberSpan,
  recordSpan,
  separated,
  textSpan,
  wordsSpan,
} from './briefSpans.ts';

const necessityWords: Readonly<Record<Necessity, Wording>> = {
  must: wording('must have'),
  task: wording('the work'),
  nice: wording('nice to have'),
};

/** How many requirements stand how. */
export function standingLine({ requirements }: TailoredApplication): BriefLine {
  const count = (state: RequirementState): number => requirements.filter((one) => one.state === state).length;
  const spans = [
    wordsSpan('{count} shown by records', { count: count('shown') }),
    wordsSpan('{count} nearly', { count: count('near') }),
    wordsSpan('{count} without evidence', { count: count('gap') }),
    wordsSpan('{count} for you to say', { count: count('own-word') }),
  ];
  return separated(spans);
}

/** Requirement, what shows it, and the figures behind it. */
export function requirementTable({ requirements }: TailoredApplication): readonly BriefBlock[] {
  return [
    {
      kind: 'table',
      caption: wording('Requirements of the posting, each with its best evidence'),
      columns: [
        [wordsSpan('Requirement')],
        [wordsSpan('Counts as')],
        [wordsSpan('Best evidence')],
        [wordsSpan('Behind it')],
        [wordsSpan('Work on it')],
      ],
      rows: requirements.map((one) => [
        [textSpan(one.requirement.words)],
        [{ kind: 'words', words: necessityWords[one.requirement.necessity] }],
        evidenceCell(one),
        sourcesCell(one),
        workCell(one),
      ]),
    },
  ];
}

function evidenceCell({ state, requirement, evidence: [best] }: TailoredRequirement): BriefLine {
  if (best !== undefined && (state === 'near' || best.transfer === undefined)) return evidenceLine(best);
  if (state === 'shown') return [wordsSpan('work, but no line for a CV comes from it yet')];
  return [{ kind: 'words', words: state === 'gap' ? wording('none') : ownWords(requirement.kind) }];
}

/** What a logbook does not hold. */
function ownWords(kind: RequirementKind): Wording {
  switch (kind) {
    case 'degree':
      return wording('your degree: say it yourself');
    case 'language':
      return wording('your languages: say them yourself');
    case 'experience':
      return wording('names no skill: say it yourself');
    default:
      return wording('nothing that records could show: say it yourself');
  }
}

function evidenceLine({ item, shown, transfer }: Evidence): BriefLine {
  const from: readonly BriefSpan[] =
    transfer === undefined
      ? []
      : [
          wordsSpan('nearly, from {skill} ({wanted} itself is not shown):', {
            skill: shown.name,
            wanted: transfer.wanted.name,
          }),
          { kind: 'words', words: transfer.reason },
          textSpan('·'),
        ];
  const mark = item.isSelfStated ? [wordsSpan('(self-stated)')] : [];
  return [...from, textSpan(item.text), ...mark];
}

function sourcesCell({ state, evidence: [best] }: TailoredRequirement): BriefLine {
  const isShown = best !== undefined && (state === 'near' || best.transfer === undefined);
  const ids = isShown ? best.item.sources : [];
  if (ids.length === 0) return [];
  return [figureSpan(recordWords(ids.length), { ids })];
}

function recordWords(count: number): Wording {
  return count === 1 ? wording('1 record') : wording('{count} records', { count });
}

function workCell({ work, hours, requirement, firstDate, lastDate }: TailoredRequirement): BriefLine {
  if (work.value === 0) return [];
  const spans = [
    numberSpan(recordWords(work.value), work),
    ...(hours > 0 ? [wordsSpan('{hours} h', { hours: Math.round(hours * 10) / 10 })] : []),
    ...(requirement.years !== undefined && firstDate !== undefined && lastDate !== undefined
      ? [wordsSpan('{first} to {last}', { first: { date: firstDate }, last: { date: lastDate } })]
      : []),
  ];
  return separated(spans);
}

/** What is not shown, what comes nearest, and what could close it; then evidence that has to carry too much. */
export function gapBlocks({ requirements, overUsed }: TailoredApplication): readonly BriefBlock[] {
  const open = requirements.filter(
    ({ state, unshown }) => state === 'gap' || state === 'near' || (state === 'shown' && unshown.length > 0),
  );
  return [
    ...(open.length === 0 ? [] : [headingBlock('What nothing shows yet')]),
    { kind: 'list', items: open.map(gapItem) },
    ...(overUsed.length === 0 ? [] : [headingBlock('Told too often')]),
    {
      kind: 'list',
      items: overUsed.map(({ item, requirements: of }) => ({
        line: [
          textSpan(item.text),
          wordsSpan('is the best evidence for {count} requirements. Find another story for some of them.', {
            count: of.length,
          }),
        ],
      })),
    },
  ];
}

function gapItem({ requirement, state, unshown, evidence: [best], closers }: TailoredRequirement): BriefItem {
  const names = unshown.map(({ words }) => words).join(', ');
  const details: readonly BriefLine[] = [
    ...(state === 'near' && best !== undefined ? [[wordsSpan('Nearest:'), textSpan(best.item.text)]] : []),
    ...(closers.length === 0
      ? []
      : [[wordsSpan('Could close it:'), ...separated(closers.map((record) => recordSpan(record)))]]),
  ];
  const line: BriefLine = [textSpan(names === '' ? requirement.words : names)];
  return {
    line:
      names === '' || names === requirement.words
        ? line
        : [...line, wordsSpan('in “{words}”', { words: requirement.words })],
    ...(details.length > 0 && { details }),
  };
}
