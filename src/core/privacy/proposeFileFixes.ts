import type { TextEdit } from '../text/textEdit.ts';
import type { Wording } from '../text/wording.ts';
import type { Finding } from './finding.ts';
import { tryReplaceInFile } from './planReplaceInFile.ts';
import type { PrivacyContext } from './privacyContext.ts';
import { type IgnoreFix, proposeFixes, type ReplaceFix } from './proposeFixes.ts';

/** A change of a file that takes a finding away. */
export interface FileReplaceFix {
  readonly kind: ReplaceFix['kind'];
  readonly label: Wording;
  readonly edits: readonly TextEdit[];
}

/**
 * What `proposeFixes` says, as edits of the file: its front matter says the same as before but for the text that is
 * replaced. Replacements that would take more of it along are left out.
 *
 * @param path - relative to the logbook's root.
 */
export function proposeFileFixes(
  finding: Finding,
  text: string,
  path: string,
  context: PrivacyContext,
): readonly (FileReplaceFix | IgnoreFix)[] {
  return proposeFixes(finding, text, context).flatMap((fix): readonly (FileReplaceFix | IgnoreFix)[] => {
    if (fix.kind === 'ignore') return [fix];
    const { kind, label, edit } = fix;
    const edits = tryReplaceInFile(text, path, [edit]);
    return edits === undefined ? [] : [{ kind, label, edits }];
  });
}
