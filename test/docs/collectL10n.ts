import { exportFormats } from '../../src/core/export/exportFormats.ts';
import { exportProfiles } from '../../src/core/export/exportProfiles.ts';
import { statusTexts } from '../../src/core/insight/recordStatus.ts';
import { contactRoles } from '../../src/core/people/contactRoles.ts';
import { problemTemplates } from '../../src/core/problems.ts';
import type { FieldTable } from '../../src/core/records/fieldDefinition.ts';
import { profileFields } from '../../src/core/records/profile.ts';
import { recordTypeNames, recordTypes } from '../../src/core/records/recordTypes.ts';
import { writtenFields } from '../../src/core/records/writtenFields.ts';
import { briefStrings, dashboardStrings, progressStrings } from '../../src/protocol/strings.ts';
import { readSourceFiles } from '../support/sourceFiles.ts';

/** A call of `vscode.l10n.t` in the source. */
export interface L10nCall {
  readonly path: string;
  /** The English words; absent where they come from a table. */
  readonly words?: string;
}

/** An error that core throws: its code and its templates, the second one perhaps from a table. */
const errorPattern = /new LogbookError\(\s*'[\w-]+',\s*'((?:[^'\\]|\\.)*)'(?:,\s*'((?:[^'\\]|\\.)*)')?/g;

/** The templates of the errors that core throws, where they are literals. */
function readErrorTemplates(): readonly string[] {
  return readSourceFiles('src/core').flatMap(({ text }) =>
    [...text.matchAll(errorPattern)].flatMap(([, ...templates]) =>
      templates.filter(Boolean).map(withoutEscapes),
    ),
  );
}

/** Words that core gives to surfaces as `Wording`. */
const wordingPattern =
  /\b(?:wording|wordsSpan|headingBlock)\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;

/** The templates of the words that core gives to surfaces, where they are literals. */
function readWordings(): readonly string[] {
  return readSourceFiles('src/core').flatMap(({ text }) =>
    [...text.matchAll(wordingPattern)].map(([, single, double]) => withoutEscapes(single ?? double ?? '')),
  );
}

function withoutEscapes(literal: string): string {
  return literal.replace(/\\(.)/g, '$1');
}

const callPattern = /\bl10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(?=[^\s]))/g;

/** Every call of `vscode.l10n.t` in the extension, by path. */
export function readL10nCalls(): readonly L10nCall[] {
  return readSourceFiles('src/extension').flatMap(({ path, text }) =>
    [...text.matchAll(callPattern)].map(([, single, double]) => {
      const words = single ?? double;
      return words === undefined ? { path } : { path, words: withoutEscapes(words) };
    }),
  );
}

/**
 * The words that the extension shows, as `l10n/bundle.l10n.json` has them: every English text under itself, sorted.
 *
 * They are the literals in the source, the tables that core and the protocol keep, the errors that core throws, and the
 * words that it gives to surfaces.
 */
export function collectL10n(): Readonly<Record<string, string>> {
  const words = new Set<string>(
    readL10nCalls().flatMap((call) => (call.words === undefined ? [] : [call.words])),
  );
  for (const { template } of Object.values(problemTemplates)) words.add(template);
  for (const strings of [progressStrings, dashboardStrings, briefStrings]) {
    for (const text of Object.values(strings)) words.add(text);
  }
  for (const { label } of Object.values(exportFormats)) words.add(label);
  for (const { label, doc } of Object.values(exportProfiles)) words.add(label).add(doc);
  for (const { name } of contactRoles) words.add(name);
  for (const text of statusTexts()) words.add(text);
  for (const template of [...readErrorTemplates(), ...readWordings()]) words.add(template);
  const addDocs = (table: FieldTable): void => {
    for (const field of Object.values(table)) {
      words.add(field.doc);
      // What is one word is a value, as it stands in the file.
      if (field.default?.includes(' ')) words.add(field.default);
      if (field.kind === 'objects') addDocs(field.fields);
    }
  };
  addDocs(profileFields);
  for (const type of recordTypeNames) {
    words.add(recordTypes[type].label);
    words.add(recordTypes[type].pluralLabel);
    addDocs(writtenFields(type));
  }
  return Object.fromEntries([...words].sort().map((text) => [text, text]));
}
