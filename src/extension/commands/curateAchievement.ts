import * as vscode from 'vscode';
import { themeChoices } from '../../core/achievement/claimTheme.ts';
import { type ClaimDraft, draftClaim } from '../../core/achievement/draftClaim.ts';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import type { StoredRecord } from '../../core/records/logbookRecord.ts';
import { recordTypeDefinition } from '../../core/records/recordTypes.ts';
import type { Host } from '../host/host.ts';
import { formatDate } from '../words/dates.ts';
import { groupLabel } from '../words/messages.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { addRecord } from './addRecord.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { askForm } from './askForm.ts';
import { pathOfNode } from './commandTarget.ts';
import type { FormStep } from './formStep.ts';
import { readContents } from './readLogbook.ts';

/**
 * Makes a claim of records, which become its sources; the claim is filled in from them and can be changed.
 *
 * @param node - the tree node it was called for; else the user picks records.
 * @param selection - all selected nodes of the tree where several are.
 */
export async function runCurateAchievement(host: Host, node: unknown, selection: unknown): Promise<void> {
  const logbook = await askForWritableLogbook(host);
  const contents = logbook && (await readContents(logbook));
  if (logbook === undefined || contents === undefined) return;
  const chosen = namedBy(node, selection, contents) ?? (await pickSources(host, contents));
  if (chosen === undefined || chosen.length === 0) return;
  const draft = draftClaim({ contents, today: host.clock.today() }, chosen);
  const answers = await askForm(vscode.l10n.t('Curate Achievement'), stepsOf(draft, contents));
  if (answers === undefined) return;
  const title = answers.get('claim') ?? draft.title;
  const theme = answers.get('theme') ?? draft.theme;
  const { uri } = await addRecord(host, logbook, { ...draft, title, theme });
  await vscode.window.showTextDocument(uri, { preview: true });
}

/** The records that nodes of a tree stand for, those that can be a source; `undefined` where no node does. */
function namedBy(
  node: unknown,
  selection: unknown,
  { records }: LogbookContents,
): readonly StoredRecord[] | undefined {
  const nodes: readonly unknown[] = Array.isArray(selection) && selection.length > 0 ? selection : [node];
  const paths = new Set(nodes.map(pathOfNode).filter((path) => path !== undefined));
  const chosen = records.filter((stored) => paths.has(stored.path) && canBeSource(stored));
  return chosen.length === 0 ? undefined : chosen;
}

/** Claims prove nothing, and people, goals and programmes are nothing that was done. */
function canBeSource({ record }: StoredRecord): boolean {
  return recordTypeDefinition(record.type).dated && record.type !== 'achievement';
}

async function pickSources(
  host: Host,
  { records }: LogbookContents,
): Promise<readonly StoredRecord[] | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const open = uri && host.logbooks.of(uri)?.path;
  const items = records.filter(canBeSource).map((stored) => ({
    label: `$(${recordTypeDefinition(stored.record.type).icon}) ${plainLabel(stored.record.title)}`,
    description: stored.record.date === undefined ? '' : formatDate(stored.record.date),
    picked: stored.path === open,
    stored,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Curate Achievement'),
    placeHolder: vscode.l10n.t('Which records show it? They become its sources.'),
    canPickMany: true,
    matchOnDescription: true,
  });
  return picked?.map(({ stored }) => stored);
}

function stepsOf(draft: ClaimDraft, contents: LogbookContents): readonly FormStep[] {
  const themes = new Set([draft.theme, ...themeChoices(contents)]);
  return [
    {
      key: 'claim',
      prompt: vscode.l10n.t('The claim as a CV would say it; never more than the records show'),
      initial: draft.title,
      isRequired: true,
    },
    {
      key: 'theme',
      prompt: vscode.l10n.t('The theme under which it is told'),
      choices: [...themes].map((theme) => ({ label: groupLabel(theme), value: theme })),
      initial: draft.theme,
      isRequired: true,
    },
  ];
}
