import { sha256OfText } from '../../core/text/sha256.ts';
import { FormDraft } from '../commands/formDraft.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';

/**
 * The answers that were given about one run or program; those about others are kept apart.
 *
 * @param subject - tells runs apart.
 */
export function captureDraft({ memory }: Pick<Host, 'memory'>, logbook: Logbook, subject: string): FormDraft {
  return new FormDraft(memory, `${logbook.key}.capture.${sha256OfText(subject)}`);
}
