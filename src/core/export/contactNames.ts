import type { LogbookContents } from '../index/logbookContents.ts';
import { compareText } from '../text/compareText.ts';

const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the of for and to in at my our dr prof professor doctor physician nurse pharmacist ' +
    'statistician biostatistician programmer developer engineer scientist researcher analyst manager ' +
    'coordinator monitor investigator supervisor mentor director head lead leader chief officer ' +
    'specialist associate assistant writer reviewer auditor librarian intern trainee student fellow ' +
    'peer colleague buddy teacher trainer recruiter team group office desk committee board unit ' +
    'department data database clinical research study trial site medical senior junior principal ' +
    'project safety quality regulatory statistical statistics programming management lab laboratory ' +
    'ethics irb cra crc crf edc sas r'
  ).split(' '),
);

/**
 * Names of people that no export may hold: titles of contacts, private ones too.
 *
 * A contact whose title is its role or holds only words for functions (`Data manager`) is not named by it.
 */
export function readContactNames({ records }: LogbookContents): readonly string[] {
  const names = records.flatMap(({ record }) => {
    if (record.type !== 'contact') return [];
    const title = record.title.toLowerCase();
    const isFunction = title.split(/[^\p{L}]+/u).every((word) => word === '' || functionWords.has(word));
    return isFunction || title === record.role?.toLowerCase() ? [] : [record.title];
  });
  return [...new Set(names)].sort(compareText);
}
