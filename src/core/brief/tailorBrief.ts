import { findApplication } from '../application/findApplication.ts';
import { formatExportOrder, usualOrder } from '../export/exportOrder.ts';
import { createRedactor } from '../export/redactor.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import { draftCoverLetter } from '../tailor/draftCoverLetter.ts';
import { formatBulletLine } from '../tailor/formatBulletLine.ts';
import { computeInterviewSheet } from '../tailor/interviewSheet.ts';
import { postingOf } from '../tailor/readApplicationRequirements.ts';
import { type TailoredApplication, tailorToPosting } from '../tailor/tailorToPosting.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { Brief, BriefAction, BriefBlock } from './brief.ts';
import { headingBlock, recordSpan, wordsSpan } from './briefSpans.ts';
import { interviewSheetBlocks } from './interviewSheetBlocks.ts';
import { gapBlocks, requirementTable, standingLine } from './tailorBlocks.ts';

/**
 * A posting held against the records: evidence and gaps for each requirement, lines for a CV, the skeleton of a cover
 * letter, a sheet for the interview.
 *
 * @param subject - id of the application, or the name of its file without `.md`.
 */
export function computeTailorBrief(view: LogbookView, subject: string | undefined): Brief | undefined {
  const stored = subject === undefined ? undefined : findApplication(view, subject);
  if (stored === undefined) return undefined;
  const tailored = tailorToPosting(view, stored);
  return {
    title: [wordsSpan('Tailored to:'), recordSpan(stored.record)],
    blocks: tailored.requirements.length === 0 ? emptyBlocks(tailored) : blocksOf(view, tailored),
    actions: actionsOf(stored),
  };
}

function actionsOf(stored: StoredRecord): readonly BriefAction[] {
  const argument = { stored: { path: stored.path } };
  const hasPosting = stored.posting !== undefined;
  return [
    { label: wording('Prepare Application'), command: 'researchLogbook.prepareApplication', argument },
    ...(hasPosting
      ? []
      : [{ label: wording('Paste Posting'), command: 'researchLogbook.pastePosting', argument } as const]),
    {
      label: wording('Export...'),
      command: 'researchLogbook.export',
      argument: formatExportOrder({ ...usualOrder('tailored'), application: stored.record.id }),
    },
    { label: wording('Link Story'), command: 'researchLogbook.linkStoryToApplication', argument },
  ];
}

function emptyBlocks({ stored, isEnglish }: TailoredApplication): readonly BriefBlock[] {
  const words =
    postingOf(stored) === undefined
      ? wording('This application has no posting yet. Paste its text, or list what it asks for.')
      : wording(
          'No requirement was found in this posting. List what it asks for in the application, and look again.',
        );
  return [...languageBlocks(isEnglish), notice(words, 'warning')];
}

function blocksOf(view: LogbookView, tailored: TailoredApplication): readonly BriefBlock[] {
  const redactor = createRedactor(view.contents);
  const lines = tailored.bullets.map((item) => `- ${redactor.redact(formatBulletLine(item))}`);
  return [
    ...languageBlocks(tailored.isEnglish),
    { kind: 'paragraph', line: standingLine(tailored) },
    headingBlock('What they ask for, and what shows it'),
    ...requirementTable(tailored),
    ...gapBlocks(tailored),
    ...(lines.length === 0
      ? [notice(wording('Nothing in the logbook shows what this posting asks for.'), 'quiet')]
      : [
          { kind: 'draft', label: wording('Lines for the CV'), text: lines.join('\n') } as const,
          notice(
            wording('Figures, verbs and roles are those of the records; private ones are not among them.'),
            'quiet',
          ),
        ]),
    letterBlock(view, tailored),
    ...interviewSheetBlocks(computeInterviewSheet(view, tailored)),
  ];
}

/** A letter is meant to be sent, and what is private is not. */
function letterBlock(view: LogbookView, tailored: TailoredApplication): BriefBlock {
  if (tailored.application.private) {
    return notice(wording('This application is private, so no letter is drafted from it.'), 'quiet');
  }
  const text = draftCoverLetter(view, tailored);
  return { kind: 'draft', label: wording('Cover letter to complete'), text };
}

function languageBlocks(isEnglish: boolean): readonly BriefBlock[] {
  if (isEnglish) return [];
  const words = wording(
    'This posting is not in English, so only names of tools and standards were looked for in it.',
  );
  return [notice(words, 'warning')];
}

function notice(words: Wording, tone: 'quiet' | 'warning'): BriefBlock {
  return { kind: 'paragraph', line: [{ kind: 'words', words }], tone };
}
