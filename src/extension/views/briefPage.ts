import * as vscode from 'vscode';
import type { Brief, BriefAction } from '../../core/brief/brief.ts';
import { type BriefComputation, briefs } from '../../core/brief/briefs.ts';
import { formatBrief } from '../../core/brief/formatBrief.ts';
import { lineText, showBrief } from '../../core/brief/showBrief.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { BriefPageData, BriefPlace, FromBrief } from '../../protocol/brief.ts';
import { briefReaders } from '../../protocol/pageReaders.ts';
import { briefStrings } from '../../protocol/strings.ts';
import type { CommandId } from '../commands/commandTable.ts';
import { sayWording } from '../words/sayWording.ts';
import type { BriefAddress } from './briefPanels.ts';
import { ExportPageChecks } from './exportPageChecks.ts';
import { pageActions, runCommand } from './pageActions.ts';
import { connectWebview, type PageHost } from './webviewConnection.ts';

/** Fills the panel of a brief and keeps it up to date. */
export function connectBriefPage(
  host: PageHost,
  panel: vscode.WebviewPanel,
  address: BriefAddress,
): vscode.Disposable {
  const compute: BriefComputation = briefs[address.kind];
  let brief: Brief | undefined;
  let actions: readonly BriefAction[] = [];
  const checks = address.kind === 'export' ? new ExportPageChecks(host, address.subject) : undefined;
  const connection = connectWebview<BriefPageData, typeof briefStrings, FromBrief>(
    host,
    panel.webview,
    () => panel.visible,
    {
      name: 'brief',
      title: vscode.l10n.t('Research Logbook'),
      strings: briefStrings,
      ...(checks && { onDidChange: checks.onDidChange }),
      compute: (view) => {
        brief = compute(checks?.viewOf(view) ?? view, address.subject);
        if (brief === undefined) return { revision: 0, ...address };
        const showing = showBrief(brief, sayWording);
        actions = showing.actions;
        panel.title = lineText(showing.shown.title);
        return { revision: 0, ...address, brief: showing.shown };
      },
      handlers: {
        'records/open': pageActions['records/open'],
        'record/open': ({ id }) => runCommand('researchLogbook.openRecords', { ids: [id] }),
        'logbook/initialize': pageActions['logbook/initialize'],
        'action/run': async (place) => runAction(actionAt(actions, place)),
        'brief/copy': () => copy(textOf(brief)),
        'brief/open': () => openText(textOf(brief)),
        'draft/copy': async (place) => copy(draftAt(brief, place)),
        'draft/open': async (place) => openText(draftAt(brief, place)),
      },
      readers: briefReaders,
    },
  );
  return checks === undefined ? connection : vscode.Disposable.from(connection, checks);
}

function textOf(brief: Brief | undefined): string {
  if (brief === undefined) throw goneError();
  if (brief.textBlocks !== undefined) throw heldBackError();
  return formatBrief(brief, { say: sayWording });
}

function actionAt(actions: readonly BriefAction[], { place, label }: BriefPlace): BriefAction {
  const action = actions[place];
  if (action === undefined || sayWording(action.label) !== label) throw goneError();
  return action;
}

/** Briefs name commands of ours only; a test holds them to the table. */
function runAction({ command, argument }: BriefAction): Promise<null> {
  return runCommand(command as CommandId, argument);
}

function draftAt(brief: Brief | undefined, { place, label }: BriefPlace): string {
  const drafts = brief?.blocks.filter((block) => block.kind === 'draft') ?? [];
  const draft = drafts[place];
  if (draft === undefined || sayWording(draft.label) !== label) throw goneError();
  return draft.text;
}

function heldBackError(): LogbookError {
  return new LogbookError(
    'open-findings',
    vscode.l10n.t(
      'The text of this page is not given out before its records were looked at for identifiers.',
    ),
    vscode.l10n.t('The page says what is open: mask it, or keep it with a reason.'),
  );
}

function goneError(): LogbookError {
  return new LogbookError(
    'not-found',
    vscode.l10n.t('The page has changed since.'),
    vscode.l10n.t('Look again, then try once more.'),
  );
}

/** How long the status bar says that something was copied. */
const copiedMs = 4_000;

async function copy(text: string): Promise<null> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Copied'), copiedMs);
  return null;
}

async function openText(content: string): Promise<null> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
  return null;
}
