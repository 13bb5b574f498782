/**
 * The style of an exported page: for reading on a screen of any width in light and dark, and for paper.
 *
 * Colours keep a contrast of 4.5 to their background for text (WCAG 2.2, 1.4.3).
 */
export const exportStyle = `
:root {
  color-scheme: light dark;
  --ink: #1f2328; --quiet: #57606a; --line: #d8dee4; --surface: #ffffff; --accent: #1a5fb4; --band: #f6f8fa;
  --chart-ink: var(--ink); --chart-quiet: var(--quiet); --chart-line: var(--line);
  --chart-surface: var(--surface); --chart-accent: var(--accent); --chart-bar: #8b949e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e9ed; --quiet: #a3abb5; --line: #353b43; --surface: #16191d; --accent: #7ab2f4; --band: #1e2227;
    --chart-bar: #6e7781;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--surface); color: var(--ink);
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
main { max-width: 46rem; margin: 0 auto; padding: clamp(1.25rem, 5vw, 4rem) clamp(1rem, 4vw, 2rem); }
h1, h2, h3, p, li, th, td, caption, figcaption { unicode-bidi: plaintext; }
h1, h2, h3, p, li, caption, figcaption { overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0 0 1.5rem; font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2rem); font-weight: 650; letter-spacing: -0.01em; }
h2 { margin: 2.5rem 0 0.75rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 1.2rem; font-weight: 650; }
h3 { margin: 1.75rem 0 0.5rem; font-size: 1.02rem; font-weight: 650; }
p, ul, figure, .scroll { margin: 0 0 1rem; }
ul { padding-left: 1.25rem; }
li { margin: 0.35rem 0; }
li::marker { color: var(--quiet); }
li ul { margin: 0.25rem 0 0.5rem; color: var(--quiet); font-size: 0.94em; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
sup { margin-left: 0.15em; font-size: 0.68em; line-height: 0; color: var(--quiet); font-variant-numeric: tabular-nums; }
sup a { padding: 0.3em 0.1em; text-decoration: none; }
sup a:hover { text-decoration: underline; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.92em; line-height: 1.45; font-variant-numeric: tabular-nums; }
caption { padding-bottom: 0.5rem; color: var(--quiet); text-align: start; }
th, td { min-width: 4.5rem; max-width: 26rem; overflow-wrap: break-word; padding: 0.45rem 0.75rem 0.45rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom-color: var(--quiet); font-weight: 600; overflow-wrap: normal; }
.number { text-align: right; }
.day { white-space: nowrap; }
figure { padding: 1rem; border: 1px solid var(--line); border-radius: 8px; }
figure > .scroll { margin: 0 -0.5rem; padding: 0 0.5rem; }
figcaption { margin-bottom: 0.75rem; font-weight: 600; line-height: 1.35; }
svg { display: block; min-width: 22rem; max-width: 100%; height: auto; overflow: visible; }
details { margin-top: 0.75rem; font-size: 0.92em; }
summary { width: fit-content; color: var(--quiet); cursor: pointer; }
details .scroll { margin: 0.5rem 0 0; }
.blank { display: flex; align-items: flex-end; gap: 0.75rem; margin: 1.75rem 0; }
.blank::after { content: ""; flex: 1 1 8rem; max-width: 22rem; border-bottom: 1px solid var(--quiet); }
@page { margin: 18mm 17mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #57606a; } }
@media print {
  :root {
    color-scheme: light;
    --ink: #000000; --quiet: #444b53; --line: #c8ced4; --surface: #ffffff; --accent: #1a5fb4; --chart-bar: #8b949e;
  }
  body { font-size: 10.5pt; line-height: 1.45; }
  main { max-width: none; padding: 0; }
  h2 { margin-top: 1.6rem; }
  h1, h2, h3, caption, figcaption { break-after: avoid; }
  li, tr, figure, .blank { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  details { display: none; }
}
`;

/** The SHA-256 of the style, which alone the page's policy allows (CSP 3, 2.3.1). */
export const exportStyleHash = 'V6fhiV6P74XbZcg1OwW0ZC9rZURZ6rNgaZBAc/YyCDA=';
