import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planReminders } from '../../../../src/core/export/planReminders.ts';
import { LogbookError } from '../../../../src/core/logbookError.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView, type ViewFields } from '../../../support/builders.ts';
import { emptyFiles } from '../../../support/gatePorts.ts';

async function export_(records: readonly LogbookRecord[], fields: ViewFields = {}): Promise<string> {
  return (await planReminders(aView(records, fields), emptyFiles)).text;
}

/** A calendar as RFC 5545 has it read: lines unfolded (3.1), values of texts unescaped (3.3.11). */
function readEvents(text: string): readonly Readonly<Record<string, readonly string[]>>[] {
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets: ${line}`);
    assert.doesNotMatch(line, /[\r\n]|\p{Cc}/u);
  }
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const events: Record<string, string[]>[] = [];
  let depth = 0;
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    if (name === 'BEGIN' && value === 'VEVENT') events.push({});
    if (name === 'BEGIN') depth++;
    if (name === 'END') depth--;
    if (depth >= 2)
      events.at(-1)?.[name] !== undefined
        ? events.at(-1)?.[name]?.push(unescape_(value))
        : Object.assign(events.at(-1) ?? {}, { [name]: [unescape_(value)] });
  }
  assert.equal(depth, 0);
  return events;
}

function unescape_(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
}

function summaries(text: string): readonly string[] {
  return readEvents(text).map((event) => `${event.DTSTART?.[0]} ${event.SUMMARY?.[0]}`);
}

suite('planReminders', () => {
  const records = [
    aRecord('interaction', { title: 'Coffee', followUp: '2026-04-20' }),
    aRecord('training', { title: 'GCP', completed: '2026-03-03', certificateId: 'x' }),
    aRecord('application', { title: 'Data programmer', deadline: '2026-05-29' }),
    aRecord('goal', { title: 'Macros', due: '2026-05-01', skill: 'sas.macro', target: 'skilled' }),
    aRecord('goal', { title: 'Dropped', due: '2026-05-01', status: 'dropped' }),
    aRecord('goal', { title: 'Without a day' }),
    aRecord('program', { title: 'Summer school', deadline: '2026-04-30' }),
    aRecord('program', { title: 'Chosen', deadline: '2026-01-15', status: 'chosen' }),
  ];

  test('has every due day, first day first', async () => {
    const profile = { start: '2026-04-13', end: '2026-05-22' };
    assert.deepEqual(summaries(await export_(records, { profile })), [
      '20260420 Follow up: Coffee',
      '20260430 Last day to apply: Summer school',
      '20260501 Goal: Macros',
      '20260522 Last day of the internship',
      '20260529 Application: Data programmer',
      '20290303 Certificate expires: GCP',
    ]);
  });

  test('the same input gives the same bytes, stamped with the day', async () => {
    assert.equal(await export_(records), await export_([...records].reverse()));
    for (const event of readEvents(await export_(records)))
      assert.deepEqual(event.DTSTAMP, ['20260415T000000Z']);
  });

  test('a postponed follow-up keeps its id', async () => {
    const record = aRecord('interaction', { title: 'Coffee', followUp: '2026-04-20' });
    const postponed = { ...record, ...aRecord('interaction', { followUp: '2026-05-20' }), id: record.id };
    const idOf = async (one: LogbookRecord) => readEvents(await export_([one]))[0]?.UID?.[0];
    assert.equal(await idOf(record), `follow-up-${record.id}@research-logbook`);
    assert.equal(await idOf(postponed), await idOf(record));
  });

  test('copies of one file have ids of their own', async () => {
    const [copied] = records;
    assert.ok(copied);
    const ids = readEvents(await export_([copied, copied])).map(({ UID }) => UID?.[0]);
    assert.equal(new Set(ids).size, 2);
  });

  for (const [today, alarms] of [
    ['2026-04-15', ['-P89DT15H', '-P29DT15H', '-P6DT15H']],
    ['2028-12-03', ['-P89DT15H', '-P29DT15H', '-P6DT15H']],
    ['2028-12-04', ['-P29DT15H', '-P6DT15H']],
    ['2029-02-25', undefined],
  ] as const) {
    test(`on ${today} a certificate that expires on 2029-03-03 still rings ${alarms?.length ?? 0} times`, async () => {
      const [event] = readEvents(await export_([aRecord('training', { expires: '2029-03-03' })], { today }));
      assert.deepEqual(event?.TRIGGER, alarms);
    });
  }

  test('everything else rings in the morning of the day before', async () => {
    const [event] = readEvents(await export_([aRecord('interaction', { followUp: '2026-04-16' })]));
    assert.deepEqual(event?.TRIGGER, ['-PT15H']);
    assert.deepEqual(event?.ACTION, ['DISPLAY']);
  });

  test('a renewed certificate is no reminder', async () => {
    const old = aRecord('training', { title: 'GCP', completed: '2023-05-01', validMonths: 36 });
    const renewal = aRecord('training', { title: 'GCP', completed: '2026-04-01', validMonths: 36 });
    assert.deepEqual(summaries(await export_([old, renewal])), ['20290401 Certificate expires: GCP']);
  });

  test('private records are left out and counted, terms and names replaced', async () => {
    const view = aView(
      [
        aRecord('contact', {
          title: 'Maria Musterfrau',
          role: 'statistician',
          met: '2026-04-01',
          cadenceDays: 29,
        }),
        aRecord('interaction', { title: 'Zebra', followUp: '2026-04-20', private: true }),
        aRecord('interaction', { title: 'ABC-123 with Maria Musterfrau', followUp: '2026-04-21' }),
      ],
      { profile: { confidential: ['ABC-123'] } },
    );
    const { text, privateOnes, reminders } = await planReminders(view, emptyFiles);
    assert.deepEqual(summaries(text), [
      '20260421 Follow up: [confidential] with the statistician',
      '20260430 Check in: statistician',
    ]);
    assert.equal(privateOnes, 1);
    assert.equal(reminders, 2);
    assert.doesNotMatch(text, /Zebra|ABC|Maria/);
  });

  test('the id of a record without one does not hold the path', async () => {
    const record = {
      ...aRecord('training', { expires: '2026-11-01' }),
      id: 'file:trainings/zelotamab-safety.md',
    };
    assert.match(await export_([record]), /UID:certificate-x[0-9a-f]{25}@research-logbook/);
  });

  test('refuses to make a calendar without a day', async () => {
    for (const some of [[], [aRecord('interaction', { followUp: '2026-04-20', private: true })]]) {
      await assert.rejects(
        export_(some),
        (error) => error instanceof LogbookError && error.code === 'not-found',
      );
    }
  });

  test('says our words in the language of the surface', async () => {
    const view = aView([aRecord('interaction', { title: 'Kaffee', followUp: '2026-04-20' })]);
    const { text } = await planReminders(view, {
      ...emptyFiles,
      say: ({ template, facts }) => `${template.length}/${facts.title}`,
    });
    assert.deepEqual(summaries(text), ['20260420 18/Kaffee']);
  });

  test('keeps any title one text of one entry, folded between characters', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.constantFrom(
            'a\r\nEND:VEVENT\r\nBEGIN:VEVENT',
            'a, b; c\\n',
            '👩‍🔬'.repeat(60),
            'ä'.repeat(200),
            '\ud800',
          ),
        ),
        async (title) => {
          const [event, ...others] = readEvents(
            await export_([aRecord('interaction', { title, followUp: '2026-04-20' })]),
          );
          assert.deepEqual(others, []);
          assert.equal(event?.SUMMARY?.length, 1);
          const words = title
            .normalize('NFC')
            .replace(/[\p{Cf}\p{Cs}]/gu, '')
            .replace(/[\p{Cc}\s]+/gu, ' ')
            .trim();
          assert.equal(event?.SUMMARY?.[0], `Follow up: ${words}`);
        },
      ),
      { seed: 53, numRuns: 300 },
    );
  });

  test('is the same in every zone of the machine', async () => {
    const zone = process.env.TZ;
    const expected = await export_(records);
    try {
      for (const one of ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia']) {
        process.env.TZ = one;
        assert.equal(await export_(records), expected, one);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
