import type { FieldPath } from '../problems.ts';
import type { FieldTable } from '../records/fieldDefinition.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { recordFields } from '../records/recordFields.ts';
import { readEvidenceLink } from './evidenceLink.ts';
import { innerPath } from './evidencePath.ts';
import type { LineSpan } from './lineSpan.ts';

/** One place of a record that names a file as evidence. */
export interface EvidenceUse {
  /** Where the path stands in the front matter: `evidence[0].path`, or `metrics[1].evidence[0]`. */
  readonly at: FieldPath;
  /** As it stands there. */
  readonly written: string;
  /** Below the workspace folder; absent for one that is not followed (`innerPath`). */
  readonly path?: string;
  readonly lines?: LineSpan;
  readonly commit?: string;
  /** What was recorded of the file; of a figure's file, what the record's `evidence` says of the same file. */
  readonly hash?: string;
  /** The name of the figure that it shows; absent for evidence of the record as a whole. */
  readonly metric?: string;
}

/**
 * The evidence that a record names, in the order of the table. Positions count what could be read.
 *
 * Any list of entries with `path` and `hash`, and any list of paths inside an entry: the record table alone decides.
 */
export function evidenceUsesOf(record: LogbookRecord): readonly EvidenceUse[] {
  // Fields of the table, which the walk asks for by their kind.
  return withHashes(usesIn(recordFields(record.type), record as unknown as Values, []));
}

/** Keys and values, not yet known to be what the table asks for. */
export type Values = Readonly<Record<string, unknown>>;

/** The evidence among values that a table describes. */
export function usesIn(table: FieldTable, values: Values, at: FieldPath): readonly EvidenceUse[] {
  return Object.entries(table).flatMap(([key, field]): readonly EvidenceUse[] => {
    const list = values[key];
    if (!Array.isArray(list)) return [];
    if (field.kind === 'path' && field.list === true) {
      return list.flatMap((item, index) => useOf([...at, key, index], item, {}, values.name));
    }
    if (field.kind !== 'objects') return [];
    const isEvidence = 'path' in field.fields && 'hash' in field.fields;
    return list.flatMap((entry, index): readonly EvidenceUse[] => {
      if (!isMapping(entry)) return [];
      const place = [...at, key, index];
      return isEvidence ? useOf([...place, 'path'], entry.path, entry) : usesIn(field.fields, entry, place);
    });
  });
}

function isMapping(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param beside - the other keys of the entry. */
function useOf(at: FieldPath, written: unknown, beside: Values, name?: unknown): readonly EvidenceUse[] {
  const text = textOf(written);
  if (text === undefined) return [];
  const { path: named, lines } = readEvidenceLink(text, textOf(beside.lines));
  const path = innerPath(named);
  const [commit, hash, metric] = [textOf(beside.commit), textOf(beside.hash), textOf(name)];
  return [
    {
      at,
      written: text,
      ...(path !== undefined && { path }),
      ...(lines && { lines }),
      ...(commit !== undefined && { commit }),
      ...(hash !== undefined && { hash }),
      ...(metric !== undefined && { metric }),
    },
  ];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A figure's file has no hash of its own: the record's entry for the same file has it. */
export function withHashes(uses: readonly EvidenceUse[]): readonly EvidenceUse[] {
  const hashes = new Map<string, string>();
  for (const { path, hash } of uses) {
    if (path !== undefined && hash !== undefined && !hashes.has(path)) hashes.set(path, hash);
  }
  return uses.map((use) => {
    const hash = use.hash ?? (use.path === undefined ? undefined : hashes.get(use.path));
    return hash === undefined ? use : { ...use, hash };
  });
}
