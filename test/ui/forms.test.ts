import assert from 'node:assert/strict';
import { filesIn, readRecord, today, waitForRecords } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const files = {
  'logbook/logbook.yml': 'version: 1\n',
  'logbook/contacts/statistician.md':
    '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X9001\ntype: contact\ntitle: Head of statistics\n---\n',
};

suite('Forms', () => {
  const session = useSession();

  test('ask what makes sense, keep what was typed when they are left, and take people known or typed', async () => {
    const workbench = await session.openWindow({ fill: filesIn(files) });
    const { quickInput, folder } = workbench;
    await workbench.runCommand('Logbook: New Goal...');
    await quickInput.waitUntilOpen(/^New Goal/);
    await quickInput.fill('Meet four roles');
    await quickInput.accept();
    await quickInput.choose('network');
    await quickInput.waitForMessage(/how many people of which role to meet/);
    await quickInput.fill('statistician: 2, monitor: many');
    await quickInput.accept();
    assert.match(await quickInput.message(), /"many" is no number/);
    await quickInput.fill('statistician: 2, monitor: 1');
    await quickInput.cancel();

    await workbench.runCommand('Logbook: New Goal...');
    await quickInput.waitUntilOpen(/^New Goal/);
    await quickInput.accept();
    await quickInput.choose('network');
    await quickInput.waitForMessage(/how many people of which role to meet/);
    await quickInput.clickButton('Finish; skip the rest');
    await waitForRecords(folder, 2);
    assert.equal(
      await readRecord(folder, 'goals/meet-four-roles.md'),
      '---\nid: *\ntype: goal\ntitle: Meet four roles\nkind: network\nroles:\n  statistician: 2\n  monitor: 1\n---\n',
    );

    await workbench.runCommand('Logbook: New Presence...');
    await quickInput.waitUntilOpen(/^New Presence/);
    await quickInput.fill('Commented');
    for (let step = 2; step <= 8; step++) {
      await quickInput.accept();
      // The box of the step before stays until the next one is there.
      await quickInput.waitUntilOpen(new RegExp(`^New Presence \\(${step}/`));
    }
    await quickInput.fill('Head');
    await quickInput.waitForRows(
      (rows) => rows.some(({ label }) => label === 'Head of statistics'),
      'the contact',
    );
    await quickInput.choose('Head of statistics');
    await quickInput.fill('new-person');
    await quickInput.choose('new-person');
    await quickInput.accept();
    await waitForRecords(folder, 3);
    assert.equal(
      await readRecord(folder, `presence/${today().year}/${today()}-commented.md`),
      `---\nid: *\ntype: presence\ntitle: Commented\ndate: ${today()}\npeople: [statistician, new-person]\n---\n`,
    );
  });
});
