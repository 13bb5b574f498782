import assert from 'node:assert/strict';
import { filesIn, listRecords, readRecord, today, waitForRecords } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const files = {
  'logbook/logbook.yml':
    'version: 1\nstudies:\n  - id: onc-2\n    alias: a phase II oncology study\n    confidential: [ABC-123]\n',
};
const line = 'Called the patient at 617-555-0142 about "visit 3": fasting #redcap 2h';
const warning = 'Phone number ###-###-####';
const masked = 'Log with 1 identifier masked';

suite('Privacy before anything is written', () => {
  const session = useSession();

  test('quick entry warns of an identifier, and stores it masked or, if asked to, as typed', async () => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    const { quickInput, folder } = workbench;
    const openBox = async (): Promise<void> => {
      await workbench.press('Control+Alt+L', 'Control+Alt+L');
      await quickInput.waitUntilOpen(/^Quick Entry/);
    };
    await workbench.statusBar.waitFor(/^Log$|this week$/);
    await openBox();
    await quickInput.type(line);
    const rows = await quickInput.waitForRows(
      (shown) => shown[1]?.label.endsWith('performed · 2 h · #REDCap') === true,
      'the warning',
    );
    assert.deepEqual(
      rows.map(({ label }) => label).filter((_, place) => place !== 1),
      [masked, 'Log as typed', warning],
    );
    assert.equal(rows[0]?.detail, 'Called the patient at [phone removed] about "visit 3": fasting');
    assert.doesNotMatch(rows.map((row) => Object.values(row).join(' ')).join('\n'), /555/);
    const stem = `activities/${today().year}/${today()}-called-the-patient-at-phone-removed-about-visit-3-fasting`;
    // Cut, so that the head stays one line.
    assert.equal(await quickInput.title(), `Quick Entry → ${stem.slice(0, 71)}…`);
    const head = await workbench.page.locator('.quick-input-titlebar').boundingBox();
    assert.ok(head !== null && head.height < 32, `the head is ${head?.height} px high`);
    await quickInput.accept();
    await waitForRecords(folder, 1);
    const front = (title: string): string =>
      `---\nid: *\ntype: activity\ntitle: ${title}\ndate: ${today()}\nskills: [edc.redcap]\nhours: 2\nrole: performed\n---\n`;
    assert.equal(
      await readRecord(folder, `${stem}.md`),
      front(`'Called the patient at [phone removed] about "visit 3": fasting'`),
    );

    await workbench.statusBar.waitFor(/Logged: Called the patient at \[phone removed\]/);
    await openBox();
    await quickInput.fill(line);
    await quickInput.choose('Log as typed');
    await waitForRecords(folder, 2);
    assert.equal(
      await readRecord(folder, `${stem}-2.md`),
      front(`'Called the patient at 617-555-0142 about "visit 3": fasting'`),
    );

    await openBox();
    await quickInput.fill('Talked to Mr Kowalski about the forms');
    const medium = await quickInput.waitForRows((shown) => shown.at(-1)?.label === 'Name xxxxxxxx');
    assert.deepEqual(
      medium.map(({ label }) => label),
      ['Talked to Mr Kowalski about the forms', masked, 'Name xxxxxxxx'],
    );
    await quickInput.cancel();
    assert.equal((await listRecords(folder)).length, 2);

    await workbench.runCommand('Logbook: New Challenge...');
    await quickInput.waitUntilOpen(/^New Challenge/);
    await quickInput.fill('Found MRN 12345678 in ABC-123');
    await quickInput.waitForMessage(/^Medical record number: .* And 1 more\.$/);
    assert.equal(await quickInput.severity(), 'warning');
    await quickInput.clickButton('Mask what was found');
    await quickInput.waitForMessage(/^(?!Medical)/);
    assert.equal(await quickInput.value(), 'Found MRN [MRN removed] in a phase II oncology study');
    await quickInput.clickButton('Finish; skip the rest');
    await waitForRecords(folder, 3);
    const name = `${today()}-found-mrn-mrn-removed-in-a-phase-ii-oncology-study`;
    assert.match(
      await readRecord(folder, `challenges/${today().year}/${name}.md`),
      /^title: Found MRN \[MRN removed\] in a phase II oncology study$/m,
    );
  });
});
