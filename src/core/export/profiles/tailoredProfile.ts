import { findApplication } from '../../application/findApplication.ts';
import { LogbookError } from '../../logbookError.ts';
import type { Steps } from '../../steps.ts';
import { draftCoverLetter } from '../../tailor/draftCoverLetter.ts';
import type { EvidenceItem } from '../../tailor/evidencePool.ts';
import { formatBulletLine } from '../../tailor/formatBulletLine.ts';
import { computeInterviewSheet, type InterviewSheet, type SourceNote } from '../../tailor/interviewSheet.ts';
import type { Necessity } from '../../tailor/postingCues.ts';
import {
  type RequirementState,
  type TailoredApplication,
  type TailoredRequirement,
  tailoringSteps,
} from '../../tailor/tailorToPosting.ts';
import { formatWording } from '../../text/wording.ts';
import { headBlocks } from '../documentHead.ts';
import type { ExportContent, NoRecords } from '../exportContent.ts';
import type { ExportBlock, ExportItem, ExportLine } from '../exportDocument.ts';
import { list, paragraph, section, sourcedLine, textLine, textSpan } from '../exportLines.ts';
import type { ExportProfile, ProfileInput } from '../exportProfile.ts';

/** Lines for a CV, a letter and an interview sheet for the posting of one application. */
export const tailoredProfile: ExportProfile = {
  id: 'tailored',
  label: 'Tailored to a Posting',
  doc: 'CV lines, cover letter and interview sheet for one application',
  formats: ['markdown', 'html', 'docx'],
  audience: 'public',
  *compile(input) {
    const { view, choice } = input;
    const stored = findApplication(view, choice.application);
    if (stored?.record.private) return withoutRecords(privateApplication, [{ reason: 'private', count: 1 }]);
    if (stored !== undefined) return yield* compileFor(input, yield* tailoringSteps(view, stored, choice));
    if (choice.application === undefined) return withoutRecords(noApplication);
    throw new LogbookError(
      'not-found',
      'The logbook has no application {application}.',
      'Give the id of an application, or the name of its file.',
      { facts: { application: choice.application } },
    );
  },
};

const privateApplication: NoRecords = {
  reason: 'This application is private, and an export holds nothing private.',
  fix: 'Choose another application.',
};
const noApplication: NoRecords = {
  reason: 'The logbook has no application that this could be about.',
  fix: 'Add an application with the text of its posting, then export again.',
};

function withoutRecords(noRecords: NoRecords, leftOut: ExportContent['leftOut'] = []): ExportContent {
  const document = { title: 'Tailored to a posting', blocks: [paragraph(noRecords.reason)] };
  return { document, records: 0, noRecords, leftOut };
}

function* compileFor({ view, choice }: ProfileInput, tailored: TailoredApplication): Steps<ExportContent> {
  const { application, requirements, bullets, report } = tailored;
  const { firstDate, lastDate, records, leftOut } = report;
  const days = { ...(firstDate && { firstDate }), ...(lastDate && { lastDate }) };
  yield;
  const sheet = computeInterviewSheet(view, tailored);
  yield;
  return {
    document: {
      title: `Tailored to: ${application.title}`,
      blocks: [
        ...headBlocks(view.contents.profile, choice, days, factsOf(tailored)),
        ...section('Lines for the CV', list(bullets.map(itemLine))),
        ...section('Cover letter', letterBlocks(draftCoverLetter(view, tailored))),
        ...section('Requirements and evidence', requirementBlocks(requirements)),
        ...section('What nothing shows yet', gapBlocks(requirements)),
        ...section('Interview sheet: what stands behind each line', bulletBlocks(sheet)),
        ...section('Interview sheet: questions that are likely', questionBlocks(sheet)),
      ],
    },
    ...days,
    records,
    leftOut,
  };
}

function factsOf({ application, requirements, isEnglish }: TailoredApplication): readonly string[] {
  const count = (state: RequirementState): number => requirements.filter((one) => one.state === state).length;
  return [
    ...(application.organisation === undefined ? [] : [`Organisation: ${application.organisation}`]),
    ...(application.deadline === undefined ? [] : [`Deadline: ${application.deadline}`]),
    requirements.length === 0
      ? 'Requirements: none found in the posting'
      : `Requirements: ${requirements.length}; ${count('shown')} shown, ${count('near')} nearly, ${count('gap')} without evidence, ${count('own-word')} to say yourself`,
    ...(isEnglish
      ? []
      : ['The posting is not in English: only names of tools and standards were looked for in it.']),
  ];
}

function itemLine(item: EvidenceItem): ExportLine {
  const text = formatBulletLine(item);
  return item.sources.length === 0 ? textLine(text) : sourcedLine(text, item.sources);
}

function letterBlocks(letter: string): readonly ExportBlock[] {
  return letter.split('\n\n').flatMap((part) => {
    const lines = part.split('\n');
    const points = lines.filter((line) => line.startsWith('- ')).map((line) => textLine(line.slice(2)));
    const words = lines.filter((line) => !line.startsWith('- ')).map((line) => paragraph(line));
    return [...words, ...list(points)];
  });
}

const necessityNames: Readonly<Record<Necessity, string>> = {
  must: 'must have',
  task: 'the work',
  nice: 'nice to have',
};

function requirementBlocks(requirements: readonly TailoredRequirement[]): readonly ExportBlock[] {
  if (requirements.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Requirements of the posting, each with its best evidence',
      columns: [{ title: 'Requirement' }, { title: 'Counts as' }, { title: 'Best evidence' }],
      rows: requirements.map((one) => [
        textLine(one.requirement.words),
        textLine(necessityNames[one.requirement.necessity]),
        evidenceLine(one),
      ]),
    },
  ];
}

function evidenceLine({ state, evidence: [best] }: TailoredRequirement): ExportLine {
  if (state === 'own-word') return textLine('to say yourself');
  if (best === undefined || (state === 'shown' && best.transfer !== undefined)) {
    return textLine(state === 'shown' ? 'work in the records, but no line for a CV' : 'none');
  }
  if (best.transfer === undefined) return itemLine(best.item);
  const { wanted, reason } = best.transfer;
  const words = `nearly, from ${best.shown.name} (${wanted.name} itself is not shown; ${formatWording(reason)}):`;
  return [textSpan(words), ...itemLine(best.item)];
}

function gapBlocks(requirements: readonly TailoredRequirement[]): readonly ExportBlock[] {
  const items = requirements
    .filter(({ state, unshown }) => state !== 'own-word' && (state !== 'shown' || unshown.length > 0))
    .map(({ requirement, unshown, closers }): ExportItem => {
      const names = unshown.map(({ words }) => words).join(', ');
      return {
        line: textLine(names === '' ? requirement.words : names),
        ...(closers.length > 0 && {
          details: closers.map(({ title, id }) => sourcedLine(`Could close it: ${title}`, [id])),
        }),
      };
    });
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function bulletBlocks({ bullets }: InterviewSheet): readonly ExportBlock[] {
  const items = bullets.map(
    ({ item, sources, more, hard }): ExportItem => ({
      line: textLine(formatBulletLine(item)),
      details: [
        ...sources.map((note) => noteLine(note)),
        ...(more > 0 ? [textLine(`and ${more} more`)] : []),
        ...hard.map((note) => noteLine(note, 'What was hard: ')),
      ],
    }),
  );
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function noteLine({ record, study, outcome }: SourceNote, label = ''): ExportLine {
  const facts = [record.date, record.title, study, outcome].filter((fact) => fact !== undefined);
  return sourcedLine(`${label}${facts.join(' · ')}`, [record.id]);
}

function questionBlocks({ questions }: InterviewSheet): readonly ExportBlock[] {
  const items = questions.map(
    ({ question, story }): ExportItem => ({
      line: textLine(formatWording(question)),
      ...(story !== undefined && {
        details: [sourcedLine(`A story for it: ${story.record.title}`, [story.record.id])],
      }),
    }),
  );
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
