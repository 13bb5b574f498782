import { findApplication } from '../application/findApplication.ts';
import { Citations } from '../export/citations.ts';
import { compileDocument } from '../export/compileExport.ts';
import type { ExportBlock, ExportLine, ExportTable } from '../export/exportDocument.ts';
import { exportFormats } from '../export/exportFormats.ts';
import { formatExportOrder, readExportOrder, usualOrder } from '../export/exportOrder.ts';
import { isPassed } from '../export/gate/exportCheck.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { wording } from '../text/wording.ts';
import type { Brief, BriefBlock, BriefLine, BriefSpan } from './brief.ts';
import { textSpan, wordsSpan } from './briefSpans.ts';
import { gateBlocks } from './exportGateBlocks.ts';

/** Points and rows that a page shows of one list or table: it is a look before writing, not the file. */
const mostShown = 200;

/**
 * What an export would say, redacted as the file will be; every source opens its record. A text of the page holds that
 * only where the gate let the export pass.
 *
 * @param subject - an order as `formatExportOrder` writes it; default the usual achievements.
 * @returns `undefined` where the order is none, or asks for an application that is not there.
 */
export function computeExportBrief(view: LogbookView, subject: string | undefined): Brief | undefined {
  const order = subject === undefined ? usualOrder('achievements') : readExportOrder(subject);
  if (order === undefined) return undefined;
  if (order.from !== undefined && order.to !== undefined && order.from > order.to) return undefined;
  if (order.application !== undefined && findApplication(view, order.application) === undefined)
    return undefined;
  const {
    content,
    profile,
    subject: { choice },
  } = compileDocument({ view, ...order });
  const argument = formatExportOrder(order);
  const check = view.exportChecks?.get(argument);
  const gate = gateBlocks(check, view);
  const citing = new Citations({ linkTo: () => undefined });
  return {
    title: [wordsSpan('Export:'), wordsSpan(profile.label)],
    actions: [
      { label: wording('Write File'), command: 'researchLogbook.writeExport', argument },
      { label: wording('Write to Another Place...'), command: 'researchLogbook.writeExportTo', argument },
      { label: wording('Change...'), command: 'researchLogbook.export', argument },
    ],
    blocks: [
      {
        kind: 'paragraph',
        tone: 'quiet',
        line: [
          wordsSpan('This is what the file will say; nothing is written yet.'),
          wordsSpan('Format:'),
          wordsSpan(exportFormats[order.format].label),
          textSpan('·'),
          choice.audience === 'site' ? wordsSpan('For the site, with names') : wordsSpan('For anybody'),
          textSpan('·'),
          wordsSpan('Records: {count}', { count: content.records }),
        ],
      },
      ...gate,
      { kind: 'heading', line: [textSpan(content.document.title)] },
      ...content.document.blocks.flatMap((block) => showBlock(block, citing)),
    ],
    ...(!isPassed(check) && { textBlocks: gate }),
  };
}

function showBlock(block: ExportBlock, citing: Citations): readonly BriefBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', line: [textSpan(block.text)] }];
    case 'paragraph':
      return [{ kind: 'paragraph', line: showLine(block.line, citing) }];
    case 'list': {
      const items = block.items.slice(0, mostShown).map(({ line, details }) => ({
        line: showLine(line, citing),
        ...(details && { details: details.map((detail) => showLine(detail, citing)) }),
      }));
      return [{ kind: 'list', items }, ...restOf(block.items.length)];
    }
    case 'table':
      return showTable(block, citing);
    case 'chart':
      return [{ kind: 'paragraph', line: [textSpan(block.title)] }, ...showTable(block.table, citing)];
    case 'blanks':
      return [
        { kind: 'list', items: block.labels.map((label) => ({ line: [textSpan(`${label}: ________`)] })) },
      ];
  }
}

function showTable({ caption, columns, rows }: ExportTable, citing: Citations): readonly BriefBlock[] {
  const numberColumns = columns.flatMap(({ isNumber }, place) => (isNumber === true ? [place] : []));
  return [
    {
      kind: 'table',
      caption: wording('{caption}', { caption }),
      columns: columns.map(({ title }) => [textSpan(title)]),
      rows: rows.slice(0, mostShown).map((row) => row.map((line) => showLine(line, citing))),
      numberColumns,
    },
    ...restOf(rows.length),
  ];
}

function restOf(count: number): readonly BriefBlock[] {
  if (count <= mostShown) return [];
  const rest = wordsSpan('{count} more in the file', { count: count - mostShown });
  return [{ kind: 'paragraph', tone: 'quiet', line: [rest] }];
}

function showLine(line: ExportLine, citing: Citations): BriefLine {
  return line.flatMap((span): readonly BriefSpan[] =>
    span.kind === 'sources'
      ? citing
          .cite(span.ids)
          .map(({ number }, place) => ({ kind: 'record', text: `[${number}]`, id: span.ids[place] ?? '' }))
      : [textSpan(span.text)],
  );
}
