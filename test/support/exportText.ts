import { type ExportRequest, planExport } from '../../src/core/export/planExport.ts';

/** The text of an export whose format is a text; bytes are read as Latin-1, so that they can be searched. */
export async function exportText(request: ExportRequest): Promise<string> {
  const { content } = await planExport(request);
  return typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
}
