import * as vscode from 'vscode';
import type { LogbookView } from '../../core/index/logbookContents.ts';
import { computeProgress } from '../../core/insight/computeProgress.ts';
import type { SkillProgress, SkillToday } from '../../core/insight/dashboardData.ts';
import { computeDueLoops } from '../../core/insight/dueLoops.ts';
import { type OpenLoop, openLoopKinds } from '../../core/insight/openLoop.ts';
import { progressReaders } from '../../protocol/pageReaders.ts';
import type { DueLoopWords, FromProgress, ProgressPageData } from '../../protocol/progress.ts';
import { progressStrings } from '../../protocol/strings.ts';
import { GitNotices } from '../git/gitNotices.ts';
import type { Host } from '../host/host.ts';
import { loopTitle } from '../words/loopWords.ts';
import { sayWording } from '../words/sayWording.ts';
import { pageActions, runCommand } from './pageActions.ts';
import { connectWebview, type PageHost } from './webviewConnection.ts';

/** Fills the Progress view and keeps it up to date. */
export function connectProgressPage(
  host: PageHost & Pick<Host, 'memory'>,
  view: vscode.WebviewView,
): vscode.Disposable {
  const git = new GitNotices(host, () => view.visible);
  const connection = connectWebview<ProgressPageData, typeof progressStrings, FromProgress>(
    host,
    view.webview,
    () => view.visible,
    {
      name: 'progress',
      title: vscode.l10n.t('Progress'),
      strings: progressStrings,
      compute: (logbook) => ({ ...progressOf(logbook), ...(git.notice && { git: git.notice }) }),
      onDidChange: git.onDidChange,
      handlers: {
        ...pageActions,
        'loop/complete': ({ id }) => runCommand('researchLogbook.completeOpenLoop', { id }),
        'loops/show': async () => {
          await vscode.commands.executeCommand('researchLogbook.openLoops.focus');
          return null;
        },
        'closeOut/open': () => runCommand('researchLogbook.closeOutInternship'),
        'dashboard/open': () => runCommand('researchLogbook.openDashboard'),
        'profile/open': () => runCommand('researchLogbook.openProfile'),
        'git/ignore': () => runCommand('researchLogbook.ignoreInGit'),
        'git/keep': async () => {
          await git.keep();
          return null;
        },
      },
      readers: progressReaders,
    },
  );
  return vscode.Disposable.from(
    connection,
    git,
    view.onDidChangeVisibility(() => view.visible && git.lookSoon()),
  );
}

function progressOf(logbook: LogbookView): ProgressPageData {
  const { loops, dueCount } = computeDueLoops(logbook);
  const progress = computeProgress(logbook);
  const skillsTowardsTarget = progress.skillsTowardsTarget.map(withoutHistory);
  return { ...progress, skillsTowardsTarget, dueLoops: loops.map(sayLoop), dueCount };
}

/** The history of skills would be all but the whole message: of each every week with evidence. */
function withoutHistory({ levels: _, evidence: __, ...skill }: SkillProgress): SkillToday {
  return skill;
}

function sayLoop({ id, kind, title, note, isDue, stored }: OpenLoop): DueLoopWords {
  return {
    id,
    kind: sayWording(openLoopKinds[kind]),
    title: loopTitle({ title }),
    note: sayWording(note),
    isDue,
    ...(stored && { recordId: stored.record.id }),
  };
}
