import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readContactNames } from '../../../../src/core/export/contactNames.ts';
import type { ExportFormatId } from '../../../../src/core/export/exportFormat.ts';
import { exportFormats } from '../../../../src/core/export/exportFormats.ts';
import type { ExportProfile } from '../../../../src/core/export/exportProfile.ts';
import { exportProfiles } from '../../../../src/core/export/exportProfiles.ts';
import { type ExportPlan, planExport } from '../../../../src/core/export/planExport.ts';
import type { LogbookView } from '../../../../src/core/index/logbookContents.ts';
import { LogbookIndex } from '../../../../src/core/index/logbookIndex.ts';
import { LogbookError } from '../../../../src/core/logbookError.ts';
import { plainLine } from '../../../../src/core/text/plainLine.ts';
import { NodeFileStore } from '../../../../src/platform/nodeFileStore.ts';
import { nodeScheduler } from '../../../../src/platform/nodeScheduler.ts';
import { aDate } from '../../../support/builders.ts';
import { assertSound, seenText } from '../../../support/exportChecks.ts';
import { allText } from '../../../support/exportText.ts';
import { emptyFiles } from '../../../support/gatePorts.ts';
import { hostileLogbook, hostileTexts, secrets } from '../../../support/hostileLogbook.ts';

/** A logbook and what must be in no byte of an export of it, in lower case. */
interface Subject {
  readonly view: LogbookView;
  readonly secrets: readonly string[];
  /** What only people of the site may read. */
  readonly names: readonly string[];
}

async function sampleInternship(): Promise<Subject> {
  const store = new NodeFileStore(join(import.meta.dirname, '../../../fixtures/internship/logbook'));
  const contents = await new LogbookIndex({ store, scheduler: nodeScheduler }).contents();
  const hidden = contents.records.flatMap(({ record }) => (record.private ? [record.title] : []));
  assert.ok(hidden.length > 0);
  const lower = (texts: readonly string[]) => texts.map((text) => text.toLowerCase());
  return {
    view: { contents, today: aDate('2026-05-22') },
    secrets: lower([...hidden, ...(contents.profile.confidential ?? [])]),
    names: lower(readContactNames(contents).map(({ name }) => name)),
  };
}

const subjects: Readonly<Record<string, () => Subject | Promise<Subject>>> = {
  'the sample internship': sampleInternship,
  'a hostile logbook': () => ({
    view: hostileLogbook(),
    secrets: [secrets.confidential, secrets.private],
    names: [secrets.name],
  }),
};

/** The same logbook without any object in common, but for the catalogue. */
function copyOf({ today, contents: { catalogue, memory: _memory, ...contents } }: LogbookView): LogbookView {
  return { today, contents: { ...structuredClone(contents), catalogue } };
}

for (const [name, openSubject] of Object.entries(subjects)) {
  suite(`Every export of ${name}`, () => {
    let subject: Subject;
    suiteSetup(async () => {
      subject = await openSubject();
    });

    /** The plan, or `undefined` where the export says that it has nothing to hold. */
    async function plan(
      profile: ExportProfile,
      format: ExportFormatId,
      view = subject.view,
    ): Promise<ExportPlan | undefined> {
      const posting = view.contents.records.find(
        ({ record }) => record.type === 'application' && !record.private,
      );
      const application = posting === undefined ? {} : { application: posting.record.id };
      try {
        return await planExport({ ...emptyFiles, view, profile: profile.id, format, ...application });
      } catch (error) {
        assert.ok(error instanceof LogbookError && error.code === 'not-found', String(error));
        return undefined;
      }
    }

    for (const profile of Object.values(exportProfiles)) {
      for (const format of profile.formats) {
        test(`${profile.id} as ${format} is sound and keeps what is secret`, async () => {
          const made = await plan(profile, format);
          if (made === undefined) return;
          assertSound(`export.${exportFormats[format].fileExtension}`, made.content);
          const text = allText(made.content).toLowerCase();
          const hidden = [...subject.secrets, ...(profile.audience === 'public' ? subject.names : [])];
          for (const secret of hidden) assert.ok(!text.includes(secret), secret);
        }).timeout(60_000);

        test(`${profile.id} as ${format} has the same bytes again, in another zone`, async () => {
          const zone = process.env.TZ;
          const first = await plan(profile, format);
          process.env.TZ = 'Pacific/Apia';
          const second = await plan(profile, format, copyOf(subject.view));
          if (zone === undefined) delete process.env.TZ;
          else process.env.TZ = zone;
          assert.deepEqual(second?.content, first?.content);
          assert.equal(second?.fileStem, first?.fileStem);
        }).timeout(60_000);
      }

      test(`${profile.id} shows the same texts in each document`, async () => {
        const seen = new Map<string, string>();
        for (const format of profile.formats) {
          const made = await plan(profile, format);
          const text = made && seenText(made.extension, made.content);
          if (text !== undefined) seen.set(format, text);
        }
        assert.ok(seen.size > 0 || !profile.formats.includes('markdown'), 'nothing was made');
        const shownIn = (text: string) =>
          [...seen].filter(([, all]) => all.includes(plainLine(text).replace(/\s+/g, ''))).map(([id]) => id);
        for (const text of hostileTexts) {
          const formats = shownIn(text);
          assert.ok(formats.length === 0 || formats.length === seen.size, `${text.slice(0, 60)}: ${formats}`);
        }
      }).timeout(60_000);
    }
  });
}
