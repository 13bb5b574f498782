import type { CivilDate } from '../dates/civilDate.ts';
import { formatEvidenceLink } from '../evidence/evidenceLink.ts';
import { formatLineSpan } from '../evidence/lineSpan.ts';
import { readChangeable } from '../format/changeableYaml.ts';
import { isList, type WritableValue } from '../format/formatFrontMatter.ts';
import { planAppendItem } from '../format/planAppendItem.ts';
import { planAppendEntry } from '../format/planAppendNested.ts';
import { sameValue } from '../format/sameValue.ts';
import { splitFrontMatter } from '../format/splitFrontMatter.ts';
import { findUnit } from '../metrics/units.ts';
import { computeValue } from '../records/computeFrontMatter.ts';
import type { Role } from '../records/fieldDefinition.ts';
import type { Metric, RecordOf } from '../records/logbookRecord.ts';
import { recordFields, recordKeyOrder } from '../records/recordFields.ts';
import { differenceOf } from '../text/differenceOf.ts';
import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import { openFence } from './openFence.ts';
import { countFigures, findRewritten, withFileAsItIs, withoutReplaced } from './planLaterRun.ts';
import type { MetricProposal } from './proposeMetrics.ts';

type Evidence = NonNullable<RecordOf<'activity'>['evidence']>[number];

/** A figure that the user keeps. */
export interface KeptFigure {
  readonly proposal: MetricProposal;
  /** What the user says that it means; needed where the log does not. */
  readonly name?: string;
}

/** What the user keeps of a run or of a program. */
export interface CaptureChoice {
  readonly figures: readonly KeptFigure[];
  /** The logs that are files of the workspace; a figure that names none is of the first. */
  readonly logs: readonly Evidence[];
  /** Other files that show the work, the program first. */
  readonly others: readonly Evidence[];
  /** Ids. */
  readonly skills: readonly string[];
}

/** What a new record says beside that. */
export interface CaptureHead {
  readonly title: string;
  readonly date: CivilDate;
  readonly role: Role;
}

/** The activity that a choice makes; figures cite the line of the log that shows them. */
export function planCapture(
  { title, date, role }: CaptureHead,
  choice: CaptureChoice,
): Omit<RecordOf<'activity'>, 'id'> {
  const { metrics, evidence } = contentOf(choice);
  return {
    type: 'activity',
    title,
    date,
    ...(choice.skills.length > 0 && { skills: choice.skills }),
    role,
    ...(metrics.length > 0 && { metrics }),
    ...(evidence.length > 0 && { evidence }),
  };
}

/**
 * The edits that add a choice to the text of an activity that there is; what it says already is not added again, and
 * everything that stands in it stays as it is.
 *
 * But a file that it names with other bytes was written again: its entry says what the file holds now, and figures of the
 * earlier run give way to those of the same name.
 *
 * @param body - Markdown that goes below its text.
 * @throws {LogbookError} `invalid-input` as `planAppendEntry` does.
 */
export function planAddToRecord(text: string, choice: CaptureChoice, body = ''): readonly TextEdit[] {
  const { metrics, evidence } = contentOf(choice);
  const keyOrder = recordKeyOrder('activity');
  const fields = recordFields('activity');
  const rewritten = findRewritten(text, evidence);
  const additions: Readonly<Record<string, readonly unknown[]>> = {
    skills: choice.skills,
    metrics,
    evidence: evidence.filter((one) => !rewritten.includes(one)),
  };
  let after = rewritten.reduce(withFileAsItIs, text);
  for (const [key, values] of Object.entries(additions)) {
    const definition = fields[key];
    const added = definition && values.length > 0 ? computeValue(definition, values) : [];
    if (!isList(added)) continue;
    for (const item of added) after = applyTextEdits(after, planAppend(after, key, item, keyOrder));
  }
  if (rewritten.length > 0) after = withoutReplaced(after, countFigures(text), rewritten);
  if (body !== '') after = withBody(after, body);
  return differenceOf(text, after);
}

function withBody(text: string, body: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const split = splitFrontMatter(text);
  const fence = openFence(split.kind === 'front-matter' ? text.slice(split.bodyStart) : text);
  // What is added behind a block of code that nobody ended would be part of it.
  const added = `${fence === undefined ? '' : `${fence}\n`}\n${body}`.replaceAll('\n', eol);
  return `${text}${text.endsWith('\n') ? '' : eol}${added}`;
}

/** The edits that add an item behind those of a list, which stay byte for byte; none where it is there. */
function planAppend(
  text: string,
  key: string,
  item: WritableValue,
  keyOrder: readonly string[],
): readonly TextEdit[] {
  if (typeof item === 'string') return planAppendItem(text, key, item, { keyOrder });
  if (!(item instanceof Map)) return [];
  const before = readChangeable(text, key, false).before.get(key);
  if (before !== undefined && isList(before) && before.some((one) => sameValue(one, item))) return [];
  return planAppendEntry(text, key, item, { keyOrder });
}

function contentOf({ figures, logs, others }: CaptureChoice): {
  readonly metrics: readonly Metric[];
  readonly evidence: readonly Evidence[];
} {
  // A log that the user left out is cited by none.
  const logOf = ({ proposal }: KeptFigure): string | undefined =>
    logs.find(({ path }) => path === (proposal.log ?? logs[0]?.path))?.path;
  return {
    metrics: figures.map((figure) => {
      const log = logOf(figure);
      return {
        ...metricOf(figure),
        ...(log !== undefined && { evidence: [linkTo(log, lineOfFigure(figure.proposal))] }),
      };
    }),
    evidence: [
      ...logs.map((log) =>
        withLines(
          log,
          figures.filter((figure) => logOf(figure) === log.path),
        ),
      ),
      ...others,
    ],
  };
}

/** A figure that the user named says what that name says, and nothing of what was guessed. */
function metricOf({ proposal, name }: KeptFigure): Metric {
  if (name === undefined) return proposal.metric;
  const unit = name.split(/\s+/).flatMap((word) => findUnit(word)?.id ?? [])[0];
  return { name, value: proposal.metric.value, ...(unit !== undefined && { unit }) };
}

/** The line that shows a figure; `undefined` where only the whole log does, because nothing was said in it. */
export function lineOfFigure({ metric: { value, unit }, line }: MetricProposal): number | undefined {
  return value === 0 && findUnit(unit ?? '')?.lowerIsBetter === true && line === 1 ? undefined : line;
}

function linkTo(path: string, line: number | undefined): string {
  return formatEvidenceLink({ path, ...(line !== undefined && { lines: [line, line] }) });
}

/** The log with the first to the last line that shows a figure; its keys stay in the order of the table. */
function withLines({ path, ...rest }: Evidence, figures: readonly KeptFigure[]): Evidence {
  const lines = figures.flatMap(({ proposal }) => lineOfFigure(proposal) ?? []);
  if (lines.length === 0) return { path, ...rest };
  return { path, lines: formatLineSpan([Math.min(...lines), Math.max(...lines)]), ...rest };
}
