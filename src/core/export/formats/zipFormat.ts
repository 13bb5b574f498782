import { mapOneByOne } from '../../steps.ts';
import { safeEntryPaths } from '../entryPaths.ts';
import type { ExportFormat } from '../exportFormat.ts';
import { formatLeftOut } from '../leftOutWords.ts';

const manifestPath = 'MANIFEST.txt';

/**
 * The files of an export that holds several, and a manifest.
 *
 * The manifest has the SHA-256 of each file as `sha256sum --check` reads it, and in comments what was left out.
 */
export const zipFormat: ExportFormat = {
  id: 'zip',
  label: 'ZIP of Several Files',
  fileExtension: 'zip',
  shows: 'entries',
  citesSources: false,
  render: async ({ content: { document, leftOut }, entries, pace }) => {
    const { toBytes, zipFiles } = await import('../zipFiles.ts');
    const { sha256Of } = await import('../../text/sha256.ts');
    const [, ...paths] = safeEntryPaths([manifestPath, ...entries.map(({ path }) => path)]);
    const files = entries.map(({ content }, index) => [paths[index] ?? '', toBytes(content)] as const);
    const sums = await pace(mapOneByOne(files, ([path, bytes]) => `${sha256Of(bytes)}  ${path}`));
    const manifest = [
      `# ${document.title}`,
      '# SHA-256 of each file; check with: sha256sum --check MANIFEST.txt',
      ...leftOut.map((part) => `# Left out: ${formatLeftOut(part)}`),
      ...sums,
    ];
    return zipFiles([[manifestPath, toBytes(`${manifest.join('\n')}\n`)], ...files]);
  },
};
