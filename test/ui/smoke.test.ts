import assert from 'node:assert/strict';
import { sampleFolder } from '../workbench/sampleFolder.ts';
import { useSession } from './support/useSession.ts';

suite('The workbench', () => {
  const session = useSession();

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
