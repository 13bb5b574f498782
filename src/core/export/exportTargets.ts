import type { ExportTarget, ExportTargetId } from './exportTarget.ts';
import { jsonResumeTarget } from './jsonResumeTarget.ts';
import { markdownTarget } from './markdownTarget.ts';

/** Every format of exports; a new one is a file of its own and a line here. */
export const exportTargets: Readonly<Record<ExportTargetId, ExportTarget>> = {
  markdown: markdownTarget,
  jsonresume: jsonResumeTarget,
};
