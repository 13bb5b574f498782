import assert from 'node:assert/strict';
import type { ExportFormatId } from '../../../../src/core/export/exportFormat.ts';
import { exportProfiles } from '../../../../src/core/export/exportProfiles.ts';
import { planExport } from '../../../../src/core/export/planExport.ts';
import type { LogbookView } from '../../../../src/core/index/logbookContents.ts';
import { LogbookError } from '../../../../src/core/logbookError.ts';
import type { ScalarKind } from '../../../../src/core/records/fieldDefinition.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { type RecordType, recordTypeNames } from '../../../../src/core/records/recordTypes.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { foldedForSearch, readingsOf } from '../../../support/byteSearch.ts';
import { aFullRecord } from '../../../support/fullRecord.ts';
import { emptyFiles } from '../../../support/gatePorts.ts';

/** Texts that hold what must not leave, each form in a text of its own so that one cannot hide another. */
const openTexts: readonly string[] = [
  'Cleaned ZORB-771 forms',
  'Cleaned zorb 771 and ZORB771 forms',
  'Cleaned ZORB\u2013771, ZO\u00adRB-771 and Z\u200bORB-771',
  'Cleaned **ZORB**-**771** and ZO**RB**-771',
  'See https://edc.example/ZORB-771/x?y=ZORB%2D771',
  'Cleaned Z\u041eRB-771 and \uff3aORB-771',
  'Cleaned xyq-9001 forms',
  'Asked Dr. Quimby about it',
  'Presented to Quimby and the team',
  'Asked Quimby, Zelda and Z. Quimby',
  "Used Quimby's macro with Zelda",
  'Sent to zelda.quimby@cro.example and @zelda-quimby',
  'Met ZELDA QUIMBY, Zelda Q. and Zelda Quimby, PhD',
  'Met Z\u00e9lda Qu\u00efmby and **Zelda** Quimby',
  'Asked Odo Brackish, who has no contact',
];

/** What no public export may hold, as `foldedForSearch` leaves it. */
const hidden: readonly RegExp[] = [/zorb ?771/, /xyq ?9001/, /quimby/, /zelda/, /brackish/];

/** What no export at all may hold. */
const privateTexts: readonly string[] = [
  'PrivateCanary MRN 48151623 of private.canary@hospital.example with Ursula Hiddenlake',
];
const privateOnly: readonly RegExp[] = [
  /privatecanary/,
  /48151623/,
  /private canary@/,
  /hiddenlake/,
  /ursula/,
  /gregor/,
];

function aLogbook(): LogbookView {
  const open = openTexts.flatMap((text) => recordTypeNames.map((type) => aTellingRecord(type, text, false)));
  const closed = privateTexts.flatMap((text) =>
    recordTypeNames.map((type) => aTellingRecord(type, text, true)),
  );
  return aView(
    [
      ...open,
      ...closed,
      aRecord('contact', { title: 'Dr. Zelda Quimby', role: 'statistician' }),
      aRecord('contact', { title: 'Ursula Hiddenlake', role: 'monitor', private: true }),
      aRecord('activity', {
        title: 'Asked Ursula Hiddenlake and Dr. Hiddenlake; asked Gregor',
        date: '2026-03-04' as never,
      }),
      aRecord('activity', { title: 'Closed', private: true, people: ['gregor-samsaw'] }),
    ],
    {
      today: '2026-03-06',
      profile: {
        title: 'Intern of ZORB-771 with Zelda Quimby',
        site: 'Hospital of ZORB-771',
        name: 'A. Intern',
        start: '2026-03-02',
        end: '2026-05-22',
        confidential: ['ZORB-771'],
        studies: [{ id: 'xyq-9001', alias: 'a phase II study' }],
      },
    },
  );
}

function aTellingRecord(type: RecordType, text: string, isPrivate: boolean): LogbookRecord {
  return aFullRecord(type, text, { isPrivate, scalarOf });
}

function scalarOf(kind: ScalarKind, text: string): string | undefined {
  const slug = text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  if (kind === 'path') return `logs/${slug}/${text.replaceAll('/', '-')}.log`;
  if (kind === 'url') return `https://example.org/${encodeURIComponent(text)}`;
  return links[kind];
}

const links: Readonly<Partial<Record<ScalarKind, string>>> = { person: 'odo-brackish', study: 'xyq-9001' };

suite('Nothing confidential and nobody leaves', () => {
  const view = aLogbook();
  const posting = view.contents.records.find(
    ({ record }) => record.type === 'application' && !record.private,
  );
  const application = posting?.record.id ?? '';

  async function readings(
    profile: (typeof exportProfiles)[keyof typeof exportProfiles],
    format: ExportFormatId,
  ) {
    const range = { from: '2026-01-01' as never, to: '2026-12-31' as never };
    try {
      const plan = await planExport({
        ...emptyFiles,
        view,
        profile: profile.id,
        format,
        application,
        ...range,
        rootToWorkspace: '..',
      });
      return foldedForSearch(`${plan.fileStem}\n${readingsOf(plan.content)}`);
    } catch (error) {
      if (!(error instanceof LogbookError && error.code === 'not-found')) throw error;
      return undefined;
    }
  }

  for (const profile of Object.values(exportProfiles)) {
    for (const format of profile.formats) {
      test(`in ${profile.id} as ${format}`, async () => {
        const text = await readings(profile, format);
        if (text === undefined) return;
        assert.ok(text.length > 100);
        const forbidden = [...privateOnly, ...(profile.audience === 'public' ? hidden : [/zorb ?771/])];
        const found = forbidden.flatMap((pattern) => {
          const place = text.search(pattern);
          return place < 0 ? [] : [`${pattern}: ${text.slice(Math.max(0, place - 60), place + 60)}`];
        });
        assert.deepEqual(found, []);
      }).timeout(60_000);
    }
  }

  test('and what is looked for is found where nothing is redacted', () => {
    const all = foldedForSearch(readingsOf(openTexts.join('\n')));
    for (const pattern of hidden) assert.match(all, pattern);
  });
});
