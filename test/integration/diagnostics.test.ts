import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import { closeEditors, openLogbook, until, writeOutside } from './openLogbook.ts';

const path = 'activities/2035/2035-01-02-with-problems.md';

suite('Diagnostics', () => {
  teardown(async () => {
    await closeEditors();
    const { logbook } = await openLogbook();
    await rm(logbook.uriOf('activities/2035').fsPath, { recursive: true, force: true });
    await logbook.refresh();
  });

  const openWith = async (text: string): Promise<vscode.TextDocument> => {
    const { logbook } = await openLogbook();
    await writeOutside(logbook.uriOf(path), text);
    await logbook.refresh();
    return (await vscode.window.showTextDocument(logbook.uriOf(path))).document;
  };
  const codesOf = (uri: vscode.Uri): readonly unknown[] =>
    vscode.languages.getDiagnostics(uri).map(({ code }) => code);
  const applyFix = async (document: vscode.TextDocument, code: string): Promise<void> => {
    const [found] = await until(
      () => vscode.languages.getDiagnostics(document.uri).filter((one) => one.code === code),
      (all) => all.length > 0,
      `the problem ${code}`,
    );
    assert.ok(found);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
    );
    const fix = actions.find(({ edit }) => edit !== undefined);
    assert.ok(fix?.edit, `no fix for ${code}`);
    assert.equal(await vscode.workspace.applyEdit(fix.edit), true);
    await until(
      () => codesOf(document.uri),
      (codes) => !codes.includes(code),
      `${code} to be gone`,
    );
  };

  test('marks the place of a problem while the file is edited, and takes the mark away', async () => {
    const document = await openWith(
      '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X9001\ntype: activity\ntitle: T\nhours: many\n---\n',
    );
    const [found] = await until(
      () => vscode.languages.getDiagnostics(document.uri),
      (all) => all.length > 0,
      'a diagnostic',
    );
    assert.equal(found?.code, 'invalid-number');
    assert.equal(document.getText(found?.range), 'many');
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Warning);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, found?.range ?? new vscode.Range(0, 0, 0, 0), '2');
    await vscode.workspace.applyEdit(edit);
    await until(
      () => codesOf(document.uri),
      (codes) => codes.length === 0,
      'no diagnostic',
    );
  });

  test('never evaluates front matter of another language', async () => {
    const document = await openWith('---js\nglobalThis.logbookCanary = 1\n---\n');
    await until(
      () => codesOf(document.uri),
      (codes) => codes.includes('unsupported-front-matter'),
      'the problem',
    );
    assert.equal(Reflect.get(globalThis, 'logbookCanary'), undefined);
  });

  const head = '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X9001\ntype: activity\ntitle: T\n';
  const fixes: readonly (readonly [string, string, RegExp])[] = [
    [
      'missing-id',
      '---\ntype: activity\ntitle: T # c\n---\n',
      /^---\nid: [0-9A-Z]{26}\ntype: activity\ntitle: T # c\n---\n$/,
    ],
    [
      'missing-type',
      '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X9001\ntitle: T\n---\n',
      /^---\nid: .*\ntype: activity\ntitle: T\n---\n$/,
    ],
    ['expected-list', `${head}tags: first\n---\n`, /\ntags: \[first\]\n---\n$/],
    ['yaml-tab', `${head}evidence:\n\t- path: a.log\n---\n`, /\nevidence:\n {2}- path: a\.log\n---\n$/],
    [
      'no-front-matter',
      'Only words\n',
      /^---\nid: .*\ntype: activity\ntitle: with problems\ndate: 2035-01-02\n---\n\nOnly words\n$/,
    ],
    ['unknown-skill', `${head}skills: [redcp]\n---\n`, /\nskills: \[edc\.redcap\]\n---\n$/],
  ];
  for (const [code, text, expected] of fixes) {
    test(`fixes ${code} and nothing else`, async () => {
      const document = await openWith(text);
      await applyFix(document, code);
      assert.match(document.getText(), expected);
    });
  }

  test('shows the problems of closed files once a check was asked for', async () => {
    const { api, logbook } = await openLogbook();
    await writeOutside(logbook.uriOf(path), `${head}hours: many\n---\n`);
    const count = await api.diagnostics.check(logbook);
    assert.ok(count !== undefined && count >= 1);
    assert.deepEqual(codesOf(logbook.uriOf(path)), ['invalid-number']);
  });

  test('keeps what a check showed in step with files that nobody opened', async () => {
    const { api, logbook } = await openLogbook();
    const uri = logbook.uriOf(path);
    await writeOutside(uri, `${head}hours: many\n---\n`);
    await api.diagnostics.check(logbook);
    await writeOutside(uri, `${head}hours: 2\n---\n`);
    await until(
      () => codesOf(uri),
      (codes) => codes.length === 0,
      'the problem to go',
    );
    await writeOutside(uri, `${head}date: 2026-02-30\n---\n`);
    await until(
      () => codesOf(uri),
      (codes) => codes.includes('invalid-date'),
      'the new problem',
    );
  });

  test('stops a check that was cancelled', async () => {
    const { api, logbook } = await openLogbook();
    const source = new vscode.CancellationTokenSource();
    source.cancel();
    assert.equal(await api.diagnostics.check(logbook, source.token), undefined);
  });
});
