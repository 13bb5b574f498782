import { readFrontMatterDocument } from '../format/frontMatterDocument.ts';
import type { FrontMatterMap, FrontMatterValue } from '../format/frontMatterValue.ts';
import { readFrontMatter } from '../format/readFrontMatter.ts';
import { splitFrontMatter } from '../format/splitFrontMatter.ts';
import { interpretRecord } from '../records/interpretRecord.ts';
import { recordFields } from '../records/recordFields.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import { type EvidenceUse, usesIn, type Values, withHashes } from './evidenceUses.ts';

/** The evidence in the text of a record; positions are those of the file, also where an entry cannot be read. */
export function evidenceUsesIn(text: string, path: string): readonly EvidenceUse[] {
  const split = splitFrontMatter(text);
  const map = split.kind === 'front-matter' ? readFrontMatter(split.yaml).map : undefined;
  const record = map && interpretRecord(map, path).record;
  if (map === undefined || record === undefined) return [];
  return withHashes(usesIn(recordFields(record.type), plainOf(map), []));
}

function plainOf(map: FrontMatterMap): Values {
  const plain = (value: FrontMatterValue): unknown => {
    if (typeof value === 'string') return value;
    return value instanceof Map ? plainOf(value) : (value as readonly FrontMatterValue[]).map(plain);
  };
  return Object.fromEntries([...map].map(([key, value]) => [key, plain(value)]));
}

/** A piece of evidence and where its path stands in the text. */
export interface LocatedEvidence {
  readonly use: EvidenceUse;
  readonly range: OffsetRange;
}

/** The evidence in the text of a record with its places, in the order of the table. */
export function locateEvidence(text: string, path: string): readonly LocatedEvidence[] {
  const uses = evidenceUsesIn(text, path);
  if (uses.length === 0) return [];
  const document = readFrontMatterDocument(text);
  return uses.flatMap((use) => {
    const range = document.valueRange(use.at);
    return range === undefined ? [] : [{ use, range }];
  });
}
