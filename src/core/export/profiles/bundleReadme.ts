import type { LeftOut } from '../../achievement/achievementReport.ts';
import { formatLeftOut } from '../leftOutWords.ts';
import type { BundleFile } from './bundleFile.ts';

/** Why records are not in the bundle; what needs no explanation has none. */
const explanations: Partial<Record<LeftOut['reason'], string>> = {
  private: 'marked as private in the logbook',
  'broken-file': 'their front matter could not be read',
  'future-date': 'what is not done yet is no achievement',
  undated: 'nobody can tell when they happened',
};

/** What is in a bundle, what is not and why, and how to check that nothing in it was changed. */
export function bundleReadme(
  title: string,
  files: readonly BundleFile[],
  leftOut: readonly LeftOut[],
): string {
  return [
    title,
    '',
    'What is in here',
    '',
    ...files.map(({ entry, doc }) => `- ${entry.path}: ${doc}`),
    '- MANIFEST.txt: The SHA-256 of each file',
    '',
    'Every file stands alone: nothing has to be installed, and nothing is loaded from elsewhere.',
    'Numbers behind a line are its sources in the logbook, which is not in here.',
    '',
    'What was left out, and why',
    '',
    ...leftOut.map((part) => `- ${formatLeftOut(part)}${explanationOf(part)}`),
    '- Names of studies and people: studies go by their alias, people by their role',
    '- Texts below the front matter of records, evidence files, programs, logs and data: they belong to the site',
    '',
    'How to check it',
    '',
    '- Linux and macOS: sha256sum --check MANIFEST.txt (or shasum -a 256 -c MANIFEST.txt)',
    '- Windows: Get-FileHash FILE, and compare with the line of the file in MANIFEST.txt',
    '',
    'Confidential terms and names that the logbook knows are replaced. Read the files before you hand them on.',
    '',
  ].join('\n');
}

function explanationOf({ reason }: LeftOut): string {
  const words = explanations[reason];
  return words === undefined ? '' : `: ${words}`;
}
