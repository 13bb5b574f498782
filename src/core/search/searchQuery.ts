import type { CivilDate } from '../dates/civilDate.ts';
import type { RecordType } from '../records/recordTypes.ts';
import { type Wording, wording } from '../text/wording.ts';
import { type FilterContext, readDateFilter, readTypes, readWeek } from './filterValues.ts';
import { readQueryTerms } from './searchTerms.ts';

/** Conditions on records; every one that is given has to hold. */
export interface SearchFilters {
  /** Any of them. */
  readonly types: readonly RecordType[];
  /** Each a skill as it was typed: its id, name or alias, or the beginning of one. */
  readonly skills: readonly string[];
  /** Each a slug or name of a contact, or the beginning of one. */
  readonly people: readonly string[];
  readonly tags: readonly string[];
  /** Beginnings, any of them. */
  readonly studies: readonly string[];
  readonly phases: readonly string[];
  readonly statuses: readonly string[];
  /** Inclusive ranges, any of them. */
  readonly periods: readonly Period[];
  /** Inclusive. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** Days from and to, both included. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What a query asks for. */
export interface SearchQuery {
  /** Words that a record has to hold, all of them, as `readQueryTerms` gives them. */
  readonly words: readonly string[];
  readonly filters: SearchFilters;
  readonly hasFilters: boolean;
  /** Filters that cannot be understood: then nothing is found. */
  readonly remarks: readonly Wording[];
}

/** Longer queries are cut: nobody types them, and a pasted page must not hold up the window. */
const longestQuery = 300;
/** Words beyond these are not looked at. */
const mostWords = 12;

const partPattern = /(?:[^\s"]+|"[^"]*"?)+/g;
const filterPattern = /^([a-z]+):(.*)$/is;
const sigils: Readonly<Record<string, FilterName>> = { '#': 'skill', '%': 'study', '@': 'person' };
const filterNames = [
  'type',
  'skill',
  'person',
  'study',
  'phase',
  'tag',
  'status',
  'week',
  'date',
  'from',
  'to',
] as const;
type FilterName = (typeof filterNames)[number];
/** Other words for them. */
const otherNames: Readonly<Record<string, FilterName>> = {
  skills: 'skill',
  people: 'person',
  tags: 'tag',
  types: 'type',
  on: 'date',
  since: 'from',
  until: 'to',
};

type Draft = { -readonly [K in keyof SearchFilters]: SearchFilters[K] };

/**
 * Reads a query: words, and filters among them such as `type:question`, `skill:sas.macro` or `#sas`, `study:onc-2` or
 * `%onc-2`, `person:statistician` or `@statistician`, `phase:`, `tag:`, `status:`, `week:10` of the internship or
 * `week:2026-W11`, `date:2026-03`, `from:` and `to:`.
 *
 * A value with blanks stands in double quotes. A filter without a value, as while one types it, asks for nothing; a
 * colon after any other word is text.
 */
export function readSearchQuery(query: string, context: FilterContext): SearchQuery {
  const filters: Draft = {
    types: [],
    skills: [],
    people: [],
    tags: [],
    studies: [],
    phases: [],
    statuses: [],
    periods: [],
  };
  const remarks: Wording[] = [];
  const texts: string[] = [];
  let hasFilters = false;
  for (const [part] of query.slice(0, longestQuery).matchAll(partPattern)) {
    const filter = splitFilter(part);
    if (filter === undefined) texts.push(part);
    else if (filter.value !== '') {
      hasFilters = true;
      const remark = addFilter(filters, filter, context);
      if (remark !== undefined) remarks.push(remark);
    }
  }
  const words = readQueryTerms(texts.join(' ')).slice(0, mostWords);
  return { words, filters, hasFilters, remarks };
}

interface Filter {
  readonly name: FilterName;
  readonly value: string;
}

function splitFilter(part: string): Filter | undefined {
  const ofSigil = sigils[part.charAt(0)];
  if (ofSigil !== undefined) {
    // `#1234` is a number of an issue, `%>%` and `@` alone are text.
    return /^.(?:\p{L}|"|$)/u.test(part) ? { name: ofSigil, value: unquoted(part.slice(1)) } : undefined;
  }
  const [, word = '', value = ''] = filterPattern.exec(part) ?? [];
  const folded = word.toLowerCase();
  const name = filterNames.find((one) => one === folded) ?? otherNames[folded];
  return name && { name, value: unquoted(value) };
}

function unquoted(value: string): string {
  return value.replaceAll('"', '').trim();
}

/** Adds a filter. @returns what is wrong with its value. */
function addFilter(filters: Draft, { name, value }: Filter, context: FilterContext): Wording | undefined {
  switch (name) {
    case 'type': {
      const types = readTypes(value);
      filters.types = [...filters.types, ...types];
      return types.length > 0 ? undefined : wording('No type of record begins with "{value}".', { value });
    }
    case 'skill':
      filters.skills = [...filters.skills, value];
      return undefined;
    case 'person':
      filters.people = [...filters.people, value];
      return undefined;
    case 'tag':
      filters.tags = [...filters.tags, value];
      return undefined;
    case 'study':
      filters.studies = [...filters.studies, value];
      return undefined;
    case 'phase':
      filters.phases = [...filters.phases, value];
      return undefined;
    case 'status':
      filters.statuses = [...filters.statuses, value];
      return undefined;
    case 'week': {
      const period = readWeek(value, context);
      if (period === undefined) return weekRemark(value, context);
      filters.periods = [...filters.periods, period];
      return undefined;
    }
    default:
      return addDateFilter(filters, name, value, context);
  }
}

function weekRemark(value: string, { clock }: FilterContext): Wording {
  return clock === undefined
    ? wording('Weeks are counted from the start of the internship: set start and end in logbook.yml.')
    : wording('"{value}" is no week. Write a number, such as week:10, or week:2026-W11.', { value });
}

function addDateFilter(
  filters: Draft,
  name: 'date' | 'from' | 'to',
  value: string,
  { today }: FilterContext,
): Wording | undefined {
  const period = readDateFilter(value, today);
  if (period === undefined) {
    return wording('"{value}" is no date. Write 2026-03-14, 2026-03 or yesterday.', { value });
  }
  if (name === 'date') filters.periods = [...filters.periods, period];
  else if (name === 'from') filters.from = period.from;
  else filters.to = period.to;
  return undefined;
}
