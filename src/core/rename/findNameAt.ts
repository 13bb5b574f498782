import { readFrontMatterDocument, readYamlDocument } from '../format/frontMatterDocument.ts';
import type { FrontMatterMap } from '../format/frontMatterValue.ts';
import { readFrontMatter } from '../format/readFrontMatter.ts';
import { splitFrontMatter } from '../format/splitFrontMatter.ts';
import { profilePath } from '../index/recordPath.ts';
import type { FieldTable } from '../records/fieldDefinition.ts';
import { profileFields } from '../records/profile.ts';
import { readRecord } from '../records/readRecord.ts';
import { recordFields } from '../records/recordFields.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import type { RenameKind } from './namedValues.ts';
import { findNamePlaces } from './namePlaces.ts';

/** A name in a text, and where it stands. */
export interface NameAt {
  readonly kind: RenameKind;
  readonly name: string;
  readonly range: OffsetRange;
}

/**
 * The skill, person or study that the front matter of an open file names at an offset; `undefined` anywhere else.
 *
 * @param path - relative to the logbook's root.
 */
export function findNameAt(text: string, path: string, offset: number): NameAt | undefined {
  const file = path === profilePath ? readYaml(text) : readHead(text, path);
  if (file === undefined) return undefined;
  const document = path === profilePath ? readYamlDocument(text) : readFrontMatterDocument(text);
  for (const { kind, word, at, isKey } of findNamePlaces(file.fields, file.map)) {
    const range = isKey ? document.keyRange(at) : document.valueRange(at);
    if (range !== undefined && range.start <= offset && offset <= range.end)
      return { kind, name: word, range };
  }
  return undefined;
}

interface NamedFile {
  readonly fields: FieldTable;
  readonly map: FrontMatterMap;
}

function readYaml(yaml: string): NamedFile | undefined {
  const { map } = readFrontMatter(yaml);
  return map && { fields: profileFields, map };
}

function readHead(text: string, path: string): NamedFile | undefined {
  const split = splitFrontMatter(text);
  const { record } = readRecord(text, path);
  const map = split.kind === 'front-matter' ? readFrontMatter(split.yaml).map : undefined;
  return map && record && { fields: recordFields(record.type), map };
}
