import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copySampleInternship } from '../workbench/copySampleInternship.ts';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { WorkbenchSession } from '../workbench/workbenchSession.ts';
import { activity, filesIn, today } from './support/logbookFiles.ts';

/** Runs the export of everything; resolves with the path of the file that opened. */
async function exportEverything(workbench: Workbench, format: string): Promise<string> {
  const tabsBefore = (await workbench.editors.tabs()).map(({ label }) => label);
  await workbench.runCommand('Logbook: Export Achievements');
  await workbench.quickInput.waitForRows((rows) => rows.some(({ label }) => label === 'Everything'));
  await workbench.quickInput.choose('Everything');
  await workbench.quickInput.waitForRows((rows) => rows.some(({ label }) => label === format));
  await workbench.quickInput.choose(format);
  const tabs = await waitUntil(
    () => workbench.editors.tabs(),
    (found) => found.some(({ active, label }) => active && !tabsBefore.includes(label)),
    'the exported file in front',
  );
  const name = tabs.find(({ active }) => active)?.label ?? '';
  return join(workbench.folder, 'logbook/exports', name);
}

suite('Export Achievements', () => {
  let session: WorkbenchSession;

  suiteSetup(async () => {
    session = await WorkbenchSession.start();
  });

  teardown(function () {
    return session.finishTest(this.currentTest);
  });

  suiteTeardown(() => session?.dispose());

  test('writes a bullet with a link to the record it comes from, and a second export beside the first', async () => {
    const day = today();
    const workbench = await session.openWindow({
      fill: filesIn({
        'logbook/logbook.yml': 'version: 1\n',
        [`logbook/activities/${day.year}/${day}-queries.md`]: activity(
          1,
          'Resolved 48 of 52 queries',
          day,
          'skills: [edc.redcap]\nmetrics:\n  - {name: queries resolved, value: 48, of: 52, unit: query}\n',
        ),
        [`logbook/activities/${day.year}/${day}-secret.md`]: activity(
          2,
          'Wrote 7 zebra programs',
          day,
          'private: true\nmetrics:\n  - {name: zebra programs written, value: 7, unit: program}\n',
        ),
      }),
    });
    const file = await exportEverything(workbench, 'Markdown');
    const text = await readFile(file, 'utf8');
    const [bullet] = text.split('\n').filter((line) => line.startsWith('- Resolved'));
    assert.match(bullet ?? '', /^- Resolved 48 of 52 queries \(92%\) \[1\]\(/);
    const link = /\]\(([^)]+)\)/.exec(bullet ?? '')?.[1] ?? '';
    assert.ok(existsSync(join(dirname(file), decodeURI(link))), `the link leads nowhere: ${link}`);
    assert.doesNotMatch(text, /zebra/);

    const again = await exportEverything(workbench, 'Markdown');
    assert.notEqual(again, file);
    assert.equal(await readFile(again, 'utf8'), text);
  });

  test('writes the sample as JSON Resume, its figures in the highlights', async () => {
    const workbench = await session.openWindow({ fill: (folder) => copySampleInternship(folder, today()) });
    const file = await exportEverything(workbench, 'JSON Resume');
    const resume = JSON.parse(await readFile(file, 'utf8')) as {
      readonly work: readonly { readonly position: string; readonly highlights: readonly string[] }[];
      readonly skills: readonly unknown[];
    };
    assert.equal(resume.work[0]?.position, 'Clinical data intern');
    assert.ok(resume.work[0]?.highlights.some((line) => /^Cut run time .* from 40 to 6 minutes/.test(line)));
    assert.ok(resume.skills.length > 0);
  });

  test('an export that is left half-way writes nothing', async () => {
    const workbench = await session.openWindow({ fill: (folder) => copySampleInternship(folder, today()) });
    await workbench.runCommand('Logbook: Export Achievements');
    await workbench.quickInput.waitForRows((rows) => rows.length > 0);
    await workbench.quickInput.choose('Everything');
    await workbench.quickInput.waitForRows((rows) => rows.some(({ label }) => label === 'Markdown'));
    await workbench.quickInput.cancel();
    await workbench.quickInput.waitUntilClosed();
    assert.equal(existsSync(join(workbench.folder, 'logbook/exports')), false);
  });
});
