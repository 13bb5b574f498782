import type { WritableValue } from '../format/formatFrontMatter.ts';
import type { FrontMatterValue } from '../format/frontMatterValue.ts';
import { readFrontMatter } from '../format/readFrontMatter.ts';
import { type Problem, problem } from '../problems.ts';
import { computeValue } from './computeFrontMatter.ts';
import type { FieldDefinition } from './fieldDefinition.ts';
import { readField } from './readFields.ts';

/** What somebody typed for a field, ready to be written. */
export interface FieldInput {
  /** `undefined` where nothing was typed (the key goes away), and where there are problems. */
  readonly value: WritableValue | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads what somebody typed into a form or on a command line for one field; any problem is reason not to store it.
 *
 * A list is `a, b` (also one item a line) or `[a, "b, c"]`; a map is `sas.base: skilled, r: exposed`; a list of
 * mappings is YAML in flow style, `[{path: a.log}, {path: b.log}]`, of one also without the brackets.
 *
 * @param key - the field's key, for the words of problems.
 */
export function readFieldInput(definition: FieldDefinition, input: string, key = 'value'): FieldInput {
  if (input.trim() === '') return { value: undefined, problems: [] };
  const { source, problems: found } = readSource(definition, input.trim(), key);
  const problems = [...found];
  const value = source === undefined ? undefined : readField({ at: [], problems }, key, definition, source);
  // In a file a name without a value says nothing; what was typed would go away without a word.
  if (definition.kind === 'map' && source instanceof Map && [...source.values()].includes('')) {
    problems.push(problem('expected-mapping', [key], { key }));
  }
  if (problems.length > 0 || value === undefined) return { value: undefined, problems };
  return { value: computeValue(definition, value), problems };
}

interface Source {
  readonly source: FrontMatterValue | undefined;
  readonly problems: readonly Problem[];
}

function readSource(definition: FieldDefinition, input: string, key: string): Source {
  switch (definition.kind) {
    case 'objects':
      return readFlow(key, input.startsWith('[') ? input : `[${input}]`);
    case 'map':
      return readFlow(key, input.startsWith('{') ? input : `{${input}}`);
    case 'choice':
      return { source: input, problems: [] };
    default:
      if (!definition.list) return { source: input, problems: [] };
      return input.startsWith('[') ? readFlow(key, input) : { source: splitItems(input), problems: [] };
  }
}

function splitItems(input: string): readonly string[] {
  return input
    .split(/[,\r\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function readFlow(key: string, flow: string): Source {
  // One line, so that nothing after the collection can be read as another key.
  const { map, problems } = readFrontMatter(`${key}: ${flow.replace(/\s*[\r\n]\s*/g, ' ')}`);
  return { source: map?.get(key), problems: problems.map(({ code, facts }) => problem(code, [], facts)) };
}
