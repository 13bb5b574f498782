import type { TextEdit } from '../text/textEdit.ts';
import { type Wording, wording } from '../text/wording.ts';
import { findIdentifiers } from './findIdentifiers.ts';
import type { Finding } from './finding.ts';
import { maskOf } from './maskIdentifiers.ts';
import { emptyPrivacyContext, type PrivacyContext } from './privacyContext.ts';

/** A change of the text that takes a finding away. */
export interface ReplaceFix {
  readonly kind: 'mask' | 'year' | 'age' | 'person' | 'alias' | 'few';
  /** Words for the fix; they never repeat what was found. */
  readonly label: Wording;
  readonly edit: TextEdit;
}

/** Keeping the text: an entry for `notIdentifying` in `logbook.yml`, for which the user gives a reason. */
export interface IgnoreFix {
  readonly kind: 'ignore';
  readonly label: Wording;
  /** The text as it stands; for the file, not for the screen. */
  readonly text: string;
}

export type PrivacyFix = ReplaceFix | IgnoreFix;

/**
 * What can be done about a finding of a text, the best first; a mask and ignoring are always among it.
 *
 * A proposal after which something is found at the same place again is left out.
 */
export function proposeFixes(
  finding: Finding,
  text: string,
  context: PrivacyContext = emptyPrivacyContext,
): readonly PrivacyFix[] {
  const replacements = [...specialFixes(finding, text), maskFix(finding)];
  return [
    ...replacements.filter((fix) => fix.kind === 'mask' || isClean(fix.edit, text, context)),
    {
      kind: 'ignore',
      label: wording('Keep it: it identifies nobody'),
      text: text.slice(finding.range.start, finding.range.end),
    },
  ];
}

function maskFix(finding: Finding): ReplaceFix {
  const newText = maskOf(finding);
  return {
    kind: 'mask',
    label: wording('Replace by {mask}', { mask: newText }),
    edit: { range: finding.range, newText },
  };
}

function specialFixes(finding: Finding, text: string): readonly ReplaceFix[] {
  switch (finding.type) {
    case 'confidential':
      return finding.alias === undefined ? [] : [aliasFix(finding, finding.alias)];
    case 'date':
      return yearFix(finding, text);
    case 'age':
      return [ageFix(finding, text)];
    case 'name':
    case 'subject-code':
      return finding.rule === 'small-cell' ? [fewFix(finding, text)] : [personFix(finding, text)];
    default:
      return [];
  }
}

function aliasFix({ range }: Finding, alias: string): ReplaceFix {
  return {
    kind: 'alias',
    label: wording('Replace by its alias: {alias}', { alias }),
    edit: { range, newText: alias },
  };
}

/** A year may stay (45 CFR 164.514(b)(2)(i)(C)); `on` becomes `in` with it. */
function yearFix({ range }: Finding, text: string): readonly ReplaceFix[] {
  const date = text.slice(range.start, range.end);
  const [full] = /(?:19|20)\d\d/.exec(date) ?? [];
  if (full === undefined) return [];
  const [on = ''] = /\b[Oo]n $/.exec(text.slice(0, range.start)) ?? [];
  const preposition = on === '' ? '' : on.replace(/n $/, 'n ').replace('o', 'i').replace('O', 'I');
  return [
    {
      kind: 'year',
      label: wording('Keep the year only'),
      edit: { range: { start: range.start - on.length, end: range.end }, newText: `${preposition}${full}` },
    },
  ];
}

function ageFix({ range }: Finding, text: string): ReplaceFix {
  const isWord = /[a-z]/i.test(text.slice(range.start, range.end));
  return {
    kind: 'age',
    label: wording('Say "90 or older"'),
    edit: { range, newText: isWord ? '90 years or older' : '90 or older' },
  };
}

/** What names a person together with the finding: a title, or the word for a participant before a number. */
const personLead =
  /(?:\b(?:the|a|an|our|this)[ ]+)?\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|[Pp]atient|PATIENT|[Ss]ubject|SUBJECT|[Pp]articipant|[Pp]t)\b\.?(?: (?:name|named|id|ID|no\.?|number))?[ :#]{1,3}$/i;

function personFix({ range }: Finding, text: string): ReplaceFix {
  const before = text.slice(Math.max(0, range.start - 40), range.start);
  const [lead = ''] = personLead.exec(before) ?? [];
  const start = range.start - lead.length;
  const isFirst = /(?:^|[.!?:]\s+|\n\s*(?:[-*+] )?)$/.test(text.slice(Math.max(0, start - 4), start));
  return {
    kind: 'person',
    label: wording('Say "the participant"'),
    edit: { range: { start, end: range.end }, newText: isFirst ? 'The participant' : 'the participant' },
  };
}

function fewFix({ range }: Finding, text: string): ReplaceFix {
  const found = text.slice(range.start, range.end);
  const [, noun] = /^\S+\s+(\D+)$/.exec(found) ?? [];
  return {
    kind: 'few',
    label: wording('Say "fewer than 11"'),
    edit: { range, newText: noun === undefined ? 'n < 11' : `fewer than 11 ${noun}` },
  };
}

/** How much of the text around a change is looked at again. */
const lookedAround = 400;

function isClean({ range, newText }: TextEdit, text: string, context: PrivacyContext): boolean {
  const before = text.slice(Math.max(0, range.start - lookedAround), range.start);
  const after = text.slice(range.end, range.end + lookedAround);
  const [start, end] = [before.length, before.length + newText.length];
  return !findIdentifiers(before + newText + after, context).some(
    (found) => found.range.start < end && found.range.end > start,
  );
}
