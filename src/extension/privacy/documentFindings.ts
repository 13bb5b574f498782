import { findInFile } from '../../core/privacy/findInFile.ts';
import type { Finding } from '../../core/privacy/finding.ts';
import { planMaskFile } from '../../core/privacy/planMaskFile.ts';
import type { PrivacyContext } from '../../core/privacy/privacyContext.ts';
import type { TextEdit } from '../../core/text/textEdit.ts';

/** A state of an open file of a logbook. */
export interface DocumentState {
  readonly text: string;
  /** That of the document. */
  readonly version: number;
  /** Relative to the logbook's root. */
  readonly path: string;
  readonly context: PrivacyContext;
}

/** Longer texts are not looked at; files of a logbook that are read are shorter. */
const longestText = 4 * 1024 * 1024;

/** What was found in one state of an open file. */
export class DocumentFindings implements DocumentState {
  readonly text: string;
  readonly version: number;
  readonly path: string;
  readonly context: PrivacyContext;
  /** By range. */
  readonly findings: readonly Finding[];
  #masks: readonly TextEdit[] | undefined;

  constructor({ text, version, path, context }: DocumentState) {
    this.text = text;
    this.version = version;
    this.path = path;
    this.context = context;
    this.findings = text.length > longestText ? [] : findInFile(text, path, context);
  }

  /** Those that have a diagnostic. */
  get problems(): readonly Finding[] {
    return this.findings.filter(({ severity }) => severity !== 'low');
  }

  /** The edits that mask all of those. */
  get masks(): readonly TextEdit[] {
    this.#masks ??= planMaskFile(this.text, this.path, this.context);
    return this.#masks;
  }
}
