import assert from 'node:assert/strict';
import type { ExportRequest } from '../../../../../src/core/export/compileExport.ts';
import { exportProfiles } from '../../../../../src/core/export/exportProfiles.ts';
import { OpenFindings } from '../../../../../src/core/export/gate/openFindings.ts';
import { type ExportPlan, planExport } from '../../../../../src/core/export/planExport.ts';
import { planReminders } from '../../../../../src/core/export/planReminders.ts';
import type { LogbookView } from '../../../../../src/core/index/logbookContents.ts';
import { LogbookError } from '../../../../../src/core/logbookError.ts';
import type { FieldDefinition } from '../../../../../src/core/records/fieldDefinition.ts';
import type { LogbookRecord } from '../../../../../src/core/records/logbookRecord.ts';
import { recordFields } from '../../../../../src/core/records/recordFields.ts';
import { type RecordType, recordTypeNames } from '../../../../../src/core/records/recordTypes.ts';
import { aRecord, aView } from '../../../../support/builders.ts';
import { allText } from '../../../../support/exportText.ts';
import { emptyFiles } from '../../../../support/gatePorts.ts';
import { readSourceFiles } from '../../../../support/sourceFiles.ts';
import { filesOf } from '../../../../support/storedFiles.ts';

const canary = '47110815';
const marked = `Table of MRN ${canary}`;

/** Every value that a user writes freely, as the paths of keys in a record that has them alone. */
function* freeTexts(fields: Readonly<Record<string, FieldDefinition>>): Generator<Record<string, unknown>> {
  for (const [key, field] of Object.entries(fields)) {
    if (field.kind === 'objects') {
      const required = Object.entries(field.fields).filter(([, inner]) => inner.required);
      const others = Object.fromEntries(required.map(([name, inner]) => [name, plainValue(inner)]));
      for (const inner of freeTexts(field.fields)) yield { [key]: [{ ...others, ...inner }] };
    } else if (field.kind === 'text') yield { [key]: field.list ? [marked] : marked };
  }
}

function plainValue(field: FieldDefinition): unknown {
  if (field.kind === 'choice') return field.choices[0];
  return field.kind === 'number' || field.kind === 'count' ? 1 : field.kind === 'date' ? '2026-03-13' : 'x';
}

function aRecordWith(type: RecordType, fields: Record<string, unknown>): LogbookRecord {
  const usual = { title: 'Plain work', date: '2026-03-14', study: 'onc-2', skills: ['sas.base'] };
  // The compiler cannot tie the fields of a type to its name.
  return aRecord(type, { ...usual, ...fields } as never) as LogbookRecord;
}

const requests: readonly Partial<ExportRequest>[] = Object.values(exportProfiles).flatMap(({ id, formats }) =>
  formats.flatMap((format) =>
    (['public', 'site'] as const).map((audience) => ({ profile: id, format, audience })),
  ),
);

async function made(view: LogbookView, request: Partial<ExportRequest>, ports = filesOf(view)) {
  try {
    return await planExport({ view, ...request, ...ports });
  } catch (error) {
    if (error instanceof OpenFindings) return error;
    assert.ok(
      error instanceof LogbookError && ['not-found', 'invalid-input'].includes(error.code),
      String(error),
    );
    return undefined;
  }
}

function assertWithout(outcome: ExportPlan | OpenFindings | undefined, words: string): void {
  const text =
    outcome instanceof OpenFindings
      ? outcome.words + JSON.stringify(outcome.check.composed.map(({ path: _, ...finding }) => finding))
      : outcome && allText(outcome.content);
  assert.ok(!text?.includes(canary), words);
}

suite('a canary in any text of any record', () => {
  const counting = new Set<RecordType>(
    recordTypeNames.filter(
      (type) =>
        !['contact', 'goal', 'program', 'opportunity', 'presence', 'application', 'achievement'].includes(
          type,
        ),
    ),
  );
  for (const type of recordTypeNames) {
    test(`of type ${type} leaves in no export, and is told where the record counts`, async () => {
      const fields = [...freeTexts(recordFields(type))];
      assert.ok(fields.length > 0);
      for (const [place, own] of fields.entries()) {
        const view = aView([aRecordWith(type, own)], { today: '2026-03-15' });
        // All formats of all profiles in turn: one is enough for each field, for the gate stands before all.
        const [request = {}, other = {}] = [
          requests[place % requests.length],
          requests[(place * 7 + 3) % requests.length],
        ];
        for (const one of [request, other]) {
          const words = `${JSON.stringify(own)} in ${JSON.stringify(one)}`;
          const outcome = await made(view, one);
          assertWithout(outcome, words);
          if (counting.has(type)) assert.ok(outcome instanceof OpenFindings, words);
          // Nor where the file does not show it, which is what the texts of an export are looked at for.
          assertWithout(await made(view, one, emptyFiles), words);
        }
      }
    }).timeout(120_000);
  }

  for (const request of requests) {
    test(`is told by ${Object.values(request).join(' ')}`, async () => {
      const view = aView(
        [aRecordWith('activity', { title: marked }), aRecordWith('training', { title: 'GCP' })],
        {
          today: '2026-03-15',
        },
      );
      assert.ok((await made(view, request)) instanceof OpenFindings);
    }).timeout(60_000);
  }

  test('is told by reminders', async () => {
    const view = aView([aRecord('interaction', { title: marked, followUp: '2026-04-20' })]);
    await assert.rejects(planReminders(view, filesOf(view)), OpenFindings);
    await assert.rejects(planReminders(view, emptyFiles), OpenFindings);
  });
});

suite('the gate', () => {
  /** What makes texts or bytes of records that leave, and the only files that may use it. */
  const makers: Readonly<Record<string, readonly string[]>> = {
    compilationSteps: ['compileExport.ts', 'planExport.ts', 'checkExport.ts'],
    compileDocument: ['compileExport.ts', 'exportBrief.ts'],
    formatCalendar: ['formatCalendar.ts', 'planReminders.ts', 'icalendarFormat.ts'],
  };

  test('has no way around it', () => {
    for (const [name, users] of Object.entries(makers)) {
      const found = readSourceFiles('src').filter(({ text }) => new RegExp(`\\b${name}\\(`).test(text));
      assert.deepEqual(found.map(({ path }) => path.split('/').at(-1)).sort(), [...users].sort(), name);
    }
  });
});
