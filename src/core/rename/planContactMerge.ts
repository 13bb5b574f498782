import type { FrontMatterMap } from '../format/frontMatterValue.ts';
import { planSetValue } from '../format/planSetValue.ts';
import { readFrontMatter } from '../format/readFrontMatter.ts';
import { splitFrontMatter } from '../format/splitFrontMatter.ts';
import { LogbookError } from '../logbookError.ts';
import { recordFields, recordKeyOrder } from '../records/recordFields.ts';
import { differenceOf } from '../text/differenceOf.ts';
import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';

/**
 * The edits that take one contact into another, so that nothing of it is lost when its file goes: fields that the other
 * lacks are copied, and its body and whole front matter stand below the other's body.
 *
 * @param target - the text of the contact that stays.
 * @param source - the text of the one that goes.
 * @throws {LogbookError} `invalid-input` where either has to be corrected first.
 */
export function planContactMerge(target: string, source: string): readonly TextEdit[] {
  const from = partsOf(source);
  const known = Object.keys(recordFields('contact')).filter((key) => key !== 'id' && key !== 'title');
  let after = target;
  for (const key of known) {
    const value = from.map.get(key);
    const isLacking = (partsOf(after).map.get(key) ?? '') === '';
    if (value === undefined || value === '' || !isLacking) continue;
    after = applyTextEdits(after, planSetValue(after, key, value, { keyOrder: recordKeyOrder('contact') }));
  }
  return differenceOf(target, `${after}${sectionOf(from, eolOf(target), after)}`);
}

interface ContactParts {
  readonly map: FrontMatterMap;
  readonly yaml: string;
  readonly body: string;
}

function partsOf(text: string): ContactParts {
  const split = splitFrontMatter(text);
  const map = split.kind === 'front-matter' ? readFrontMatter(split.yaml).map : undefined;
  if (split.kind !== 'front-matter' || map === undefined) {
    throw new LogbookError(
      'invalid-input',
      'One of the two contacts has no front matter that can be read.',
      'Correct it first.',
    );
  }
  return { map, yaml: split.yaml, body: text.slice(split.bodyStart) };
}

function sectionOf({ map, yaml, body }: ContactParts, eol: string, before: string): string {
  const title = map.get('title');
  const heading = typeof title === 'string' && title !== '' ? title.replace(/\s+/g, ' ') : '…';
  const fence = fenceFor(yaml);
  const lines = [
    `## ${heading}`,
    ...(body.trim() === '' ? [] : ['', ...linesOf(body.trim())]),
    '',
    `${fence}yaml`,
    ...linesOf(yaml.trimEnd()),
    fence,
    '',
  ];
  return `${/[\r\n]$/.test(before) ? '' : eol}${eol}${lines.join(eol)}`;
}

/** Longer than every row of backticks in a text. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([row]) => row.length));
  return '`'.repeat(longest + 1);
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

function eolOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
