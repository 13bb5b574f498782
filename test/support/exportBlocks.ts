import { drawBarChart } from '../../src/core/chart/drawBarChart.ts';
import type { ExportBlock } from '../../src/core/export/exportDocument.ts';
import { textLine } from '../../src/core/export/exportLines.ts';

/** One block of every kind with the same text in every place that a text can have. */
export function blocksOfEveryKind(text: string): readonly ExportBlock[] {
  const table = {
    caption: text,
    columns: [{ title: text }, { title: text, isNumber: true }],
    rows: [[textLine(text), [{ kind: 'text', text } as const, { kind: 'sources', ids: ['a'] } as const]]],
  };
  return [
    { kind: 'heading', level: 2, text },
    { kind: 'heading', level: 3, text },
    {
      kind: 'paragraph',
      line: [
        { kind: 'strong', text },
        { kind: 'text', text },
        { kind: 'sources', ids: ['a', 'b'] },
      ],
    },
    { kind: 'list', items: [{ line: textLine(text), details: [textLine(text)] }, { line: textLine(text) }] },
    { kind: 'table', ...table },
    {
      kind: 'chart',
      title: text,
      drawing: drawBarChart({ title: text, unit: text, bars: [{ label: text, value: 3, text }] }),
      table,
    },
    { kind: 'blanks', labels: [text] },
  ];
}
