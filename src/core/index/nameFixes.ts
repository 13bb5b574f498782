import { formatScalar } from '../format/formatScalar.ts';
import { planSetValue } from '../format/planSetValue.ts';
import { readFrontMatter } from '../format/readFrontMatter.ts';
import { splitFrontMatter } from '../format/splitFrontMatter.ts';
import type { LocatedProblem } from '../records/inspectRecord.ts';
import { contactSlug } from '../records/recordPeople.ts';
import { editDistance } from '../skills/editDistance.ts';
import { type Fix, type FixContext, mostWords, useWord } from './fix.ts';
import { foldSlug } from './foldSlug.ts';
import { LogbookNames } from './logbookNames.ts';
import { profilePath } from './recordPath.ts';

/** Letters in which a study may differ from the one that was meant. */
const mostTypos = 2;
/** The letters that Crockford's Base32 leaves out, and what they are read as (https://www.crockford.com/base32.html). */
const misreadLetters: readonly (readonly [RegExp, string])[] = [
  [/O/g, '0'],
  [/[IL]/g, '1'],
];

/** The fixes of a name that the logbook does not have: names that may be meant; for an id also to take it out. */
export function nameFixes(one: LocatedProblem, context: FixContext): readonly Fix[] {
  const { contents } = context;
  if (contents === undefined) return [];
  const names = context.names ?? new LogbookNames(contents);
  const name = String(one.facts.value);
  const use = (word: string): Fix => useWord(one, word, formatScalar(word, 'flow'));
  switch (one.code) {
    case 'unknown-skill':
      return contents.catalogue.suggest(name, mostWords).map(({ id }) => use(id));
    case 'unknown-person':
      return names.nearContacts(name, mostWords).map(use);
    case 'unknown-study':
      return nearStudies(name, names).map(use);
    case 'unknown-record': {
      const meant = misreadLetters.reduce(
        (id, [letter, digit]) => id.replace(letter, digit),
        name.toUpperCase(),
      );
      return names.record(meant) === undefined ? removeFix(one, context) : [use(meant)];
    }
    default:
      return [];
  }
}

function nearStudies(name: string, { contents }: LogbookNames): readonly string[] {
  const folded = foldSlug(name);
  return (contents.profile.studies ?? [])
    .map(({ id }) => ({ id, distance: editDistance(folded, foldSlug(id), mostTypos) }))
    .filter(({ distance }) => distance !== undefined)
    .sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0))
    .slice(0, mostWords)
    .map(({ id }) => id);
}

/** Takes an id out of its list, or the key away that has only it. */
function removeFix(one: LocatedProblem, { text, path }: FixContext): readonly Fix[] {
  const [key] = one.at;
  const name = String(one.facts.value);
  if (typeof key !== 'string' || one.at.length > 2) return [];
  const isYamlFile = path === profilePath;
  const split = splitFrontMatter(text);
  const yaml = isYamlFile ? text : split.kind === 'front-matter' ? split.yaml : '';
  const value = readFrontMatter(yaml).map?.get(key);
  const rest = Array.isArray(value) ? value.filter((item) => item !== name) : [];
  const edits = planSetValue(text, key, rest.length > 0 ? rest : undefined, { isYamlFile });
  return [{ words: { kind: 'remove-name', name }, edits }];
}

/** Gives the file of a contact a name that no other contact has. */
export function renameContactFix({ path, contents }: FixContext): readonly Fix[] {
  if (contents === undefined) return [];
  const slug = contactSlug(path);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const taken = new Set(contents.records.map((stored) => foldSlug(contactSlug(stored.path))));
  for (let number = 2; ; number++) {
    const name = `${slug}-${number}`;
    if (taken.has(foldSlug(name))) continue;
    return [
      { words: { kind: 'rename-file', name: `${name}.md` }, edits: [], newPath: `${folder}${name}.md` },
    ];
  }
}
