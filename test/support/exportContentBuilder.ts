import type { ExportContent } from '../../src/core/export/exportContent.ts';
import type { ExportBlock } from '../../src/core/export/exportDocument.ts';
import type { FormatInput } from '../../src/core/export/exportFormat.ts';
import { withPauses } from '../../src/core/steps.ts';
import { aDate } from './builders.ts';

/** What a format renders: an empty document of 2026-04-15, but for what a test says. */
export function aFormatInput(
  content: Partial<ExportContent> = {},
  input: Partial<Omit<FormatInput, 'content'>> = {},
): FormatInput {
  return {
    content: { document: { title: 'A title', blocks: [] }, records: 1, leftOut: [], ...content },
    linkTo: (id) => `../activities/${id}.md`,
    today: aDate('2026-04-15'),
    entries: [],
    pace: withPauses(undefined),
    ...input,
  };
}

/** The same with blocks. */
export function aDocumentInput(blocks: readonly ExportBlock[], title = 'A title'): FormatInput {
  return aFormatInput({ document: { title, blocks } });
}
