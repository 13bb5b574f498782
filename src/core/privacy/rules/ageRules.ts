import { wording } from '../../text/wording.ts';
import type { Place } from '../place.ts';
import type { Rule } from '../rule.ts';

const old = '(?:9\\d|1[01]\\d)';

/** Ages over 89: Safe Harbor C. */
export const ageRules: readonly Rule[] = [
  {
    id: 'age-over-89',
    type: 'age',
    severity: 'medium',
    confidence: 0.85,
    finds: 'an age of 90 to 119, unless a range or a criterion',
    reason: wording('An age over 89, which may be said as "90 or older" only.'),
    pattern: new RegExp(
      `(?<![\\d.,/-])${old}(?:[ -]?(?:years?|yrs?)[ -]?olds?\\b| ?y\\/?[of]\\b(?!-)| ?yo[mf]?\\b(?!-)| years? of age\\b|-?year-?old\\b)`,
      'g',
    ),
    accepts: isAgeOfOne,
  },
  {
    id: 'age-labelled',
    type: 'age',
    severity: 'medium',
    confidence: 0.85,
    finds: 'the same behind "aged" or "age"',
    reason: wording('An age over 89, which may be said as "90 or older" only.'),
    words: ['age', 'aged', 'ages', 'turned', 'turning'],
    label: 'aged?|turn(?:ed|ing)',
    gap: '(?: ?[:=,(]? ?| of | is | was | at )',
    value: old,
    accepts: isAgeOfOne,
  },
];

/** Neither `18 to 90 years` nor `<= 90 years old` nor `aged 90 or older`. */
function isAgeOfOne(_: string, place: Place): boolean {
  const before = place.before(40);
  const after = place.after(40);
  return (
    !/(?:\d ?(?:-|to|and|through|or)|<=?|>=?|under|over|above|below|at least|at most|up to|older than|younger than|between|maximum|minimum|max|min|until|cap(?:ped)? at|top-?coded?(?: at)?|than|plus) $/.test(
      before,
    ) &&
    !/[<>=]=? ?$/.test(before) &&
    !/^ ?(?:\+|or (?:older|over|above|more)|and (?:older|over|above)|to \d|- ?\d|years? (?:or|and) (?:older|over)|%)/.test(
      after,
    ) &&
    !/\b(?:eligib|inclusion|exclusion|criteri|top-?cod|range|categor|safe harbor|hipaa|rule)/.test(
      place.sentence.text,
    )
  );
}
