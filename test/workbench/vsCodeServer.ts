import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultUserSettings } from './defaultUserSettings.ts';
import type { InstalledVsCode } from './install/installVsCode.ts';
import { SetupError } from './setupError.ts';

export interface ServerOptions {
  /** TCP port on 127.0.0.1; a free one when absent. */
  readonly port?: number;
  /** False starts every folder in Restricted Mode, as a real VS Code does; default true. */
  readonly trusted?: boolean;
  /** User settings over `defaultUserSettings`, for a data folder that has none yet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Absolute paths of extensions to run from where they are, as if installed; rebuilt ones need a page reload. */
  readonly extensions?: readonly string[];
  /**
   * True lets `testAddress` run tests. VS Code then refuses modal dialogs (1.100 throws), so it is false by default.
   */
  readonly forTests?: boolean;
  /** Where user data and extensions stay; absent: a temporary folder that goes with the server. */
  readonly dataFolder?: string;
}

/** A running VS Code server with user data and extensions of its own. */
export class VsCodeServer {
  /** For example `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** Holds `settings.json`, which a page reads when it loads. */
  readonly userFolder: string;
  readonly #child: ChildProcess;
  readonly #temporaryFolder: string | undefined;
  readonly #stopAtExit: () => void;

  private constructor(
    port: number,
    userFolder: string,
    child: ChildProcess,
    temporaryFolder: string | undefined,
  ) {
    this.origin = `http://127.0.0.1:${port}`;
    this.userFolder = userFolder;
    this.#child = child;
    this.#temporaryFolder = temporaryFolder;
    this.#stopAtExit = () => {
      killGroup(child, 'SIGKILL');
      if (temporaryFolder !== undefined)
        rmSync(temporaryFolder, { recursive: true, force: true, maxRetries: 3 });
    };
    process.once('exit', this.#stopAtExit);
  }

  /**
   * Starts a server and waits until it takes connections.
   *
   * @throws SetupError when the port is in use or the server ends before it listens.
   */
  static async start(installed: InstalledVsCode, options: ServerOptions = {}): Promise<VsCodeServer> {
    if (options.port !== undefined) await checkPortIsFree(options.port);
    const temporaryFolder =
      options.dataFolder === undefined ? await mkdtemp(join(tmpdir(), 'logbook-vscode-')) : undefined;
    const dataFolder = options.dataFolder ?? temporaryFolder ?? '';
    const userFolder = join(dataFolder, 'data/User');
    await mkdir(userFolder, { recursive: true });
    await writeUserSettings(userFolder, { ...defaultUserSettings, ...options.settings });
    await linkExtensions(join(dataFolder, 'extensions'), options.extensions ?? []);
    const child = spawn(installed.node, [installed.serverProgram, ...serverArguments(dataFolder, options)], {
      // A process group of its own, so that its extension hosts can be ended with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const port = await waitUntilListening(child);
    return new VsCodeServer(port, userFolder, child, temporaryFolder);
  }

  /** Address of a page that opens the folder, or the workspace file, with the linked extensions. */
  pageAddress(folder: string): string {
    const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
    return `${this.origin}/?${kind}=${encodeURIComponent(folder).replaceAll('%2F', '/')}`;
  }

  /**
   * Address of a page that runs tests inside the extension host and reports through `codeAutomationLog` and
   * `codeAutomationExit`; only on a server started `forTests`.
   *
   * @param extension absolute path of the extension under development.
   * @param tests absolute path of a CommonJS module that exports `run`.
   */
  testAddress(folder: string, extension: string, tests: string): string {
    const remote = (path: string): string => `vscode-remote://${new URL(this.origin).host}${encodeURI(path)}`;
    const payload = JSON.stringify([
      ['extensionDevelopmentPath', remote(extension)],
      ['extensionTestsPath', remote(tests)],
      ['skipWelcome', 'true'],
    ]);
    return `${this.pageAddress(folder)}&payload=${encodeURIComponent(payload)}`;
  }

  /** Ends the server with every extension host it started, and removes its temporary folder. */
  async stop(): Promise<void> {
    process.removeListener('exit', this.#stopAtExit);
    const ended = waitForExit(this.#child);
    killGroup(this.#child, 'SIGTERM');
    const timer = setTimeout(() => killGroup(this.#child, 'SIGKILL'), 3000);
    await ended;
    clearTimeout(timer);
    killGroup(this.#child, 'SIGKILL');
    if (this.#temporaryFolder !== undefined) {
      await rm(this.#temporaryFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  }

  /** Resolves when the server ends by itself or by `stop`. */
  waitForEnd(): Promise<void> {
    return waitForExit(this.#child);
  }
}

/** A person's own changes in a data folder that stays are left alone. */
async function writeUserSettings(
  userFolder: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const path = join(userFolder, 'settings.json');
  if (!existsSync(path)) await writeFile(path, JSON.stringify(settings, undefined, 2));
}

/** VS Code takes each folder of this name for an installed extension and follows links. */
async function linkExtensions(extensionsFolder: string, extensions: readonly string[]): Promise<void> {
  // Deleting does not follow links; the list that VS Code keeps in there must not outlive a version.
  await rm(extensionsFolder, { recursive: true, force: true });
  await mkdir(extensionsFolder, { recursive: true });
  for (const extension of extensions) {
    const manifest = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8')) as ExtensionManifest;
    const name = `${manifest.publisher}.${manifest.name}-${manifest.version}`;
    await symlink(extension, join(extensionsFolder, name), 'junction');
  }
}

interface ExtensionManifest {
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
}

function serverArguments(dataFolder: string, options: ServerOptions): readonly string[] {
  return [
    '--host=127.0.0.1',
    `--port=${options.port ?? 0}`,
    '--without-connection-token',
    '--accept-server-license-terms',
    `--server-data-dir=${dataFolder}`,
    `--extensions-dir=${join(dataFolder, 'extensions')}`,
    '--telemetry-level=off',
    // A built VS Code takes tests and extensions under development from a page's address only with this flag.
    ...(options.forTests === true ? ['--enable-smoke-test-driver'] : []),
    ...(options.trusted === false ? [] : ['--disable-workspace-trust']),
  ];
}

function waitUntilListening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      // The pipes must be drained on, or the server stops at a full one.
      child.stdout?.removeListener('data', read).resume();
      child.stderr?.removeListener('data', read).resume();
      child.removeAllListeners('exit');
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(
        new SetupError(
          `The VS Code server ended with code ${code} before it was ready:\n${output.slice(-2000)}`,
        ),
      );
    });
  });
}

function waitForExit(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}

/** @throws SetupError when something listens there already or the port may not be used. */
export async function checkPortIsFree(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${error.code})`;
      reject(new SetupError(`Port ${port} ${reason}. Choose another one with --port, or leave --port out.`));
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
