import * as vscode from 'vscode';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import type { TextPlace } from '../../core/privacy/findBeforeWriting.ts';
import { findingWords } from './findingWords.ts';

/** Looks at a text before it is written. */
export interface TextCheck {
  /** What was found that wants a look, in words that never repeat it; `undefined` for nothing. */
  warn(text: string): string | undefined;
  /** The text with that replaced. */
  replace(text: string): string;
}

/** Loads a check; the second call gives the same one. */
export type LoadTextCheck = () => Promise<TextCheck>;

/** The check of texts that become part of a record of this logbook. Nothing is loaded before it is called for. */
export function textCheckOf(contents: LogbookContents, place: TextPlace = {}): LoadTextCheck {
  let loading: Promise<TextCheck> | undefined;
  return () => {
    loading ??= load(contents, place);
    return loading;
  };
}

async function load(contents: LogbookContents, place: TextPlace): Promise<TextCheck> {
  const [{ findBeforeWriting }, { replaceFindings }, { readPrivacyContext }] = await Promise.all([
    import('../../core/privacy/findBeforeWriting.ts'),
    import('../../core/privacy/replaceFindings.ts'),
    import('../../core/privacy/privacyContext.ts'),
  ]);
  const context = readPrivacyContext(contents);
  return {
    warn: (text) => {
      const [first, ...others] = findBeforeWriting(text, context, place);
      if (first === undefined) return undefined;
      if (others.length === 0) return findingWords(first);
      return vscode.l10n.t('{finding} And {count} more.', {
        finding: findingWords(first),
        count: others.length,
      });
    },
    replace: (text) => replaceFindings(text, context, place),
  };
}
