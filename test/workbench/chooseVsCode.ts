import { join } from 'node:path';
import { type ReleaseName, releases } from './install/releases.ts';
import { projectRoot } from './paths.ts';

/** The desktop's program if one is given, else the npm-shipped VS Code; where that cannot run, a download. */
export function chooseVsCode(release: ReleaseName): { vscodeExecutablePath: string } | { version: string } {
  const given = process.env.VSCODE_TEST_EXECUTABLE;
  if (given !== undefined && given !== '') return { vscodeExecutablePath: given };
  if (process.platform === 'win32') return { version: releases[release].vsCodeVersion };
  return { vscodeExecutablePath: join(projectRoot, 'test/workbench/codeLauncher.sh') };
}
