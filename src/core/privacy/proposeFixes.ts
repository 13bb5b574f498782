import type { TextEdit } from '../text/textEdit.ts';
import { type Wording, wording } from '../text/wording.ts';
import { findIdentifiers } from './findIdentifiers.ts';
import type { Finding } from './finding.ts';
import { mayBeRepeated } from './identifierTypes.ts';
import { maskEdit } from './maskIdentifiers.ts';
import { emptyPrivacyContext, type PrivacyContext } from './privacyContext.ts';
import { yearOfDate } from './yearOfDate.ts';

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
 * What can be done about a finding of a text, the best first; a mask is always among it, and keeping the text
 * where it may be written down in `logbook.yml`.
 *
 * A proposal after which something is found at the same place again is left out.
 */
export function proposeFixes(
  finding: Finding,
  text: string,
  context: PrivacyContext = emptyPrivacyContext,
): readonly PrivacyFix[] {
  const replacements = replacementsOf(finding, text);
  const fixes = replacements.filter((fix) => fix.kind === 'mask' || isClean(fix.edit, text, context));
  if (!mayBeRepeated(finding.type)) return fixes;
  return [
    ...fixes,
    {
      kind: 'ignore',
      label: wording('Keep it: it identifies nobody'),
      text: text.slice(finding.range.start, finding.range.end),
    },
  ];
}

function maskFix(finding: Finding): ReplaceFix {
  const edit = maskEdit(finding);
  return { kind: 'mask', label: wording('Replace by {mask}', { mask: edit.newText }), edit };
}

function replacementsOf(finding: Finding, text: string): readonly ReplaceFix[] {
  const mask = maskFix(finding);
  switch (finding.type) {
    case 'confidential':
      return finding.alias === undefined ? [mask] : [aliasFix(finding, finding.alias), mask];
    case 'date':
      return [...yearFix(finding, text), mask];
    case 'age':
      return [ageFix(finding, text), mask];
    case 'subject-code':
      return [finding.rule === 'small-cell' ? fewFix(finding, text) : personFix(finding, text), mask];
    case 'name':
      return nameFixes(finding, text, mask);
    default:
      return [mask];
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
  const before = text.slice(Math.max(0, range.start - nearBefore), range.start);
  const full = yearOfDate(text.slice(range.start, range.end));
  if (full === undefined || (full < youngBirthYear && birthWord.test(before))) return [];
  const [on = ''] = /\b[Oo]n $/.exec(before) ?? [];
  const preposition = on === '' ? '' : on.replace('o', 'i').replace('O', 'I');
  return [
    {
      kind: 'year',
      label: wording('Keep the year only'),
      edit: { range: { start: range.start - on.length, end: range.end }, newText: `${preposition}${full}` },
    },
  ];
}

/** A year of birth that tells an age over 89 is removed with the day (the same rule). Those born from then on are 90 in 2040. */
const youngBirthYear = '1950';
const birthWord = /\b(?:d\.?o\.?b|birth|birth ?date|born|brthdtc)\b[^.;\n]{0,12}$/i;

function ageFix({ range }: Finding, text: string): ReplaceFix {
  const isWord = /[a-z]/i.test(text.slice(range.start, range.end));
  return {
    kind: 'age',
    label: wording('Say "90 or older"'),
    edit: { range, newText: isWord ? '90 years or older' : '90 or older' },
  };
}

/** How much before a finding is looked at. */
const nearBefore = 40;

/** What names a person together with the finding: a title, or the word for a participant before a number. */
const personLead =
  /(?:\b(?:the|a|an|our|this)[ ]+)?\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|patient|subject|participant|pt)\b\.?(?: (?:name|named|id|no\.?|number))?[ :#]{1,3}$/i;

function leadOf({ range }: Finding, text: string): string {
  return personLead.exec(text.slice(Math.max(0, range.start - nearBefore), range.start))?.[0] ?? '';
}

/** Rules whose name is that of a participant even without such a word. */
const participantRules: ReadonlySet<string> = new Set(['name-after-age']);
/** Rules whose name, without such a word, is that of a relative, a doctor or a contact. */
const otherRules: ReadonlySet<string> = new Set([
  'name-of-patient',
  'name-labelled',
  'name-of-doctor',
  'contact-name',
]);

/** "The participant" only where that may be so, and first only where the words say so: a name may be anybody's. */
function nameFixes(finding: Finding, text: string, mask: ReplaceFix): readonly ReplaceFix[] {
  const lead = leadOf(finding, text);
  const person = personFix(finding, text);
  if (/patient|subject|participant|\bpt\b/i.test(lead) || participantRules.has(finding.rule))
    return [person, mask];
  return otherRules.has(finding.rule) || /\b(?:Dr|Prof)\b/i.test(lead) ? [mask] : [mask, person];
}

function personFix(finding: Finding, text: string): ReplaceFix {
  const { start: found, end } = finding.range;
  const start = found - leadOf(finding, text).length;
  const isFirst = /(?:^|[.!?:]\s+|\n\s*(?:[-*+] )?)$/.test(text.slice(Math.max(0, start - 4), start));
  return {
    kind: 'person',
    label: wording('Say "the participant"'),
    edit: { range: { start, end }, newText: isFirst ? 'The participant' : 'the participant' },
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
