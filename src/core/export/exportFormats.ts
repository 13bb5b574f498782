import type { ExportFormat, ExportFormatId } from './exportFormat.ts';
import { csvFormat } from './formats/csvFormat.ts';
import { docxFormat } from './formats/docxFormat.ts';
import { htmlFormat } from './formats/htmlFormat.ts';
import { icalendarFormat } from './formats/icalendarFormat.ts';
import { jsonResumeFormat } from './formats/jsonResumeFormat.ts';
import { markdownFormat } from './formats/markdownFormat.ts';
import { zipFormat } from './formats/zipFormat.ts';

/** Every format of exports, the usual one first. */
export const exportFormats: Readonly<Record<ExportFormatId, ExportFormat>> = {
  markdown: markdownFormat,
  html: htmlFormat,
  docx: docxFormat,
  jsonresume: jsonResumeFormat,
  csv: csvFormat,
  icalendar: icalendarFormat,
  zip: zipFormat,
};
