import assert from 'node:assert/strict';
import type { Workbench } from '../../workbench/driver/workbench.ts';
import { type WindowOptions, WorkbenchSession } from '../../workbench/workbenchSession.ts';

/** What the tests of a suite ask of the session that all of them share. */
export interface SharedSession {
  openWindow(options?: WindowOptions): Promise<Workbench>;
}

let shared: WorkbenchSession | undefined;

/**
 * Lets the suite around it open windows; call it once, before the tests.
 *
 * The first suite starts the server and the browser and the last one ends them, because to start them takes as long as a
 * short test. Windows are closed after each test, and nothing of what they kept is left to the next one.
 */
export function useSession(): SharedSession {
  suiteSetup(async () => {
    shared ??= await WorkbenchSession.start();
  });
  teardown(function () {
    return shared?.finishTest(this.currentTest);
  });
  return {
    openWindow: (options) => {
      assert.ok(shared !== undefined, 'openWindow is for tests');
      return shared.openWindow(options);
    },
  };
}

// Outside of every suite: after the last of them.
suiteTeardown(() => shared?.dispose());
