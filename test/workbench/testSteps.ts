import { cp, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildIntegrationTests, integrationEntry } from './buildTests.ts';
import { chooseVsCode } from './chooseVsCode.ts';
import { projectRoot } from './paths.ts';
import { printProgress } from './progress.ts';
import { mochaArguments, runNode } from './runNode.ts';
import { runWorkbenchTests } from './runWorkbenchTests.ts';
import { sampleFolder } from './sampleFolder.ts';
import { runSideBySide } from './sideBySide.ts';
import { testFilesIn } from './testFilesIn.ts';
import type { Outcome, StepOptions } from './testOutcome.ts';
import { withResultsFile } from './withResultsFile.ts';

export type StepName = 'types' | 'lint' | 'unit' | 'build' | 'package' | 'integration' | 'ui';

export interface Step {
  readonly name: StepName;
  readonly title: string;
  run(options: StepOptions): Promise<Outcome>;
}

/** In the order they run: what is quick to say comes first. */
export const testSteps: readonly Step[] = [
  { name: 'types', title: 'Type check', run: checkTypes },
  {
    name: 'lint',
    title: 'Lint',
    run: () => runCheck('node_modules/@biomejs/biome/bin/biome', ['check', '.']),
  },
  { name: 'unit', title: 'Unit and property tests', run: runUnitTests },
  { name: 'build', title: 'Build', run: () => runCheck('esbuild.js', ['--production']) },
  {
    name: 'package',
    title: 'Bundles and VSIX',
    run: (options) => runSuites(['test/package'], options, ['--reporter', 'spec', '--timeout', '120000']),
  },
  { name: 'integration', title: 'Tests inside the extension host', run: runIntegration },
  { name: 'ui', title: 'Tests in the workbench', run: runWorkbenchTests },
];

/** One check a tsconfig.json: the whole project, then each zone, whose narrower library it must keep to. */
async function checkTypes(): Promise<Outcome> {
  const zones = (await readdir(join(projectRoot, 'src'), { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  const projects = ['.', ...zones.map((zone) => `src/${zone.name}`)];
  let passed = 0;
  let failed = 0;
  for (const project of projects) {
    const isProject = (await readdir(join(projectRoot, project))).includes('tsconfig.json');
    if (!isProject) continue;
    const outcome = await runCheck('node_modules/typescript/bin/tsc', ['--project', project]);
    if (outcome.failed > 0) printProgress(`Type check of ${project} failed.`);
    passed += outcome.passed;
    failed += outcome.failed;
  }
  return { passed, failed };
}

async function runCheck(program: string, args: readonly string[]): Promise<Outcome> {
  const code = await runNode([join(projectRoot, program), ...args], {});
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Unit tests run in one process for each of two processors: half of the time is worth two printed parts. */
async function runUnitTests(options: StepOptions): Promise<Outcome> {
  // The tests that a pattern chooses may all be in one part.
  const processes = options.grep === undefined ? Math.min(2, availableParallelism()) : 1;
  return runSideBySide(testFilesIn('test/unit'), processes, (files, output) =>
    runSuites(files, options, ['--reporter', 'dot', '--timeout', '10000'], output),
  );
}

async function runSuites(
  places: readonly string[],
  options: StepOptions,
  limits: readonly string[],
  output?: 'through' | 'at-end',
): Promise<Outcome> {
  return withResultsFile(
    async (results) => (await runNode(mochaArguments(places, results, options, limits), {}, output)) === 0,
  );
}

async function runIntegration(options: StepOptions): Promise<Outcome> {
  await buildIntegrationTests();
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'logbook-integration-')));
  const workspace = join(folder, 'internship');
  await cp(sampleFolder, workspace, { recursive: true });
  // A workspace file, because a window that has one takes more folders without starting anew.
  const workspaceFile = join(folder, 'internship.code-workspace');
  await writeFile(workspaceFile, JSON.stringify({ folders: [{ path: 'internship' }] }));
  try {
    return await withResultsFile(async (results) => {
      const code = await runTests({
        ...chooseVsCode(options.release),
        extensionDevelopmentPath: projectRoot,
        extensionTestsPath: integrationEntry,
        launchArgs: [workspaceFile, '--disable-extensions'],
        extensionTestsEnv: {
          TEST_RESULTS: results,
          TEST_GREP: options.grep,
          VSCODE_TEST_RELEASE: options.release,
        },
      }).catch(() => 1);
      return code === 0;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
