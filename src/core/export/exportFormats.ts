import type { ExportFormat, ExportFormatId } from './exportFormat.ts';
import { jsonResumeFormat } from './formats/jsonResumeFormat.ts';
import { markdownFormat } from './formats/markdownFormat.ts';

/** Every format of exports, the usual one first. */
export const exportFormats: Readonly<Record<ExportFormatId, ExportFormat>> = {
  markdown: markdownFormat,
  jsonresume: jsonResumeFormat,
};
