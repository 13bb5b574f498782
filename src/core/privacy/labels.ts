import type { LabelRule } from './rule.ts';

/** Between a label and its value: punctuation, and a single line end. */
const marks = '(?:[ \\t_:#=!.,;"\'()\\[\\]{}<>|/&%~?-]|\\n(?!\\n))';

/** Words that may stand between a label and its value. */
const fillers =
  'it|its|s|number|numbers|num|no|nr|nbr|id|ids|identifier|code|value|is|was|are|were|as|of|the|for|this|that|a|an|her|his|their|my|our|patient|pt|person|on|file|listed|recorded|shows?|shown|under|got|reads?|given|known|in|c|eq|at|to|info|information|be|also|still|by|with|contains?|changed|from|starts?|ending|ends|new|old|correct|wrong|real|full';

/** What usually stands between a label and its value: up to four words and marks around them. */
export const labelGap = `${marks}{0,10}(?:(?:${fillers})\\b(?!-\\w)${marks}{0,8}){0,4}`;

/** Between the values of a list. */
const listGap =
  '(?:[ ,;/&"\']|and\\b|or\\b|alt\\b|[hwcm]\\b(?=[ ,;/]{1,3}\\(?\\d)|\\([hwcmo]\\)|\\n(?!\\n)){1,10}';

/** What ends a value: it is not part of a longer word or of a decimal number. */
const valueEnd = '(?![a-z0-9])(?![.,]\\d)';

/** A label rule as it is run: both patterns are sticky and have what precedes the value as group 1, the value as group 2. */
export interface LabelMatcher {
  readonly rule: LabelRule;
  readonly first: RegExp;
  readonly next: RegExp;
}

/** A label rule as it is run. */
export function labelMatcher(rule: LabelRule): LabelMatcher {
  const { value, gap = labelGap } = rule;
  const label = withUnderscores(rule.label);
  return {
    rule,
    first: new RegExp(`((?:${label})(?![a-z])${gap})(${value})${valueEnd}`, 'y'),
    next: new RegExp(`(${listGap}#?)(${value})${valueEnd}`, 'y'),
  };
}

/** The source of a label that is also found as the name of a variable: `medical_record_number`. */
export function withUnderscores(label: string): string {
  return label.replace(/\[[^\]]*\]| /g, (part) => (part === ' ' ? '[ _]' : part));
}
