import { type Wording, wording } from '../text/wording.ts';
import type { SealCheck } from './verifySeal.ts';

/** What a comparison of a report with its records found, as one or two sentences. */
export function sealWords(check: SealCheck): Wording {
  switch (check.kind) {
    case 'no-seal':
      return wording('This file has no seal. Choose a supervisor report as it was exported.');
    case 'unknown-version':
      return wording(
        'Another version of the program made this seal. Verify it with that version, or export the report again.',
      );
    case 'damaged':
      return wording(
        'The records are the same, but the seal does not fit them: the file itself was changed. Export the report again.',
      );
    case 'unchanged': {
      const { sealed, from, to, records } = check.seal;
      return wording(
        'The records are unchanged since {sealed}; the text of this file is not checked. Records under the seal: {count}, from {from} to {to}.',
        { count: records.length, sealed: { date: sealed }, from: { date: from }, to: { date: to } },
      );
    }
    case 'changed': {
      const { seal, changed, gone, added } = check;
      return wording('Not the same as on {sealed}: {changed} changed, {gone} gone, {added} added.', {
        sealed: { date: seal.sealed },
        changed: changed.length,
        gone: gone.length,
        added: added.length,
      });
    }
  }
}
