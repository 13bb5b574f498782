import { isTellingAdjective } from '../metrics/metricName.ts';
import { findWorkVerb } from '../metrics/workVerbs.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { MetricRollUp } from './achievementReport.ts';
import type { ReportRecord } from './reportRecord.ts';
import { readVerbForm } from './verbForms.ts';
import { mayUse, readClaimedVerb, readUnknownDeed } from './verbs.ts';

/** A line of a CV has room for so many characters of how something was done. */
const longestManner = 100;

/** Most steps of one change that are told together. */
const mostSteps = 2;

/**
 * How a ratio or a change was reached, in the words of its records: ` by grouping repeat discrepancies by form`.
 *
 * Of a sum every record has to say the same, for what one of them says did not bring the others about; the steps of one
 * change are told together. It is taken from `how`, else from the title, and never made up; words that claim more than
 * the role leave it out.
 *
 * @returns empty where the records do not say it.
 */
export function mannerOf({ kind, role }: MetricRollUp, sources: readonly ReportRecord[]): string {
  if (kind !== 'ratio' && kind !== 'before-after') return '';
  const said = sources.map(({ record }) => readManner(record));
  const steps = [...new Set(said)];
  const mostTold = kind === 'ratio' ? 1 : mostSteps;
  const [first] = steps;
  if (first === undefined || steps.length > mostTold) return '';
  if (steps.some((step) => step === undefined || claimsTooMuch(step, role))) return '';
  const manner = steps.join(' and ');
  return manner.length > longestManner ? '' : ` ${manner}`;
}

function claimsTooMuch(manner: string, role: MetricRollUp['role']): boolean {
  return manner.split(/[^\p{L}\p{N}'’-]+/u).some((word) => {
    const verb = readVerbForm(word);
    return verb !== undefined && !mayUse(role, verb);
  });
}

/** What a record says of how its work was done, to go on with behind a figure; `undefined` where it says nothing. */
export function readManner(record: LogbookRecord): string | undefined {
  if (record.type === 'activity' && record.how !== undefined) return mannerOfField(record.how);
  return mannerOfTitle(record.title);
}

/** `grouping`, `grouped` and `by grouping` all give `by grouping`; a thing gives `with` it. */
function mannerOfField(how: string): string | undefined {
  const words = tidy(how);
  const [first = '', ...rest] = words.split(' ');
  const folded = first.toLowerCase();
  if (words === '') return undefined;
  if (/^(?:by|with|using|through|via)$/.test(folded)) return [folded, ...rest].join(' ');
  if (isGerund(folded)) return ['by', folded, ...rest].join(' ');
  const isVerb = findWorkVerb(folded)?.form === 'past';
  const deed = isVerb ? readClaimedVerb(folded) : readUnknownDeed(folded);
  return deed === undefined ? `with ${words}` : ['by', deed.gerund, ...rest].join(' ');
}

const mannerInTitle = /\s(?:by [a-z-]{2,30}ing\b|using\s).*$/iu;

function mannerOfTitle(title: string): string | undefined {
  const [found] = mannerInTitle.exec(title.slice(0, 400)) ?? [];
  if (found === undefined) return undefined;
  const words = tidy(found);
  const [first = '', second = ''] = words.toLowerCase().split(' ');
  return first === 'using' || isGerund(second) ? words : undefined;
}

/** One clause without its end, and without figures of a change, which the bullet says itself. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/(?:[.;:!?](?=\s|$)|\s[-–—]\s|\s\(|,?\sfrom\s[\d.,]+\S*\sto\s[\d.,]+).*$/u, '')
    .trim();
}

const nounsWithIng = new Set(
  'thing something anything nothing everything morning evening spring string'.split(' '),
);

function isGerund(word: string): boolean {
  return /^[a-z-]{2,}ing$/.test(word) && !nounsWithIng.has(word) && !isTellingAdjective(word);
}
