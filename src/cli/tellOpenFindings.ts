import type { ExportCheck } from '../core/export/gate/exportCheck.ts';
import { OpenFindings } from '../core/export/gate/openFindings.ts';
import { formatWording } from '../core/text/wording.ts';
import type { CommandInput } from './command.ts';
import { formatJson } from './formatJson.ts';
import { formatFindings } from './formatScans.ts';
import type { OpenLogbook } from './openLogbook.ts';
import { plainFinding } from './plainFinding.ts';
import { printable } from './printable.ts';

/** What the help of commands that give something out says of the gate. */
export const gateNote =
  'Nothing is made while a record that counts has a finding of severity high: the findings go to standard error as scan prints them, and the exit code is 1. With --json standard output has {openFindings: [{file, findings}], composed: [{file, class, type, severity, reason}], unread: [file]} then, else nothing.';

/** Prints what keeps an export from being made, then lets the error go on to its words and exit code. */
export function tellOpenFindings(
  { shownPath }: Pick<OpenLogbook, 'shownPath'>,
  { io, options }: CommandInput,
): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof OpenFindings)) throw error;
    const { check } = error;
    if (options.has('json')) io.stdout(formatJson(plainCheck(check, shownPath)));
    for (const { path, findings } of check.open) {
      for (const line of formatFindings({ file: shownPath(path), findings })) io.stderr(line);
    }
    for (const { path, severity, type, shape, reason } of check.composed) {
      const file = path === undefined ? '(text of the export)' : printable(shownPath(path));
      const shown = shape === undefined ? '' : ` (${printable(shape)})`;
      io.stderr(`${file}: ${severity} ${type}${shown} ${formatWording(reason)}\n`);
    }
    for (const path of check.unread) io.stderr(`${printable(shownPath(path))}: cannot be looked at\n`);
    throw error;
  };
}

function plainCheck({ open, composed, unread }: ExportCheck, shownPath: OpenLogbook['shownPath']): object {
  return {
    openFindings: open.map(({ path, findings }) => ({
      file: shownPath(path),
      findings: findings.map(plainFinding),
    })),
    composed: composed.map(({ path, class: letter, type, severity, reason }) => ({
      ...(path !== undefined && { file: shownPath(path) }),
      class: letter,
      type,
      severity,
      reason: formatWording(reason),
    })),
    unread: unread.map((path) => shownPath(path)),
  };
}
