import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copySampleInternship } from '../workbench/copySampleInternship.ts';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { activity, filesIn, today } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

/** Runs `run`; resolves with the path of the export that opened. */
async function exported(workbench: Workbench, run: () => Promise<void>): Promise<string> {
  const tabsBefore = (await workbench.editors.tabs()).map(({ label }) => label);
  await run();
  const tabs = await waitUntil(
    () => workbench.editors.tabs(),
    (found) => found.some(({ active, label }) => active && !tabsBefore.includes(label)),
    'the exported file in front',
  );
  const name = tabs.find(({ active }) => active)?.label ?? '';
  return join(workbench.folder, 'logbook/exports', name);
}

suite('Export', () => {
  const session = useSession();

  test('shows what the file will say, follows the records, and writes it beside the one before', async () => {
    const day = today();
    const queries = `logbook/activities/${day.year}/${day}-queries.md`;
    const workbench = await session.openWindow({
      fill: filesIn({
        'logbook/logbook.yml': 'version: 1\n',
        [queries]: activity(
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
    const { quickInput, folder } = workbench;
    await workbench.runCommand('Logbook: Export...');
    await quickInput.waitUntilOpen('Export');
    await quickInput.choose('Achievements');
    await quickInput.waitUntilOpen('Export: Achievements');
    await quickInput.accept();
    const page = await workbench.webviews.editor('Export: Achievements');
    await page.getByText('Resolved 48 of 52 queries (92%)').waitFor();
    await page.getByText('1 private record').waitFor();
    assert.equal(existsSync(join(folder, 'logbook/exports')), false);

    const before = await readFile(join(folder, queries), 'utf8');
    await writeFile(join(folder, queries), before.replace('value: 48', 'value: 45'));
    await page.getByText('Resolved 45 of 52 queries (86%)').waitFor();

    const write = (): Promise<void> => page.getByRole('button', { name: 'Write File' }).click();
    const file = await exported(workbench, write);
    const text = await readFile(file, 'utf8');
    const [bullet] = text.split('\n').filter((line) => line.startsWith('- Resolved'));
    assert.match(bullet ?? '', /^- Resolved 45 of 52 queries \(86%\) \[1\]\(/);
    const link = /\]\(([^)]+)\)/.exec(bullet ?? '')?.[1] ?? '';
    assert.ok(existsSync(join(dirname(file), decodeURI(link))), `the link leads nowhere: ${link}`);
    assert.doesNotMatch(text, /zebra/);

    await workbench.runCommand('Logbook: Export Achievements...');
    await quickInput.waitUntilOpen('Export: Achievements');
    const again = await exported(workbench, () => quickInput.choose('Write File'));
    assert.notEqual(again, file);
    assert.equal(await readFile(again, 'utf8'), text);
  });

  test('writes the sample as JSON Resume of some days, and nothing when it is left half-way', async () => {
    const workbench = await session.openWindow({ fill: (folder) => copySampleInternship(folder, today()) });
    const { quickInput } = workbench;
    await workbench.runCommand('Logbook: Export Achievements...');
    await quickInput.waitUntilOpen('Export: Achievements');
    await quickInput.choose('Time');
    await quickInput.waitUntilOpen('Which time?');
    await quickInput.choose('The internship');
    await quickInput.waitUntilOpen('Export: Achievements');
    await quickInput.choose('Format');
    await quickInput.waitUntilOpen('Which format?');
    await workbench.press('Escape');
    await quickInput.waitUntilOpen('Export: Achievements');
    await quickInput.cancel();
    assert.equal(existsSync(join(workbench.folder, 'logbook/exports')), false);

    await workbench.runCommand('Logbook: Export Achievements...');
    await quickInput.waitUntilOpen('Export: Achievements');
    await quickInput.choose('Format');
    await quickInput.waitUntilOpen('Which format?');
    await quickInput.choose('JSON Resume');
    await quickInput.waitUntilOpen('Export: Achievements');
    const file = await exported(workbench, () => quickInput.choose('Write File'));
    const resume = JSON.parse(await readFile(file, 'utf8')) as {
      readonly work: readonly { readonly position: string; readonly highlights: readonly string[] }[];
      readonly skills: readonly unknown[];
    };
    assert.equal(resume.work[0]?.position, 'Clinical data intern');
    assert.ok(resume.work[0]?.highlights.some((line) => /^Cut run time .* from 40 to 6 minutes/.test(line)));
    assert.ok(resume.skills.length > 0);
  });
});
