import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { readSourceFiles, type SourceFile } from '../support/sourceFiles.ts';

interface Import {
  readonly from: string;
  /** A path from the project's root for a file of ours, else the name of a module. */
  readonly to: string;
  /** Erased by the compiler: it says where knowledge comes from, but loads nothing. */
  readonly isTypeOnly: boolean;
}

/** Which zones a zone may import from, besides itself (docs/architecture.md). */
const zones: Readonly<Record<string, readonly string[]>> = {
  core: [],
  protocol: ['core'],
  platform: ['core'],
  extension: ['core', 'platform', 'protocol'],
  webview: ['core', 'protocol'],
  cli: ['core', 'platform'],
};

/** Where each module of npm or of the host may be imported: beginnings of paths. */
const modules: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^vscode$/, ['src/extension/']],
  [/^node:/, ['src/platform/', 'src/cli/']],
  [/^gray-matter$/, ['src/core/format/readDocument.ts']],
  [/^(?:js-)?yaml$/, ['src/core/format/']],
  [/^minisearch\/SearchableMap$/, ['src/core/search/termIndex.ts']],
  [/^temporal-polyfill$/, ['src/core/dates/', 'src/cli/main.ts']],
  [/^ical-generator$/, ['src/core/export/formatCalendar.ts']],
  [/^fflate\/browser$/, ['src/core/export/zipFiles.ts']],
  [/^docx$/, ['src/core/export/docx/']],
  [/^@noble\/hashes\/(?:sha2|utils)\.js$/, ['src/core/text/sha256.ts']],
  [/^smol-toml$/, ['src/core/import/noteSource.ts']],
  [/^ulid$/, ['src/extension/host/newId.ts', 'src/cli/main.ts']],
  [/^tinyglobby$/, ['src/cli/filesOf.ts']],
  [/^valibot$/, ['src/protocol/']],
  [/^preact(?:\/hooks)?$/, ['src/webview/']],
];

const fromPattern = /^\s*(?:import|export)\s+(type\s)?[^;'"]*?\bfrom\s+['"]([^'"]+)['"]/gm;
const barePattern = /^\s*import\s+['"]([^'"]+)['"]/gm;
const dynamicPattern = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf({ path, text }: SourceFile): readonly Import[] {
  const resolve = (to: string): string => (to.startsWith('.') ? posix.join(posix.dirname(path), to) : to);
  return [
    ...[...text.matchAll(fromPattern)].map(([, type, to = '']) => ({
      from: path,
      to: resolve(to),
      isTypeOnly: type !== undefined,
    })),
    ...[...text.matchAll(barePattern), ...text.matchAll(dynamicPattern)].map(([, to = '']) => ({
      from: path,
      to: resolve(to),
      isTypeOnly: false,
    })),
  ];
}

const zoneOf = (path: string): string => path.split('/')[1] ?? '';

suite('Boundaries', () => {
  const files = readSourceFiles('src');
  const imports = files.flatMap(importsOf);

  test('the test reads imports of every kind', () => {
    const text =
      "import a, { b } from './a.ts';\nimport type {\n  C,\n} from 'c';\nimport 'd';\nexport * from '../e.ts';\nawait import('./f.ts');\n";
    const found = importsOf({ path: 'src/core/x/y.ts', text });
    assert.deepEqual(
      found.map(({ to, isTypeOnly }) => [to, isTypeOnly]),
      [
        ['src/core/x/a.ts', false],
        ['c', true],
        ['src/core/e.ts', false],
        ['d', false],
        ['src/core/x/f.ts', false],
      ],
    );
    assert.ok(imports.length > 300, `${imports.length} imports`);
  });

  test('arrows point down only', () => {
    const upward = imports.filter(({ from, to }) => {
      if (!to.startsWith('src/')) return false;
      const zone = zoneOf(from);
      return zoneOf(to) !== zone && !zones[zone]?.includes(zoneOf(to));
    });
    assert.deepEqual(upward, []);
  });

  test('no import leaves src', () => {
    assert.deepEqual(
      imports.filter(({ to }) => to.startsWith('../') || /^(?:test|dist|node_modules)\//.test(to)),
      [],
    );
  });

  test('each module is imported only where its work is done', () => {
    const astray = imports.filter(({ from, to }) => {
      if (to.startsWith('src/')) return false;
      const places = modules.find(([name]) => name.test(to))?.[1] ?? [];
      return !places.some((place) => from.startsWith(place));
    });
    assert.deepEqual(astray, []);
  });

  test('a page loads no YAML: nothing of core/format is reached from a webview', () => {
    const reached = new Set(files.map(({ path }) => path).filter((path) => zoneOf(path) === 'webview'));
    for (const path of reached) {
      for (const { from, to, isTypeOnly } of imports) {
        if (from === path && !isTypeOnly && to.startsWith('src/')) reached.add(to);
      }
    }
    assert.deepEqual(
      [...reached].filter((path) => path.startsWith('src/core/format/')),
      [],
    );
  });

  test('what differs between desktop and web stands in twins, and Node is behind them', () => {
    const intoPlatform = imports.filter(
      ({ from, to }) => zoneOf(from) === 'extension' && zoneOf(to) === 'platform',
    );
    // These need only what a web worker has too.
    const everywhere = ['decodeOutput', 'decodeText', 'sealedText'].map((name) => `src/platform/${name}.ts`);
    const throughOthers = intoPlatform.filter(
      ({ from, to }) => from !== 'src/extension/host/desktop.ts' && !everywhere.includes(to),
    );
    assert.deepEqual(throughOthers, []);
  });

  test('files name their endings, so that they run as they stand', () => {
    assert.deepEqual(
      imports.filter(({ to }) => to.startsWith('src/') && !/\.tsx?$/.test(to)),
      [],
    );
  });

  test('no file is longer than 400 lines', () => {
    assert.deepEqual(
      files.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path),
      [],
    );
  });
});
