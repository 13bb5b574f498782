import type * as vscode from 'vscode';

/** Something that is pasted or dropped into a file. */
export interface Landing {
  readonly document: vscode.TextDocument;
  /** What it takes the place of, one a cursor. */
  readonly ranges: readonly vscode.Range[];
  readonly data: vscode.DataTransfer;
  readonly token: vscode.CancellationToken;
  /** Whether the user asked for a choice (Paste As); else VS Code does by itself what it always does, or takes the first. */
  readonly isAsked: boolean;
}

/** What is offered to be put there instead. */
export interface Offer {
  readonly title: string;
  readonly insertText: string | vscode.SnippetString;
  readonly additionalEdit?: vscode.WorkspaceEdit;
}
