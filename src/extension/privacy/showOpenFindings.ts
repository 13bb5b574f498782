import * as vscode from 'vscode';
import type { OpenFindings } from '../../core/export/gate/openFindings.ts';
import type { LocatedFinding } from '../../core/privacy/fileFindings.ts';
import type { FoundPlace } from '../../core/privacy/findAtPlace.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { errorText } from '../words/messages.ts';
import { sayWording } from '../words/sayWording.ts';
import { findingLabel } from './findingWords.ts';
import { keepFoundText } from './keepFoundText.ts';
import { openPlace } from './openPlace.ts';

/** A row of the list. */
interface FindingItem extends vscode.QuickPickItem {
  readonly path?: string;
  readonly finding?: LocatedFinding;
  readonly isAgain?: true;
}

/**
 * Says why nothing was exported, and lists what is open: moving through the list shows each place, Enter goes there.
 *
 * @returns `again` where the user wants to try once more.
 */
export async function showOpenFindings(
  host: Host,
  logbook: Logbook,
  found: OpenFindings,
): Promise<'again' | undefined> {
  const picked = await pick(host, logbook, found);
  if (picked === 'again') await storeEditsOf(logbook, found);
  return picked;
}

function pick(host: Host, logbook: Logbook, found: OpenFindings): Promise<'again' | undefined> {
  const list = vscode.window.createQuickPick<FindingItem>();
  list.title = errorText(found);
  list.placeholder = vscode.l10n.t('Moving through the list shows each place; Enter goes there.');
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = itemsOf(found);
  // The place is shown, and may be mended, beside the list.
  list.ignoreFocusOut = true;
  let isGoing = false;
  return new Promise((resolve, reject) => {
    list.onDidChangeActive(([item]) => {
      // A glance at a file that cannot be opened, which may be why it is listed, shows nothing.
      if (item !== undefined) openItem(logbook, item, true).catch(() => undefined);
    });
    list.onDidAccept(() => {
      const [item] = list.activeItems;
      if (item === undefined) return;
      if (item.isAgain) {
        resolve('again');
        list.hide();
        return;
      }
      isGoing = true;
      list.hide();
      openItem(logbook, item, false).then(() => resolve(undefined), reject);
    });
    list.onDidTriggerItemButton(async ({ item }) => {
      const { path, finding } = item;
      if (path === undefined || finding === undefined) return;
      // The question takes the place of the list; kept texts are seen by trying again.
      isGoing = true;
      list.hide();
      try {
        resolve((await keepFoundText(host, logbook, path, placeOf(finding))) ? 'again' : undefined);
      } catch (error) {
        reject(error);
      }
    });
    list.onDidHide(() => {
      list.dispose();
      if (!isGoing) resolve(undefined);
    });
    list.show();
  });
}

async function openItem(logbook: Logbook, { path, finding }: FindingItem, isGlance: boolean): Promise<void> {
  if (path !== undefined) await openPlace(logbook.uriOf(path), finding && placeOf(finding), isGlance);
}

function placeOf({ position, range }: LocatedFinding): FoundPlace {
  return { at: position, length: range.end - range.start };
}

function itemsOf({ check }: OpenFindings): readonly FindingItem[] {
  const rows: FindingItem[] = [];
  for (const { path, findings } of check.open) {
    rows.push({ label: shortName(path), kind: vscode.QuickPickItemKind.Separator });
    for (const finding of findings) rows.push(itemOf(path, finding));
  }
  const { composed, unread } = check;
  if (composed.length > 0)
    rows.push({
      label: vscode.l10n.t('Only in the text of the export'),
      kind: vscode.QuickPickItemKind.Separator,
    });
  for (const one of composed) {
    rows.push({
      label: findingLabel(one),
      detail: sayWording(one.reason),
      ...(one.path !== undefined && { description: one.path, path: one.path }),
    });
  }
  if (unread.length > 0)
    rows.push({
      label: vscode.l10n.t('Cannot be looked at'),
      kind: vscode.QuickPickItemKind.Separator,
    });
  for (const path of unread) rows.push({ label: path, path });
  return [
    ...rows,
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    { label: vscode.l10n.t('$(refresh) Save and Export Again'), alwaysShow: true, isAgain: true },
  ];
}

/** Longest name of a file beside a row: a separator takes the room of the row that it stands in, and would hide it. */
const longestName = 36;

/** The end of a file's name, which tells names with the same day apart. */
function shortName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.length <= longestName ? name : `…${name.slice(1 - longestName)}`;
}

function itemOf(path: string, finding: LocatedFinding): FindingItem {
  // What is secret must not be written down once more to be kept.
  const canKeep = finding.shape !== undefined;
  return {
    label: findingLabel(finding),
    description: vscode.l10n.t('line {line}', { line: finding.position.line + 1 }),
    detail: sayWording(finding.reason),
    path,
    finding,
    ...(canKeep && { buttons: [keepButton()] }),
  };
}

function keepButton(): vscode.QuickInputButton {
  return {
    iconPath: new vscode.ThemeIcon('check'),
    tooltip: vscode.l10n.t('Keep it: it identifies nobody'),
  };
}

/** Exports are made of stored files: what was masked in an editor counts once it is saved. */
async function storeEditsOf(logbook: Logbook, { check }: OpenFindings): Promise<void> {
  const paths = [...check.open, ...check.composed].flatMap(({ path }) => path ?? []);
  const addresses = new Set(paths.map((path) => logbook.uriOf(path).toString()));
  for (const document of vscode.workspace.textDocuments) {
    if (document.isDirty && addresses.has(document.uri.toString())) await document.save();
  }
  await logbook.update([...new Set(paths)]);
}
