import assert from 'node:assert/strict';
import { layOutApplications } from '../../../../src/core/chart/applicationChart.ts';
import { layOutCertificates } from '../../../../src/core/chart/certificateChart.ts';
import type { Chart } from '../../../../src/core/chart/chart.ts';
import { chartColours } from '../../../../src/core/chart/chartColours.ts';
import { englishChartWords as words } from '../../../../src/core/chart/chartWords.ts';
import { layOutQuestions } from '../../../../src/core/chart/questionChart.ts';
import { addDays } from '../../../../src/core/dates/civilDate.ts';
import { computeLoopsOverview, type LoopsOverview } from '../../../../src/core/insight/loopsOverview.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';

const width = 600;
const today = aDate('2026-04-15');
const overviewOf = (records: readonly LogbookRecord[]): LoopsOverview => computeLoopsOverview(aView(records));
const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '');
const labelsOf = ({ marks }: Chart): readonly string[] => marks.map(({ label }) => plain(label));

suite('layOutQuestions', () => {
  const question = (title: string, date?: string) =>
    aRecord('question', { title, ...(date !== undefined && { date }) });
  const chartOf = (...records: readonly LogbookRecord[]): Chart =>
    layOutQuestions(overviewOf(records), { width }, words);

  test('says how many wait, and the oldest for how long', () => {
    assert.equal(
      chartOf(question('a', '2026-03-25'), question('b', '2026-04-14'), question('c')).title,
      '3 questions wait, the oldest for 21 days',
    );
    assert.equal(chartOf(question('a', '2026-04-14')).title, '1 question waits, for 1 day');
    assert.equal(chartOf(question('a', '2026-04-15')).title, '1 question waits');
    assert.equal(chartOf(question('a'), question('b')).title, '2 questions wait');
  });

  test('scales to the oldest where most wait for long, and breaks the bar of a single one', () => {
    const gaps = (chart: Chart): number =>
      chart.shapes.filter(({ attributes }) => attributes.stroke === chartColours.surface && attributes.d)
        .length;
    const old = question('Old', '2023-01-01');
    assert.equal(gaps(chartOf(old, question('b', '2026-04-10'), question('c', '2026-04-12'))), 1);
    assert.equal(gaps(chartOf(old, question('b', '2023-02-01'), question('c', '2026-04-12'))), 0);
  });

  test('speaks age and status, and says what is overdue', () => {
    assert.deepEqual(
      labelsOf(chartOf(question('Week', '2026-04-08'), question('New', '2026-04-09'), question('None'))),
      ['Week: 7 days, to ask, overdue', 'New: 6 days, to ask', 'None: no date, to ask'],
    );
  });
});

suite('layOutCertificates', () => {
  const certificate = (title: string, days: number) =>
    aRecord('training', { title, completed: '2025-01-10', expires: addDays(today, days) });
  const chartOf = (...records: readonly LogbookRecord[]): Chart =>
    layOutCertificates(overviewOf(records), { width }, words);

  test('says what has expired, else what runs out first, else that all is well', () => {
    assert.equal(
      plain(chartOf(certificate('GCP', -1), certificate('b', 5)).title),
      '1 certificate has expired: GCP',
    );
    assert.equal(
      plain(chartOf(certificate('GCP', 12)).title),
      '1 certificate runs out within 90 days: GCP expires in 12 days',
    );
    assert.equal(chartOf(certificate('GCP', 91)).title, 'No certificate runs out within 90 days');
  });

  test('speaks the days around today, and a date for what is far', () => {
    const days = [-2, -1, 0, 1, 2, 400];
    assert.deepEqual(labelsOf(chartOf(...days.map((count) => certificate(`c${count}`, count)))), [
      'c-2: expired 2 days ago',
      'c-1: expired yesterday',
      'c0: expires today',
      'c1: expires tomorrow',
      'c2: expires in 2 days',
      'c400: until 20 May 2027',
    ]);
  });

  test('places dots by day, and says where the expiry is assumed', () => {
    const chart = chartOf(certificate('a', 30), certificate('b', 60));
    const [first, second] = chart.shapes.flatMap(({ name, attributes }) =>
      name === 'circle' ? [Number(attributes.cx)] : [],
    );
    const start = chart.shapes.find(({ attributes }) => attributes['stroke-dasharray'])?.attributes.d;
    const zero = Number(/^M([\d.]+),/.exec(String(start))?.[1]);
    assert.ok(first !== undefined && second !== undefined);
    assert.ok(Math.abs((second - zero) / (first - zero) - 2) < 0.01);
    const assumed = aRecord('training', { title: 'CITI', completed: '2024-01-10', certificateId: '1' });
    assert.match(labelsOf(chartOf(assumed)).join(), /, assumed$/);
  });
});

suite('layOutApplications', () => {
  test('says of each open application how far it got, and what comes next by when', () => {
    const chart = layOutApplications(
      overviewOf([
        aRecord('application', { title: 'A', status: 'interview', interviewOn: '2026-04-20' }),
        aRecord('application', { title: 'B', status: 'sent' }),
        aRecord('application', { title: 'C', status: 'closed' }),
      ]),
      { width },
      words,
    );
    assert.equal(plain(chart.title), '2 applications are open; next is A on 20 Apr');
    assert.deepEqual(labelsOf(chart), ['A: Interview; interview 20 Apr', 'B: Sent; no day set']);
    assert.deepEqual(
      chart.table.rows.map((cells) => cells.map(({ text }) => text)),
      [
        ['A', 'Interview', 'interview 20 Apr'],
        ['B', 'Sent', 'no day set'],
      ],
    );
  });

  test('draws a bar that is longer the further an application got', () => {
    const stages = ['offer', 'interview', 'sent', 'drafting'] as const;
    const applications = stages.map((status, place) =>
      aRecord('application', { title: status, status, followUp: `2026-05-0${place + 1}` }),
    );
    const { shapes } = layOutApplications(overviewOf(applications), { width }, words);
    const lengths = shapes.flatMap(({ name, attributes }) =>
      name === 'rect' ? [Number(attributes.width)] : [],
    );
    // Each bar has its ground beneath it.
    assert.deepEqual([...new Set(lengths)].length, 4);
    for (const stage of ['Draft', 'Sent', 'Interview', 'Offer']) {
      assert.ok(shapes.some(({ children }) => children[0] === stage));
    }
  });

  test('names the stages that applications stand at, where there is no room for all', () => {
    const offer = aRecord('application', { title: 'A', status: 'offer' });
    const { shapes } = layOutApplications(overviewOf([offer]), { width: 110 }, words);
    const texts = shapes.flatMap(({ children }) => children.map(String));
    assert.ok(texts.includes('Offer') && !texts.includes('Interview'), texts.join());
  });

  test('says that a day was missed', () => {
    const late = aRecord('application', { title: 'Late', deadline: '2026-04-01' });
    const chart = layOutApplications(overviewOf([late]), { width }, words);
    assert.equal(plain(chart.title), '1 application is open; the deadline of Late was 1 Apr');
    assert.deepEqual(labelsOf(chart), ['Late: Draft; deadline 1 Apr, passed']);
    const met = aRecord('application', { title: 'Job', status: 'interview', interviewOn: '2026-04-10' });
    assert.equal(
      plain(layOutApplications(overviewOf([met]), { width }, words).title),
      '1 application is open; the interview of Job was on 10 Apr',
    );
    const silent = aRecord('application', { title: 'Job', status: 'sent', followUp: '2025-12-10' });
    assert.equal(
      plain(layOutApplications(overviewOf([silent]), { width }, words).title),
      '1 application is open; Job was to be followed up on 10 December 2025',
    );
  });
});
