import { evidenceFilesOf, formatEvidenceLines, type RecordEvidence } from '../evidence/evidenceFilesOf.ts';
import {
  type EvidenceReport,
  type EvidenceState,
  type EvidenceStateKind,
  evidenceKey,
  evidenceStateKinds,
} from '../evidence/evidenceState.ts';
import { evidenceStateWords } from '../evidence/evidenceWords.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { Brief, BriefBlock, BriefItem, BriefSpan } from './brief.ts';
import {
  actionSpan,
  figureSpan,
  headingBlock,
  recordSpan,
  separated,
  textSpan,
  wordsSpan,
} from './briefSpans.ts';

/** A file of a record with what became of it; no state where nobody looked yet. */
interface CheckedFile {
  readonly stored: StoredRecord;
  readonly file: RecordEvidence;
  readonly state?: EvidenceState;
}

/** All evidence of the logbook by what became of it, with what can be done; what needs somebody comes first. */
export function computeEvidenceBrief(view: LogbookView): Brief {
  const { contents, evidence: report } = view;
  const files = contents.records.flatMap((stored) =>
    evidenceFilesOf(stored.record).map((file) => ({ stored, file, ...stateIn(report, file) })),
  );
  return {
    title: [wordsSpan('Evidence')],
    blocks: files.length === 0 ? [nothingYet] : [summaryOf(files, report), ...groupsOf(files)],
    actions: [
      { label: wording('Check Evidence'), command: 'researchLogbook.checkEvidence' },
      { label: wording('Add Evidence'), command: 'researchLogbook.addEvidence' },
    ],
  };
}

const nothingYet: BriefBlock = {
  kind: 'paragraph',
  tone: 'quiet',
  line: [
    wordsSpan(
      'No record names a file yet. Drop a log or an output on a record of the Log view, or use Add Evidence.',
    ),
  ],
};

function stateIn(
  report: EvidenceReport | undefined,
  file: RecordEvidence,
): { readonly state?: EvidenceState } {
  const state = report?.get(evidenceKey(file));
  return state === undefined ? {} : { state };
}

function summaryOf(files: readonly CheckedFile[], report: EvidenceReport | undefined): BriefBlock {
  const ids = [...new Set(files.map(({ stored }) => stored.record.id))];
  const inRecords = figureSpan(
    wording('Files: {count}, records that name them: {records}', {
      count: files.length,
      records: ids.length,
    }),
    {
      ids,
    },
  );
  if (report === undefined) {
    return {
      kind: 'paragraph',
      tone: 'warning',
      line: [inRecords, textSpan('·'), wordsSpan('Nobody has looked at the files yet: check the evidence.')],
    };
  }
  return {
    kind: 'paragraph',
    tone: 'quiet',
    line: [
      inRecords,
      textSpan('·'),
      wordsSpan('Files are compared by their bytes; where lines stand now is not checked.'),
    ],
  };
}

function groupsOf(files: readonly CheckedFile[]): readonly BriefBlock[] {
  const groups = evidenceStateKinds.flatMap((kind) =>
    groupOf(
      kind,
      files.filter(({ state }) => state?.kind === kind),
    ),
  );
  const unchecked = files.filter(({ state }) => state === undefined);
  if (unchecked.length === 0) return groups;
  const heading = headingBlock('Not looked at yet');
  return [...groups, heading, { kind: 'list', items: unchecked.map(itemOf) }];
}

function groupOf(kind: EvidenceStateKind, files: readonly CheckedFile[]): readonly BriefBlock[] {
  return files.length === 0 ? [] : [headingOf(kind), { kind: 'list', items: files.map(itemOf) }];
}

function headingOf(kind: EvidenceStateKind): BriefBlock {
  switch (kind) {
    case 'missing':
      return headingBlock('Missing');
    case 'moved':
      return headingBlock('Moved');
    case 'changed':
      return headingBlock('Changed since they were recorded');
    case 'unreadable':
      return headingBlock('Cannot be compared');
    case 'no-hash':
      return headingBlock('There, but without a hash');
    case 'same':
      return headingBlock('Same as when they were recorded');
  }
}

function itemOf({ stored, file, state }: CheckedFile): BriefItem {
  const lines = formatEvidenceLines(file);
  const facts: readonly BriefSpan[] = [
    textSpan(file.path ?? file.written),
    ...(lines === '' ? [] : [wordsSpan('lines {lines}', { lines })]),
    // The heading says the rest.
    ...(state?.kind === 'moved' || state?.kind === 'unreadable'
      ? [{ kind: 'words' as const, words: evidenceStateWords(state) }]
      : []),
    recordSpan(stored.record),
  ];
  return { line: [...separated(facts), ...(state ? actionsOf(stored, file, state) : [])] };
}

function actionsOf({ path }: StoredRecord, file: RecordEvidence, state: EvidenceState): readonly BriefSpan[] {
  const action = (label: Wording, command: `researchLogbook.${string}`, more: object = {}): BriefSpan =>
    actionSpan(label, command, { stored: { path }, evidence: file.path, ...more });
  const open = action(wording('Open File'), 'researchLogbook.openEvidence', { lines: file.lines[0] });
  switch (state.kind) {
    case 'moved':
      return state.to.length === 1
        ? [action(wording('Update Path'), 'researchLogbook.updateEvidencePath', { to: state.to[0] })]
        : [action(wording('Choose a Path'), 'researchLogbook.updateEvidencePath')];
    case 'changed':
    case 'no-hash':
      return [open, action(wording('Record as It Is Now'), 'researchLogbook.recordEvidence')];
    case 'missing':
      return [action(wording('Choose a Path'), 'researchLogbook.updateEvidencePath')];
    case 'same':
      return [open];
    case 'unreadable':
      return state.reason === 'too-large' || state.reason === 'unreadable' ? [open] : [];
  }
}
