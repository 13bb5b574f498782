import { FormDraft } from '../commands/formDraft.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';

/** Under this key the draft remembers what it is about. */
const subjectKey = 'subject';

/**
 * The answers that were given about one run or program; those about another one are forgotten, because their numbers
 * mean nothing here.
 *
 * @param subject - tells runs apart.
 */
export async function captureDraft(
  { memory }: Pick<Host, 'memory'>,
  logbook: Logbook,
  subject: string,
): Promise<FormDraft> {
  const draft = new FormDraft(memory, `${logbook.key}.capture`);
  if (draft.read().get(subjectKey) !== subject) await draft.keep(new Map([[subjectKey, subject]]));
  return draft;
}
