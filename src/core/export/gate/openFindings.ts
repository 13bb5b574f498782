import { LogbookError } from '../../logbookError.ts';
import { countOpen, type ExportCheck, isPassed } from './exportCheck.ts';

declare const passed: unique symbol;

/** A check that found nothing that blocks; only `assertPassed` makes one. */
export type PassedCheck = ExportCheck & { readonly [passed]: true };

/** Why an export was not made: something in it may identify somebody or tell a secret. */
export class OpenFindings extends LogbookError {
  readonly check: ExportCheck;

  constructor(check: ExportCheck) {
    const count = countOpen(check);
    const { length: unread } = check.unread;
    if (count > 0) super('open-findings', ...openWords(count));
    else
      super(
        'open-findings',
        'Nothing was exported: {count} of its files could not be looked at for identifiers ({path}).',
        'See that the files can be read, or mark their records as private; then export again.',
        { facts: { count: unread, path: check.unread[0] ?? '' } },
      );
    this.name = 'OpenFindings';
    this.check = check;
  }
}

/** The words for some open findings, as an error takes them. */
function openWords(count: number) {
  const template =
    count === 1
      ? 'Nothing was exported: 1 finding is open.'
      : 'Nothing was exported: {count} findings are open.';
  const fix = 'Mask what was found, or keep it with a reason if it identifies nobody; then export again.';
  return [template, fix, { facts: { count } }] as const;
}

/**
 * That nothing blocks an export.
 *
 * @throws {OpenFindings} where something does.
 */
export function assertPassed(check: ExportCheck): PassedCheck {
  if (!isPassed(check)) throw new OpenFindings(check);
  // The mark of a check that passed exists in types alone.
  return check as PassedCheck;
}
