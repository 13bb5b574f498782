import * as vscode from 'vscode';
import type { CivilDate } from '../../core/dates/civilDate.ts';
import { exportFormats } from '../../core/export/exportFormats.ts';
import { type ExportOrder, optionsOf } from '../../core/export/exportOrder.ts';
import { exportProfiles } from '../../core/export/exportProfiles.ts';
import type { LogbookView } from '../../core/index/logbookContents.ts';
import { askForExportTime, timeWords } from './exportTime.ts';

/** What to do with an order once it is as the user wants it. */
export interface DecidedOrder {
  readonly order: ExportOrder;
  readonly step: 'preview' | 'write' | 'writeTo';
}

type Change = (view: LogbookView, order: ExportOrder) => Promise<ExportOrder | undefined>;

interface OrderItem extends vscode.QuickPickItem {
  readonly step?: DecidedOrder['step'];
  readonly change?: Change;
}

/**
 * One list with everything that can be chosen of an export and what is chosen now: Enter shows it, any other row changes
 * one thing and comes back.
 *
 * @returns `undefined` when the user gave up.
 */
export async function askForExportOrder(
  view: LogbookView,
  given: ExportOrder,
): Promise<DecidedOrder | undefined> {
  let order = given;
  for (;;) {
    const picked = await vscode.window.showQuickPick(itemsOf(order, view), {
      title: vscode.l10n.t('Export: {profile}', {
        profile: vscode.l10n.t(exportProfiles[order.profile].label),
      }),
      placeHolder: vscode.l10n.t('Enter shows it before anything is written; the rows below change it.'),
      matchOnDescription: true,
    });
    if (picked === undefined) return undefined;
    if (picked.step !== undefined) return { order, step: picked.step };
    // Escape in a question leaves things as they were.
    order = (await picked.change?.(view, order)) ?? order;
  }
}

function itemsOf(order: ExportOrder, { today }: LogbookView): readonly OrderItem[] {
  const { format, skills, studies } = order;
  const { time, isThisWeek } = optionsOf(order, today);
  return [
    { label: vscode.l10n.t('$(open-preview) Preview'), step: 'preview' },
    { label: vscode.l10n.t('$(save) Write File'), step: 'write' },
    { label: vscode.l10n.t('$(save-as) Write to Another Place...'), step: 'writeTo' },
    { label: vscode.l10n.t('What is in it'), kind: vscode.QuickPickItemKind.Separator },
    item(vscode.l10n.t('Format'), vscode.l10n.t(exportFormats[format].label), changeFormat),
    item(vscode.l10n.t('Time'), isThisWeek ? vscode.l10n.t('This week') : timeWords(time), changeTime),
    ...audienceItems(order, today),
    item(vscode.l10n.t('Skills'), skills?.join(', ') ?? vscode.l10n.t('All'), changeSkills),
    item(vscode.l10n.t('Studies'), studies?.join(', ') ?? vscode.l10n.t('All'), changeStudies),
  ];
}

/** Who it is for, and whether they see names; nothing where the profile does not let anybody choose. */
function audienceItems(order: ExportOrder, today: CivilDate): readonly OrderItem[] {
  const { hasAudience, hasNames } = optionsOf(order, today);
  const audience = item(
    vscode.l10n.t('Audience'),
    order.audience === 'public' ? vscode.l10n.t('Anybody') : vscode.l10n.t('People of the site'),
    changeAudience,
  );
  const names = item(
    vscode.l10n.t('Names of people'),
    order.showNames === true ? vscode.l10n.t('Shown') : vscode.l10n.t('Hidden behind their role'),
    async (_, now) => ({ ...now, showNames: now.showNames !== true }),
  );
  return [...(hasAudience ? [audience] : []), ...(hasNames ? [names] : [])];
}

function item(label: string, description: string, change: Change): OrderItem {
  return { label, description, change };
}

async function changeFormat(_: LogbookView, order: ExportOrder): Promise<ExportOrder | undefined> {
  const items = exportProfiles[order.profile].formats.map((id) => ({
    label: vscode.l10n.t(exportFormats[id].label),
    description: `.${exportFormats[id].fileExtension}`,
    id,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which format?') });
  return picked && { ...order, format: picked.id };
}

async function changeTime(view: LogbookView, order: ExportOrder): Promise<ExportOrder | undefined> {
  const range = await askForExportTime(view, optionsOf(order, view.today));
  if (range === undefined) return undefined;
  const { from: _from, to: _to, ...rest } = order;
  return { ...rest, ...range };
}

async function changeAudience(_: LogbookView, order: ExportOrder): Promise<ExportOrder | undefined> {
  const items = [
    {
      label: vscode.l10n.t('Anybody'),
      detail: vscode.l10n.t('Studies go by their alias, people by their role.'),
      audience: 'public',
    },
    {
      label: vscode.l10n.t('People of the site'),
      detail: vscode.l10n.t('Studies and people keep their names; confidential terms do not.'),
      audience: 'site',
    },
  ] as const;
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Who is it for?') });
  return picked && { ...order, audience: picked.audience };
}

async function changeSkills({ contents }: LogbookView, order: ExportOrder): Promise<ExportOrder | undefined> {
  const named = new Set(contents.records.flatMap(({ record }) => record.skills ?? []));
  const ids = new Set([...named].map((word) => contents.catalogue.find(word)?.id ?? word));
  const items = [...ids].map((id) => ({ id, label: contents.catalogue.get(id)?.name ?? id }));
  const chosen = await askForSome(items, order.skills, vscode.l10n.t('Which skills? None means all.'));
  if (chosen === undefined) return undefined;
  const { skills: _, ...rest } = order;
  return chosen.length === 0 ? rest : { ...rest, skills: chosen };
}

async function changeStudies(
  { contents }: LogbookView,
  order: ExportOrder,
): Promise<ExportOrder | undefined> {
  const named = new Set(contents.records.flatMap(({ record }) => record.study ?? []));
  const items = [...named].map((id) => ({ id, label: id }));
  const chosen = await askForSome(items, order.studies, vscode.l10n.t('Which studies? None means all.'));
  if (chosen === undefined) return undefined;
  const { studies: _, ...rest } = order;
  return chosen.length === 0 ? rest : { ...rest, studies: chosen };
}

/** @returns ids; `undefined` when the user gave up. */
async function askForSome(
  items: readonly { readonly id: string; readonly label: string }[],
  chosen: readonly string[] | undefined,
  title: string,
): Promise<readonly string[] | undefined> {
  const rows = items
    .map(({ id, label }) => ({ id, label, picked: chosen?.includes(id) === true }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const picked = await vscode.window.showQuickPick(rows, { title, canPickMany: true });
  return picked?.map(({ id }) => id);
}
