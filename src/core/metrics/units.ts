import type { metricKinds } from '../records/commonFields.ts';

/** What one of something is, and how figures of it add up over records. */
export interface Unit {
  /** Canonical singular, as `unit` of a metric holds it, e.g. `query`, `minute`, `%`. */
  readonly id: string;
  readonly plural: string;
  /** Other words for it, singular and plural, lower case. */
  readonly aliases: readonly string[];
  /**
   * The kind of a metric that states none.
   *
   * `counter`: summed. `distinct`: the union of the names where metrics give some; figures without names are
   * summed. `dataset`: the greatest for each dataset, then summed, so that a re-run counts once. `latest`: the
   * last one stands; people are screened and enrolled cumulatively, and percentages are never averaged. `duration`:
   * summed in one unit, unless its name says that the time was measured, as a run time is.
   */
  readonly defaultKind: (typeof metricKinds)[number];
  /** Time and shares measure something; they are figures only with what they measure. */
  readonly measures: 'count' | 'time' | 'share';
  /** How many of the base unit of time, the second, it is. */
  readonly seconds?: number;
  /** Errors and times get better as they fall. */
  readonly lowerIsBetter?: true;
}

/** An empty plural is the regular one (`regularPlural`). */
type UnitRow = readonly [id: string, plural?: string, aliases?: string];

// biome-ignore format: one unit a line
const countRows: Readonly<Record<'counter' | 'distinct' | 'dataset' | 'latest', readonly UnitRow[]>> = {
  counter: [
    ['query', '', 'data query, data queries, dcf, dcfs'], ['record', '', 'rec, recs, patient record, patient records'],
    ['value', '', 'data point, data points, datapoint, datapoints, cell, cells'], ['variable', '', 'vars, column, columns'],
    ['field'], ['form', '', 'crf, crfs, ecrf, ecrfs, case report form, case report forms'], ['chart', '', 'medical chart, medical charts'],
    ['visit'], ['sample', '', 'specimen, specimens'], ['term', '', 'verbatim, verbatims'], ['code'],
    ['check', '', 'edit check, edit checks'], ['deviation', '', 'protocol deviation, protocol deviations, violation, violations'],
    ['event', '', 'ae, aes, sae, saes, adverse event, adverse events'], ['page'], ['slide'], ['document', '', 'doc, docs'],
    ['report'], ['comment'], ['ticket'], ['request', '', 'pull request, pull requests, pr, prs'],
    ['commit'], ['line', '', 'loc'], ['file'], ['log'], ['question'], ['meeting'],
    ['interview'], ['session'], ['call'], ['email', '', 'mail, mails, e-mail, e-mails'],
    ['section'], ['entry'], ['item'], ['task'], ['step'], ['label'], ['rule'],
    ['response', '', 'reply, replies'], ['result', '', 'lab result, lab results'], ['parameter'],
    ['medication', '', 'conmed, conmeds, drug, drugs'], ['criterion', 'criteria'], ['profile', '', 'patient profile, patient profiles'],
    ['narrative'], ['assessment'], ['questionnaire'], ['survey'], ['image'],
    ['scan'], ['reference'], ['reminder'], ['alert'], ['change'], ['date'],
    ['coordinator'], ['colleague', '', 'coworker, coworkers, co-worker, co-workers'], ['intern'], ['student'],
    ['batch'], ['kit'], ['transfer', '', 'data transfer, data transfers'], ['duplicate', '', 'dup, dups, dupe, dupes'],
    ['signature'], ['shell', '', 'table shell, table shells, mock shell, mock shells'],
  ],
  distinct: [
    ['dataset', '', 'data set, data sets, data frame, data frames'], ['domain'], ['table'], ['listing'],
    ['figure'], ['plot'], ['graph'], ['output', '', 'tlf, tlfs, tfl, tfls, tlg, tlgs'],
    ['program', '', 'programme, programmes'], ['script'], ['macro'], ['function'], ['package'],
    ['model'], ['dashboard'], ['database'], ['instrument'], ['codelist'],
    ['specification', '', 'spec, specs'], ['template'], ['protocol'], ['amendment'],
    ['sop', 'SOPs', 'sops'], ['study', '', 'trial, trials'], ['site', '', 'center, centers, centre, centres'], ['course'],
    ['module', '', 'lesson, lessons'], ['certificate'], ['seminar', '', 'webinar, webinars'], ['workshop'], ['notebook'], ['workflow'], ['pipeline'], ['spreadsheet'],
    ['conference'], ['presentation', '', 'talk, talks'], ['poster'], ['abstract'],
    ['manuscript'], ['paper', '', 'article, articles, publication, publications'],
  ],
  dataset: [['row', '', 'obs, observation, observations']],
  latest: [
    ['person', 'people', 'persons, patient, patients, pt, pts, participant, participants, subject, subjects, volunteer, volunteers'],
    ['test', '', 'unit test, unit tests, test case, test cases'],
  ],
};

// biome-ignore format: one unit a line
const lowerIsBetterRows: readonly UnitRow[] = [
  ['error', '', 'mistake, mistakes, typo, typos'], ['warning'], ['note'], ['issue', '', 'problem, problems'],
  ['bug', '', 'defect, defects'], ['finding'], ['discrepancy', '', 'mismatch, mismatches'],
  ['difference', '', 'diff, diffs'], ['outlier'],
];

// biome-ignore format: one unit a line
const timeRows: readonly (readonly [id: string, plural: string, aliases: string, seconds: number])[] = [
  ['second', 'seconds', 's, sec, secs', 1], ['minute', 'minutes', 'min, mins', 60], ['h', 'h', 'hour, hours, hr, hrs', 3600],
  ['day', 'days', 'd', 86_400], ['week', 'weeks', 'wk, wks', 604_800],
];

function readUnit([id, plural = '', aliases]: UnitRow, kind: Unit['defaultKind']): Unit {
  return {
    id,
    plural: plural === '' ? regularPlural(id) : plural,
    aliases: aliases?.split(', ') ?? [],
    defaultKind: kind,
    measures: 'count',
  };
}

/** Every unit that the product knows; others are kept as they are written and never merged with these. */
export const units: readonly Unit[] = [
  ...(['counter', 'distinct', 'dataset', 'latest'] as const).flatMap((kind) =>
    countRows[kind].map((row) => readUnit(row, kind)),
  ),
  ...lowerIsBetterRows.map((row) => ({ ...readUnit(row, 'counter'), lowerIsBetter: true as const })),
  ...timeRows.map(([id, plural, aliases, seconds]) => ({
    ...readUnit([id, plural, aliases], 'duration'),
    measures: 'time' as const,
    seconds,
    lowerIsBetter: true as const,
  })),
  { ...readUnit(['%', '%', 'percent, per cent, pct'], 'latest'), measures: 'share' },
];

const unitsByWord: ReadonlyMap<string, Unit> = new Map(
  units.flatMap((unit) =>
    [unit.id, unit.plural.toLowerCase(), ...unit.aliases].map((word) => [word, unit] as const),
  ),
);

/** The unit that a word or two name, singular, plural or alias, in any case: `CRFs` and `form` give `form`. */
export function findUnit(word: string): Unit | undefined {
  return unitsByWord.get(word.toLowerCase());
}

/** The plural of a unit: from the table where it is known, else by the rule of regular English nouns. */
export function pluralOfUnit(unit: string): string {
  const known = findUnit(unit);
  return known === undefined ? regularPlural(unit) : known.plural;
}

function regularPlural(unit: string): string {
  if (/[^aeiou]y$/i.test(unit)) return `${unit.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(unit) ? `${unit}es` : `${unit}s`;
}

/** A number as text: thousands separated by commas, a point, at most two decimals; `1250` gives `1,250`. */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = String(Number(Math.abs(value).toFixed(2))).split('.');
  const grouped = /^\d+$/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return `${value < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** A share is cut off after two decimals, so that 99.999% never becomes all of it. */
function flooredShare(value: number): number {
  return Math.floor(value * 100 + 1e-9) / 100;
}

/** A value with its unit: `48 queries`, `1 query`, `3%`, `2.5 h`; the number alone without a unit. */
export function formatQuantity(value: number, unit: string | undefined): string {
  if (unit === '%') return `${formatNumber(flooredShare(value))}%`;
  const number = formatNumber(value);
  if (unit === undefined || unit === '') return number;
  return `${number} ${value === 1 ? (findUnit(unit)?.id ?? unit) : pluralOfUnit(unit)}`;
}
