import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogbookIndex } from '../../src/core/index/logbookIndex.ts';
import { formatProblem, type ProblemCode } from '../../src/core/problems.ts';
import { NodeFileStore } from '../../src/platform/nodeFileStore.ts';
import { nodeScheduler } from '../../src/platform/nodeScheduler.ts';
import { contradictoryFiles } from '../support/contradictoryFiles.ts';

/** One bad file: what it shows, its bytes, what is told of it in bulk, and the record that it still gives. */
interface BadFile {
  readonly fault: string;
  /** `folder` for a folder of that name. */
  readonly content: string | Uint8Array | 'folder';
  readonly codes: readonly ProblemCode[];
  /** Fields of its record; `undefined` where it gives none. */
  readonly record?: Readonly<Record<string, unknown>>;
}

const path = 'activities/2026/2026-03-14-bad.md';
const id = '01JD3Z8Q4N6W2K5R7T9V1X3Y5A';
const head = `id: ${id}\ntype: activity\n`;

/** A file with these lines of front matter behind its id and type. */
function withLines(lines: string, body = 'Body\n'): string {
  return `---\n${head}${lines}\n---\n${body}`;
}

function broken(fault: string, content: string | Uint8Array, code: ProblemCode): BadFile {
  return { fault, content, codes: [code] };
}

function flawed(
  fault: string,
  lines: string,
  codes: readonly ProblemCode[],
  record: Readonly<Record<string, unknown>>,
): BadFile {
  return { fault, content: withLines(lines), codes, record };
}

const script = '---js\n(globalThis.wasRun = true, {title: "x"})\n---\n';
const template = `{{x}} \${globalThis.wasRun = true}`;
const conflict = '<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> other';
const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: T`;

const badFiles: readonly BadFile[] = [
  broken('malformed YAML: a list that is not closed', withLines('title: T\ntags: [1'), 'yaml-syntax'),
  broken('malformed YAML: a colon in a title', withLines('title: AE form: done'), 'yaml-syntax'),
  broken('malformed YAML: a quote that is not closed', withLines('title: "T'), 'yaml-syntax'),
  broken('malformed YAML: a line without a key', withLines('title: T\nwords'), 'yaml-syntax'),
  broken('tabs as indentation', withLines('title: T\nmetrics:\n\t- name: x'), 'yaml-tab'),
  flawed('a key twice', 'title: T\ntitle: U', ['yaml-duplicate-key'], { title: 'T' }),
  {
    fault: 'a byte order mark',
    content: `\ufeff${withLines('title: T')}`,
    codes: [],
    record: { title: 'T' },
  },
  ...['\r\n', '\r'].map((eol) => ({
    fault: `lines that end with ${JSON.stringify(eol)}`,
    content: withLines('title: T\nhours: 2').replaceAll('\n', eol),
    codes: [],
    record: { title: 'T', hours: 2 },
  })),
  {
    fault: 'mixed line ends',
    content: withLines('title: T\r\nhours: 2\rtags: [x]'),
    codes: [],
    record: { title: 'T', hours: 2, tags: ['x'] },
  },
  {
    fault: 'UTF-16 with a byte order mark',
    content: Buffer.from(`\ufeff${withLines('title: é')}`, 'utf16le'),
    codes: [],
    record: { title: 'é' },
  },
  broken('UTF-16 without a byte order mark', Buffer.from(withLines('title: T'), 'utf16le'), 'binary-file'),
  broken('Latin-1', Buffer.from(withLines('title: Résumé'), 'latin1'), 'not-utf8'),
  broken('NUL in the text', withLines('title: a\0b'), 'binary-file'),
  broken('an empty file', '', 'empty-file'),
  broken('nothing but blanks', ' \n\t\n', 'empty-file'),
  broken('nothing but a fence', '---\n', 'empty-file'),
  broken('front matter without keys', '---\n---\nBody\n', 'no-front-matter'),
  broken('no front matter', '# Heading\n', 'no-front-matter'),
  broken('front matter without an end', `---\n${head}title: T\n\n# Heading\n`, 'unterminated-front-matter'),
  broken('front matter in JavaScript', script, 'unsupported-front-matter'),
  broken('front matter in JavaScript after a byte order mark', `\ufeff${script}`, 'unsupported-front-matter'),
  broken('front matter in JSON', '---json\n{"title": "T"}\n---\n', 'unsupported-front-matter'),
  broken('front matter in TOML', '+++\ntitle = "T"\n+++\n', 'unsupported-front-matter'),
  broken('front matter between semicolons', ';;;\n{"title": "T"}\n;;;\n', 'unsupported-front-matter'),
  {
    fault: 'dashes and a fence of code that is not closed in the body',
    content: withLines('title: T', '---\n```yaml\n---\ntitle: no\n---\n'),
    codes: [],
    record: { title: 'T' },
  },
  broken('a file of 50 MB', new Uint8Array(50 * 1024 * 1024).fill(0x61), 'file-too-large'),
  broken('a line of 100 KB', withLines(`title: ${'x'.repeat(100 * 1024)}`), 'front-matter-too-large'),
  broken('200,000 lines of front matter', withLines('a: b\n'.repeat(200_000)), 'front-matter-too-large'),
  {
    fault: 'a body of nearly 2 MB on one line',
    content: withLines('title: T', 'x'.repeat(2_000_000)),
    codes: [],
    record: { title: 'T' },
  },
  broken('5,000-fold nesting', withLines(`x: ${'['.repeat(5000)}`), 'yaml-syntax'),
  flawed(
    'an alias bomb',
    bomb,
    ['yaml-alias', 'yaml-alias', 'yaml-alias', 'yaml-alias', 'yaml-alias', 'yaml-alias', 'yaml-alias'],
    { title: 'T' },
  ),
  flawed('names of object properties', 'title: toString\n__proto__: {x: 1}\nconstructor: y', [], {
    title: 'toString',
  }),
  flawed('a merge key', 'title: T\n<<: {hours: 3}', ['yaml-merge-key'], { title: 'T' }),
  flawed('custom tags', 'title: !!js/function T\nx: !include y', ['yaml-tag', 'yaml-tag'], { title: 'T' }),
  {
    fault: 'a second YAML document',
    content: withLines('title: T\n...\nhours: 2'),
    codes: ['yaml-multiple-documents'],
    record: { title: 'T' },
  },
  flawed(
    'wrong types',
    'title: T\ntags: 5\nhours: abc\nmetrics: [1]\nratings: [x]\ndate: [a]\nprivate: [y]',
    // In the order of the record table.
    [
      'expected-text',
      'expected-mapping',
      'expected-list',
      'expected-text',
      'invalid-number',
      'expected-objects',
    ],
    { title: 'T', private: true, metrics: [] },
  ),
  flawed('keys without a value', 'title: T\nskills:\nhours: ~\nmetrics: null', [], { title: 'T' }),
  ...['1,000', '1_000', '1e3', '.inf', 'NaN', '12 %', '٣'].map((number) =>
    flawed(`the number ${number}`, `title: T\nhours: ${number}`, ['invalid-number'], { title: 'T' }),
  ),
  flawed('a negative number of hours', 'title: T\nhours: -5', ['out-of-range'], { title: 'T' }),
  flawed('a number of 30 digits', `title: T\nhours: ${'9'.repeat(30)}`, ['out-of-range'], { title: 'T' }),
  ...['2026-02-30', '13/40/2026', 'yesterday', '2026-03-14T10:00:00Z'].map((date) =>
    flawed(`the date ${date}`, `title: T\ndate: ${date}`, ['invalid-date'], { title: 'T' }),
  ),
  ...['0001-01-01', '9999-12-31'].map((date) =>
    flawed(`the date ${date}`, `title: T\ndate: ${date}`, ['out-of-range'], { title: 'T' }),
  ),
  flawed('a leap day', 'title: T\ndate: 2024-02-29', [], { title: 'T', date: '2024-02-29' }),
  flawed('unknown keys', 'title: T\nmood: {a: [b]}', [], { title: 'T' }),
  flawed('an unknown word of a choice', 'title: T\nphase: later', ['invalid-choice'], { title: 'T' }),
  broken('an unresolved merge', withLines(conflict), 'conflict-markers'),
  flawed('HTML in a title', 'title: <script>globalThis.wasRun = true</script>', [], {
    title: '<script>globalThis.wasRun = true</script>',
  }),
  flawed('a template in a title', `title: '${template}'`, [], { title: template }),
  flawed('bidirectional controls, joiners and combining marks', 'title: "a\\u202Eb 👩‍🔬 e\u0301"', [], {
    title: 'a\u202eb 👩‍🔬 e\u0301',
  }),
  flawed('half a character', 'title: "a\\uD800b"', [], { title: 'a\ud800b' }),
  flawed('a title of 10,000 characters', `title: ${'x'.repeat(10_000)}`, [], { title: 'x'.repeat(10_000) }),
  flawed('500 tags', `title: T\ntags: [${'t, '.repeat(499)}t]`, [], {
    title: 'T',
    tags: new Array(500).fill('t'),
  }),
  flawed('what looks like a patient', 'title: MRN 1234567, born 1961-04-02', [], {
    title: 'MRN 1234567, born 1961-04-02',
  }),
  ...contradictoryFiles(id),
  { fault: 'a folder named like a record', content: 'folder', codes: ['folder-named-as-record'] },
];

suite('bad input', function () {
  this.timeout(20_000);

  for (const bad of badFiles) {
    test(`${bad.fault}: ${bad.codes.join(', ') || 'no problem'}`, async () => {
      await withLogbook(bad.content, async (root) => {
        const index = new LogbookIndex({ store: new NodeFileStore(root), scheduler: nodeScheduler });
        const { records, problemFiles } = await index.contents();
        assert.deepEqual(
          problemFiles.map((file) => file.path),
          bad.codes.length === 0 ? [] : [path],
        );
        const problems = problemFiles[0]?.problems ?? [];
        assert.deepEqual(
          problems.map((one) => one.code),
          bad.codes,
        );
        // Words for every problem, all holes filled, the last sentence saying what to do.
        for (const one of problems) assert.match(formatProblem(one), /^[^{}]+[.:!)] [^{}]+\.$/u);
        const others = records.filter((one) => one.path !== path).map(({ record }) => record.title);
        assert.deepEqual(others, ['Good', 'Also good']);
        assertHolds(records.find((one) => one.path === path)?.record, bad.record);
      });
      assert.equal('wasRun' in globalThis, false, 'nothing of a file is run');
      assert.deepEqual(Object.keys(Object.prototype), []);
    });
  }

  test('a missing logbook is empty and has no problem', async () => {
    const index = new LogbookIndex({
      store: new NodeFileStore(join(tmpdir(), 'research-logbook-that-is-not-there')),
      scheduler: nodeScheduler,
    });
    const { records, problemFiles } = await index.contents();
    assert.deepEqual([records, problemFiles], [[], []]);
    assert.equal(index.hasFolder, false);
  });

  for (const [fault, file, name] of elsewhere()) {
    test(`${fault}: see ${file}`, async () => {
      assert.ok((await readFile(file, 'utf8')).includes(name), `${file} has no "${name}"`);
    });
  }
});

/** Bad input of other kinds than a file's text, and the test that covers each. */
function elsewhere(): readonly (readonly [fault: string, file: string, name: string])[] {
  const unit = 'test/unit';
  return [
    [
      'a body with an unresolved merge',
      `${unit}/core/records/readRecord.test.ts`,
      'finds an unresolved merge in the body',
    ],
    ['an unresolved merge, not written to', `${unit}/core/records/planSetField.test.ts`, 'a merge conflict'],
    ['a key that stands twice, not written to', `${unit}/core/records/planSetField.test.ts`, 'the key twice'],
    ['64 KB of anything', `${unit}/core/format/readFrontMatter.test.ts`, 'in bounded time'],
    ['any text at all', `${unit}/core/records/readRecord.test.ts`, 'never throws, whatever the text'],
    [
      'dates in other zones',
      `${unit}/core/dates/civilDate.test.ts`,
      'are the same in every zone of the machine',
    ],
    [
      'days on which the clock changes',
      `${unit}/core/dates/civilDate.test.ts`,
      'across daylight saving and leap days',
    ],
    ['the last and the first week of a year', `${unit}/core/insight/isoWeek.test.ts`, 'into the week of'],
    ['a date in the future', `${unit}/core/records/readRecord.test.ts`, 'finds what was done in the future'],
    ['an id that two records have', `${unit}/core/index/logbookIndex.test.ts`, 'flags every file of one id'],
    [
      'unknown keys, kept when another changes',
      `${unit}/core/format/planSetValue.test.ts`,
      'changes the pair of its key only',
    ],
    ['Latin-1, not written to', 'test/integration/recordWriter.test.ts', 'refuses to edit a file with'],
    ['HTML in the tree', 'test/integration/logbook.test.ts', 'shows hostile words as text'],
    ['HTML in the pages', 'test/ui/dashboard.test.ts', 'shows hostile words as text'],
    ['long titles in the pages', `${unit}/core/text/userText.test.ts`, 'cuts what is too long'],
    ['no title in the log', 'test/integration/logFailure.test.ts', 'keeps the names of files out of the log'],
    [
      'a logbook nobody may write',
      'test/integration/workspaces.test.ts',
      'shows a logbook that nobody may write',
    ],
    [
      'a folder nobody may write',
      `${unit}/platform/nodeRecordWriter.test.ts`,
      'leaves a file alone that the user may not write',
    ],
    [
      'a setting that leads out of the workspace',
      `${unit}/core/index/validateLogbookFolder.test.ts`,
      'stays below the workspace',
    ],
    [
      'two contacts with one slug',
      `${unit}/core/index/contradictionFixes.test.ts`,
      'flags both of two contacts with one slug',
    ],
    [
      'a person whose file was renamed by hand',
      `${unit}/core/index/contradictionFixes.test.ts`,
      'then the contact whose title it is',
    ],
    [
      'a goal for an unknown skill',
      `${unit}/core/index/inspectFile.test.ts`,
      'finds unknown skills of goals, feedback and contacts',
    ],
    [
      'unknown people, studies and records',
      `${unit}/core/index/inspectFile.test.ts`,
      'points at names that the logbook does not have',
    ],
    [
      'an internship or a leave that ends before it starts',
      `${unit}/core/records/findContradictions.test.ts`,
      'finds an internship and a leave that end before they start',
    ],
    [
      'zero, negative, absurd and mixed figures',
      `${unit}/core/achievement/rollUpRemarks.test.ts`,
      'figures that cannot be true do not count',
    ],
    [
      'one name in two units',
      `${unit}/core/achievement/rollUpRemarks.test.ts`,
      'one name in two units stays apart, and each says so',
    ],
    [
      '0 of 0, and more than all of something',
      `${unit}/core/achievement/rollUpRemarks.test.ts`,
      'a ratio takes no part that is over its base, nor one of nothing',
    ],
    [
      'percentages over 100 and negative ones, in the file',
      `${unit}/core/records/findMetricProblems.test.ts`,
      'says what to do, with the name in it',
    ],
    ['100% of 2', `${unit}/core/achievement/rollUpRemarks.test.ts`, 'a tiny base is remarked on'],
    [
      'a share without a base',
      `${unit}/core/achievement/rollUpRemarks.test.ts`,
      'a share without its base says so, and is added to no other',
    ],
    ['future figures', `${unit}/core/achievement/rollUpRemarks.test.ts`, 'future figures count nowhere'],
    [
      'a summary of the week beside its days',
      `${unit}/core/index/findFigureProblems.test.ts`,
      'points at a figure that is the sum of its week',
    ],
    [
      '10,000 metrics',
      `${unit}/core/achievement/rollUpProperties.test.ts`,
      'take 10,000 metrics in their stride',
    ],
    ['an empty quick entry', `${unit}/cli/commands/add.test.ts`, 'which has no title'],
    [
      'a quick entry of 10,000 characters',
      `${unit}/cli/commands/add.test.ts`,
      'keeps all of a line of 10,000 characters',
    ],
  ];
}

/** That a record has exactly the fields that are expected, so that what was left out is really gone. */
function assertHolds(record: unknown, expected: Readonly<Record<string, unknown>> | undefined): void {
  assert.deepEqual(record, expected && { id, type: 'activity', ...expected });
}

/** Runs a test over a logbook with the bad file and two good ones; no byte of it may change. */
async function withLogbook(
  content: string | Uint8Array,
  test: (root: string) => Promise<void>,
): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'research-logbook-bad-'));
  try {
    await mkdir(join(root, 'activities/2026'), { recursive: true });
    for (const [name, title, date] of [
      ['good.md', 'Good', '2026-03-02'],
      ['also-good.md', 'Also good', '2026-03-01'],
    ]) {
      const text = `---\nid: 01JD3Z8Q4N6W2K5R7T9V1X000${date?.slice(-1)}\ntype: activity\ntitle: ${title}\ndate: ${date}\n---\n`;
      await writeFile(join(root, 'activities/2026', name ?? ''), text);
    }
    if (content === 'folder') await mkdir(join(root, path));
    else await writeFile(join(root, path), content);
    await test(root);
    if (content !== 'folder') {
      assert.ok(Buffer.from(content).equals(await readFile(join(root, path))), 'the file is as it was');
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
