import {
  type ComposedFinding,
  countFindings,
  countOpen,
  type ExportCheck,
} from '../export/gate/exportCheck.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { FileFindings, LocatedFinding } from '../privacy/fileFindings.ts';
import { identifierTypes } from '../privacy/identifierTypes.ts';
import { wording } from '../text/wording.ts';
import type { BriefBlock, BriefItem, BriefLine, BriefSpan } from './brief.ts';
import { actionSpan, recordSpan, separated, textSpan, wordsSpan } from './briefSpans.ts';

/** Findings that a page lists: the others come up once these are done. */
const mostListed = 100;

/** What the gate says of an export, in front of what the export says. */
export function gateBlocks(check: ExportCheck | undefined, view: LogbookView): readonly BriefBlock[] {
  if (check === undefined) return [quiet(wordsSpan('Looking for identifiers in its records…'))];
  const count = countOpen(check);
  const items = [
    ...firstOf(check.open).map((file) => fileItem(file, view)),
    ...check.composed.map((finding) => composedItem(finding, view)),
    ...check.unread.map(
      (path): BriefItem => ({ line: [...sourceOf(path, view), wordsSpan('cannot be looked at')] }),
    ),
  ];
  const lookAt = countFindings(check.toLookAt);
  const remarks = [
    ...(lookAt === 0
      ? []
      : [quiet(wordsSpan('Worth a look before you hand it on: {count}', { count: lookAt }))]),
  ];
  if (items.length === 0)
    return [
      quiet(wordsSpan('No identifiers found by these checks that keep it from being written.')),
      ...remarks,
    ];
  const words =
    count === 0
      ? wordsSpan('No file is written before these can be looked at for identifiers.')
      : wordsSpan('Open findings: {count}. No file is written before each is masked or kept with a reason.', {
          count,
        });
  return [
    { kind: 'paragraph', tone: 'warning', line: [words] },
    { kind: 'list', items: items.slice(0, mostListed) },
    ...remarks,
  ];
}

function quiet(span: BriefSpan): BriefBlock {
  return { kind: 'paragraph', tone: 'quiet', line: [span] };
}

/** A file with its findings beneath it. */
function fileItem({ path, findings }: FileFindings, view: LogbookView): BriefItem {
  return { line: sourceOf(path, view), details: findings.map((finding) => findingLine(path, finding)) };
}

function findingLine(path: string, finding: LocatedFinding): BriefLine {
  const { position, range, reason, shape } = finding;
  const target = { path, at: position, length: range.end - range.start };
  const keep = actionSpan(wording('Keep'), 'researchLogbook.keepFinding', target);
  return [
    ...separated([...factsOf(finding), wordsSpan('line {line}', { line: position.line + 1 })]),
    actionSpan(wording('Open'), 'researchLogbook.openFinding', target),
    // What is secret must not be written down once more to be kept.
    ...(shape === undefined ? [] : [keep]),
    textSpan('·'),
    { kind: 'words', words: reason },
  ];
}

/** The first findings of some files. */
function firstOf(files: readonly FileFindings[]): readonly FileFindings[] {
  let left = mostListed;
  return files.flatMap((file) => {
    const findings = file.findings.slice(0, left);
    left -= findings.length;
    return findings.length === 0 ? [] : [{ ...file, findings }];
  });
}

function composedItem(finding: ComposedFinding, view: LogbookView): BriefItem {
  const { path, reason } = finding;
  const source = path === undefined ? [wordsSpan('in the text of the export alone')] : sourceOf(path, view);
  return {
    line: separated([...factsOf(finding), ...source]),
    details: [[{ kind: 'words', words: reason }]],
  };
}

function factsOf({ type, shape }: Pick<LocatedFinding, 'type' | 'shape'>): readonly BriefSpan[] {
  const label: BriefSpan = { kind: 'words', words: identifierTypes[type].label };
  return shape === undefined ? [label] : [label, textSpan(shape)];
}

/** Its path opens a record: a title may hold what was found. */
function sourceOf(path: string, { contents }: LogbookView): readonly BriefSpan[] {
  const stored = contents.records.find((one) => one.path === path);
  return [stored === undefined ? textSpan(path) : recordSpan({ title: path, id: stored.record.id })];
}
