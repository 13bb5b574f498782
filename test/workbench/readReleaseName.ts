import type { ReleaseName } from './install/releases.ts';

/** The release that VSCODE_TEST_RELEASE asks for; `floor` when it says nothing known. */
export function readReleaseName(): ReleaseName {
  return process.env.VSCODE_TEST_RELEASE === 'latest' ? 'latest' : 'floor';
}
