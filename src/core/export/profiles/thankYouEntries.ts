import { type ContactFacts, computeContactFacts } from '../../insight/contactFacts.ts';
import { computeThanks, type ThankReason } from '../../people/thanks.ts';
import { formatThankYou, mostReasons } from '../../people/thankYouLetter.ts';
import type { Steps } from '../../steps.ts';
import type { ProfileInput } from '../exportProfile.ts';
import { personLabel } from '../personLabel.ts';
import { createRedactor } from '../redactor.ts';
import { withoutPrivate } from '../withoutPrivate.ts';
import type { BundleFile } from './bundleFile.ts';

/**
 * A draft for everybody with a contact whom a thank-you is owed for a record of the choice, by role: names are filled
 * in by hand.
 */
export function* thankYouEntries({ view, choice, facts }: ProfileInput): Steps<readonly BundleFile[]> {
  const open = withoutPrivate(view);
  const included = new Set((yield* facts.selection()).included.map(({ record }) => record.id));
  const redactor = createRedactor(view.contents);
  const openRedactor = createRedactor(open.contents);
  yield;
  const owed: { readonly person: ContactFacts; readonly reasons: readonly ThankReason[] }[] = [];
  for (const person of computeContactFacts(open)) {
    if (!person.hasContact) continue;
    yield;
    const reasons = computeThanks(open, person, openRedactor).reasons.filter(({ stored }) =>
      included.has(stored.record.id),
    );
    if (reasons.length > 0) owed.push({ person, reasons });
  }
  return owed.map(({ person, reasons }, place) => {
    const role = personLabel(person, choice).toLowerCase();
    const chosen = reasons.slice(0, mostReasons).reverse();
    return {
      entry: {
        path: `letters/${['thank-you', place + 1, ...wordsOf(redactor.redact(role))].join('-')}.txt`,
        content: `${formatThankYou(open.contents, undefined, chosen)}\n`,
      },
      doc: `Draft of a thank-you: ${role}`,
    };
  });
}

/** Redaction comes first: a term that lost its letters to a path would no longer be found. */
function wordsOf(redacted: string): readonly string[] {
  return redacted.match(/[a-z0-9]+/g) ?? [];
}
