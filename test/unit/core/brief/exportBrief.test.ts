import assert from 'node:assert/strict';
import { computeExportBrief } from '../../../../src/core/brief/exportBrief.ts';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { formatExportOrder, usualOrder } from '../../../../src/core/export/exportOrder.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';

const order = usualOrder('achievements');
const queries = aRecord('activity', {
  title: 'Resolved queries with Ada Byron',
  date: '2026-03-14',
  metrics: [{ name: 'queries of Ada Byron resolved', value: 48, unit: 'query' }],
});
const view = aView([queries, aRecord('contact', { title: 'Ada Byron' })]);

suite('The page of an export', () => {
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
    const brief = computeExportBrief(aView(trainings), undefined);
    assert.match(brief ? formatBrief(brief) : '', /30 more in the file/);
  });
});
