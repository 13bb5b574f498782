import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openLogbook, until, writeOutside } from './openLogbook.ts';

/** What a shell with integration tells its terminal (VS Code, "Terminal Shell Integration", OSC 633). */
function sequence(text: string): string {
  return `\u001b]633;${text}\u0007`;
}

/** A terminal in which a command runs that shows an output and ends; nothing is started. */
function showRun(folder: vscode.Uri, commandLine: string, output: string, exitCode: number): vscode.Terminal {
  const written = new vscode.EventEmitter<string>();
  const start = (): void => {
    const typed = sequence(`E;${commandLine.replaceAll(';', '\\x3b')}`);
    const prompt = `${sequence('A')}$ ${sequence('B')}`;
    const parts = [
      `${sequence(`P;Cwd=${folder.fsPath}`)}${prompt}`,
      `${commandLine}${typed}${sequence('C')}`,
      output.replaceAll('\n', '\r\n'),
      `${sequence(`D;${exitCode}`)}${prompt}`,
    ];
    // A terminal takes in what was written together as one; apart it is as a shell writes it.
    for (const [index, part] of parts.entries()) setTimeout(() => written.fire(part), 300 * (index + 1));
  };
  const pty: vscode.Pseudoterminal = {
    onDidWrite: written.event,
    open: start,
    close: () => written.dispose(),
  };
  const terminal = vscode.window.createTerminal({ name: 'run', pty });
  terminal.show();
  return terminal;
}

suite('Runs of terminals', () => {
  teardown(() => {
    for (const terminal of vscode.window.terminals) terminal.dispose();
  });

  test('are offered with what the terminal showed, and not where the setting is off', async () => {
    const { api, logbook } = await openLogbook();
    const folder = logbook.folder.uri;
    await writeOutside(vscode.Uri.joinPath(folder, 'programs/adsl.R'), '1\n');
    showRun(folder, 'cd programs && Rscript adsl.R', 'Rows: 118\n\u001b[31mColumns: 32\u001b[0m\n', 0);
    const offer = await until(
      () => api.runs.look(),
      (found) => found !== undefined,
      'the offer',
    );
    assert.deepEqual(offer?.command, { tool: 'r', program: 'adsl.R', folder: 'programs' });
    assert.equal(offer?.folder.path, vscode.Uri.joinPath(folder, 'programs').path);
    assert.match(offer?.shown ?? '', /Rows: 118\s+Columns: 32/);
    // It stays until there is a record of it.
    assert.equal(api.runs.look(), offer);
    assert.ok(offer);
    api.runs.close({ ...offer });
    assert.equal(api.runs.look(), offer);
    api.runs.close(offer);
    assert.equal(api.runs.look(), undefined);

    const ends = (): Promise<unknown> =>
      new Promise((resolve) => {
        const listener = vscode.window.onDidEndTerminalShellExecution(() => {
          listener.dispose();
          setTimeout(resolve, 500);
        });
      });
    for (const [line, exitCode] of [
      ['Rscript nothere.R', 0],
      ['R CMD check programs', 127],
    ] as const) {
      const ended = ends();
      showRun(folder, line, 'Rows: 118\n', exitCode);
      await ended;
      assert.equal(api.runs.look(), undefined, line);
    }

    const settings = vscode.workspace.getConfiguration('researchLogbook');
    await settings.update('offerTerminalRuns', false, vscode.ConfigurationTarget.Global);
    try {
      const ended = ends();
      showRun(folder, 'Rscript programs/adsl.R', 'Rows: 118\n', 0);
      await ended;
      assert.equal(api.runs.look(), undefined);
    } finally {
      await settings.update('offerTerminalRuns', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
