import * as vscode from 'vscode';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { commonFields } from '../../core/records/commonFields.ts';
import { planTag, type RecordTag, type TagKind } from '../../core/records/planTag.ts';
import { listNamedValues } from '../../core/rename/namedValues.ts';
import type { Host } from '../host/host.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';
import { recordCount } from '../words/messages.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { targetOf } from './commandTarget.ts';
import { readContents } from './readLogbook.ts';
import { tellRefusals } from './tellRefusals.ts';

/**
 * Puts records under a skill, person, study or phase, as one edit that can be undone.
 *
 * @param node - the tree node it was called for; else the file in the active editor, else the user picks a record.
 * @param selection - all selected nodes of the tree where several are.
 * @param given - the tag; else the user is asked.
 */
export async function runTagRecord(
  host: Host,
  node: unknown,
  selection: unknown,
  given: unknown,
): Promise<void> {
  const files = await filesOf(host, node, selection);
  const [first] = files;
  const contents = first && (await readContents(first.logbook));
  if (first === undefined || contents === undefined) return;
  first.logbook.assertWritable();
  await first.logbook.assertOwnVersion();
  const tag = readTag(given) ?? (await askTag(contents));
  if (tag === undefined) return;
  const { root } = first.logbook;
  const outcome = await host.writer.editMany(root, {
    files: files.map(({ logbook, path }) => ({
      uri: logbook.uriOf(path),
      plan: (text) => planTag(text, path, tag, contents.catalogue),
    })),
  });
  await first.logbook.update(files.map(({ path }) => path));
  tellRefusals(outcome);
  const label = listOf(contents, tag.kind).find(({ value }) => value === tag.value)?.label ?? tag.value;
  vscode.window.setStatusBarMessage(
    `$(tag) ${recordCount(outcome.changed.length)} → ${plainLabel(label)}`,
    5_000,
  );
}

async function filesOf(host: Host, node: unknown, selection: unknown): Promise<readonly LogbookFile[]> {
  const nodes: readonly unknown[] = Array.isArray(selection) && selection.length > 0 ? selection : [node];
  const files = new Map<string, LogbookFile>();
  for (const one of nodes) {
    // In a selection groups are left out; what is asked for by itself has to be a record.
    if (nodes.length > 1 && !isLeaf(one)) continue;
    const file = await targetOf(host, one);
    if (file !== undefined) files.set(file.path, file);
  }
  return [...files.values()];
}

function isLeaf(node: unknown): boolean {
  return typeof node === 'object' && node !== null && ('stored' in node || 'file' in node);
}

const tagKinds: readonly TagKind[] = ['skill', 'person', 'study', 'phase'];

/** A tag that a caller gives; callers are not trusted. */
function readTag(given: unknown): RecordTag | undefined {
  if (typeof given !== 'object' || given === null || !('kind' in given) || !('value' in given))
    return undefined;
  const kind = tagKinds.find((one) => one === given.kind);
  const { value } = given;
  return kind === undefined || typeof value !== 'string' ? undefined : { kind, value };
}

interface TagChoice {
  readonly value: string;
  readonly label: string;
}

async function askTag(contents: LogbookContents): Promise<RecordTag | undefined> {
  const title = vscode.l10n.t('Tag Record');
  const kinds = tagKinds.map((tagKind) => ({ label: kindLabel(tagKind), tagKind }));
  const picked = await vscode.window.showQuickPick(kinds, {
    title,
    placeHolder: vscode.l10n.t('What does it get?'),
  });
  if (picked === undefined) return undefined;
  const kind = picked.tagKind;
  const choices = listOf(contents, kind);
  if (choices.length === 0) {
    throw new LogbookError(
      'not-found',
      vscode.l10n.t('This logbook knows no {kind} yet.', { kind: kindLabel(kind).toLowerCase() }),
      vscode.l10n.t('Write it into the record, or into logbook.yml.'),
    );
  }
  const items = choices.map(({ label, value }) => ({
    label: plainLabel(label),
    description: label === value ? '' : value,
    value,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: `${title}: ${kindLabel(kind)}`,
    placeHolder: vscode.l10n.t('Which one?'),
    matchOnDescription: true,
  });
  return chosen && { kind, value: chosen.value };
}

/** What there is of a kind, most used first. */
function listOf(contents: LogbookContents, kind: TagKind): readonly TagChoice[] {
  if (kind === 'phase') return commonFields.phase.choices.map((value) => ({ value, label: value }));
  const named = listNamedValues(contents, kind);
  if (kind !== 'skill') return named;
  const used = new Set(named.map(({ value }) => value));
  const others = contents.catalogue.skills.filter(({ id, isHidden }) => !isHidden && !used.has(id));
  return [...named, ...others.map(({ id, name }) => ({ value: id, label: name }))];
}

function kindLabel(kind: TagKind): string {
  switch (kind) {
    case 'skill':
      return vscode.l10n.t('Skill');
    case 'person':
      return vscode.l10n.t('Person');
    case 'study':
      return vscode.l10n.t('Study');
    case 'phase':
      return vscode.l10n.t('Phase');
  }
}
