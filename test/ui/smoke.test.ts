import assert from 'node:assert/strict';
import { sampleFolder } from '../workbench/sampleFolder.ts';
import { WorkbenchSession } from '../workbench/workbenchSession.ts';

suite('The workbench', () => {
  let session: WorkbenchSession;

  suiteSetup(async () => {
    session = await WorkbenchSession.start();
  });

  teardown(function () {
    return session.finishTest(this.currentTest);
  });

  suiteTeardown(() => session?.dispose());

  test('shows Research Logbook in the activity bar, with its views', async () => {
    const workbench = await session.openWindow({ copyOf: sampleFolder });
    await workbench.openContainer('Research Logbook');
    assert.deepEqual(await workbench.sections(), [
      'Progress',
      'Log',
      'Goals & Skills',
      'People',
      'Open Loops',
      'Achievements',
    ]);
  });
});
