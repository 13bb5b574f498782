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
  const problems: Problem[] = [];
  const source = readSource(definition, input.trim(), problems);
  const value = source === undefined ? undefined : readField({ at: [], problems }, key, definition, source);
  if (problems.length > 0 || value === undefined) return { value: undefined, problems };
  return { value: computeValue(definition, value), problems };
}

function readSource(
  definition: FieldDefinition,
  input: string,
  problems: Problem[],
): FrontMatterValue | undefined {
  switch (definition.kind) {
    case 'objects':
      return readFlow(input.startsWith('[') ? input : `[${input}]`, problems);
    case 'map':
      return readFlow(input.startsWith('{') ? input : `{${input}}`, problems);
    case 'choice':
      return input;
    default:
      if (!definition.list) return input;
      return input.startsWith('[') ? readFlow(input, problems) : splitItems(input);
  }
}

function splitItems(input: string): readonly string[] {
  return input
    .split(/[,\r\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function readFlow(flow: string, problems: Problem[]): FrontMatterValue | undefined {
  // One line, so that nothing after the collection can be read as another key.
  const { map, problems: found } = readFrontMatter(`value: ${flow.replace(/\s*[\r\n]\s*/g, ' ')}`);
  problems.push(...found.map(({ code, facts }) => problem(code, [], facts)));
  return map?.get('value');
}
