import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const dist = join(import.meta.dirname, '../../dist');

/** What could reach a network, run a text as code, or start a program. */
const forbidden: readonly (readonly [string, RegExp])[] = [
  ['a network module', /require\(["'](?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/\w+)?["']\)/],
  ['an import of a network module', /from\s*["'](?:node:)?(?:https?|http2|net|tls|dgram|dns)["']/],
  // A method of that name, with a body behind its parameters, is none.
  ['fetch', /(?<![\w$.])fetch\((?![^()]*\)\s*\{)/],
  ['XMLHttpRequest', /XMLHttpRequest/],
  ['WebSocket', /WebSocket/],
  ['sendBeacon', /sendBeacon/],
  ['eval', /(?<![\w$.])eval\(/],
  ['the Function constructor', /(?<![\w$])(?:new\s+)?Function\(/],
  ['the vm module', /["'](?:node:)?vm["']/],
  ['a child process', /child_process/],
  ['a worker', /worker_threads/],
];

/** Characters that hide or reorder code (Unicode bidi controls, zero-width characters, variation selectors). */
const invisible = /\p{Bidi_Control}|\p{Variation_Selector}|[\u200b-\u200f]/u;

const bundles = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.js'),
);

suite('Bundles', () => {
  test('are there for the desktop, the web, both pages and the command line', () => {
    const expected = [
      'cli.js',
      'extension.js',
      'web/extension.js',
      'webview/dashboard.js',
      'webview/progress.js',
      'webview/brief.js',
    ];
    for (const name of expected) assert.ok(bundles.includes(name), name);
  });

  test('run as the command line', () => {
    const help = execFileSync(process.execPath, [join(dist, 'cli.js'), '--help'], { encoding: 'utf8' });
    assert.match(help, /^ {2}capture {2}/m);
  });

  test('let the dashboard be there at once: its script has at most 120 KB, minified', () => {
    const { size } = statSync(join(dist, 'webview/dashboard.js'));
    assert.ok(size <= 120 * 1024, `${size} bytes`);
  });

  for (const name of bundles) {
    test(`hold nothing that reaches out or runs texts as code: ${name}`, () => {
      const code = readFileSync(join(dist, name), 'utf8');
      const found = forbidden.filter(([, pattern]) => pattern.test(code)).map(([what]) => what);
      assert.deepEqual(found, []);
      assert.doesNotMatch(code, invisible);
    });
  }
});
