import type { ExportFormat } from '../exportFormat.ts';
import { formatLeftOut } from '../leftOutWords.ts';

const schemaAddress = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/**
 * JSON Resume 1.0.0 (https://jsonresume.org/schema).
 *
 * Source links have no place in a CV and are left out; what the export left out stands in `meta`, where the schema
 * allows keys of one's own.
 */
export const jsonResumeFormat: ExportFormat = {
  id: 'jsonresume',
  label: 'JSON Resume',
  fileExtension: 'json',
  shows: 'resume',
  citesSources: false,
  render: async ({ content: { resume, leftOut } }) => {
    const meta = {
      version: 'v1.0.0',
      ...(leftOut.length > 0 && { leftOut: leftOut.map(formatLeftOut) }),
    };
    return `${JSON.stringify({ $schema: schemaAddress, ...resume, meta }, undefined, 2)}\n`;
  },
};
