import assert from 'node:assert/strict';
import { formatWebviewPage } from '../../../src/protocol/webviewPage.ts';

const page = {
  nonce: 'bm9uY2U',
  cspSource: 'https://*.vscode-cdn.net',
  scriptUri: 'https://file.vscode-cdn.net/dist/webview/dashboard.js',
  styleUris: ['https://file.vscode-cdn.net/media/dashboard.css'],
  title: 'Dashboard',
  language: 'de',
};

suite('formatWebviewPage', () => {
  test('allows one script by its nonce, our style sheets, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(formatWebviewPage(page))?.[1];
    assert.deepEqual(policy?.split('; '), [
      `default-src 'none'`,
      `base-uri 'none'`,
      `form-action 'none'`,
      'style-src https://*.vscode-cdn.net',
      'img-src https://*.vscode-cdn.net',
      'font-src https://*.vscode-cdn.net',
      `script-src 'nonce-bm9uY2U'`,
    ]);
  });

  test('lets a page that draws pictures load what its own script made, and nothing else more', () => {
    const policyOf = (html: string): string =>
      /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    assert.equal(
      policyOf(formatWebviewPage({ ...page, drawsPictures: true })),
      policyOf(formatWebviewPage(page)).replace(/img-src [^;]*/, '$& blob:'),
    );
  });

  test('holds no inline style, inline script or handler', () => {
    const html = formatWebviewPage(page);
    assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=/);
    assert.deepEqual(html.match(/<script[^>]*>[^<]*<\/script>/g), [
      '<script nonce="bm9uY2U" src="https://file.vscode-cdn.net/dist/webview/dashboard.js"></script>',
    ]);
  });

  test('shows a hostile title as text', () => {
    const html = formatWebviewPage({ ...page, title: '</title><script>alert(1)</script>&"' });
    assert.match(
      html,
      /<title>&#60;\/title&#62;&#60;script&#62;alert\(1\)&#60;\/script&#62;&#38;&#34;<\/title>/,
    );
  });
});
