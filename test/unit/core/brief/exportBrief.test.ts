import assert from 'node:assert/strict';
import { computeExportBrief } from '../../../../src/core/brief/exportBrief.ts';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { formatExportOrder, usualOrder } from '../../../../src/core/export/exportOrder.ts';
import { checkExport } from '../../../../src/core/export/gate/checkExport.ts';
import type { ExportCheck } from '../../../../src/core/export/gate/exportCheck.ts';
import type { LogbookView } from '../../../../src/core/index/logbookContents.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';
import { filesOf } from '../../../support/storedFiles.ts';

const order = usualOrder('achievements');
const queries = aRecord('activity', {
  title: 'Resolved queries with Ada Byron',
  date: '2026-03-14',
  metrics: [{ name: 'queries of Ada Byron resolved', value: 48, unit: 'query' }],
});

const nothingFound: ExportCheck = { open: [], composed: [], unread: [], toLookAt: [], scanned: 1 };

/** A view whose exports the gate lets pass, whatever is asked for. */
function passed(view: LogbookView, check: ExportCheck = nothingFound): LogbookView {
  const orders = [order, { ...order, audience: 'site' as const }];
  return { ...view, exportChecks: new Map(orders.map((one) => [formatExportOrder(one), check])) };
}

const view = passed(aView([queries, aRecord('contact', { title: 'Ada Byron' })]));

suite('The page of an export', () => {
  test('holds its text back until its records were looked at', () => {
    const brief = computeExportBrief(aView([queries]), undefined);
    assert.doesNotMatch(brief ? formatBrief(brief) : '', /queries/i);
    assert.match(brief ? formatBrief({ ...brief, textBlocks: brief.blocks }) : '', /Looking for identifiers/);
  });

  test('lists what is open, each with its record, and holds its text back', async () => {
    const open = aRecord('activity', { ...queries, id: 'x1', title: 'Resolved queries of MRN 12345678' });
    const unchecked = aView([open], { profile: { site: 'x' } });
    const check = await checkExport({ view: unchecked, format: 'csv', ...filesOf(unchecked) });
    const brief = computeExportBrief(
      passed(unchecked, { ...check, composed: [{ ...found(check), path: 'gone.md' }], unread: ['no.md'] }),
      undefined,
    );
    const text = brief ? formatBrief(brief) : '';
    assert.match(text, /Open findings: 2\. No file is written/);
    assert.match(text, /- activities.*\n {2}- Medical record number · .*# · line 3/);
    assert.match(text, /gone/);
    assert.match(text, /no.* cannot be looked at/);
    assert.doesNotMatch(text, /Resolved queries of/);
    const sources = brief?.textBlocks?.flatMap((block) =>
      block.kind === 'list'
        ? block.items.flatMap(({ line, details = [] }) => [...line, ...details.flat()])
        : [],
    );
    assert.ok(sources?.some((span) => span.kind === 'record' && span.id === 'x1'));
    assert.ok(sources?.some((span) => span.kind === 'action' && span.action.command.endsWith('openFinding')));
  });

  test('says how many findings want a look', () => {
    const check = { ...nothingFound, toLookAt: [{ path: 'a.md', findings: [] }] };
    const brief = computeExportBrief(passed(aView([queries]), check), undefined);
    assert.match(brief ? formatBrief(brief) : '', /No identifiers found by these checks/);
  });

  test('says what the file would say, with each source opening its record', () => {
    const brief = computeExportBrief(view, undefined);
    const sources = brief?.blocks.flatMap((block) =>
      block.kind === 'list'
        ? block.items.flatMap(({ line }) => line.filter(({ kind }) => kind === 'record'))
        : [],
    );
    assert.deepEqual(sources?.[0], { kind: 'record', text: '[1]', id: queries.id });
    assert.match(brief ? formatBrief(brief) : '', /nothing is written yet/);
  });

  test('hides what the file hides', () => {
    const publicOne = computeExportBrief(view, formatExportOrder(order));
    const siteOne = computeExportBrief(view, formatExportOrder({ ...order, audience: 'site' }));
    assert.doesNotMatch(publicOne ? formatBrief(publicOne) : '', /Byron/);
    assert.match(siteOne ? formatBrief(siteOne) : '', /Byron/);
  });

  test('is none for an order that cannot be', () => {
    const backwards = { ...order, from: aDate('2026-03-02'), to: aDate('2026-03-01') };
    assert.equal(computeExportBrief(view, formatExportOrder(backwards)), undefined);
    assert.equal(computeExportBrief(view, 'nonsense'), undefined);
  });

  test('shows the first two hundred points of a list, and how many more the file has', () => {
    const trainings = Array.from({ length: 230 }, (_, place) =>
      aRecord('training', { title: `Course ${place}`, date: '2026-03-02' }),
    );
    const brief = computeExportBrief(passed(aView(trainings)), undefined);
    assert.match(brief ? formatBrief(brief) : '', /30 more in the file/);
  });
});

/** The first open finding of a check. */
function found({ open }: ExportCheck) {
  const [first] = open.flatMap(({ findings }) => findings);
  assert.ok(first);
  return first;
}
