import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { LogbookIndex } from '../../../src/core/index/logbookIndex.ts';
import { createIndex } from '../../../src/extension/host/createIndex.ts';
import { scheduler } from '../../../src/extension/host/desktop.ts';
import { WorkspaceFileStore } from '../../../src/extension/host/workspaceFileStore.ts';
import { readEverything, statEverything } from '../floors.ts';
import { longestBlockOf, summarize, type Timing, timeOf } from '../measure.ts';

/** Milliseconds of each round, by measure. */
type Times = Readonly<Record<'F' | 'S' | 'cold' | 'warm' | 'coldThroughVsCode', number[]>>;
/** The longest block of the host's event loop, each the smallest of all rounds. */
type Blocks = Record<'idle' | 'cold' | 'warm' | 'coldThroughVsCode', number>;

/**
 * Measures the extension's own index inside the extension host of a real VS Code; VS Code calls it.
 *
 * BENCH_LOGBOOK is the logbook's folder, BENCH_STORAGE one for snapshots, BENCH_ROUNDS the number of rounds;
 * BENCH_RESULTS is the file for the results.
 */
export async function run(): Promise<void> {
  const root = vscode.Uri.file(process.env.BENCH_LOGBOOK ?? '');
  const activationMs = await timeActivation();
  const times: Times = { F: [], S: [], cold: [], warm: [], coldThroughVsCode: [] };
  const blocks: Blocks = { idle: Infinity, cold: Infinity, warm: Infinity, coldThroughVsCode: Infinity };
  await takeRound(root, { F: [], S: [], cold: [], warm: [], coldThroughVsCode: [] }, { ...blocks });
  for (let round = 0; round < Number(process.env.BENCH_ROUNDS); round++) await takeRound(root, times, blocks);
  const timings = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, summarize(list)]));
  const { F, S, cold, warm, coldThroughVsCode } = timings as Readonly<Record<keyof Times, Timing>>;
  const ratio = (one: Timing, floor: Timing): number => one.bestMs / floor.bestMs;
  const results = {
    vsCode: vscode.version,
    node: process.version,
    records: (await createIndex(root, undefined).contents()).records.length,
    activationMs,
    times: {
      F,
      S,
      cold: { ...cold, timesF: ratio(cold, F) },
      warm: { ...warm, timesS: ratio(warm, S) },
      coldThroughVsCode: { ...coldThroughVsCode, timesF: ratio(coldThroughVsCode, F) },
    },
    longestBlockMs: blocks,
  };
  writeFileSync(process.env.BENCH_RESULTS ?? '', JSON.stringify(results));
}

/** From asking for the extension to its having registered everything; loading its file and VS Code's own part are in it. */
async function timeActivation(): Promise<number> {
  const extension = vscode.extensions.getExtension('research-logbook.research-logbook');
  if (extension === undefined || extension.isActive)
    throw new Error('the extension is to be inactive at first');
  return timeOf(() => extension.activate());
}

async function takeRound(root: vscode.Uri, times: Times, blocks: Blocks): Promise<void> {
  const measure = async (
    name: keyof Blocks & keyof Times,
    operation: () => Promise<unknown>,
  ): Promise<void> => {
    const block = await longestBlockOf(async () => times[name].push(await timeOf(operation)));
    blocks[name] = Math.min(blocks[name], block);
  };
  times.F.push(await timeOf(() => readEverything(root.fsPath)));
  times.S.push(await timeOf(() => statEverything(root.fsPath)));
  blocks.idle = Math.min(
    blocks.idle,
    await longestBlockOf(() => new Promise((done) => setTimeout(done, 300))),
  );
  await measure('cold', () => createIndex(root, undefined).contents());
  const storage = vscode.Uri.file(process.env.BENCH_STORAGE ?? '');
  const saved = createIndex(root, storage);
  await saved.contents();
  await saved.saveSnapshot();
  await measure('warm', () => createIndex(root, storage).contents());
  await measure('coldThroughVsCode', () =>
    new LogbookIndex({ store: new WorkspaceFileStore(root), scheduler }).contents(),
  );
}
