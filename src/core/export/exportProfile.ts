import type { LogbookView } from '../index/logbookContents.ts';
import type { Steps } from '../steps.ts';
import type { ExportAudience, ExportChoice } from './exportChoice.ts';
import type { ExportContent } from './exportContent.ts';
import type { ExportFormatId, ExportPart } from './exportFormat.ts';
import type { ReportFacts } from './reportFacts.ts';

export type ExportProfileId =
  | 'achievements'
  | 'stories'
  | 'reflective-summary'
  | 'portfolio'
  | 'supervisor-report'
  | 'leave-bundle'
  | 'tailored';

/** A logbook, and what of it is asked for. */
export interface ChosenView {
  readonly view: LogbookView;
  readonly choice: ExportChoice & { readonly audience: ExportAudience };
}

/** What a profile compiles from. */
export interface ProfileInput extends ChosenView {
  readonly facts: ReportFacts;
  /** The parts that are asked for; others may be left out, of the document the blocks. */
  readonly parts: ReadonlySet<ExportPart>;
}

/** What an export is made for; a new one is a file of its own and a line in `exportProfiles.ts`. */
export interface ExportProfile {
  readonly id: ExportProfileId;
  /** As shown when the user picks one. */
  readonly label: string;
  /** What is in it, one sentence without a full stop. */
  readonly doc: string;
  /** The usual one first. */
  readonly formats: readonly ExportFormatId[];
  readonly audience: ExportAudience;
  /** Whether nothing but `public` is compiled, without names, whatever is asked for. */
  readonly isPublicOnly?: true;
  /** Whether it tells of the current week where no days are chosen, and not of everything. */
  readonly isOfWeek?: true;
  /**
   * Private records must not get in; confidential terms and names may: they are replaced afterwards, in one place for
   * all profiles. The same input gives the same content.
   */
  compile(input: ProfileInput): Steps<ExportContent>;
}
