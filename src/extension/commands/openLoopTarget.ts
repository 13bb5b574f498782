import * as vscode from 'vscode';
import { type OpenLoop, openLoopKinds } from '../../core/insight/openLoop.ts';
import { computeOpenLoopGroups, type OpenLoopGroup } from '../../core/insight/openLoops.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { loopTitle } from '../words/loopWords.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { sayWording } from '../words/sayWording.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { readView } from './readLogbook.ts';

/** An open loop and the logbook that it is in. */
export interface LoopTarget {
  readonly logbook: Logbook;
  readonly loop: OpenLoop;
}

/** What is asked for where the command was given no loop. */
export interface LoopQuestion {
  readonly title: string;
  readonly accepts: (loop: OpenLoop) => boolean;
  /** What choosing a loop does, where that differs from loop to loop. */
  readonly explain?: (loop: OpenLoop) => string;
  /** What to say where no loop is accepted. */
  readonly none: string;
}

/**
 * The loop that a command is about, as it stands now: that of a node of the view, else the user picks one.
 *
 * @throws {LogbookError} `not-found` for a loop that is open no more.
 */
export async function loopTargetOf(
  host: Host,
  node: unknown,
  question: LoopQuestion,
): Promise<LoopTarget | undefined> {
  const logbook = await askForWritableLogbook(host);
  const view = logbook && (await readView(logbook));
  if (logbook === undefined || view === undefined) return undefined;
  const groups = computeOpenLoopGroups(view).map(({ kind, loops }) => ({
    kind,
    loops: loops.filter(question.accepts),
  }));
  const id = idOf(node);
  const loop = id === undefined ? await pickLoop(groups, question) : findLoop(groups, id);
  return loop && { logbook, loop };
}

/** What a node says beside its id is not trusted: it may be older than the records. */
function idOf(node: unknown): string | undefined {
  const id = typeof node === 'object' && node !== null && 'id' in node ? node.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

function findLoop(groups: readonly OpenLoopGroup[], id: string): OpenLoop {
  const found = groups.flatMap(({ loops }) => loops).find((loop) => loop.id === id);
  if (found !== undefined) return found;
  throw new LogbookError(
    'not-found',
    vscode.l10n.t('This is open no more, or cannot be changed in this way.'),
    vscode.l10n.t('Look again once the view has updated.'),
  );
}

type LoopItem = vscode.QuickPickItem & { readonly loop?: OpenLoop };

async function pickLoop(
  groups: readonly OpenLoopGroup[],
  { title, none, explain }: LoopQuestion,
): Promise<OpenLoop | undefined> {
  const items = groups.flatMap(({ kind, loops }): readonly LoopItem[] =>
    loops.length === 0
      ? []
      : [
          { label: sayWording(openLoopKinds[kind]), kind: vscode.QuickPickItemKind.Separator },
          ...loops.map((loop) => itemOf(loop, explain?.(loop))),
        ],
  );
  if (items.length === 0) {
    void vscode.window.showInformationMessage(none);
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Type a part of its words'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.loop;
}

function itemOf(loop: OpenLoop, detail: string | undefined): LoopItem {
  return {
    label: `$(${loop.isDue ? 'warning' : 'circle-large-outline'}) ${plainLabel(loopTitle(loop))}`,
    description: sayWording(loop.note),
    ...(detail !== undefined && { detail }),
    loop,
  };
}
