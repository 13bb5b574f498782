import * as vscode from 'vscode';
import type { Wording } from '../../core/text/wording.ts';
import { formatDate } from './dates.ts';

/** Words of core in the display language, days written as it writes them. */
export function sayWording({ template, facts }: Wording): string {
  const said = Object.entries(facts).map(
    ([name, fact]) => [name, typeof fact === 'object' ? formatDate(fact.date) : fact] as const,
  );
  return vscode.l10n.t(template, Object.fromEntries(said));
}
