import type { Place } from './place.ts';

/** Source of a number of a person or a thing: letters and digits with single marks between them, or groups of digits. */
export const idValue =
  '\\d{1,4}(?: \\d{2,4}){2,3}|[a-z]{1,4} ?\\d{2,6}(?: \\d{2,6}){1,3}|\\d{3,4} \\d{3,4}|[a-z]{1,4} \\d{5,10}|[a-z0-9]{1,20}(?:[-_./]\\n?[a-z0-9]{1,14}){0,5}';

/** Counted things, of which numbers of three digits say many: a number before one of them is no identifier. */
const countedNoun =
  /^[ \n]?(?:%|percent|(?:(?!(?:has|have|had|is|was|are|were|and|or|but|with|for|in|of|no|on|at|from|to|her|his|their|a|the|one)\b)[a-z]+ )?(?:records|rows|patients|subjects|participants|people|persons|charts|digits|characters|chars|duplicates|observations|obs|queries|values|columns|variables|forms|cases|visits|sites|entries|items|missing|mismatch(?:es)?|hours?|minutes?|days?|weeks?|months?|years?|mg|ml|kg|g|mcg|mm|cm|times|users|beneficiaries|members|enrollees|controls|samples|files|lines|pages)\b)/;

export function digitCount(value: string): number {
  let count = 0;
  for (let at = 0; at < value.length; at++) if (isDigit(value.charCodeAt(at))) count++;
  return count;
}

/** How many letters a to z and digits it has. */
export function plainLength(value: string): number {
  let count = 0;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    if (isDigit(unit) || isLetter(unit | 32)) count++;
  }
  return count;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

function hasDayAndMonth(value: string): boolean {
  const [first = 0, second = 0] = value.split(/\D/).map(Number);
  return Math.min(first, second) >= 1 && Math.min(first, second) <= 12 && Math.max(first, second) <= 31;
}

/** Whether a value reads as a date or as a year. */
export function isDateLike(value: string): boolean {
  return (
    /^(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])(?:[-./]\d{1,2})?(?:t\d.*)?$/.test(value) ||
    (/^\d{1,2}[-./]\d{1,2}[-./](?:\d\d|\d{4})$/.test(value) && hasDayAndMonth(value)) ||
    /^(?:19|20)\d\d(?:-(?:19|20)?\d\d)?$/.test(value) ||
    /^\d{1,2}[-/ ]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/ ]?\d{2,4}$/.test(value)
  );
}

/** Whether a value is a number of things; what has marks, letters or a leading zero counts nothing. */
export function isCount(value: string, place: Place): boolean {
  return /^[1-9]\d*$/.test(value) && countedNoun.test(place.after(60));
}

/** What a rule asks of a number that stands behind its label. */
export interface IdDemands {
  readonly digits: number;
  readonly length: number;
}

/** Whether a value behind a label is a number of somebody or something, and no date, decimal, count, word or version. */
export function isIdValue(value: string, place: Place, { digits, length }: IdDemands): boolean {
  const plain = plainLength(value);
  if (digitCount(value) < digits || plain < length || plain > 24) return false;
  if (isYear.test(value) && !/[:#=]\s*["']?$/.test(place.before(4))) return false;
  // Most are digits alone, of which a look at each other shape says nothing.
  const isOther = !/^\d+$/.test(value) && isOtherThing(value);
  return !isOther && !isPartOfFile(value, place) && !isCount(value, place);
}

const isYear = /^(?:19|20)\d\d$/;

function isOtherThing(value: string): boolean {
  return (
    /[a-z]{8,}/.test(value) ||
    /^\d+\.\d+$/.test(value) ||
    /^v?\d{1,2}(?:\.\d{1,3}){1,3}$/.test(value) ||
    /^(?:nct|isrctn|pmid|pmc|doi|gse)/.test(value) ||
    isDateLike(value)
  );
}

/** Whether the name of a file ends behind a value, without a blank between. */
function isPartOfFile(value: string, place: Place): boolean {
  if (!value.includes('.') && /^["'),;]{0,3}(?:[ \n|]|$)/.test(place.after(4))) return false;
  return /\.(?:csv|sas|sas7bdat|xpt|xlsx?|r|rds|rda|rmd|qmd|txt|docx?|pdf|log|lst|json|ya?ml|sql|md|html?|zip)$/.test(
    place.token.replace(/["'),;]+$/, ''),
  );
}

/** Luhn's check of a number (ISO/IEC 7812-1, annex B). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}
