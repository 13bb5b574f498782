import { readEvidenceLink } from '../evidence/evidenceLink.ts';
import { innerPath } from '../evidence/evidencePath.ts';
import { readRecordedHash } from '../evidence/recordedHash.ts';
import { readChangeable } from '../format/changeableYaml.ts';
import { isList, type WritableMap, type WritableValue } from '../format/formatFrontMatter.ts';
import { planScalarChanges } from '../format/planScalarChanges.ts';
import { planSetNested } from '../format/planSetNested.ts';
import { foldMetricName } from '../metrics/foldMetricName.ts';
import { canonicalUnit } from '../metrics/metricFault.ts';
import { evidenceFields } from '../records/commonFields.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { applyTextEdits } from '../text/textEdit.ts';

type Evidence = NonNullable<RecordOf<'activity'>['evidence']>[number];

const fieldOrder = Object.keys(evidenceFields);

/** The files of these that a record names with other bytes, as those of an earlier run are. */
export function findRewritten(text: string, evidence: readonly Evidence[]): readonly Evidence[] {
  const entries = entriesOf(text, 'evidence');
  return evidence.filter(({ path, hash }) =>
    entries.some((entry) => {
      const recorded = readRecordedHash(textOf(entry.get('hash')));
      return recorded !== undefined && pathOf(entry) === path && hash?.startsWith(recorded) === false;
    }),
  );
}

/**
 * The text of a record whose entry for a file says what the file holds now: its hash, its commit, and the lines that
 * show the figures of the later run. A hash that stood beside figures of other bytes would be a lie.
 */
export function withFileAsItIs(text: string, now: Evidence): string {
  let after = text;
  for (const [index, entry] of entriesOf(text, 'evidence').entries()) {
    if (pathOf(entry) !== now.path) continue;
    for (const field of ['lines', 'commit', 'hash'] as const) {
      const value = now[field];
      if (value !== undefined) {
        after = applyTextEdits(
          after,
          planSetNested(after, { key: 'evidence', index, field }, value, { fieldOrder }),
        );
      } else if (entry.has(field)) {
        const at = ['evidence', index, field];
        after = applyTextEdits(after, planScalarChanges(after, [{ kind: 'remove', at }]));
      }
    }
  }
  return after;
}

/**
 * The text of a record without the figures of an earlier run for which later ones were added: of the same name, unit and
 * data set, and shown by files alone that were rewritten.
 *
 * @param count - how many figures stood there before those of the later run were added behind them.
 */
export function withoutReplaced(text: string, count: number, rewritten: readonly Evidence[]): string {
  const entries = entriesOf(text, 'metrics');
  const later = new Set(entries.slice(count).map(figureKey));
  const isRewritten = (path: string | undefined): boolean => rewritten.some((one) => one.path === path);
  const replaced = entries.slice(0, count).flatMap((entry, index) => {
    const links = entry.get('evidence') ?? [];
    const paths = (isList(links) ? links : [links]).map((link) => linkedPath(textOf(link)));
    const isOfThem = paths.length > 0 && paths.every(isRewritten);
    return isOfThem && later.has(figureKey(entry)) ? [index] : [];
  });
  const changes = replaced.map((index) => ({ kind: 'remove', at: ['metrics', index] }) as const);
  return applyTextEdits(text, planScalarChanges(text, changes));
}

/** How many figures a record has. */
export function countFigures(text: string): number {
  return entriesOf(text, 'metrics').length;
}

function figureKey(entry: WritableMap): string {
  const [name = '', unit, dataset = ''] = ['name', 'unit', 'dataset'].map((key) => textOf(entry.get(key)));
  return JSON.stringify([foldMetricName(name), canonicalUnit(unit), dataset.toLowerCase()]);
}

function entriesOf(text: string, key: string): readonly WritableMap[] {
  const list = readChangeable(text, key, false).before.get(key);
  if (list === undefined || !isList(list)) return [];
  // One that is no mapping keeps its place, for places are those of the text.
  return list.map((one: WritableValue) => (one instanceof Map ? one : new Map()));
}

function pathOf(entry: WritableMap): string | undefined {
  return linkedPath(textOf(entry.get('path')));
}

function linkedPath(written: string | undefined): string | undefined {
  return written === undefined ? undefined : innerPath(readEvidenceLink(written).path);
}

function textOf(value: WritableValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
