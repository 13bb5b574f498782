import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildIntegrationTests, integrationEntry } from './buildTests.ts';
import { chooseVsCode } from './chooseVsCode.ts';
import type { ReleaseName } from './install/releases.ts';
import { cacheRoot, projectRoot } from './paths.ts';
import { printProgress } from './progress.ts';
import { sampleFolder } from './sampleFolder.ts';

export type StepName = 'types' | 'lint' | 'unit' | 'build' | 'package' | 'integration' | 'ui';

/** What a step found; a check that is not a test suite counts as one. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

export interface StepOptions {
  readonly release: ReleaseName;
  /** Pattern over test titles; all when absent. */
  readonly grep?: string;
}

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
  { name: 'unit', title: 'Unit and property tests', run: (options) => runSuites('test/unit', options) },
  { name: 'build', title: 'Build', run: () => runCheck('esbuild.js', ['--production']) },
  { name: 'package', title: 'Bundles and VSIX', run: (options) => runSuites('test/package', options) },
  { name: 'integration', title: 'Tests inside the extension host', run: runIntegration },
  { name: 'ui', title: 'Tests in the workbench', run: (options) => runSuites('test/ui', options) },
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

async function runSuites(
  folder: 'test/unit' | 'test/package' | 'test/ui',
  options: StepOptions,
): Promise<Outcome> {
  const isUnit = folder === 'test/unit';
  return withResultsFile(async (results) => {
    const program = join(projectRoot, 'test/workbench/runMocha.ts');
    const limits = ['--reporter', isUnit ? 'dot' : 'spec', '--timeout', isUnit ? '10000' : '120000'];
    const grep = options.grep === undefined ? [] : ['--grep', options.grep];
    const code = await runNode(
      ['--import', 'tsx', program, folder, '--results', results, ...limits, ...grep],
      {
        VSCODE_TEST_RELEASE: options.release,
      },
    );
    return code === 0;
  });
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

/** Gives `run` a file for its counts; a run that failed without naming a failed test counts as one failed. */
async function withResultsFile(run: (file: string) => Promise<boolean>): Promise<Outcome> {
  await mkdir(cacheRoot, { recursive: true });
  const file = join(cacheRoot, `results-${process.pid}.json`);
  await rm(file, { force: true });
  const succeeded = await run(file);
  const text = await readFile(file, 'utf8').catch(() => '{ "passed": 0, "failed": 0 }');
  await rm(file, { force: true });
  const outcome = JSON.parse(text) as Outcome;
  if (succeeded && outcome.passed > 0) return outcome;
  return { passed: outcome.passed, failed: Math.max(1, outcome.failed) };
}

/** Runs Node in the project folder with the output going through; answers with its exit code. */
function runNode(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
