/**
 * Colours of drawings: CSS variables that a page may set, each with the colour that holds where none does, as in a
 * drawing that stands alone on white. Contrast is at least 4.5 for what is read and 3 for what is only seen
 * (WCAG 2.2, 1.4.3 and 1.4.11); lines that only guide the eye are lighter.
 */
export const chartColours = {
  ink: 'var(--chart-ink, #1f2328)',
  quiet: 'var(--chart-quiet, #57606a)',
  line: 'var(--chart-line, #d8dee4)',
  accent: 'var(--chart-accent, #1a5fb4)',
  bar: 'var(--chart-bar, #8b949e)',
  surface: 'var(--chart-surface, #ffffff)',
} as const;
