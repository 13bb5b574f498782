import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const { withQuickYamlState } = createRequire(import.meta.url)('../../esbuild.js') as {
  readonly withQuickYamlState: Plugin;
};

export type Subject = typeof import('./subject.ts');

/** Bundles the code under test like the extension and loads that: neither tsx nor single modules are measured. */
export async function loadSubject(folder: string): Promise<Subject> {
  const outfile = join(folder, 'subject.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'subject.ts')],
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    plugins: [withQuickYamlState],
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  return (await import(pathToFileURL(outfile).href)) as Subject;
}
