import { strFromU8, unzipSync } from 'fflate';
import type { ExportRequest } from '../../src/core/export/compileExport.ts';
import { planExport } from '../../src/core/export/planExport.ts';
import { emptyFiles } from './gatePorts.ts';

/** Everything that an export says as one text; files of records have none. */
export async function exportText(request: ExportRequest): Promise<string> {
  return allText((await planExport({ ...emptyFiles, ...request })).content);
}

/** The texts of the files of an archive with their paths, of those within it too; any other file as it is. */
export function allText(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  const isArchive = content[0] === 0x50 && content[1] === 0x4b;
  if (!isArchive) return strFromU8(content);
  return Object.entries(unzipSync(content))
    .map(([path, part]) => `${path}\n${allText(part)}`)
    .join('\n');
}
