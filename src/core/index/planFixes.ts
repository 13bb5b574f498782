import { formatFrontMatter, type WritableValue } from '../format/formatFrontMatter.ts';
import { planSetValue } from '../format/planSetValue.ts';
import { LogbookError } from '../logbookError.ts';
import type { LocatedProblem } from '../records/inspectRecord.ts';
import { interpretRecord, typeOfPath } from '../records/interpretRecord.ts';
import { recordKeyOrder } from '../records/recordFields.ts';
import { editDistance } from '../skills/editDistance.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { claimFixes } from './claimFixes.ts';
import { dateFixes } from './dateFixes.ts';
import { figureFixes } from './figureFixes.ts';
import { type Fix, type FixContext, type FixWords, useWord } from './fix.ts';
import { nameFixes, renameContactFix } from './nameFixes.ts';
import { quoteFix } from './quoteFix.ts';
import { profilePath } from './recordPath.ts';

/** Letters in which a word may differ from the one that was meant. */
const mostTypos = 2;

/** The fixes of a problem, best first; none where only its author can know. */
export function planFixes(one: LocatedProblem, context: FixContext): readonly Fix[] {
  try {
    return fixesOf(one, context);
  } catch (error) {
    // Front matter that has to be corrected by hand first: then there is no sure fix.
    if (error instanceof LogbookError) return [];
    throw error;
  }
}

function fixesOf(one: LocatedProblem, context: FixContext): readonly Fix[] {
  const { text, newId } = context;
  switch (one.code) {
    case 'missing-id':
    case 'invalid-id':
    case 'duplicate-id':
      return one.at.length === 1 ? [setValue(context, 'id', newId, { kind: 'new-id' })] : [];
    case 'missing-type':
    case 'unknown-type': {
      const type = typeOfPath(context.path);
      return type === undefined ? [] : [setValue(context, 'type', type, { kind: 'set-type', type })];
    }
    case 'missing-field':
      return one.at.length === 1 && one.at[0] === 'title' ? [titleFix(context)] : [];
    case 'expected-list':
      return listFixes(one, context);
    case 'yaml-tab':
      return [{ words: { kind: 'spaces-for-tabs' }, edits: planSpaces(text, one.range.start) }];
    case 'no-front-matter':
    case 'empty-file':
      return startFixes(context);
    case 'unknown-skill':
    case 'unknown-person':
    case 'unknown-study':
    case 'unknown-record':
      return nameFixes(one, context);
    case 'duplicate-contact':
      return renameContactFix(context);
    case 'contradictory-dates':
    case 'doubtful-dates':
      return dateFixes(one, context);
    case 'reversed-range':
    case 'names-differ':
    case 'restated-figure':
    case 'cumulative-figure':
      return figureFixes(one, context);
    case 'contradictory-status':
      return [useWord(one, String(one.facts.expected))];
    case 'claim-without-sources':
      return [useWord(one, 'self-stated')];
    case 'weak-phrase':
    case 'verb-above-role':
      return claimFixes(one, context);
    case 'yaml-syntax':
      return quoteFix(one, context);
    case 'invalid-choice':
      return nearChoices(one).map((word) => useWord(one, word));
    case 'invalid-flag':
    case 'invalid-number': {
      const meant = meantScalars.find(([pattern]) => pattern.test(String(one.facts.value)));
      return meant === undefined ? [] : [useWord(one, meant[1](String(one.facts.value)))];
    }
    default:
      return [];
  }
}

/** Flags and numbers as people write them, and as they have to stand. */
const meantScalars: readonly (readonly [RegExp, (written: string) => string])[] = [
  [/^(?:yes|y|on|1)$/i, () => 'true'],
  [/^(?:no|n|off|0)$/i, () => 'false'],
  [/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, (written) => written.replaceAll(',', '')],
  [/^\d+,\d{1,2}$/, (written) => written.replace(',', '.')],
];

/** The possible words that are spelled nearly like the one that stands there; all of them where none is. */
function nearChoices({ facts }: LocatedProblem): readonly string[] {
  const choices = String(facts.choices).split(', ');
  const written = String(facts.value).toLowerCase();
  const distances = choices.map((word) => ({ word, distance: editDistance(written, word, mostTypos) }));
  const near = distances.filter(({ distance }) => distance !== undefined);
  near.sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0));
  return near.length > 0 ? near.map(({ word }) => word) : choices;
}

function setValue({ text, path }: FixContext, key: string, value: string, words: FixWords): Fix {
  return { words, edits: planSetValue(text, key, value, { keyOrder: keyOrderOf(path) }) };
}

/** The order in which a new record of the folder's type has its keys. */
function keyOrderOf(path: string): readonly string[] {
  return recordKeyOrder(typeOfPath(path) ?? 'activity');
}

function titleFix(context: FixContext): Fix {
  const { record } = interpretRecord(
    new Map([['type', typeOfPath(context.path) ?? 'activity']]),
    context.path,
  );
  const title = record?.title ?? '';
  return setValue(context, 'title', title, { kind: 'set-title', title });
}

function listFixes({ at, facts }: LocatedProblem, { text, path }: FixContext): readonly Fix[] {
  const [key] = at;
  if (at.length !== 1 || typeof key !== 'string') return [];
  const edits = planSetValue(text, key, [String(facts.value)], { isYamlFile: path === profilePath });
  return [{ words: { kind: 'make-list' }, edits }];
}

/** Two spaces for each tab that indents the line of an offset. */
function planSpaces(text: string, offset: number): readonly TextEdit[] {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const [indent = ''] = /^[ \t]*/.exec(text.slice(start)) ?? [];
  const range = { start, end: start + indent.length };
  return [{ range, newText: indent.replaceAll('\t', '  ') }];
}

function startFixes({ text, path, newId }: FixContext): readonly Fix[] {
  const type = typeOfPath(path);
  if (type === undefined) return [];
  const { record } = interpretRecord(new Map([['type', type]]), path);
  const date = /^\d{4}-\d{2}-\d{2}/.exec(path.slice(path.lastIndexOf('/') + 1))?.[0];
  const map = new Map<string, WritableValue>([
    ['id', newId],
    ['type', type],
    ['title', record?.title ?? ''],
    ...(date === undefined ? [] : ([['date', { plain: date }]] as const)),
  ]);
  const separator = text.trim() === '' ? '' : '\n';
  const newText = `---\n${formatFrontMatter(map)}---\n${separator}`;
  return [{ words: { kind: 'start-front-matter' }, edits: [{ range: { start: 0, end: 0 }, newText }] }];
}
