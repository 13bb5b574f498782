import type * as vscode from 'vscode';
import type { LogTreeGrouping, PeopleGrouping } from '../../core/insight/groupings.ts';
import type { RunOffers } from '../capture/runOffers.ts';
import type { LogbookDiagnostics } from '../diagnostics/logbookDiagnostics.ts';
import type { EvidenceStates } from '../evidence/evidenceStates.ts';
import type { Logbooks } from '../logbook/logbooks.ts';
import type { RecordFinder } from '../logbook/recordFinder.ts';
import type { PrivacyContexts } from '../privacy/privacyContexts.ts';
import type { BriefPanels } from '../views/briefPanels.ts';
import type { DashboardPanel } from '../views/dashboardPanel.ts';
import type { ViewGrouping } from '../views/viewGrouping.ts';
import type { QuickEntries } from '../writing/quickEntries.ts';
import type { RecordWriter } from '../writing/recordWriter.ts';
import type { Settings } from './settings.ts';
import type { Clock } from './systemClock.ts';

/** What the features of the extension are given; each takes what it needs of it, never the extension context. */
export interface Host {
  readonly logbooks: Logbooks;
  readonly writer: RecordWriter;
  readonly entries: QuickEntries;
  readonly finder: RecordFinder;
  readonly dashboard: DashboardPanel;
  readonly briefs: BriefPanels;
  readonly logGrouping: ViewGrouping<LogTreeGrouping>;
  readonly peopleGrouping: ViewGrouping<PeopleGrouping>;
  readonly diagnostics: LogbookDiagnostics;
  readonly evidence: EvidenceStates;
  readonly privacy: PrivacyContexts;
  readonly clock: Clock;
  /** State of the extension that belongs to this workspace. */
  readonly memory: vscode.Memento;
  /** Runs of terminals that can be logged. */
  readonly runs: RunOffers;
  readonly settings: Settings;
  readonly log: vscode.LogOutputChannel;
  /** Root of the extension's own files. */
  readonly extensionUri: vscode.Uri;
}
