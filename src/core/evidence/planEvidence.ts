import type { WritableValue } from '../format/formatFrontMatter.ts';
import { readFrontMatterDocument } from '../format/frontMatterDocument.ts';
import { planAppendEntry } from '../format/planAppendNested.ts';
import { planScalarChanges } from '../format/planScalarChanges.ts';
import { planSetNested } from '../format/planSetNested.ts';
import { LogbookError } from '../logbookError.ts';
import { evidenceFields } from '../records/commonFields.ts';
import type { FieldValues } from '../records/fieldDefinition.ts';
import { fieldsOfFile } from '../records/planSetField.ts';
import { differenceOf } from '../text/differenceOf.ts';
import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import { evidenceUsesIn } from './evidenceInText.ts';
import { formatEvidenceLink, readEvidenceLink } from './evidenceLink.ts';
import { innerPath } from './evidencePath.ts';
import type { EvidenceUse } from './evidenceUses.ts';

/** An entry of the key `evidence` of a record. */
export type Evidence = FieldValues<typeof evidenceFields>;

const key = 'evidence';
const fieldOrder = Object.keys(evidenceFields) as (keyof typeof evidenceFields)[];

/** Those of some entries that a record has already: the same file and lines, whatever its hash. */
export function knownEvidence(text: string, path: string, entries: readonly Evidence[]): readonly Evidence[] {
  const known = new Set(
    evidenceUsesIn(text, path).flatMap((use) => (use.at[0] === key ? [placeOf(use)] : [])),
  );
  return entries.filter((entry) => known.has(placeOf(readEvidenceLink(entry.path, entry.lines))));
}

function placeOf({ path = '', lines }: Pick<EvidenceUse, 'path' | 'lines'>): string {
  return formatEvidenceLink({ path, ...(lines && { lines }) });
}

/**
 * The edits that add entries to the evidence of a record, but for those that it has already.
 *
 * @param path - of the record, relative to the logbook's root.
 * @throws {LogbookError} `invalid-input` for a record of a type without evidence, and as `planAppendEntry`.
 */
export function planAddEvidence(
  text: string,
  path: string,
  entries: readonly Evidence[],
): readonly TextEdit[] {
  const fields = fieldsOfFile(text, path);
  if (!Object.hasOwn(fields, key)) {
    throw new LogbookError(
      'invalid-input',
      'Records of this type have no evidence.',
      'Add the file to the activity, challenge, training, meeting or feedback that it belongs to.',
    );
  }
  const known = knownEvidence(text, path, entries);
  let after = text;
  for (const entry of entries) {
    if (known.includes(entry)) continue;
    const map = new Map<string, WritableValue>(
      fieldOrder.flatMap((field) => (entry[field] === undefined ? [] : [[field, entry[field]]])),
    );
    after = applyTextEdits(after, planAppendEntry(after, key, map, { keyOrder: Object.keys(fields) }));
  }
  return differenceOf(text, after);
}

/**
 * The edits that name another file in the place of one that moved, everywhere in the record; lines stay.
 *
 * @param from - as `EvidenceUse.path`.
 * @throws {LogbookError} `invalid-input` for a path that `innerPath` would not give; `conflict` where the record does not
 *   name it (any more), and as `planScalarChanges`.
 */
export function planMoveEvidence(text: string, path: string, from: string, to: string): readonly TextEdit[] {
  if (innerPath(to) !== to) throw notInside(to);
  const uses = evidenceUsesIn(text, path).filter((use) => use.path === from);
  if (uses.length === 0) throw notNamed(from, path);
  return planScalarChanges(
    text,
    uses.map(({ at, written }) => {
      const hasFragment = readEvidenceLink(written).lines;
      const link = formatEvidenceLink({ path: to, ...(hasFragment && { lines: hasFragment }) });
      return { kind: 'value', at, to: link };
    }),
  );
}

/**
 * The edits that record a file as it is now: its hash, and the commit that holds it, or none where none does. Entries
 * for other lines of the file follow; where only figures name the file, an entry of the record is added.
 *
 * @throws {LogbookError} `invalid-input` for a file that has neither, as one that is too large has; `conflict` where the
 *   record does not name it (any more), and as `planSetNested`.
 */
export function planRecordAsItIs(text: string, path: string, now: Evidence): readonly TextEdit[] {
  if (now.hash === undefined && now.commit === undefined) {
    throw new LogbookError(
      'invalid-input',
      '{evidence} is too large to be compared later, and no commit holds it as it is.',
      'Commit it, or name a smaller log or listing as well.',
      { facts: { evidence: now.path } },
    );
  }
  const uses = evidenceUsesIn(text, path).filter((use) => use.path === now.path);
  if (uses.length === 0) throw notNamed(now.path, path);
  const entries = uses.filter(({ at }) => at[0] === key && typeof at[1] === 'number');
  if (entries.length === 0) return planAddEvidence(text, path, [withoutLines(now)]);
  let after = text;
  for (const { at } of entries) {
    for (const field of ['hash', 'commit'] as const) {
      after = applyTextEdits(after, planSayNow(after, Number(at[1]), field, now[field]));
    }
  }
  return differenceOf(text, after);
}

/** What holds other bytes than the file has now would be a lie, so what there is none of any more goes. */
function planSayNow(
  text: string,
  index: number,
  field: 'hash' | 'commit',
  value: string | undefined,
): readonly TextEdit[] {
  if (value !== undefined) return planSetNested(text, { key, index, field }, value, { fieldOrder });
  const at = [key, index, field];
  const isWritten = readFrontMatterDocument(text).keyRange(at) !== undefined;
  return isWritten ? planScalarChanges(text, [{ kind: 'remove', at }]) : [];
}

function withoutLines({ path, commit, hash }: Evidence): Evidence {
  return { path, ...(commit !== undefined && { commit }), ...(hash !== undefined && { hash }) };
}

function notNamed(evidence: string, path: string): LogbookError {
  return new LogbookError(
    'conflict',
    '{file} does not name {evidence} any more.',
    'Look at the record again.',
    { facts: { file: path, evidence } },
  );
}

/** Of a path that a caller gave and that is never followed. */
export function notInside(path: string): LogbookError {
  return new LogbookError(
    'invalid-input',
    '{path} is no path inside the workspace folder.',
    'Name a file of the folder relative to it, such as logs/adae.log.',
    { facts: { path } },
  );
}
