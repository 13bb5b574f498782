import * as vscode from 'vscode';
import { evidenceFilesOf, type RecordEvidence } from '../../core/evidence/evidenceFilesOf.ts';
import { innerPath } from '../../core/evidence/evidencePath.ts';
import type { EvidenceStateKind } from '../../core/evidence/evidenceState.ts';
import { evidenceStateWords } from '../../core/evidence/evidenceWords.ts';
import type { LineSpan } from '../../core/evidence/lineSpan.ts';
import { notInside } from '../../core/evidence/planEvidence.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { Host } from '../host/host.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';
import { sayWording } from '../words/sayWording.ts';
import { targetOf } from './commandTarget.ts';
import { readContents } from './readLogbook.ts';

/** A file that a record names. */
export interface EvidenceTarget extends LogbookFile {
  /** Below the workspace folder. */
  readonly evidence: string;
  readonly lines?: LineSpan;
  /** The path that takes its place, where the caller knows it. */
  readonly to?: string;
}

/**
 * The file that a command is about: that of a tree node, a page or a quick fix, else one of the record that the command
 * is about, which the user picks where there are several.
 *
 * @param kinds - the states that the command is for; default all.
 * @throws {LogbookError} `not-found` where the record names no such file, `invalid-input` where the caller names one
 *   that is never followed.
 */
export async function evidenceTargetOf(
  host: Host,
  given: unknown,
  title: string,
  kinds?: readonly EvidenceStateKind[],
): Promise<EvidenceTarget | undefined> {
  const facts = readGiven(given);
  const file = await targetOf(host, facts.record ?? given);
  if (file === undefined) return undefined;
  if (facts.evidence !== undefined) {
    const { lines, to } = facts;
    const evidence = innerPath(facts.evidence);
    if (evidence === undefined) throw notInside(facts.evidence);
    return { ...file, evidence, ...(lines && { lines }), ...(to !== undefined && { to }) };
  }
  const evidence = await pickEvidence(host, file, title, kinds);
  const [lines] = evidence?.lines ?? [];
  return evidence?.path === undefined
    ? undefined
    : { ...file, evidence: evidence.path, ...(lines && { lines }) };
}

interface Given {
  readonly record?: unknown;
  readonly evidence?: string;
  readonly lines?: LineSpan;
  readonly to?: string;
}

/** What a caller gives; callers are not trusted. */
function readGiven(given: unknown): Given {
  if (typeof given !== 'object' || given === null) return {};
  const { uri, owner, stored, evidence, lines, to, logbook } = given as Readonly<Record<string, unknown>>;
  const named =
    typeof evidence === 'object' && evidence !== null ? (evidence as Partial<RecordEvidence>) : undefined;
  const path = typeof evidence === 'string' ? evidence : named?.path;
  const ofOwner = ownerUri(logbook, owner);
  const record =
    uri instanceof vscode.Uri ? uri : (ofOwner ?? (stored === undefined ? undefined : { stored }));
  const span = readSpan(lines) ?? readSpan(named?.lines?.[0]);
  return {
    ...(record !== undefined && { record }),
    ...(path !== undefined && { evidence: path }),
    ...(span && { lines: span }),
    ...(typeof to === 'string' && { to }),
  };
}

function ownerUri(logbook: unknown, owner: unknown): vscode.Uri | undefined {
  if (typeof owner !== 'object' || owner === null || typeof logbook !== 'object' || logbook === null)
    return undefined;
  const { path } = owner as { readonly path?: unknown };
  const { uriOf } = logbook as { readonly uriOf?: unknown };
  if (typeof path !== 'string' || typeof uriOf !== 'function') return undefined;
  const uri: unknown = uriOf.call(logbook, path);
  return uri instanceof vscode.Uri ? uri : undefined;
}

function readSpan(lines: unknown): LineSpan | undefined {
  if (!Array.isArray(lines)) return undefined;
  const [from, to]: readonly unknown[] = lines;
  return typeof from === 'number' && typeof to === 'number' ? [from, to] : undefined;
}

async function pickEvidence(
  host: Host,
  { logbook, path }: LogbookFile,
  title: string,
  kinds: readonly EvidenceStateKind[] | undefined,
): Promise<RecordEvidence | undefined> {
  const contents = await readContents(logbook);
  const stored = contents?.records.find((one) => one.path === path);
  if (stored === undefined) return undefined;
  const items: (vscode.QuickPickItem & { readonly file: RecordEvidence })[] = [];
  for (const file of evidenceFilesOf(stored.record)) {
    const state = await host.evidence.stateOf(logbook, file);
    if (file.path === undefined || (kinds && !kinds.includes(state.kind))) continue;
    items.push({ label: file.path, description: sayWording(evidenceStateWords(state)), file });
  }
  if (items.length === 0) {
    throw new LogbookError(
      'not-found',
      vscode.l10n.t('"{title}" names no file that this is for.', { title: stored.record.title }),
      vscode.l10n.t('Use "Check Evidence" to see all files with what became of them.'),
    );
  }
  if (items.length === 1) return items[0]?.file;
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Which file?') }))
    ?.file;
}
