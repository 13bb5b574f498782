import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { canonicalRecord } from '../../../../src/core/export/canonicalRecord.ts';
import type { ExportChoice } from '../../../../src/core/export/exportChoice.ts';
import { planExport } from '../../../../src/core/export/planExport.ts';
import { readDocxText } from '../../../../src/core/export/readDocxText.ts';
import { sealWords } from '../../../../src/core/export/sealWords.ts';
import { verifySeal } from '../../../../src/core/export/verifySeal.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { formatWording } from '../../../../src/core/text/wording.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { exportText } from '../../../support/exportText.ts';
import { emptyFiles } from '../../../support/gatePorts.ts';

const monday = aRecord('activity', {
  id: '01JD3Z8Q4N6W2K5R7T9V1X0001',
  title: 'Cleaned AE',
  date: '2026-04-13',
  hours: 3,
});
const tuesday = aRecord('activity', {
  id: 'by hand',
  title: 'Cleaned LB',
  date: '2026-04-14',
  hours: 2,
  metrics: [{ name: 'rows cleaned', value: 212, unit: 'row' }],
});
const before = aRecord('activity', { title: 'Older', date: '2026-04-06' });

function report(records: readonly LogbookRecord[], choice: ExportChoice = {}): Promise<string> {
  return exportText({ view: aView(records), profile: 'supervisor-report', format: 'markdown', ...choice });
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

suite('verifySeal', () => {
  test('finds a report unchanged while its records are, whatever stands around the seal', async () => {
    const view = aView([monday, tuesday, before]);
    const text = await report([monday, tuesday, before]);
    assert.equal(verifySeal(text, view).kind, 'unchanged');
    const html = text.replaceAll(' of ', '</b>\n of <i>').replace(/^- (.*)$/gm, '<li>$1</li>');
    assert.equal(verifySeal(html, view).kind, 'unchanged');
    const moved = aView([{ ...monday }, structuredClone(tuesday), { ...before, title: 'Another title' }]);
    assert.equal(verifySeal(text, moved).kind, 'unchanged');
  });

  test('reads the seal in every format that is for reading', async () => {
    const view = aView([monday, tuesday]);
    const html = await exportText({ view, profile: 'supervisor-report', format: 'html' });
    assert.equal(verifySeal(html, view).kind, 'unchanged');
    const { content } = await planExport({
      ...emptyFiles,
      view,
      profile: 'supervisor-report',
      format: 'docx',
    });
    assert.ok(content instanceof Uint8Array);
    assert.equal(verifySeal(readDocxText(content) ?? '', view).kind, 'unchanged');
    assert.equal(readDocxText(content.slice(0, 1000)), undefined);
    assert.equal(readDocxText(new Uint8Array([0x23])), undefined);
  });

  test('seals what the documentation says, worked out with another SHA-256', async () => {
    const text = await report([monday, tuesday]);
    const first = sha256(
      '{"date":"2026-04-13","hours":3,"id":"01JD3Z8Q4N6W2K5R7T9V1X0001","title":"Cleaned AE","type":"activity"}',
    );
    const second = sha256(
      '{"date":"2026-04-14","hours":2,"id":"by hand","metrics":[{"name":"rows cleaned","unit":"row","value":212}],"title":"Cleaned LB","type":"activity"}',
    );
    const handle = `x${sha256('by hand').slice(0, 25)}`;
    const hash = sha256(
      `research-logbook seal 2\n2026-04-15 2026-04-13 2026-04-15 all\n01JD3Z8Q4N6W2K5R7T9V1X0001 2026-04-13 ${first}\n${handle} 2026-04-14 ${second}\n`,
    );
    assert.ok(text.includes(`2 records of 2026-04-13 to 2026-04-15, SHA-256 ${hash}\n`), text);
    assert.ok(text.includes(`- 01JD3Z8Q4N6W2K5R7T9V1X0001 2026-04-13 ${first.slice(0, 16)}\n`));
    assert.ok(text.endsWith(`- ${handle} 2026-04-14 ${second.slice(0, 16)}\n`));
    assert.doesNotMatch(text, /by hand/);
  });

  test('names records that changed, are gone or came later', async () => {
    const text = await report([monday, tuesday]);
    const later = aRecord('activity', { title: 'Later', date: '2026-04-14' });
    const changed = { ...monday, hours: 4 };
    const check = verifySeal(text, aView([changed, later]));
    assert.ok(check.kind === 'changed');
    assert.deepEqual(check.changed, [changed]);
    assert.deepEqual(
      check.gone.map(({ date }) => date),
      ['2026-04-14'],
    );
    assert.deepEqual(check.added, [later]);
  });

  test('takes a record that became private for a changed one', async () => {
    const check = verifySeal(await report([monday]), aView([{ ...monday, private: true }]));
    assert.equal(check.kind, 'changed');
  });

  test('looks for no other records where the report holds chosen ones', async () => {
    const chosen = { ...monday, study: 'onc-2' };
    const text = await report([chosen, tuesday], { studies: ['onc-2'] });
    assert.match(text, /: 1 chosen record of /);
    assert.equal(verifySeal(text, aView([chosen, tuesday])).kind, 'unchanged');
  });

  test('tells a file that was edited from records that were', async () => {
    const view = aView([monday]);
    const text = await report([monday]);
    const edited = text.replace(
      /SHA-256 ./,
      (start) => `${start.slice(0, -1)}${start.endsWith('0') ? '1' : '0'}`,
    );
    assert.equal(verifySeal(edited, view).kind, 'damaged');
    assert.equal(verifySeal(text.replace('of 2026-04-13 to', 'of 2026-04-12 to'), view).kind, 'damaged');
  });

  test('does not take another day of the seal, of a record, or chosen records for what was sealed', async () => {
    const later = aRecord('activity', { title: 'Later', date: '2026-04-14' });
    const text = await report([monday]);
    assert.equal(verifySeal(text, aView([monday, later])).kind, 'changed');
    for (const [from, to] of [
      ['Seal 2, 2026-04-15', 'Seal 2, 2026-01-01'],
      [`${monday.id} 2026-04-13`, `${monday.id} 2026-04-14`],
      ['1 record of', '1 chosen record of'],
    ] as const) {
      assert.ok(text.includes(from), from);
      assert.notEqual(verifySeal(text.replace(from, to), aView([monday, later])).kind, 'unchanged', to);
      assert.notEqual(verifySeal(text.replace(from, to), aView([monday])).kind, 'unchanged', to);
    }
  });

  test('says that the text of the file is not checked', async () => {
    const words = sealWords(verifySeal((await report([monday])).replaceAll('3 h', '30 h'), aView([monday])));
    assert.match(
      formatWording(words),
      /^The records are unchanged since 2026-04-15; the text of this file is not checked\./,
    );
  });

  test('finds no seal where there is none, part of one, or one of another version', async () => {
    const view = aView([monday]);
    const text = await report([monday]);
    assert.equal(verifySeal('# A report', view).kind, 'no-seal');
    assert.equal(verifySeal(text.slice(0, text.indexOf('## Records under')), view).kind, 'no-seal');
    assert.equal(verifySeal(text.replace('Seal 2,', 'Seal 1,'), view).kind, 'unknown-version');
    assert.equal(verifySeal(text.replace('Seal 2, 2026-04-15', 'Seal 2, 2026-04-31'), view).kind, 'no-seal');
  });

  test('keeps the seal whole although a confidential term stands in it', async () => {
    const text = await report([monday]);
    const digits = /SHA-256 (\w{6})/.exec(text)?.[1] ?? '';
    const view = aView([monday], { profile: { confidential: [digits, '01JD3Z8Q'] } });
    const again = await exportText({ view, profile: 'supervisor-report', format: 'markdown' });
    assert.equal(verifySeal(again, view).kind, 'unchanged');
  });

  test('seals a report without records', async () => {
    assert.equal(verifySeal(await report([]), aView([])).kind, 'unchanged');
    assert.equal(verifySeal(await report([]), aView([monday])).kind, 'changed');
  });

  test('takes copies of one record for records of their own', async () => {
    const copy = { ...monday, title: 'Cleaned AE, copied' };
    const text = await report([monday, copy]);
    assert.equal(verifySeal(text, aView([copy, monday])).kind, 'unchanged');
    assert.equal(verifySeal(text, aView([monday, { ...copy, hours: 9 }])).kind, 'changed');
  });
});

suite('canonicalRecord', () => {
  test('does not hang on the order of keys, and leaves out what is not there', () => {
    const { title, ...rest } = monday;
    assert.equal(canonicalRecord({ title, ...rest, study: undefined } as never), canonicalRecord(monday));
  });
});
