/*
 * Builds every bundle of the extension into dist/ and prints how large each is.
 *
 *   node esbuild.js                 with source maps
 *   node esbuild.js --production    minified, without source maps: what the VSIX holds
 *
 * dist/extension.js          desktop, CommonJS; heavy libraries are chunks that load on first use
 * dist/cli.js                the command line; it shares the chunks of the desktop
 * dist/web/extension.js      web worker, one file: that host can only evaluate the file it was given
 * dist/webview/*.js          the pages, each one script
 */
const esbuild = require('esbuild');
const { chmod, mkdir, readFile, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { gzipSync } = require('node:zlib');

const isProduction = process.argv.includes('--production');
const outputFolder = path.join(__dirname, 'dist');

/** Most bytes, minified, that activation may load: each KiB costs 0.1 to 0.2 ms. */
const activationLimitBytes = 160 * 1024;

/** @type {import('esbuild').BuildOptions} */
const commonOptions = {
  absWorkingDir: __dirname,
  // Not that of a zone, which takes types of ours for those of a library.
  tsconfig: 'tsconfig.json',
  bundle: true,
  write: false,
  metafile: true,
  minify: isProduction,
  sourcemap: isProduction ? false : 'inline',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  outdir: 'dist',
  define: { 'process.env.NODE_ENV': isProduction ? '"production"' : '"development"' },
};

/**
 * gray-matter's own engines parse YAML with an old js-yaml and evaluate JavaScript. We always pass engines of
 * ours, so the bundles hold none of that code.
 */
const withoutGrayMatterEngines = {
  name: 'without-gray-matter-engines',
  setup(build) {
    build.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};

/**
 * js-yaml makes the object that holds its state by spreading two others. On Node 20, which VS Code 1.100 has too,
 * that alone takes 14 microseconds and makes every access slow: reading the front matter of 10,000 files takes
 * 620 ms, and 150 ms with `Object.assign`, which gives the same object.
 */
const withQuickYamlState = {
  name: 'with-quick-yaml-state',
  setup(build) {
    build.onLoad({ filter: /js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      const contents = source.replace(
        /const state = \{\s*\.\.\.DEFAULT_PARSER_OPTIONS,\s*\.\.\.options,(.*?)\n\t\};/s,
        'const state = Object.assign({}, DEFAULT_PARSER_OPTIONS, options, {$1\n\t});',
      );
      const text = 'js-yaml no longer makes its state by spreading: remove with-quick-yaml-state';
      return contents === source ? { errors: [{ text }] } : { contents };
    });
  },
};

/** The web bundle takes `host/browser.ts` where the desktop one takes its twin, and no file system for gray-matter. */
const webTwins = {
  name: 'web-twins',
  setup(build) {
    build.onResolve({ filter: /\/desktop\.ts$/ }, ({ path: request, resolveDir }) => ({
      path: path.resolve(resolveDir, request).replace(/desktop\.ts$/, 'browser.ts'),
    }));
    build.onResolve({ filter: /^fs$/ }, ({ importer }) =>
      /gray-matter/.test(importer) ? { path: 'fs', namespace: 'no-files' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'no-files' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * The desktop bundle and the command line, which share most of the core: esbuild splits ES modules only, so it splits
 * those and each output is then turned into CommonJS. A dynamic import becomes a `require` that runs on first use;
 * modules that chunks share stay one.
 */
async function buildDesktop() {
  const built = await esbuild.build({
    ...commonOptions,
    entryPoints: { extension: 'src/extension/extension.ts', cli: 'src/cli/main.ts' },
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    external: ['vscode'],
    plugins: [withQuickYamlState, withoutGrayMatterEngines],
  });
  const outputs = await Promise.all(
    built.outputFiles.map(async ({ path: file, text }) => {
      const { code } = await esbuild.transform(text, {
        format: 'cjs',
        platform: 'node',
        target: 'node20',
        minify: isProduction,
        sourcemap: isProduction ? false : 'inline',
        sourcesContent: false,
        // A module of CommonJS knows itself by its path; a library makes its `require` by it.
        define: { 'import.meta.url': '__filename' },
        supported: { 'dynamic-import': false },
      });
      return { file, content: code };
    }),
  );
  assertRunsWithoutVsCode(built.metafile, 'dist/cli.js');
  const loadedAtOnce = closureOf(built.metafile, 'dist/extension.js', ['import-statement']);
  return { outputs: outputs.map(withHashbang), loadedAtOnce };
}

/** The command line can be run as a program. */
function withHashbang({ file, content }) {
  return { file, content: path.basename(file) === 'cli.js' ? `#!/usr/bin/env node\n${content}` : content };
}

/** Fails the build where the command line could ask for `vscode`, which the desktop bundle leaves to its host. */
function assertRunsWithoutVsCode(metafile, entry) {
  const leaks = closureOf(metafile, entry, ['import-statement', 'dynamic-import']).filter((output) =>
    metafile.outputs[output].imports.some(({ path: imported }) => imported === 'vscode'),
  );
  if (leaks.length > 0) throw new Error(`The command line would load vscode: ${leaks.join(', ')}.`);
}

/** The outputs that one of them loads by imports of some kinds, itself included, as paths from the project's root. */
function closureOf(metafile, entry, kinds) {
  const reached = new Set([entry]);
  for (const output of reached) {
    for (const { path: imported, kind } of metafile.outputs[output].imports) {
      if (kinds.includes(kind) && metafile.outputs[imported]) reached.add(imported);
    }
  }
  return [...reached];
}

/** A bundle that is one file, or one file an entry point. */
async function buildSingle(options) {
  const { outputFiles } = await esbuild.build({ ...commonOptions, ...options });
  return outputFiles.map(({ path: file, text }) => ({ file, content: text }));
}

const buildWeb = () =>
  buildSingle({
    entryPoints: { 'web/extension': 'src/extension/extension.ts' },
    platform: 'browser',
    target: 'es2022',
    format: 'cjs',
    external: ['vscode'],
    inject: ['src/extension/host/bufferStandIn.ts'],
    plugins: [withQuickYamlState, withoutGrayMatterEngines, webTwins],
  });

const buildWebviews = () =>
  buildSingle({
    entryPoints: {
      'webview/dashboard': 'src/webview/dashboard/main.tsx',
      'webview/progress': 'src/webview/progress/main.tsx',
      'webview/brief': 'src/webview/brief/main.tsx',
    },
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });

function formatKilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1).padStart(8)} KB`;
}

/** Outputs smaller than this are printed as one line together. */
const smallBytes = 5 * 1024;

/** Prints a line for each output, and what activation loads; returns the bytes of the latter. */
function printSizes(outputs, loadedAtOnce) {
  const row = (contents, name) => {
    const bytes = contents.reduce((sum, content) => sum + Buffer.byteLength(content), 0);
    const gzipBytes = contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
    console.log(`${formatKilobytes(bytes)} ${formatKilobytes(gzipBytes)} gz  ${name}`);
    return bytes;
  };
  const files = outputs.map(({ file, content }) => ({
    name: path.relative(__dirname, file).split(path.sep).join('/'),
    content,
  }));
  const isSmallChunk = ({ name, content }) => name.includes('/chunks/') && content.length < smallBytes;
  for (const { name, content } of files.filter((file) => !isSmallChunk(file))) row([content], name);
  const small = files.filter(isSmallChunk);
  row(
    small.map(({ content }) => content),
    `${small.length} small chunks`,
  );
  const loaded = files.filter(({ name }) => loadedAtOnce.includes(name));
  return row(
    loaded.map(({ content }) => content),
    `loaded by activation on the desktop (${loaded.length} files)`,
  );
}

async function main() {
  const [desktop, ...others] = await Promise.all([buildDesktop(), buildWeb(), buildWebviews()]);
  const outputs = [...desktop.outputs, ...others.flat()];
  await rm(outputFolder, { recursive: true, force: true });
  for (const { file, content } of outputs) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await chmod(path.join(outputFolder, 'cli.js'), 0o755);
  const activationBytes = printSizes(outputs, desktop.loadedAtOnce);
  if (isProduction && activationBytes > activationLimitBytes) {
    throw new Error(`Activation loads ${activationBytes} bytes; ${activationLimitBytes} are allowed.`);
  }
}

if (require.main === module) {
  main().catch((error) => {
    // esbuild has already printed what it could not build.
    if (!error.errors) console.error(error.message);
    process.exitCode = 1;
  });
}

/** For the bench, which measures code that is built like the bundles. */
module.exports = { withQuickYamlState };
