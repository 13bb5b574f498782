import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exitOnSignals } from './exitOnSignals.ts';
import { installVsCode } from './install/installVsCode.ts';
import { releases } from './install/releases.ts';
import { openInBrowser } from './openInBrowser.ts';
import { cacheRoot, projectRoot } from './paths.ts';
import { printProgress } from './progress.ts';
import { prepareSampleCopy, sampleCopyFolder } from './sampleFolder.ts';
import { formatFailure, SetupError } from './setupError.ts';
import { VsCodeServer } from './vsCodeServer.ts';

const help = `npm start -- [options]

Builds the extension and opens a copy of the sample internship with it in a real VS Code, in the browser.

  --folder DIR   open this folder instead
  --fresh        make the copy of the sample anew; what was done to it is lost
  --port P       listen on this port (default: a free one)
  --latest       the current VS Code instead of the oldest supported one
  --restricted   do not trust the folder: VS Code's Restricted Mode
  --no-open      print the address only
  --desktop      use the VS Code installed here ("code" on the PATH)
  --prepare      build and copy the sample, then end`;

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) return printProgress(help);
  if (options.port !== undefined && !/^\d{1,5}$/.test(options.port)) {
    throw new SetupError(`--port takes a number, not "${options.port}".`);
  }
  const folder = options.folder === undefined ? sampleCopyFolder : readFolder(options.folder);
  await buildExtension();
  if (folder === sampleCopyFolder) {
    await prepareSampleCopy(options.fresh);
    printProgress(
      `The folder is a copy of the sample internship, yours to change (--fresh makes it anew):\n  ${folder}`,
    );
  }
  if (options.prepare) return;
  if (options.desktop) return openDesktop(folder);
  await serve(folder, options);
}

type Options = ReturnType<typeof readOptions>;

function readOptions() {
  return parseArgs({
    options: {
      folder: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      port: { type: 'string' },
      latest: { type: 'boolean', default: false },
      restricted: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      desktop: { type: 'boolean', default: false },
      prepare: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values;
}

function readFolder(path: string): string {
  const folder = resolve(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new SetupError(`--folder names no folder: ${folder}`);
  }
  return folder;
}

async function serve(folder: string, options: Options): Promise<void> {
  exitOnSignals();
  const release = releases[options.latest ? 'latest' : 'floor'];
  const installed = await installVsCode(release, printProgress);
  const server = await VsCodeServer.start(installed, {
    extensions: [projectRoot],
    trusted: !options.restricted,
    dataFolder: join(cacheRoot, `start-${release.vsCodeVersion}`),
    ...(options.port === undefined ? {} : { port: Number(options.port) }),
  });
  const address = server.pageAddress(folder);
  printProgress(`\nVS Code ${release.vsCodeVersion} with Research Logbook: ${address}\nCtrl+C stops it.`);
  if (!options['no-open'] && !openInBrowser(address)) {
    printProgress('No display to open a browser on: open the address in one yourself.');
  }
  await server.waitForEnd();
  throw new SetupError('The VS Code server ended.');
}

async function buildExtension(): Promise<void> {
  printProgress('Building the extension ...');
  const code = await run(process.execPath, [join(projectRoot, 'esbuild.js')]);
  if (code !== 0) throw new SetupError('The build failed; see the errors above.');
}

async function openDesktop(folder: string): Promise<void> {
  const program = findDesktopProgram();
  if (program === undefined) {
    throw new SetupError(
      'No VS Code found: "code" is not on the PATH. Leave --desktop out to use the browser.',
    );
  }
  await run(program, ['--new-window', `--extensionDevelopmentPath=${projectRoot}`, folder]);
}

function findDesktopProgram(): string | undefined {
  const ending = process.platform === 'win32' ? '.cmd' : '';
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['code', 'code-insiders', 'codium'];
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
  return paths.find((path) => existsSync(path));
}

function run(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolveCode, reject) => {
    const shell = program.endsWith('.cmd');
    const child = spawn(shell ? `"${program}"` : program, args, {
      cwd: projectRoot,
      stdio: 'inherit',
      shell,
    });
    child.once('error', reject);
    child.once('close', (code) => resolveCode(code ?? 1));
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${formatFailure(error)}\n`);
  process.exit(1);
});
