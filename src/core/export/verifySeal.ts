import { selectReportRecords } from '../achievement/selectReportRecords.ts';
import type { CivilDate } from '../dates/civilDate.ts';
import { readCivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { finish } from '../steps.ts';
import {
  type ExportSeal,
  fingerprintOf,
  handleOf,
  type SealedRecord,
  sealRecords,
  sealVersion,
} from './seal.ts';

/** Whether the records of a report are still those that were sealed. */
export type SealCheck =
  /** The file has no seal, or not a whole one. */
  | { readonly kind: 'no-seal' }
  /** Another version of the program made the seal. */
  | { readonly kind: 'unknown-version'; readonly version: number }
  /** All records are the same, and the seal fits them; what else stands in the file is not looked at. */
  | { readonly kind: 'unchanged'; readonly seal: ExportSeal }
  | {
      readonly kind: 'changed';
      readonly seal: ExportSeal;
      /** Records whose front matter is another one now, in the order of the seal. */
      readonly changed: readonly LogbookRecord[];
      /** Records that are no longer there. */
      readonly gone: readonly SealedRecord[];
      /** Records of the same days that the report does not know; none are looked for where it holds chosen ones. */
      readonly added: readonly LogbookRecord[];
    }
  /** All records are the same, yet the seal does not fit them: the file itself was changed. */
  | { readonly kind: 'damaged'; readonly seal: ExportSeal };

const sealPattern =
  /Seal (\d{1,4}), (\d{4}-\d{2}-\d{2}): (\d{1,7}) (chosen )?records? of (\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2}), SHA-256 ([0-9a-f]{64})/;
const recordPattern = /\b([0-9A-HJKMNP-TV-Z]{26}|x[0-9a-f]{25}) (\d{4}-\d{2}-\d{2}) ([0-9a-f]{16})\b/g;

/**
 * Compares the seal in the text of a report with the records as they are now.
 *
 * @param text - Markdown or HTML of the report, or the text of any other format.
 */
export function verifySeal(text: string, view: LogbookView): SealCheck {
  const seal = readSeal(text);
  if (seal === undefined) return { kind: 'no-seal' };
  if ('version' in seal) return { kind: 'unknown-version', version: seal.version };
  const recordsByHandle = groupByHandle(view);
  const now = seal.records.flatMap((sealed) => {
    const candidates = recordsByHandle.get(sealed.handle) ?? [];
    const [first] = candidates;
    const same = candidates.find((record) => fingerprintOf(record) === sealed.fingerprint);
    return [{ sealed, record: same ?? first, isSame: same !== undefined }];
  });
  const changed = now.flatMap(({ record, isSame }) => (record === undefined || isSame ? [] : [record]));
  const gone = now.flatMap(({ sealed, record }) => (record === undefined ? [sealed] : []));
  const added = addedSince(seal, view);
  if (changed.length + gone.length + added.length > 0) return { kind: 'changed', seal, changed, gone, added };
  const known = now.flatMap(({ record, sealed: { date } }) =>
    record === undefined ? [] : [{ record, date }],
  );
  const again = finish(sealRecords(seal, known));
  return again.hash === seal.hash ? { kind: 'unchanged', seal } : { kind: 'damaged', seal };
}

function readSeal(text: string): ExportSeal | { readonly version: number } | undefined {
  const plain = plainText(text);
  const [, version, sealed = '', count, chosen, from = '', to = '', hash = ''] =
    sealPattern.exec(plain) ?? [];
  if (version === undefined) return undefined;
  if (Number(version) !== sealVersion) return { version: Number(version) };
  const days = [sealed, from, to].map(readCivilDate);
  const records = [...plain.matchAll(recordPattern)].flatMap(
    ([, handle = '', date = '', fingerprint = '']) => {
      const day = readCivilDate(date);
      return day === undefined ? [] : [{ handle, date: day, fingerprint }];
    },
  );
  const [sealedDay, fromDay, toDay] = days;
  if (sealedDay === undefined || fromDay === undefined || toDay === undefined) return undefined;
  if (records.length !== Number(count)) return undefined;
  return { sealed: sealedDay, from: fromDay, to: toDay, isChosen: chosen !== undefined, records, hash };
}

/** The text without tags and with single blanks: a seal is found whatever stands around its words. */
function plainText(text: string): string {
  return text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');
}

function groupByHandle({ contents }: LogbookView): ReadonlyMap<string, readonly LogbookRecord[]> {
  const groups = new Map<string, LogbookRecord[]>();
  for (const { record } of contents.records) {
    const handle = handleOf(record);
    const known = groups.get(handle);
    if (known === undefined) groups.set(handle, [record]);
    else known.push(record);
  }
  return groups;
}

function addedSince(
  { from, to, isChosen, records }: ExportSeal,
  view: LogbookView,
): readonly LogbookRecord[] {
  if (isChosen) return [];
  const known = new Set(records.map(({ handle }) => handle));
  const range: { readonly from: CivilDate; readonly to: CivilDate } = { from, to };
  return selectReportRecords(view, range).included.flatMap(({ record }) =>
    known.has(handleOf(record)) ? [] : [record],
  );
}
