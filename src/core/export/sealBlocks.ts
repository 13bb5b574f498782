import type { ExportBlock } from './exportDocument.ts';
import { list, paragraph, section, textLine } from './exportLines.ts';
import { type ExportSeal, sealVersion } from './seal.ts';

/** The sign-off of a sealed report: its seal, the lines to fill in, and the fingerprint of each record. */
export function sealBlocks(seal: ExportSeal): readonly ExportBlock[] {
  const { sealed, from, to, isChosen, records, hash } = seal;
  const what = `${records.length} ${isChosen ? 'chosen ' : ''}${records.length === 1 ? 'record' : 'records'}`;
  return [
    ...section('Sign-off', [
      paragraph(`Seal ${sealVersion}, ${sealed}: ${what} of ${from} to ${to}, SHA-256 ${hash}`),
      paragraph(
        'The seal stands for the records of this report as they were on that day; "research-logbook verify" with this file tells whether they are still the same.',
      ),
      { kind: 'blanks', labels: ['Name', 'Signature', 'Date'] },
    ]),
    ...section(
      'Records under the seal',
      list(records.map(({ handle, date, fingerprint }) => textLine(`${handle} ${date} ${fingerprint}`))),
    ),
  ];
}
