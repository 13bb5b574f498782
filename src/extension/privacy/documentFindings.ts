import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { findInFile } from '../../core/privacy/findInFile.ts';
import type { Finding } from '../../core/privacy/finding.ts';
import {
  findNamedCriticism,
  type NamedCriticism,
  readNamedPeople,
} from '../../core/privacy/findNamedCriticism.ts';
import { type FileMasks, planMaskFile } from '../../core/privacy/planMaskFile.ts';
import type { PrivacyContext } from '../../core/privacy/privacyContext.ts';

/** A state of an open file of a logbook. */
export interface DocumentState {
  readonly text: string;
  /** That of the document. */
  readonly version: number;
  /** Relative to the logbook's root. */
  readonly path: string;
  readonly context: PrivacyContext;
  /** The logbook around it, once it was read. */
  readonly contents: LogbookContents | undefined;
}

/** In longer texts nothing that VS Code asks by itself waits for a look: they are looked at once typing paused longer. */
export const longText = 128 * 1024;

/** Longer texts are not looked at; files of a logbook that are read are shorter. */
const longestText = 4 * 1024 * 1024;

/** What was found in one state of an open file. */
export class DocumentFindings implements Omit<DocumentState, 'contents'> {
  readonly text: string;
  readonly version: number;
  readonly path: string;
  readonly context: PrivacyContext;
  /** By range. */
  readonly findings: readonly Finding[];
  /** Names of people of whom something bad is said, by range. */
  readonly criticisms: readonly NamedCriticism[];
  #masks: FileMasks | undefined;

  constructor({ text, version, path, context, contents }: DocumentState) {
    this.text = text;
    this.version = version;
    this.path = path;
    this.context = context;
    const isShort = text.length <= longestText;
    const people = contents === undefined ? [] : readNamedPeople(contents);
    this.findings = isShort ? findInFile(text, path, context) : [];
    this.criticisms = isShort ? findNamedCriticism(text, path, people, context) : [];
  }

  /** Those that have a diagnostic. */
  get problems(): readonly Finding[] {
    return this.findings.filter(({ severity }) => severity !== 'low');
  }

  /** The edits that mask all of those that can be masked. */
  get masks(): FileMasks {
    this.#masks ??= planMaskFile(this.text, this.path, this.context);
    return this.#masks;
  }
}
