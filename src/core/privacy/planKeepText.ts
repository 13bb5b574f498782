import { planAppendEntry } from '../format/planAppendNested.ts';
import { LogbookError } from '../logbookError.ts';
import { profileFields } from '../records/profile.ts';
import { readProfile } from '../records/readProfile.ts';
import { foldText } from '../text/foldText.ts';
import type { TextEdit } from '../text/textEdit.ts';

/** A text that stays, and why; what `notIdentifying` of `logbook.yml` holds. */
export interface KeptText {
  readonly text: string;
  readonly reason: string;
}

/**
 * The edits that add a text to `notIdentifying` of `logbook.yml`, behind those that are there; none where it is one of
 * them, whose reason stays.
 *
 * @param kept - as `readKeptText` gives it.
 * @throws {LogbookError} `invalid-input` where the file has to be corrected first, as `planSetValue` does.
 */
export function planKeepText(profile: string, { text, reason }: KeptText): readonly TextEdit[] {
  const known = readProfile(profile.replace(/^\uFEFF/, '')).profile.notIdentifying ?? [];
  if (known.some((one) => foldText(one.text) === foldText(text))) return [];
  const entry = new Map([
    ['text', text],
    ['reason', reason],
  ]);
  return planAppendEntry(profile, 'notIdentifying', entry, {
    isYamlFile: true,
    keyOrder: Object.keys(profileFields),
  });
}

/**
 * A text and its reason as one line each: how many blanks or line breaks a text has plays no part where it is compared.
 *
 * @throws {LogbookError} `invalid-input` where one of them is empty: a text that stays without a reason explains nothing
 *   to whoever looks at it later.
 */
export function readKeptText({ text, reason }: KeptText): KeptText {
  const kept = { text: oneLine(text), reason: oneLine(reason) };
  if (kept.text === '' || kept.reason === '') {
    throw new LogbookError(
      'invalid-input',
      'A text is kept with the reason why it identifies nobody.',
      'Say why in a few words.',
    );
  }
  return kept;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
