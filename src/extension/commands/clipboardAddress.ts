import * as vscode from 'vscode';

/** Longest address that is offered; what is longer is some other text. */
const longestAddress = 2_000;

/** The web address that the clipboard holds, looked at only on a command of the user's; else nothing. */
export async function readClipboardAddress(): Promise<string | undefined> {
  const text = (await vscode.env.clipboard.readText()).trim();
  return text.length <= longestAddress && isWebAddress(text) ? text : undefined;
}

/** Whether a text is one http or https address with a host. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s/]/i.test(text) || /\s/.test(text)) return false;
  return URL.canParse(text);
}
