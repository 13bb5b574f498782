import type { ExportFormat } from '../exportFormat.ts';

/** A document for Word and LibreOffice. */
export const docxFormat: ExportFormat = {
  id: 'docx',
  label: 'Word Document',
  fileExtension: 'docx',
  shows: 'document',
  citesSources: true,
  render: async (input) => {
    const { renderDocx } = await import('../docx/renderDocx.ts');
    return renderDocx(input);
  },
};
