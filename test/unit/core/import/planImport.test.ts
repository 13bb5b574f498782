import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../../../src/core/format/readFrontMatter.ts';
import { splitFrontMatter } from '../../../../src/core/format/splitFrontMatter.ts';
import { formatImportedNote } from '../../../../src/core/import/formatImportedNote.ts';
import { type ImportOptions, planImport } from '../../../../src/core/import/planImport.ts';
import { inspectRecord } from '../../../../src/core/records/inspectRecord.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';

const id = '01JD3Z8Q4N6W2K5R7T9V1X3Y5A';

function plan(path: string, text: string, options: Partial<ImportOptions> = {}) {
  return planImport([{ path, text }], { contents: aView().contents, ...options });
}

/** The files of an import, by name. */
function filesOf(
  path: string,
  text: string,
  options: Partial<ImportOptions> = {},
): readonly [string, string][] {
  return plan(path, text, options).notes.map((note) => {
    const { stem, text: file } = formatImportedNote(note, id);
    return [stem, file];
  });
}

suite('planImport', () => {
  test('keeps the keys and the body of a YAML note byte for byte', () => {
    const note = [
      '---',
      'title: "Cleaned AE"   # the title',
      'author:   [A,  B] # me',
      'date: 2024-05-01',
      'status: draft',
      'id: dendron-7',
      'desc: >-',
      '  folded',
      '  text',
      'tags: [SAS, first-time]',
      '# a comment at the end',
      '---',
      'Body *as it is*',
    ].join('\r\n');
    assert.deepEqual(filesOf('notes/ae.md', note), [
      [
        'activities/2024/2024-05-01-cleaned-ae',
        [
          '---',
          `id: ${id}`,
          'type: activity',
          'title: Cleaned AE',
          'date: 2024-05-01',
          'skills: [sas.base]',
          'tags: [SAS, first-time]',
          'importedFrom: notes/ae.md:13',
          'author:   [A,  B] # me',
          'status: draft',
          'imported-id: dendron-7',
          'desc: >-',
          '  folded',
          '  text',
          '# a comment at the end',
          '---',
          '',
          'Body *as it is*',
        ].join('\r\n'),
      ],
    ]);
  });

  test('reads TOML, and says where it is wrong', () => {
    const good = '+++\ntitle = "QC"\ndate = 2024-01-02\ndraft = false\nweight = 007_0\n+++\nText\n';
    const { notes, problems } = plan('a.md', good.replace('007_0', '7'));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      notes.map(({ draft, keptYaml, body }) => [draft.title, draft.date, keptYaml, body]),
      [['QC', '2024-01-02', 'draft: false\nweight: 7\n', 'Text\n']],
    );
    const bad = plan('b.md', '+++\ntitle = \n+++\nText\n');
    assert.deepEqual(
      bad.problems.map(({ path, problem }) => [path, problem.code, problem.facts.line]),
      [['b.md', 'toml-syntax', 2]],
    );
    assert.equal(bad.notes[0]?.body, '+++\ntitle = \n+++\nText\n');
  });

  test('reads a Logseq journal by its name and its properties', () => {
    const { notes } = plan(
      'journals/2024_05_01.md',
      'type:: meeting\ntags:: #GCP, [[site]]\n\n- Talked about AEs\n',
    );
    assert.deepEqual(
      notes.map(({ draft, keptYaml, body }) => [
        draft.type,
        draft.date,
        draft.title,
        draft.tags,
        draft.skills,
        keptYaml,
        body,
      ]),
      [
        [
          'interaction',
          '2024-05-01',
          'Talked about AEs',
          ['GCP', 'site'],
          ['reg.gcp'],
          '',
          '\n- Talked about AEs\n',
        ],
      ],
    );
  });

  test('makes a record of each day of a journal', () => {
    const { notes } = plan('2024.md', '# 2024-05-01\nCleaned AE\n# 2024-05-02 QC of t1\nDone\n');
    assert.deepEqual(
      notes.map(({ draft, source, body }) => [draft.date, draft.title, source, body]),
      [
        ['2024-05-01', 'Cleaned AE', '2024.md:1', 'Cleaned AE\n'],
        ['2024-05-02', 'QC of t1', '2024.md:3', 'Done\n'],
      ],
    );
  });

  test('asks once where day and month may be exchanged', () => {
    const text = '# 03/04/2024\na\n# 13/04/2024\nb\n';
    const { ambiguous, notes } = plan('a.md', text);
    assert.equal(ambiguous?.written, '03/04/2024');
    assert.deepEqual(
      notes.map(({ draft }) => draft.date),
      [undefined, '2024-04-13'],
    );
    const settled = plan('a.md', text, { order: 'month-first' });
    assert.equal(settled.ambiguous, undefined);
    assert.equal(settled.notes[0]?.draft.date, '2024-03-04');
  });

  test('imports a note with bad YAML as plain text, and the good one beside it', () => {
    const files = [
      { path: 'bad.md', text: '---\na: [1\n---\nText\n' },
      { path: 'js.md', text: '---js\nglobalThis.evil = 1\n---\nText\n' },
      { path: 'good.md', text: '---\ntitle: Good\n---\n' },
      { path: 'empty.md', text: ' \n' },
    ];
    const { notes, problems } = planImport(files, { contents: aView().contents });
    assert.deepEqual(
      problems.map(({ path, problem }) => [path, problem.code]),
      [
        ['bad.md', 'yaml-syntax'],
        ['js.md', 'unsupported-front-matter'],
      ],
    );
    assert.deepEqual(
      notes.map(({ draft, body }) => [draft.title, body]),
      [
        ['a: [1', files[0]?.text],
        ['globalThis.evil = 1', files[1]?.text],
        ['Good', ''],
      ],
    );
    assert.equal('evil' in globalThis, false);
  });

  test('knows what it imported before', () => {
    const record = aRecord('activity', { title: 'Cleaned AE', importedFrom: 'a.md:1' });
    const { contents } = aView([record]);
    assert.equal(plan('a.md', 'Cleaned AE\n', { contents }).notes[0]?.isKnown, true);
    assert.equal(plan('b.md', 'Cleaned AE\n', { contents }).notes[0]?.isKnown, false);
  });

  test('knows its notes where lines were added above them, each record once', () => {
    const day = (line: number, date: string): LogbookRecord =>
      aRecord('activity', { title: 'Standup', date, importedFrom: `a.md:${line}` });
    const { contents } = aView([day(1, '2024-05-01'), day(3, '2024-05-02')]);
    const text =
      '# 2024-05-03\nStandup\n# 2024-05-01\nStandup\n# 2024-05-02\nStandup\n# 2024-05-02\nStandup\n';
    assert.deepEqual(
      plan('a.md', text, { contents }).notes.map(({ draft, isKnown }) => [draft.date, isKnown]),
      [
        ['2024-05-03', false],
        ['2024-05-01', true],
        ['2024-05-02', true],
        ['2024-05-02', false],
      ],
    );
  });

  test('knows a note without a day whose record was given one', () => {
    const dated = aRecord('activity', { title: 'Standup', date: '2024-05-01', importedFrom: 'a.md:1' });
    const text = 'Standup\n# 2024-05-01\nStandup\n';
    const marks = (records: readonly LogbookRecord[]): readonly boolean[] =>
      plan('a.md', text, { contents: aView(records).contents }).notes.map(({ isKnown }) => isKnown);
    assert.deepEqual(marks([dated]), [false, true]);
    const other = aRecord('activity', { title: 'Standup', date: '2024-06-01', importedFrom: 'a.md:1' });
    assert.deepEqual(marks([dated, other]), [true, true]);
  });

  test('puts a prefix before keys that would mean something else in a record', () => {
    const note = '---\nhours: two\nrole: chief\nprivate: true\npeople: A. Person\nstudy: onc-2\n---\nText\n';
    const [file] = filesOf('a.md', note);
    assert.match(file?.[1] ?? '', /^imported-hours: two$/m);
    assert.match(file?.[1] ?? '', /^imported-role: chief$/m);
    assert.match(file?.[1] ?? '', /^private: true$/m);
    assert.match(file?.[1] ?? '', /^imported-people: A\. Person$/m);
    assert.match(file?.[1] ?? '', /^study: onc-2$/m);
  });

  for (const [keys, kept] of [
    ['private: yes', 'imported-private: yes\n'],
    ['Private: true', ''],
    ['PRIVATE: "yes"', 'PRIVATE: "yes"\n'],
    ['private: false\nPrivate: True', 'imported-private: false\n'],
    ['private: [me]', 'imported-private: [me]\n'],
  ] as const) {
    test(`keeps a note private that says ${JSON.stringify(keys)}`, () => {
      const [file] = filesOf('a.md', `---\n${keys}\n---\n# 2024-05-01\na\n# 2024-05-02\nb\n`);
      const [, text = ''] = file ?? [];
      assert.equal(text.split(/importedFrom: a\.md:\d\n/)[1], `private: true\n${kept}---\n\na\n`);
      assert.equal(inspectRecord(text, 'activities/a.md').record?.private, true);
    });
  }

  test('keeps a note public that says so, or says nothing', () => {
    for (const keys of ['private: false', 'Private: FALSE', 'private:', 'privately: yes']) {
      const { notes } = plan('a.md', `---\n${keys}\n---\nText\n`);
      assert.equal(notes[0]?.draft.private, undefined, keys);
    }
  });

  test('keeps title, day and type where the record does not say them', () => {
    const journal = [
      '---',
      'title: Journal of spring',
      'created: 2026-02-01',
      'type: diary',
      'tags: [meeting]',
      '---',
      '# 2026-03-01 QC',
      'a',
      '# 2026-03-02 Journal of spring',
      'b',
      '',
    ].join('\n');
    assert.deepEqual(
      plan('a.md', journal).notes.map(({ keptYaml }) => keptYaml),
      [
        'imported-title: Journal of spring\ncreated: 2026-02-01\nimported-type: diary\n',
        'created: 2026-02-01\nimported-type: diary\n',
      ],
    );
    const impossible = plan('a.md', '---\ndate: 31/02/2026\n---\nText\n').notes[0];
    assert.equal(impossible?.draft.date, undefined);
    assert.equal(impossible?.keptYaml, 'imported-date: 31/02/2026\n');
    const long = `title: ${'word '.repeat(80)}end\n`;
    assert.equal(plan('a.md', `---\n${long}---\nText\n`).notes[0]?.keptYaml, `imported-${long}`);
  });

  test('reads properties with very long rows of blanks in no time', () => {
    const value = `x${' '.repeat(40_000)}y`;
    const cpuMs = startCpuClock();
    const { notes } = plan('a.md', `about:: ${value}${' '.repeat(40_000)}\n\nText\n`);
    assert.ok(cpuMs() < 1_000);
    assert.ok(notes[0]?.keptYaml.includes(value));
  });

  test('makes records without a problem of any keys, each kept with its value', () => {
    const key = fc.constantFrom(
      'author',
      'id',
      'type',
      'status',
      'hours',
      'date',
      'title',
      'private',
      'x y',
      'layout',
      'ratings',
    );
    const value = fc.constantFrom(
      'a',
      '"b: c"',
      '[1, 2]',
      '2',
      '2024-05-01',
      '{a: b}',
      '',
      "'it''s'",
      '2024-05-01 10:00',
    );
    fc.assert(
      fc.property(fc.uniqueArray(key), fc.array(value, { minLength: 10, maxLength: 10 }), (keys, values) => {
        const yaml = keys.map((one, place) => `${one}: ${values[place]}\n`).join('');
        for (const [stem, text] of filesOf('n.md', `---\n${yaml}---\nBody\n`)) {
          const { problems } = inspectRecord(text, `${stem}.md`);
          assert.deepEqual(problems, [], text);
          const split = splitFrontMatter(text);
          const after = split.kind === 'front-matter' ? readFrontMatter(split.yaml).map : undefined;
          const before = readFrontMatter(yaml).map ?? new Map();
          for (const [name, written] of before) {
            if (written === after?.get(name)?.toString().trim()) continue;
            assert.deepEqual(
              after?.get(name) === written ? written : (after?.get(`imported-${name}`) ?? after?.get(name)),
              written,
              name,
            );
          }
        }
      }),
      { seed: 21, numRuns: 300 },
    );
  });
});
