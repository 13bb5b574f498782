import fc from 'fast-check';

/** One `key: value` of a generated text, with the comments and blank lines before it as chunks of their own. */
export interface GeneratedPair {
  readonly key: string;
  /** The lines of the pair, with `\n`. */
  readonly text: string;
}

/** A Markdown text with front matter of which every byte is known. */
export interface GeneratedText {
  readonly pairs: readonly GeneratedPair[];
  /** Texts between the fences in order: comments, blank lines and pairs. */
  readonly chunks: readonly string[];
  readonly start: string;
  readonly end: string;
}

const word = fc.constantFrom(
  'a',
  'cleaned',
  'the AE form',
  '48',
  '007',
  '12:30',
  'NO',
  'yes',
  '2026-03-14',
  '1e3',
  '.5',
  'null',
  '~',
  'x: y',
  "it's",
  '"quoted"',
  '# no comment',
  'a # b',
  'x:',
  '- x',
  '[1',
  '{',
  '&a',
  '*b',
  '!c',
  '%d',
  '@e',
  '`f',
  '?',
  '|',
  '>',
  '=',
  '<<',
  'é ü',
  '日本',
  '👩‍🔬',
  'a\\b',
  '\u{2028}',
  '\t',
  'trailing ',
  ' leading',
  '---',
  '...',
  '',
);
const plainWord = fc.constantFrom(
  'a',
  'cleaned',
  'the AE form',
  '48',
  '007',
  '12:30',
  'NO',
  '2026-03-14',
  'é ü',
  "it's",
  'x#y',
  'http://a.b/c',
  '\u00a0',
  'a\u00a0',
  '\u00a0b',
);
const comment = fc.constantFrom('', '', '', ' # note', '   #', ' # a: b', '\t# tab');
const space = fc.constantFrom(' ', '  ', '   ');

const single = word.map((text) => `'${text.replaceAll("'", "''").replaceAll('\t', ' ')}'`);
const double = word.map((text) => JSON.stringify(text));
const scalar = fc.oneof(plainWord, single, double);
const flowWord = fc.oneof(fc.constantFrom('a', 'b c', 'edc.redcap', '1'), single, double);
const flowList = fc
  .tuple(
    fc.array(flowWord, { maxLength: 4 }),
    fc.constantFrom(', ', ',', ' , ', ',   '),
    fc.constantFrom('', ' '),
  )
  .map(([items, separator, padding]) => `[${padding}${items.join(separator)}${padding}]`);
const flowMap = fc
  .uniqueArray(fc.constantFrom('a', 'b', '__proto__', 'name'), { maxLength: 3 })
  .chain((keys) => fc.tuple(...keys.map((key) => flowWord.map((value) => `${key}: ${value}`))))
  .map((pairs) => `{${pairs.join(', ')}}`);
const wideFlowList = fc
  .array(flowWord, { minLength: 1, maxLength: 3 })
  .map((items) => `[\n    ${items.join(',\n    ')}\n  ]`);

const blockScalar = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '|2', '>2-'),
    comment.filter((text) => !text.includes('\t')),
    fc.array(fc.constantFrom('one', 'two: x', '# three', '', '   more', '- four', '\tx'), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  // Blank lines at the end belong to a block that keeps them, else to what follows.
  .filter(
    ([header, , lines]) => lines.some((line) => line !== '') && (header.includes('+') || lines.at(-1) !== ''),
  )
  // A first line that is indented more would say how deep the block is.
  .filter(([header, , lines]) => header.includes('2') || !/^\s/.test(lines.find((line) => line !== '') ?? ''))
  .map(
    ([header, note, lines]) =>
      `${header}${note}\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}`,
  );

const listItem = fc.oneof(scalar, flowList, flowMap);
const blockList = fc
  .tuple(
    fc.constantFrom('', '  ', '    '),
    comment,
    fc.array(fc.tuple(listItem, comment), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([indent, note, items, hasComment]) => {
    const lines = items.map(([item, itemNote]) => `${indent}- ${item}${itemNote}`);
    if (hasComment && lines.length > 1) lines.splice(1, 0, `${indent}# between`);
    return `${note}\n${lines.join('\n')}`;
  });
const blockMap = fc
  .tuple(
    comment,
    fc.uniqueArray(fc.constantFrom('a', 'b.c', '__proto__', "'q'"), { minLength: 1, maxLength: 3 }),
    fc.array(scalar, { minLength: 3, maxLength: 3 }),
  )
  .map(
    ([note, keys, values]) => `${note}\n${keys.map((key, index) => `  ${key}: ${values[index]}`).join('\n')}`,
  );
const objectList = fc
  .array(fc.tuple(scalar, scalar), { minLength: 1, maxLength: 3 })
  .map((items) => `\n${items.map(([name, value]) => `  - name: ${name}\n    value: ${value}`).join('\n')}`);

const beside = fc
  .tuple(space, fc.oneof(scalar, flowList, flowMap, wideFlowList), comment)
  .map((parts) => parts.join(''));
const below = fc.tuple(comment, fc.oneof(scalar)).map(([note, value]) => `${note}\n  ${value}`);
const value = fc.oneof(
  { weight: 4, arbitrary: beside },
  { weight: 1, arbitrary: comment },
  { weight: 1, arbitrary: below },
  { weight: 2, arbitrary: blockScalar.map((text) => ` ${text}`) },
  { weight: 2, arbitrary: blockList },
  { weight: 1, arbitrary: blockMap },
  { weight: 1, arbitrary: objectList },
);

export const generatedKeys = [
  'id',
  'type',
  'title',
  'date',
  'skills',
  'metrics',
  'unknown',
  '__proto__',
  'constructor',
  'toString',
  "'in quotes'",
  '"double"',
  'two words',
] as const;

/** The key without the quotes that it is written with. */
export function nameOf(key: string): string {
  return key.replace(/^(['"])(.*)\1$/, '$2');
}

const between = fc.constantFrom('', '', '', '# a comment\n', '\n', ' # indented\n', '\n# two\n\n');

/** Front matter with LF, every pair in a style of its own. */
export const generatedText: fc.Arbitrary<GeneratedText> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...generatedKeys), { minLength: 1, maxLength: 7 }),
    fc.array(fc.tuple(between, fc.constantFrom('', ' '), value), { minLength: 7, maxLength: 7 }),
    fc.constantFrom('', '\n# body\n\n---\n\ntext: no key\n', 'body'),
    fc.boolean(),
  )
  .map(([keys, parts, body, hasBom]) => {
    const pairs = keys.map((key, index) => ({
      key,
      text: `${key}${parts[index]?.[1]}:${parts[index]?.[2]}\n`,
    }));
    // Blank lines after a block scalar that keeps them are a part of it.
    const keepsLines = (index: number) => /[|>]\+/.test(pairs[index]?.text ?? '');
    const chunks = pairs.flatMap((pair, index) => [
      keepsLines(index - 1) ? '' : (parts[index]?.[0] ?? ''),
      pair.text,
    ]);
    return { pairs, chunks, start: `${hasBom ? '\ufeff' : ''}---\n`, end: `---\n${body}` };
  });

/** How the line breaks of a text are rewritten. */
export const lineEndings: fc.Arbitrary<(text: string) => string> = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.replaceAll('\n', '\r\n'),
  (text: string) => text.replaceAll('\n', '\r'),
);

/** Every second line with CRLF. */
export function mixLineEndings(text: string): string {
  let count = 0;
  return text.replaceAll('\n', () => (count++ % 2 === 0 ? '\r\n' : '\n'));
}

/** Texts that look like YAML and mostly are none. */
export const nearlyYaml: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      'key',
      ':',
      ': ',
      '- ',
      '? ',
      '\n',
      '\n',
      '\n  ',
      '\n    ',
      '\t',
      ' ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '"',
      "'",
      '#',
      ' #',
      '&x ',
      '*x',
      '!!int ',
      '!t ',
      '|',
      '>',
      '|+',
      '\n---\n',
      '\n...\n',
      '%YAML 1.1\n',
      '<<: ',
      '~',
      '=',
      '@',
      '`',
      '\\',
      '\r',
      '\r\n',
      '\u0085',
      '\u2028',
      '\ufeff',
      '\0',
      '\ud800',
      '12:30',
      'a: 1\n',
      'b:\n  - c\n',
      'a: [1, 2]\n',
      '-',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
