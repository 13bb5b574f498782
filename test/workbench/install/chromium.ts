import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { Progress } from '../progress.ts';
import { SetupError } from '../setupError.ts';
import { prepareCachedFolder } from './cachedFolder.ts';
import { npmInstall } from './npmInstall.ts';

/** A program that speaks Chromium's debugging protocol, and the environment it starts in. */
export interface ChromiumProgram {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** The last release whose unpacking library runs on Node 20. */
const packageVersion = '147.0.0';

/**
 * Browsers of this machine, best first; a name found here may still fail to start (Ubuntu's `chromium-browser`
 * is a stub until the snap is installed).
 *
 * CHROMIUM_PATH, when set, is the only one.
 */
export function findInstalledChromium(): readonly ChromiumProgram[] {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new SetupError(`CHROMIUM_PATH names no file: ${given}`);
    return [{ executable: given, environment: {} }];
  }
  return candidatePaths()
    .filter((path) => existsSync(path))
    .map((executable) => ({ executable, environment: {} }));
}

function candidatePaths(): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? '',
    );
    return folders.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Fetches a headless Chromium from the npm registry into the cache, or finds it there.
 *
 * Comes with the NSS libraries and fonts that a bare machine lacks.
 *
 * @throws SetupError elsewhere than on Linux x64, the one platform the package is built for.
 */
export async function installChromium(progress: Progress): Promise<ChromiumProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      'No browser found. Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to the program of one.',
    );
  }
  const folder = await prepareCachedFolder(`chromium-${packageVersion}`, async (workFolder) => {
    progress('Fetching Chromium from the npm registry (once, 70 MB) ...');
    await fetchChromium(workFolder);
    progress('  Chromium is ready.');
  });
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH ?? ''].filter(
    (path) => path !== '',
  );
  return {
    executable: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: libraries.join(delimiter),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : await describeOwnFonts(folder)),
    },
  };
}

/** Without any font configuration Chromium stops at its first text: point it to the fonts it came with. */
async function describeOwnFonts(folder: string): Promise<Readonly<Record<string, string>>> {
  const configuration = join(folder, 'fonts.conf');
  const cache = join(folder, 'fonts-cache');
  await writeFile(
    configuration,
    `<?xml version="1.0"?>\n<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${cache}</cachedir></fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: configuration };
}

async function fetchChromium(folder: string): Promise<void> {
  const fetchFolder = join(folder, 'fetch');
  await mkdir(fetchFolder);
  await npmInstall(fetchFolder, [`@sparticuz/chromium@${packageVersion}`]);
  const archives = join(fetchFolder, 'node_modules/@sparticuz/chromium/bin');
  await pipeline(
    createReadStream(join(archives, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(folder, 'chromium'), { mode: 0o755 }),
  );
  const tar = createRequire(join(fetchFolder, 'package.json'))('tar-fs') as TarFs;
  for (const name of ['al2023', 'fonts']) {
    await pipeline(
      createReadStream(join(archives, `${name}.tar.br`)),
      createBrotliDecompress(),
      tar.extract(join(folder, name)),
    );
  }
  await rm(fetchFolder, { recursive: true, force: true });
}

/** The one function used of `tar-fs`, a dependency of the package just fetched. */
interface TarFs {
  extract(folder: string): NodeJS.WritableStream;
}
