import type { OffsetRange } from '../text/textEdit.ts';
import type { Wording } from '../text/wording.ts';
import type { IdentifierType } from './identifierTypeNames.ts';
import type { IdentifierClass } from './identifierTypes.ts';

/** `high` blocks an export; `medium` wants a look; `low` is a hint that is often right to leave. */
export type FindingSeverity = 'high' | 'medium' | 'low';

/** Something in a text that may tell who a person is, or what was promised to be kept. */
export interface Finding {
  /** Where, in the text as it was given. */
  readonly range: OffsetRange;
  readonly class: IdentifierClass;
  readonly type: IdentifierType;
  readonly severity: FindingSeverity;
  /** From 0 to 1: how often such a finding is right, as a rule of thumb and not as a measure. */
  readonly confidence: number;
  /** Why; the words never repeat the text. */
  readonly reason: Wording;
  /** Which rule found it; docs/privacy.md lists them. */
  readonly rule: string;
  /** What an export may say instead: the public alias of a study. */
  readonly alias?: string;
}
