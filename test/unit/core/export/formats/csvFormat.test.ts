import assert from 'node:assert/strict';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { TidyCell } from '../../../../../src/core/export/exportContent.ts';
import { csvFormat } from '../../../../../src/core/export/formats/csvFormat.ts';
import { aFormatInput } from '../../../../support/exportContentBuilder.ts';

const render = async (rows: readonly (readonly TidyCell[])[], columns = ['row', 'title', 'value']) =>
  String(await csvFormat.render(aFormatInput({ table: { columns, rows } })));

function assertSame(written: TidyCell, read: string): void {
  if (typeof written === 'number') {
    assert.ok(Number(read) === written, read);
    return;
  }
  const line = written.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  assert.ok(read === line || read === `'${line}`, read);
  assert.ok(!/^\s*[=+\-@＝＋－＠]/.test(read) || /^[+-]\d+(\.\d+)?$/.test(read), read);
}

suite('CSV export', () => {
  test('separates by commas, ends rows as RFC 4180 does and quotes what needs it', async () => {
    const text = await render([
      ['record', 'Cleaned, merged "AE"', 3],
      ['record', '', 0.5],
    ]);
    assert.equal(text, 'row,title,value\r\nrecord,"Cleaned, merged ""AE""",3\r\nrecord,,0.5\r\n');
  });

  test('starts with the first column, without a byte order mark', async () => {
    assert.ok((await render([])).startsWith('row,'));
  });

  for (const [cell, shown] of [
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['"=1"', '"\'""=1"""'],
    ["'=1", "''=1"],
    ['\t=1', "' =1"],
    ['\r=1', "' =1"],
    ['\u0000=1', "' =1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ['-5', '-5'],
    ['+3.25', '+3.25'],
    ['5%', '5%'],
    ['a=b', 'a=b'],
  ] as const) {
    test(`makes no formula of ${JSON.stringify(cell)}`, async () => {
      assert.equal(await render([[cell]], ['row']), `row\r\n${shown}\r\n`);
    });
  }

  test('keeps numbers numbers, negative ones too, and leaves out what is none', async () => {
    assert.equal(await render([['record', -3, Number.NaN]]), 'row,title,value\r\nrecord,-3,\r\n');
  });

  test('says in rows of their own what was left out', async () => {
    const input = aFormatInput({
      table: { columns: ['row', 'title', 'value', 'unit'], rows: [] },
      leftOut: [{ reason: 'private', count: 2 }],
    });
    assert.equal(await csvFormat.render(input), 'row,title,value,unit\r\nleft_out,2 private records,2,\r\n');
  });

  test('is read back by another reader: the same shape, no line end, no formula, the same words', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a,b', '"', '""', "'", '\r\n', '=x', ' ', '\u2028'),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const { data, errors } = Papa.parse<string[]>(await render(rows), { delimiter: ',' });
        assert.deepEqual(errors, []);
        assert.equal(data.length, rows.length + 2);
        rows.forEach((row, index) => {
          const read = data[index + 1] ?? [];
          assert.equal(read.length, 3);
          for (const [column, written] of row.entries()) assertSame(written, read[column] ?? '');
        });
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
