import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json: the extension under development. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything fetched or kept between runs; git ignores it, and deleting it costs one more download. */
export const cacheRoot = join(projectRoot, '.vscode-test');
