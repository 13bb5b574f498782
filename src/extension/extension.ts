import * as vscode from 'vscode';
import { logTreeGroupings, peopleGroupings } from '../core/insight/groupings.ts';
import { RunOffers } from './capture/runOffers.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { registerEvidenceDiagnostics } from './diagnostics/evidenceDiagnostics.ts';
import { LogbookDiagnostics } from './diagnostics/logbookDiagnostics.ts';
import { registerFixes } from './diagnostics/registerFixes.ts';
import { registerRename } from './diagnostics/registerRename.ts';
import { EvidenceStates } from './evidence/evidenceStates.ts';
import type { Host } from './host/host.ts';
import { Settings } from './host/settings.ts';
import { systemClock as clock } from './host/systemClock.ts';
import { registerLanguage } from './language/registerLanguage.ts';
import { Logbooks } from './logbook/logbooks.ts';
import { RecordFinder } from './logbook/recordFinder.ts';
import { registerPasteAndDrop } from './paste/registerPasteAndDrop.ts';
import { PrivacyContexts } from './privacy/privacyContexts.ts';
import { registerAchievementTree } from './views/achievementTree.ts';
import { BriefPanels } from './views/briefPanels.ts';
import { registerContextKeys } from './views/contextKeys.ts';
import { DashboardPanel } from './views/dashboardPanel.ts';
import { registerFolderWarnings } from './views/folderWarnings.ts';
import { registerGoalTree } from './views/goalTree.ts';
import { registerLogTree } from './views/logTree.ts';
import { registerOpenLoopTree } from './views/openLoopTree.ts';
import { registerPeopleTree } from './views/peopleTree.ts';
import { registerProgressView } from './views/progressView.ts';
import { registerStatusBar } from './views/statusBar.ts';
import { ViewGrouping } from './views/viewGrouping.ts';
import { QuickEntries } from './writing/quickEntries.ts';
import { RecordWriter } from './writing/recordWriter.ts';

/** What the extension gives to those who activate it: our tests in a real VS Code. */
export interface LogbookApi extends Host {
  /** Where snapshots are kept; absent for a window without a workspace. */
  readonly storage: vscode.Uri | undefined;
}

/** Wires the extension; nothing of a logbook is read before a view or a command asks for it. */
export function activate(context: vscode.ExtensionContext): LogbookApi {
  const { extensionUri, storageUri: storage, workspaceState: memory } = context;
  const log = vscode.window.createOutputChannel('Research Logbook', { log: true });
  const settings = new Settings();
  const logbooks = new Logbooks({ clock, log, memory, settings, storage });
  const dashboard = new DashboardPanel({ extensionUri, log, logbooks });
  const briefs = new BriefPanels({ extensionUri, log, logbooks });
  const privacy = new PrivacyContexts();
  const diagnostics = new LogbookDiagnostics({ log, logbooks, privacy });
  const evidence = new EvidenceStates({ log, logbooks });
  const logGrouping = new ViewGrouping(memory, 'researchLogbook.logGrouping', logTreeGroupings);
  const peopleGrouping = new ViewGrouping(memory, 'researchLogbook.peopleGrouping', peopleGroupings);
  const writer = new RecordWriter();
  const entries = new QuickEntries();
  const runs = new RunOffers({ clock, log, logbooks, settings });
  const host: Host = {
    briefs,
    clock,
    dashboard,
    diagnostics,
    entries,
    evidence,
    extensionUri,
    finder: new RecordFinder(),
    log,
    logbooks,
    logGrouping,
    memory,
    peopleGrouping,
    privacy,
    runs,
    settings,
    writer,
  };
  context.subscriptions.push(
    ...[log, settings, logbooks, dashboard, briefs, diagnostics, evidence, privacy],
    ...[logGrouping, peopleGrouping, runs],
    registerCommands(host),
    registerContextKeys(host),
    registerFolderWarnings(host),
    registerProgressView(host),
    registerLogTree(host),
    registerGoalTree(host),
    registerOpenLoopTree(host),
    registerPeopleTree(host),
    registerAchievementTree(host),
    registerStatusBar(host),
    registerFixes(host),
    registerEvidenceDiagnostics(host),
    registerRename(host),
    registerLanguage(host),
    registerPasteAndDrop(host),
  );
  return { ...host, storage };
}
