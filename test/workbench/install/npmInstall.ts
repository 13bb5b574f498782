import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../setupError.ts';

/**
 * Installs exact versions of packages into a folder that stands on its own, without running their scripts.
 *
 * The folder gets an empty package.json so that npm does not look for one in its parents.
 *
 * @param packages `name@version`; with none, the dependencies of the folder's own package.json.
 * @throws SetupError when the registry cannot be reached, does not have the version, or the disk is full.
 */
export async function npmInstall(folder: string, packages: readonly string[]): Promise<void> {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) await writeFile(manifest, '{ "private": true }\n');
  const result = await runNpm(folder, [
    'install',
    ...packages,
    '--prefix',
    folder,
    '--omit=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=10000',
  ]);
  if (result.code !== 0) {
    throw explainNpmFailure(result.output, packages.join(' ') || 'the libraries of VS Code');
  }
}

interface NpmResult {
  readonly code: number | null;
  readonly output: string;
}

function runNpm(folder: string, args: readonly string[]): Promise<NpmResult> {
  // Inside `npm test` the path of npm's own program is known; it saves guessing at npm.cmd on Windows.
  const npmProgram = process.env.npm_execpath;
  const [command, firstArgs] = npmProgram?.endsWith('.js') ? [process.execPath, [npmProgram]] : ['npm', []];
  const environment = { ...process.env };
  // `npm run` hands its own project down by these; they would send the packages into the wrong folder.
  for (const key of Object.keys(environment)) {
    if (/^npm_config_(local_)?prefix$|^npm_package_|^INIT_CWD$/.test(key)) delete environment[key];
  }
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...firstArgs, ...args], {
      cwd: folder,
      env: environment,
      shell: command === 'npm' && process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', () => reject(new SetupError('npm is not on the PATH. Install Node.js 20 with npm.')));
    child.once('close', (code) => resolve({ code, output }));
  });
}

function explainNpmFailure(output: string, what: string): SetupError {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET|EIDLETIMEOUT/.test(output)
  ) {
    return new SetupError(
      `No network: the npm registry cannot be reached to fetch ${what}. ` +
        'Check the connection and the proxy or registry settings of npm (npm config list), then run again.',
    );
  }
  if (/ENOSPC/.test(output)) {
    return new SetupError(`The disk is full: ${what} could not be unpacked. Free about 1 GB and run again.`);
  }
  if (/E404|ETARGET/.test(output)) {
    return new SetupError(`The npm registry in use does not have ${what}. Check npm config get registry.`);
  }
  const lastLines = output.trim().split('\n').slice(-8).join('\n');
  return new SetupError(`npm could not install ${what}:\n${lastLines}`);
}
