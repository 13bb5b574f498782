import * as vscode from 'vscode';
import { describePlace } from '../../core/completion/describePlace.ts';
import { findFieldPlace } from '../../core/completion/fieldPlace.ts';
import { locateEvidence } from '../../core/evidence/evidenceInText.ts';
import { evidenceStateWords } from '../../core/evidence/evidenceWords.ts';
import { describeEvidence } from '../evidence/evidenceNode.ts';
import type { Host } from '../host/host.ts';
import { findWithoutWaiting } from '../privacy/findWithoutWaiting.ts';
import { describe, describeHint } from './descriptions.ts';
import { rangeIn, readAround } from './openFile.ts';

/** What the key, skill, person, study or record id at a position is, and what in it may identify a person. */
export async function provideHover(
  host: Pick<Host, 'logbooks' | 'evidence' | 'privacy'>,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const [field, hint] = await Promise.all([
    hoverField(host, document, position),
    hoverHint(host, document, position),
  ]);
  if (field === undefined || hint === undefined) return field ?? hint;
  return new vscode.Hover([...field.contents, ...hint.contents], field.range);
}

/** A hint of the privacy check; what has a diagnostic says so itself. */
async function hoverHint(
  { logbooks, privacy }: Pick<Host, 'logbooks' | 'privacy'>,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const file = logbooks.of(document.uri);
  if (file === undefined || !(await file.logbook.isPresent())) return undefined;
  const offset = document.offsetAt(position);
  const found = await findWithoutWaiting(privacy, document, file);
  const hint = found?.findings.find(
    ({ severity, range }) => severity === 'low' && range.start <= offset && offset <= range.end,
  );
  return hint && new vscode.Hover(describeHint(hint), rangeIn(document, hint.range));
}

async function hoverField(
  host: Pick<Host, 'logbooks' | 'evidence'>,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const file = host.logbooks.of(document.uri);
  const text = document.getText();
  const offset = document.offsetAt(position);
  if (file === undefined || findFieldPlace(text, offset, file.path) === undefined) return undefined;
  const evidence = await hoverEvidence(host, document, offset);
  if (evidence !== undefined) return evidence;
  const context = await readAround(file);
  const found = context && describePlace(text, offset, file.path, context);
  return found && new vscode.Hover(describe(found.description), rangeIn(document, found.range));
}

/** What became of the file whose path stands there. */
async function hoverEvidence(
  { logbooks, evidence }: Pick<Host, 'logbooks' | 'evidence'>,
  document: vscode.TextDocument,
  offset: number,
): Promise<vscode.Hover | undefined> {
  const file = logbooks.of(document.uri);
  const located = file && locateEvidence(document.getText(), file.path);
  const found = located?.find(({ range }) => range.start <= offset && offset <= range.end);
  if (file === undefined || found === undefined) return undefined;
  const { lines, metric, ...use } = found.use;
  const shown = { ...use, lines: lines ? [lines] : [], metrics: metric === undefined ? [] : [metric] };
  const state = await evidence.stateOf(file.logbook, use);
  // What is gone has a diagnostic, which says in the same hover what to do.
  const isTold = state.kind === 'missing' || state.kind === 'moved';
  const page = describeEvidence(shown, state, isTold ? evidenceStateWords(state) : undefined);
  return new vscode.Hover(page, rangeIn(document, found.range));
}
