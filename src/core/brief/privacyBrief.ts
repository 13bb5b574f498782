import { mostListedFiles } from '../evidence/evidenceFiles.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { LocatedFinding } from '../privacy/fileFindings.ts';
import type { FindingSeverity } from '../privacy/finding.ts';
import { identifierTypes } from '../privacy/identifierTypes.ts';
import { countFindings, type FileReport, reportByFile } from '../privacy/reportByFile.ts';
import type { PrivacyReport, UnreadFile } from '../privacy/scanFiles.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { Brief, BriefBlock, BriefItem, BriefLine, BriefSpan } from './brief.ts';
import { actionSpan, headingBlock, separated, textSpan, wordsSpan } from './briefSpans.ts';

/** Findings that a page lists one by one: more would be slow, and the first ones are mended first. */
const mostFindings = 500;
/** Files with hints alone that a page lists, and files with others of which it lists the hints: contacts have cards. */
const mostHintFiles = 100;
/** Hints of one file that are listed one by one beneath their sum. */
const mostHints = 10;

/** What the scan of all files found, by file; what is to be mended comes first. */
export function computePrivacyBrief({ privacy: report }: LogbookView): Brief {
  return {
    title: [wordsSpan('Identifiers in the logbook')],
    blocks: report === undefined ? [notScanned] : [...summaryOf(report), ...filesOf(report), ...limits],
    actions: [{ label: wording('Scan Logbook'), command: 'researchLogbook.scanLogbook' }],
  };
}

const notScanned: BriefBlock = {
  kind: 'paragraph',
  tone: 'warning',
  line: [wordsSpan('The files of this logbook have not been scanned yet.')],
};

/** What nobody should take a clean report for. */
const limits: readonly BriefBlock[] = [
  headingBlock('What these checks see and do not see'),
  {
    kind: 'paragraph',
    tone: 'quiet',
    line: [
      wordsSpan(
        'They know shapes, labels and the words of this logbook. Most names in free prose are missed; places that stand alone, days such as "last Thursday", what pictures show and what only the context tells are not seen.',
      ),
      wordsSpan('docs/privacy.md lists every check, how well it works, and what it misses.'),
    ],
  },
];

function summaryOf(report: PrivacyReport): readonly BriefBlock[] {
  const { high, medium, low } = countFindings(report);
  const found =
    high + medium + low === 0
      ? wordsSpan('No identifiers found by these checks.')
      : wordsSpan('High: {high}, worth a look: {medium}, hints: {low}', { high, medium, low });
  const looked = [
    wordsSpan('Files looked at: {count}', { count: report.scanned }),
    ...(report.pictures === 0
      ? []
      : [wordsSpan('pictures, by their names only: {count}', { count: report.pictures })]),
    ...(report.unread.length === 0
      ? []
      : [wordsSpan('not looked at: {count}', { count: report.unread.length })]),
  ];
  return [
    { kind: 'paragraph', ...(high > 0 && { tone: 'warning' }), line: [found] },
    { kind: 'paragraph', tone: 'quiet', line: separated(looked) },
    ...(report.scanned + report.pictures + report.unread.length < mostListedFiles ? [] : [cutOff]),
  ];
}

const cutOff: BriefBlock = {
  kind: 'paragraph',
  tone: 'warning',
  line: [
    wordsSpan('There are more files than are looked at: only the first {count} were.', {
      count: mostListedFiles,
    }),
  ],
};

function filesOf(report: PrivacyReport): readonly BriefBlock[] {
  const files = reportByFile(report);
  const blocks: BriefBlock[] = [];
  let listed = 0;
  let left = 0;
  for (const [place, file] of files.filter(({ marked }) => marked.length > 0).entries()) {
    const shown = file.marked.slice(0, mostFindings - listed);
    listed += shown.length;
    left += file.marked.length - shown.length;
    if (shown.length > 0) blocks.push(...sectionOf({ ...file, marked: shown }, place < mostHintFiles));
  }
  if (left > 0) blocks.push(moreFindings(left));
  return [
    ...blocks,
    ...hintsOf(files.filter(({ marked }) => marked.length === 0)),
    ...unreadOf(report.unread),
  ];
}

function moreFindings(count: number): BriefBlock {
  return {
    kind: 'paragraph',
    tone: 'warning',
    line: [
      wordsSpan('Findings that are not listed: {count}. They come up once those above are done.', { count }),
    ],
  };
}

function sectionOf(file: FileReport, withHints: boolean): readonly BriefBlock[] {
  const { shownPath, isOfName, marked, hints } = file;
  const place = isOfName ? [textSpan(shownPath), wordsSpan('(its name)')] : [textSpan(shownPath)];
  const items = marked.map((finding) => itemOf(file, finding));
  return [
    { kind: 'heading', line: place },
    {
      kind: 'list',
      items: hints.length === 0 ? items : [...items, hintItem(file, [], withHints ? mostHints : 0)],
    },
  ];
}

function itemOf(file: FileReport, finding: LocatedFinding): BriefItem {
  const { severity, reason } = finding;
  return {
    line: [{ kind: 'words', words: severityWords[severity] }, textSpan('·'), ...findingSpans(finding, file)],
    details: [[{ kind: 'words', words: reason }]],
  };
}

const severityWords: Readonly<Record<FindingSeverity, Wording>> = {
  high: wording('High'),
  medium: wording('Worth a look'),
  low: wording('Hint'),
};

/** Type, shape, line, and what can be done. */
function findingSpans(
  { type, shape, position, range }: LocatedFinding,
  { path, isOfName }: FileReport,
): BriefLine {
  const facts: readonly BriefSpan[] = [
    { kind: 'words', words: identifierTypes[type].label },
    ...(shape === undefined ? [] : [textSpan(shape)]),
    ...(isOfName ? [] : [wordsSpan('line {line}', { line: position.line + 1 })]),
  ];
  const open = (target: object) => actionSpan(wording('Open'), 'researchLogbook.openFinding', target);
  if (isOfName) return [...separated(facts), open({ path })];
  const target = { path, at: position, length: range.end - range.start };
  const keep = actionSpan(wording('Keep'), 'researchLogbook.keepFinding', target);
  // What is secret must not be written down once more to be kept.
  return [...separated(facts), open(target), ...(shape === undefined ? [] : [keep])];
}

/** The hints of a file in one point; the first of them beneath it. */
function hintItem(file: FileReport, heading: BriefLine, most = mostHints): BriefItem {
  const { hints } = file;
  const details = hints
    .slice(0, most)
    .map((hint) => [
      ...findingSpans(hint, file),
      textSpan('·'),
      { kind: 'words' as const, words: hint.reason },
    ]);
  return {
    line: [...heading, wordsSpan('Hints: {count}', { count: hints.length })],
    details: hints.length > most ? [...details, [textSpan('…')]] : details,
  };
}

/** Files in which nothing but hints was found: one line each. */
function hintsOf(files: readonly FileReport[]): readonly BriefBlock[] {
  if (files.length === 0) return [];
  const left = files.length - mostHintFiles;
  const items = files
    .slice(0, mostHintFiles)
    .map((file) => hintItem(file, [textSpan(file.shownPath), textSpan('·')]));
  const blocks: readonly BriefBlock[] = [headingBlock('Hints only'), { kind: 'list', items }];
  if (left <= 0) return blocks;
  const more = wordsSpan('Files with hints that are not listed: {count}', { count: left });
  return [...blocks, { kind: 'paragraph', tone: 'quiet', line: [more] }];
}

function unreadOf(files: readonly UnreadFile[]): readonly BriefBlock[] {
  if (files.length === 0) return [];
  const items = files.map(({ path, problem }) => ({
    line: separated([textSpan(path), { kind: 'words', words: unreadWords(problem.code) }]),
  }));
  return [headingBlock('Not looked at'), { kind: 'list', items }];
}

function unreadWords(code: UnreadFile['problem']['code']): Wording {
  switch (code) {
    case 'file-too-large':
      return wording('larger than 2 MB');
    case 'binary-file':
      return wording('no text');
    case 'not-utf8':
      return wording('not UTF-8');
    default:
      return wording('cannot be read');
  }
}
