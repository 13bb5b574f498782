import type { WritableValue } from '../format/formatFrontMatter.ts';
import type { FrontMatterMap } from '../format/frontMatterValue.ts';
import { planAppendEntry, planAppendNested } from '../format/planAppendNested.ts';
import { planScalarChanges, type ScalarChange } from '../format/planScalarChanges.ts';
import { planSetNested } from '../format/planSetNested.ts';
import { readFrontMatter } from '../format/readFrontMatter.ts';
import { profileFields } from '../records/profile.ts';
import { builtInSkills } from '../skills/builtInSkills.ts';
import type { SkillCatalogue } from '../skills/skillCatalogue.ts';
import { differenceOf } from '../text/differenceOf.ts';
import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import type { NameChange } from './nameChange.ts';
import { findNamePlaces, type NamePlace } from './namePlaces.ts';
import { planNameChanges } from './planNameChanges.ts';
import type { FileRename } from './planRenameInFile.ts';

const yamlFile = { isYamlFile: true, keyOrder: Object.keys(profileFields) } as const;
/** Their ids never change. */
const builtInIds: ReadonlySet<string> = new Set(builtInSkills.map(({ id }) => id));
const skillOrder = Object.keys(profileFields.skills.fields);

/**
 * The edits that change a name in `logbook.yml`.
 *
 * After a merge the entry of the old skill stays and counts as the new one; that of an old study stays too, because its
 * confidential terms have to stay out of exports. The old word of a skill is kept so that it still leads to the new one:
 * as an alias, or by `mergeInto` where the catalogue has it.
 *
 * @throws {LogbookError} `invalid-input` where the file has to be corrected first.
 */
export function planRenameInProfile(text: string, change: NameChange, catalogue: SkillCatalogue): FileRename {
  const map = mapOf(text);
  const keepsEntry = change.isMerge || (change.kind === 'skill' && builtInIds.has(change.from));
  const places = findNamePlaces(profileFields, map).filter((place) => !(keepsEntry && isEntryId(place)));
  const { changes } = planNameChanges(places, change, map);
  const safe = changes.map(
    (one): ScalarChange => (isCircle(one, map, change) ? { kind: 'remove', at: one.at } : one),
  );
  const after = applyTextEdits(text, planScalarChanges(text, safe, true));
  const edits = change.kind === 'skill' ? planOldWord(after, change, catalogue) : [];
  return {
    edits:
      edits.length === 0
        ? planScalarChanges(text, safe, true)
        : differenceOf(text, applyTextEdits(after, edits)),
    places: changes.length,
    keptValues: [],
  };
}

/** Whether a place is the id of a skill or study itself, which other values refer to. */
function isEntryId({ at: [key, , field] }: NamePlace): boolean {
  return (key === 'skills' || key === 'studies') && field === 'id';
}

/** Whether a skill would be merged into itself: then it is merged no more. */
function isCircle({ at }: ScalarChange, map: FrontMatterMap, { to }: NameChange): boolean {
  const [key, index, field] = at;
  if (key !== 'skills' || field !== 'mergeInto') return false;
  const list = map.get('skills');
  const entry = Array.isArray(list) ? list[Number(index)] : undefined;
  return entry instanceof Map && entry.get('id') === to;
}

/** The edits by which the old word of a skill leads to the new one. */
function planOldWord(text: string, change: NameChange, catalogue: SkillCatalogue): readonly TextEdit[] {
  const { from, to, isMerge } = change;
  if (isMerge && catalogue.find(from)?.id === to) return [];
  const known = catalogue.get(from);
  const staysAsMerged = known !== undefined && (isMerge || builtInIds.has(from));
  if (!staysAsMerged) return planAlias(text, to, from);
  const merged = planMergeInto(text, from, to);
  if (isMerge) return merged;
  const entry = entryOf({ id: to, name: known.name, group: known.group });
  const after = applyTextEdits(text, merged);
  return differenceOf(text, applyTextEdits(after, planAppendEntry(after, 'skills', entry, yamlFile)));
}

function planMergeInto(text: string, from: string, to: string): readonly TextEdit[] {
  const index = indexOfSkill(text, from);
  if (index === undefined)
    return planAppendEntry(text, 'skills', entryOf({ id: from, mergeInto: to }), yamlFile);
  const place = { key: 'skills', index, field: 'mergeInto' };
  return planSetNested(text, place, to, { isYamlFile: true, fieldOrder: skillOrder });
}

function planAlias(text: string, skill: string, alias: string): readonly TextEdit[] {
  const index = indexOfSkill(text, skill);
  if (index !== undefined)
    return planAppendNested(text, { key: 'skills', index, field: 'aliases' }, alias, yamlFile);
  const entry = new Map<string, WritableValue>([
    ['id', skill],
    ['aliases', [alias]],
  ]);
  return planAppendEntry(text, 'skills', entry, yamlFile);
}

function entryOf(values: Readonly<Record<string, string>>): ReadonlyMap<string, WritableValue> {
  return new Map(Object.entries(values));
}

function indexOfSkill(text: string, id: string): number | undefined {
  const list = mapOf(text).get('skills');
  if (!Array.isArray(list)) return undefined;
  const index = list.findIndex((entry) => entry instanceof Map && entry.get('id') === id);
  return index === -1 ? undefined : index;
}

function mapOf(text: string): FrontMatterMap {
  return readFrontMatter(text.replace(/^\uFEFF/, '')).map ?? new Map();
}
