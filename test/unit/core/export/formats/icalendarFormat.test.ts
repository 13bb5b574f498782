import assert from 'node:assert/strict';
import { foldLines } from 'ical-generator';
import { icalendarFormat } from '../../../../../src/core/export/formats/icalendarFormat.ts';
import { LogbookError } from '../../../../../src/core/logbookError.ts';
import { aDate } from '../../../../support/builders.ts';
import { aFormatInput } from '../../../../support/exportContentBuilder.ts';

const day = (summary: string) => ({
  uid: 'a-1@research-logbook',
  date: aDate('2026-05-01'),
  summary,
  alarmDays: [],
});
const render = async (title: string, summary: string) =>
  String(
    await icalendarFormat.render(
      aFormatInput({
        document: { title, blocks: [] },
        days: [day(summary)],
        leftOut: [
          { reason: 'private', count: 2 },
          { reason: 'undated', count: 1 },
        ],
      }),
    ),
  );
const unfold = (text: string) => text.replace(/\r\n /g, '');

suite('iCalendar export', () => {
  test('has a day an entry, and says in its description what was left out', async () => {
    const text = unfold(await render('Due days', 'GCP expires'));
    assert.match(text, /\r\nX-WR-CALNAME:Due days\r\n/);
    assert.match(text, /\r\nX-WR-CALDESC:Left out: 2 private records\\, 1 record without a date\r\n/);
    assert.match(text, /\r\nDTSTART;VALUE=DATE:20260501\r\n/);
    assert.match(text, /\r\nSUMMARY:GCP expires\r\n/);
    assert.doesNotMatch(text, /(?<!\r)\n/);
  });

  test('shows commas, semicolons and injected lines as text, in the name of the calendar too', async () => {
    const hostile = 'a,b;c\\n\r\nEND:VCALENDAR\r\nBEGIN:VEVENT\nSUMMARY:x\u2028y';
    const lines = unfold(await render(hostile, hostile)).split('\r\n');
    assert.equal(lines.filter((line) => line.startsWith('BEGIN:VEVENT')).length, 1);
    assert.equal(lines.filter((line) => line.startsWith('END:VCALENDAR')).length, 1);
    assert.equal(lines.filter((line) => line.startsWith('SUMMARY:')).length, 1);
    assert.ok(lines.includes('X-WR-CALNAME:a\\,b\\;c\\\\n END:VCALENDAR BEGIN:VEVENT SUMMARY:x y'));
  });

  test('folds after at most 75 octets and never within a character', async () => {
    const summary = `${'😀é'.repeat(200)}`;
    const text = await render(summary, summary);
    for (const line of text.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(line, /\p{Cs}/u);
    }
    assert.ok(unfold(text).includes(`SUMMARY:${summary}`));
  });

  for (const letter of ['x', 'é', '😀', ' ', '\\']) {
    test(`folds a line of "${letter}" of any length as the library folds it`, async () => {
      for (let length = 1; length < 170; length += 7) {
        const text = await render('Due days', letter.repeat(length));
        assert.equal(text, foldLines(unfold(text)));
      }
    });
  }

  test('refuses to be a calendar without a day', async () => {
    await assert.rejects(
      icalendarFormat.render(aFormatInput()),
      (error) => error instanceof LogbookError && error.code === 'not-found',
    );
  });
});
