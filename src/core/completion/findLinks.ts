import { readEvidenceLink } from '../evidence/evidenceLink.ts';
import { innerPath } from '../evidence/evidencePath.ts';
import type { LineSpan } from '../evidence/lineSpan.ts';
import {
  type FrontMatterDocument,
  readFrontMatterDocument,
  readYamlDocument,
} from '../format/frontMatterDocument.ts';
import type { LogbookNames } from '../index/logbookNames.ts';
import { profilePath } from '../index/recordPath.ts';
import type { FieldPath } from '../problems.ts';
import type { FieldTable } from '../records/fieldDefinition.ts';
import { type NameUse, nameUsesOf, nameUsesOfProfile } from '../records/nameUses.ts';
import { rangeOfName } from '../records/rangeOfName.ts';
import { readProfile } from '../records/readProfile.ts';
import { readRecord } from '../records/readRecord.ts';
import { recordFields } from '../records/recordFields.ts';
import type { OffsetRange } from '../text/textEdit.ts';

/** Where a link leads. */
export type LinkTarget =
  /** A file of the logbook, relative to its root. */
  | { readonly kind: 'record'; readonly path: string }
  /** A file of the workspace folder, relative to it and surely inside; lines count from 1. */
  | { readonly kind: 'file'; readonly path: string; readonly lines?: LineSpan }
  /** An http, https or mailto address. */
  | { readonly kind: 'url'; readonly url: string };

/** A place in a text that leads somewhere. */
export interface FileLink {
  readonly range: OffsetRange;
  readonly target: LinkTarget;
}

/**
 * The links in the front matter of a record or in `logbook.yml`, in the order of the text: ids lead to their records,
 * people to their contacts, evidence to its file, addresses to the web. A file that cannot be read has none.
 *
 * @param path - relative to the logbook's root.
 */
export function findLinks(text: string, path: string, names: LogbookNames): readonly FileLink[] {
  if (path === profilePath) {
    return locate(
      linksOfNames(nameUsesOfProfile(readProfile(text).profile), names),
      text,
      readYamlDocument(text),
    );
  }
  const { record } = readRecord(text, path);
  if (record === undefined) return [];
  const found = [
    ...linksOfNames(nameUsesOf(record), names),
    ...linksOfFields(recordFields(record.type), record, []),
  ];
  return found.length === 0 ? [] : locate(found, text, readFrontMatterDocument(text));
}

/** A link whose place is a path in the front matter. */
interface FoundLink {
  readonly name: string;
  readonly at: FieldPath;
  readonly target: LinkTarget;
}

function locate(
  links: readonly FoundLink[],
  text: string,
  document: FrontMatterDocument,
): readonly FileLink[] {
  return links
    .flatMap(({ target, ...use }) => {
      const range = rangeOfName(text, document, { ...use, isKey: false });
      return range === undefined ? [] : [{ range, target }];
    })
    .sort((one, other) => one.range.start - other.range.start);
}

function linksOfNames(uses: readonly NameUse[], names: LogbookNames): readonly FoundLink[] {
  return uses.flatMap(({ kind, name, at }): readonly FoundLink[] => {
    if (kind !== 'id' && kind !== 'person') return [];
    const stored = kind === 'id' ? names.record(name) : names.contact(name);
    return stored === undefined ? [] : [{ name, at, target: { kind: 'record', path: stored.path } }];
  });
}

/** Addresses and paths; the values were read by the very table. */
function linksOfFields(table: FieldTable, values: object, at: FieldPath): readonly FoundLink[] {
  const valuesByKey = values as Readonly<Record<string, unknown>>;
  return Object.entries(table).flatMap(([key, field]): readonly FoundLink[] => {
    const value = valuesByKey[key];
    if (value === undefined) return [];
    const place = [...at, key];
    if (field.kind === 'objects') {
      return (value as readonly object[]).flatMap((entry, position) =>
        linksOfFields(field.fields, entry, [...place, position]),
      );
    }
    if (field.kind === 'url')
      return [{ name: String(value), at: place, target: { kind: 'url', url: String(value) } }];
    if (field.kind !== 'path') return [];
    if (typeof value === 'string') return fileLink(value, place, valuesByKey.lines);
    return (value as readonly string[]).flatMap((one, position) =>
      fileLink(one, [...place, position], undefined),
    );
  });
}

function fileLink(name: string, at: FieldPath, besideLines: unknown): readonly FoundLink[] {
  const { path: named, lines } = readEvidenceLink(
    name,
    typeof besideLines === 'string' ? besideLines : undefined,
  );
  const path = innerPath(named);
  return path === undefined ? [] : [{ name, at, target: { kind: 'file', path, ...(lines && { lines }) } }];
}
