import type { Wording } from '../text/wording.ts';
import type { FindingSeverity } from './finding.ts';
import type { IdentifierType } from './identifierTypeNames.ts';
import type { Place } from './place.ts';

interface RuleFacts {
  /** Unique, for tests and docs. */
  readonly id: string;
  readonly type: IdentifierType;
  readonly severity: FindingSeverity;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly reason: Wording;
  /** What it finds, one cell of the table in docs/privacy.md. */
  readonly finds: string;
  /** Takes a look at what the pattern found: a checksum, or what stands around it. */
  readonly accepts?: (value: string, place: Place) => boolean;
}

/** Finds a shape wherever it stands. */
export interface ShapeRule extends RuleFacts {
  /**
   * For the text with A-Z in lower case unless `keepsCase`; flag `g`. What is found is the group `value` of an
   * indexed pattern (flag `d`), else all of it, from the group `from` on where the pattern looks back.
   */
  readonly pattern: RegExp;
  readonly keepsCase?: true;
  /** Words in lower case that the pattern begins with: it is tried only there. */
  readonly words?: readonly string[];
  /** Looked for only when numbers of people were found, as it depends on them; needs `words`. */
  readonly isLate?: true;
  /** In lower case; where a text does not have it, the pattern is not tried. */
  readonly needs?: string;
}

/** Finds a value behind a label; loose, because the label says what it is. */
export interface LabelRule extends RuleFacts {
  /** The first words of all labels, in lower case: only where one stands the pattern is tried. */
  readonly words: readonly string[];
  /** Regular expression source of the label, from its first word on, in lower case. */
  readonly label: string;
  /** Source of the value in lower case. */
  readonly value: string;
  /** Source of what may stand between the two; that of `labelGap` if not given. */
  readonly gap?: string;
}

export type Rule = ShapeRule | LabelRule;

export function isLabelRule(rule: Rule): rule is LabelRule {
  return 'label' in rule;
}
