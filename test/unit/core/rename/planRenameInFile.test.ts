import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FieldDefinition, FieldTable } from '../../../../src/core/records/fieldDefinition.ts';
import { readRecord } from '../../../../src/core/records/readRecord.ts';
import { recordFields } from '../../../../src/core/records/recordFields.ts';
import { recordTypeNames, recordTypes } from '../../../../src/core/records/recordTypes.ts';
import type { NameChange } from '../../../../src/core/rename/nameChange.ts';
import { namedValues, type RenameKind, renameKinds } from '../../../../src/core/rename/namedValues.ts';
import { planRenameInFile } from '../../../../src/core/rename/planRenameInFile.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';
import { aView } from '../../../support/builders.ts';

const { contents } = aView([]);
const path = 'activities/2026/a.md';

function rename(text: string, change: NameChange, at = path): string {
  return applyTextEdits(text, planRenameInFile(text, at, change, contents).edits);
}

const skill = (from: string, to: string, isMerge = false): NameChange => ({
  kind: 'skill',
  from,
  to,
  isMerge,
});

/** Lines that name something in every way in which a field can, and how often. */
function linesNaming(key: string, field: FieldDefinition, kind: RenameKind, name: string): readonly string[] {
  if (field.kind === 'objects') {
    const inner = Object.entries(field.fields).flatMap(([one, of]) => linesNaming(one, of, kind, name));
    return inner.length === 0
      ? []
      : [`${key}:`, `  - ${inner[0]}`, ...inner.slice(1).map((line) => `    ${line}`)];
  }
  if (field.kind === 'map') return field.keys === kind ? [`${key}: {${name}: skilled}`] : [];
  if (field.kind !== kind) return [];
  return 'list' in field && field.list ? [`${key}: [other, ${name}]`] : [`${key}: ${name}`];
}

function fieldsOfKind(fields: FieldTable, kind: RenameKind): readonly string[] {
  return Object.entries(fields).flatMap(([key, field]) =>
    linesNaming(key, field, kind, 'x').length > 0 ? [key] : [],
  );
}

suite('planRenameInFile', () => {
  for (const type of recordTypeNames) {
    test(`reaches every field of a ${type} that names a skill, a person or a study`, () => {
      for (const kind of renameKinds) {
        const fields = recordFields(type);
        const keys = fieldsOfKind(fields, kind);
        const lines = keys.flatMap((key) =>
          linesNaming(key, fields[key] as FieldDefinition, kind, 'old-name'),
        );
        const at = `${recordTypes[type].folder}/a.md`;
        const text = `---\ntype: ${type}\ntitle: old-name\n${lines.join('\n')}\nmood: old-name\n---\n\nold-name\n`;
        const { record } = readRecord(text, at);
        assert.ok(record && namedValues(record, kind).includes('old-name') === keys.length > 0);
        const after = rename(text, { kind, from: 'old-name', to: 'new-name', isMerge: false }, at);
        const expected = `---\ntype: ${type}\ntitle: old-name\n${lines.join('\n').replaceAll('old-name', 'new-name')}\nmood: old-name\n---\n\nold-name\n`;
        assert.equal(after, expected, kind);
      }
    });
  }

  test('finds fields of each kind in the table', () => {
    const keys = (type: 'feedback' | 'question' | 'contact', kind: RenameKind) =>
      fieldsOfKind(recordFields(type), kind);
    assert.deepEqual(keys('feedback', 'skill'), ['skills', 'ratings', 'about']);
    assert.deepEqual(keys('feedback', 'person'), ['people', 'from']);
    assert.deepEqual(keys('question', 'study'), ['study']);
    assert.deepEqual(keys('contact', 'skill'), ['skills', 'ratings', 'expertise']);
  });

  for (const [name, before, after, change = skill('sas.macro', 'sas.macros')] of [
    [
      'keeps quotes and comments',
      'skills: ["sas.macro", \'r\'] # mine',
      'skills: ["sas.macros", \'r\'] # mine',
    ],
    ['keeps lines', 'skills:\n- r # one\n-   sas.macro # two', 'skills:\n- r # one\n-   sas.macros # two'],
    ['keeps odd blanks', 'skills:   [ r ,sas.macro  ]', 'skills:   [ r ,sas.macros  ]'],
    [
      'keeps a wide list',
      'skills: [\n    r, # one\n    sas.macro\n  ]',
      'skills: [\n    r, # one\n    sas.macros\n  ]',
    ],
    [
      'changes keys',
      'ratings:\n  sas.macro: skilled # so\n  r: none',
      'ratings:\n  sas.macros: skilled # so\n  r: none',
    ],
    ['changes quoted keys', 'ratings: {"sas.macro": skilled}', 'ratings: {"sas.macros": skilled}'],
    [
      'changes a name that stands twice',
      'skills: [sas.macro, sas.macro]',
      'skills: [sas.macros, sas.macros]',
    ],
    ['leaves other names alone', 'skills: [sas.macro2, sas]', 'skills: [sas.macro2, sas]'],
    ['quotes where it has to', 'skills: [sas.macro]', "skills: ['a: b']", skill('sas.macro', 'a: b')],
    ['quotes what looks like a number', 'skills: [sas.macro]', "skills: ['1e3']", skill('sas.macro', '1e3')],
    [
      'takes the old one out of a list',
      'skills: [sas.macro, r]',
      'skills: [r]',
      skill('sas.macro', 'r', true),
    ],
    ['takes the last one out', 'skills: [r, sas.macro]', 'skills: [r]', skill('sas.macro', 'r', true)],
    ['takes several out', 'skills: [r, sas.macro, sas.macro]', 'skills: [r]', skill('sas.macro', 'r', true)],
    [
      'takes lines out',
      'skills:\n- r # one\n- sas.macro # two\n- q',
      'skills:\n- r # one\n- q',
      skill('sas.macro', 'r', true),
    ],
    [
      'leaves the comment of another item',
      'skills: [\n  r, # one\n  sas.macro\n  ]',
      'skills: [\n  r, # one\n  \n  ]',
      skill('sas.macro', 'r', true),
    ],
    [
      'keeps the rating of the target',
      'ratings: {sas.macro: advanced, r: exposed}',
      'ratings: {r: exposed}',
      skill('sas.macro', 'r', true),
    ],
    [
      'takes a line out of ratings',
      'ratings:\n  r: exposed\n  sas.macro: advanced # no',
      'ratings:\n  r: exposed',
      skill('sas.macro', 'r', true),
    ],
    [
      'changes where there is no twin',
      'skills: [sas.macro]\nratings: {r: exposed}',
      'skills: [r]\nratings: {r: exposed}',
      skill('sas.macro', 'r', true),
    ],
  ] as readonly (readonly [string, string, string, NameChange?])[]) {
    for (const eol of ['\n', '\r\n', '\r']) {
      test(`${name}, with ${JSON.stringify(eol)}`, () => {
        const wrap = (lines: string) =>
          `\ufeff---\ntype: activity\ntitle: T\n${lines}\n---\n\nsas.macro\n`.replaceAll('\n', eol);
        assert.equal(rename(wrap(before), change), wrap(after));
      });
    }
  }

  test('tells which rating went', () => {
    const text = '---\ntype: reflection\ntitle: T\nratings: {sas.macro: advanced, r: exposed}\n---\n';
    const { places, keptValues } = planRenameInFile(text, path, skill('sas.macro', 'r', true), contents);
    assert.equal(places, 1);
    assert.deepEqual(keptValues, [{ key: 'ratings', kept: 'exposed', dropped: 'advanced' }]);
  });

  test('takes composed and decomposed letters for the same', () => {
    const text = '---\ntype: activity\ntitle: T\nskills: [Gro\u0308ße]\n---\n';
    assert.match(rename(text, skill('Größe', 'size')), /^skills: \[size\]$/m);
  });

  for (const [name, lines] of [
    ['an alias', 'skills: [&a sas.macro]'],
    ['a key twice', 'skills: [sas.macro]\nskills: [r]'],
    ['a block text', 'skills:\n- |\n  sas.macro'],
  ] as const) {
    test(`changes nothing or all that it should with ${name}`, () => {
      const text = `---\ntype: activity\ntitle: T\n${lines}\n---\n`;
      try {
        const after = rename(text, skill('sas.macro', 'x'));
        const { record } = readRecord(after, path);
        assert.ok(record && !namedValues(record, 'skill').includes('sas.macro'));
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'invalid-input');
      }
    });
  }

  test('changes only the named values of any record, and gives the same bytes back', () => {
    fc.assert(
      fc.property(recordText, newName, ({ text, marked }, to) => {
        const renamed = rename(text, skill('own.old', to));
        assert.equal(renamed, marked.replaceAll('\u0000', to), text);
        assert.equal(rename(renamed, skill(to, 'own.old')), text);
      }),
      { seed: 17, numRuns: 400 },
    );
  });

  test('never loses another name or a value when it merges', () => {
    fc.assert(
      fc.property(recordText, ({ text }) => {
        const before = readRecord(text, path).record;
        const after = readRecord(rename(text, skill('own.old', 'r', true)), path);
        assert.ok(before && after.record);
        assert.deepEqual(after.problems, readRecord(text, path).problems);
        const names = new Set(namedValues(before, 'skill').map((one) => (one === 'own.old' ? 'r' : one)));
        assert.deepEqual(new Set(namedValues(after.record, 'skill')), names);
        assert.deepEqual(
          { ...before.ratings }.r ?? { ...before.ratings }['own.old'],
          { ...after.record.ratings }.r,
        );
      }),
      { seed: 23, numRuns: 400 },
    );
  });
});

const newName = fc.constantFrom('own.new', 'tool-x', 'größe', '日誌', 'two words');
const written = fc.constantFrom('\u0000', '"\u0000"', "'\u0000'");
const other = fc.constantFrom('r', 'sas.base', '"x y"', 'own.older', "'it''s'");
const comment = fc.constantFrom('', '', ' # own.old', '  #');

/** A list or mapping of skills in some style; the name that is changed is a NUL. */
const skillLines = fc
  .tuple(
    fc.constantFrom('flow', 'block', 'wide'),
    fc.uniqueArray(other, { maxLength: 3 }),
    fc.array(written, { maxLength: 2 }),
    comment,
  )
  .map(([style, others, names, note]) => {
    const items = [...others, ...names];
    if (style === 'flow' || items.length === 0) return `skills: [${items.join(', ')}]${note}\n`;
    if (style === 'wide') return `skills: [\n    ${items.join(',\n    ')}\n  ]${note}\n`;
    return `skills:\n${items.map((item) => `  - ${item}${note}\n`).join('')}`;
  });
const ratingLines = fc
  .tuple(fc.boolean(), fc.boolean(), fc.boolean(), comment)
  .map(([isFlow, hasOther, hasName, note]) => {
    const pairs = [...(hasOther ? ['r: exposed'] : []), ...(hasName ? ['"\u0000": skilled'] : [])];
    if (pairs.length === 0) return '';
    return isFlow
      ? `ratings: {${pairs.join(', ')}}${note}\n`
      : `ratings:${note}\n${pairs.map((pair) => `    ${pair}${note}\n`).join('')}`;
  });

/** A record in which a NUL marks every place that a renaming changes. */
const recordText = fc
  .tuple(
    skillLines,
    ratingLines,
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', 'mood: own.old\n# own.old\n'),
  )
  .map(([skills, ratings, eol, more]) => {
    const marked = `---\ntype: activity\ntitle: own.old\n${more}${skills}${ratings}tags: [own.old]\n---\n\nOf own.old\n`;
    return {
      marked: marked.replaceAll('\n', eol),
      text: marked.replaceAll('\n', eol).replaceAll('\u0000', 'own.old'),
    };
  });
