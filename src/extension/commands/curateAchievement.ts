import * as vscode from 'vscode';
import { computeClaimBasis } from '../../core/achievement/claimBasis.ts';
import { themeChoices } from '../../core/achievement/claimTheme.ts';
import {
  type ClaimDraft,
  draftClaim,
  draftClaimOfFigure,
  withFigures,
} from '../../core/achievement/draftClaim.ts';
import type { LogbookContents, LogbookView } from '../../core/index/logbookContents.ts';
import { computeAchievementTree, type RollUpEntry } from '../../core/insight/achievementTree.ts';
import type { LogbookRecord, StoredRecord } from '../../core/records/logbookRecord.ts';
import { recordTypeDefinition } from '../../core/records/recordTypes.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { formatDate } from '../words/dates.ts';
import { groupLabel, recordCount } from '../words/messages.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { addRecord } from './addRecord.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { askForm } from './askForm.ts';
import { pathOfNode } from './commandTarget.ts';
import type { FormStep } from './formStep.ts';
import { readContents } from './readLogbook.ts';
import { remarkOnClaim } from './remarkOnClaim.ts';

/**
 * Makes a claim of records, which become its sources; the claim is filled in from them and can be changed.
 *
 * @param node - the tree node it was called for; else the user picks records.
 * @param selection - all selected nodes of the tree where several are.
 */
export async function runCurateAchievement(host: Host, node: unknown, selection: unknown): Promise<void> {
  const open = await openLogbook(host);
  if (open === undefined) return;
  const { contents } = open;
  const chosen = namedBy(node, selection, contents) ?? (await pickSources(host, contents));
  if (chosen === undefined || chosen.length === 0) return;
  await curate(host, open, draftClaim(open, chosen));
}

/**
 * Makes a claim of what records add up to.
 *
 * @param node - the roll-up of the Achievements view; else the user picks one.
 */
export async function runClaimFigure(host: Host, node: unknown): Promise<void> {
  const open = await openLogbook(host);
  if (open === undefined) return;
  const tree = computeAchievementTree(open);
  const entries = tree.flatMap(({ children }) => children.filter((child) => child.kind === 'roll-up'));
  const given = entries.find(({ id }) => id === idOf(node));
  const entry = given ?? (await pickRollUp(entries));
  if (entry === undefined) return;
  await curate(host, open, draftClaimOfFigure(open, entry));
}

/** A logbook as a command found it. */
interface OpenLogbook extends LogbookView {
  readonly logbook: Logbook;
}

async function openLogbook(host: Host): Promise<OpenLogbook | undefined> {
  const logbook = await askForWritableLogbook(host);
  const contents = logbook && (await readContents(logbook));
  return contents && { logbook, contents, today: host.clock.today() };
}

function idOf(node: unknown): unknown {
  return typeof node === 'object' && node !== null ? (node as { readonly id?: unknown }).id : undefined;
}

/** Asks for the words and the theme of a claim, stores it and opens it. */
async function curate(host: Host, { logbook, ...view }: OpenLogbook, draft: ClaimDraft): Promise<void> {
  const sources = recordsOf(view, draft.sources);
  const answers = await askForm(vscode.l10n.t('Curate Achievement'), stepsOf(draft, view, sources));
  if (answers === undefined) return;
  const title = answers.get('claim') ?? draft.title;
  const theme = answers.get('theme') ?? draft.theme;
  const { figures: _, ...plain } = draft;
  const figures = draft.figures && withFigures(view, title, sources);
  const claim = { ...plain, title, theme, ...figures };
  const { uri } = await addRecord(host, logbook, claim);
  await vscode.window.showTextDocument(uri, { preview: true });
}

function recordsOf({ contents }: LogbookView, ids: readonly string[]): readonly LogbookRecord[] {
  const wanted = new Set(ids);
  return contents.records.map(({ record }) => record).filter(({ id }) => wanted.has(id));
}

async function pickRollUp(entries: readonly RollUpEntry[]): Promise<RollUpEntry | undefined> {
  const items = entries.map((entry) => ({
    label: plainLabel(entry.bullet.text),
    description: recordCount(entry.children.length),
    detail: groupLabel(entry.theme),
    entry,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New Claim from Figure'),
    placeHolder: vscode.l10n.t('Which figure? The records behind it become the sources.'),
    matchOnDetail: true,
  });
  return picked?.entry;
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

function stepsOf(
  draft: ClaimDraft,
  view: LogbookView,
  sources: readonly LogbookRecord[],
): readonly FormStep[] {
  const themes = new Set([draft.theme, ...themeChoices(view.contents)]);
  const basis = computeClaimBasis(view, sources, draft.private === true);
  return [
    {
      key: 'claim',
      prompt: vscode.l10n.t('The claim as a CV would say it; never more than the records show'),
      initial: draft.title,
      isRequired: true,
      findRemark: (text) => remarkOnClaim(text, { basis, theme: draft.theme, isAccepted: false }),
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
