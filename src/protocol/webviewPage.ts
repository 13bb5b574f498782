/** What the HTML of a webview needs to know; addresses are those of `webview.asWebviewUri`. */
export interface WebviewPage {
  /** At least 128 random bits, new for each page. */
  readonly nonce: string;
  /** `webview.cspSource`. */
  readonly cspSource: string;
  readonly scriptUri: string;
  readonly styleUris: readonly string[];
  readonly title: string;
  /** BCP 47 tag of VS Code's display language. */
  readonly language: string;
  /** Whether it draws pictures of its charts: images may then come from `blob:`, which its own script alone can make. */
  readonly drawsPictures?: true;
}

/**
 * The HTML of a webview: its policy, its style sheets and one script, and no data.
 *
 * The policy lets the page run that script alone and load nothing but our own style sheets; requests, frames,
 * inline code and `eval` are refused (W3C Content Security Policy Level 3, section 6).
 */
export function formatWebviewPage(page: WebviewPage): string {
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${page.cspSource}; img-src ${page.cspSource}${page.drawsPictures ? ' blob:' : ''}; font-src ${page.cspSource}; script-src 'nonce-${page.nonce}'`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeAttribute(page.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...page.styleUris.map((uri) => `<link rel="stylesheet" href="${escapeAttribute(uri)}">`),
    `<title>${escapeAttribute(page.title)}</title>`,
    '</head>',
    '<body>',
    '<div id="page"></div>',
    `<script nonce="${escapeAttribute(page.nonce)}" src="${escapeAttribute(page.scriptUri)}"></script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
