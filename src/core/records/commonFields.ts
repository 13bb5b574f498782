import type { FieldDefinition, FieldTable } from './fieldDefinition.ts';

/** How the value of a metric relates to other values of the same name and unit (docs/format.md, metrics). */
export const metricKinds = [
  'counter',
  'distinct',
  'dataset',
  'latest',
  'ratio',
  'before-after',
  'duration',
] as const;

/** Fields of one metric: one figure under the role of its record. */
export const metricFields = {
  name: { kind: 'text', required: true, doc: 'What was counted or measured.', example: 'queries resolved' },
  value: {
    kind: 'number',
    required: true,
    doc: 'The figure; for a before/after pair the value after.',
    example: '48',
  },
  unit: {
    kind: 'text',
    doc: 'What one of it is, singular; units are never mixed when figures are added up.',
    example: 'query',
  },
  of: { kind: 'number', doc: 'The base of a ratio: `48 of 52`.', example: '52' },
  from: { kind: 'number', doc: 'The value before, for a before/after pair.', example: '40' },
  to: { kind: 'number', doc: 'The upper end where `value` is the lower end of a range.', example: '60' },
  qualifier: {
    kind: 'choice',
    choices: ['about', 'over', 'under'],
    doc: 'How exact the figure is.',
    default: 'exact',
    example: 'about',
  },
  kind: {
    kind: 'choice',
    choices: metricKinds,
    doc: 'How figures of this name and unit add up over records.',
    default:
      'ratio with `of`, before-after with `from`, else the kind that the unit has in the unit table (counter where it has none)',
    example: 'counter',
  },
  distinct: {
    kind: 'text',
    list: true,
    doc: 'The names of the things counted; the union over records counts each once.',
    example: '[t14-1-1, t14-1-2]',
  },
  dataset: {
    kind: 'text',
    doc: 'The dataset that the rows belong to; re-runs over one dataset are not added up.',
    example: 'ADAE',
  },
  evidence: {
    kind: 'path',
    list: true,
    doc: 'Files that show the figure, with a line or lines as `#L31` or `#L31-L40`.',
    example: '[logs/adae.log#L31]',
  },
} as const satisfies FieldTable;

const { name, value, unit, of, from, to, qualifier, kind } = metricFields;

/** Fields of a figure that a claim was made of: what its sources added up to then, with their role. */
export const claimFigureFields = {
  name,
  value: { ...value, doc: 'What the sources added up to; for a before/after pair the value after.' },
  unit,
  of,
  from,
  to,
  qualifier,
  kind: { ...kind, doc: 'How the figures of the sources were added up.' },
  role: {
    kind: 'role',
    doc: 'The role that the sources had.',
    default: 'performed',
    example: 'assisted',
  },
  teamSize: {
    kind: 'count',
    doc: 'People whose figure it is, where it is that of a team.',
    default: 'my own figure',
    example: '4',
  },
} as const satisfies FieldTable;

/** The fields that every record may have, in the order in which new records write them. */
export const commonFields = {
  id: {
    kind: 'id',
    required: true,
    doc: 'A ULID that never changes; links between records use it.',
    example: '01JD3Z8Q4N6W2K5R7T9V1X3Y5A',
  },
  title: {
    kind: 'text',
    required: true,
    doc: 'The record in one line.',
    example: 'Resolved 48 of 52 queries in the AE form',
  },
  date: { kind: 'date', doc: 'The civil date it happened on, no zone.', example: '2026-03-14' },
  skills: {
    kind: 'skill',
    list: true,
    doc: 'Skill ids of the catalogue or of `logbook.yml`; an unknown one is kept and offered as a new skill.',
    example: '[edc.redcap, cdm.query-management]',
  },
  ratings: {
    kind: 'map',
    keys: 'skill',
    values: 'level',
    doc: 'Levels that this record gives to skills: a self-rating, or in feedback the level that was heard.',
    example: '{sas.base: skilled}',
  },
  people: { kind: 'person', list: true, doc: 'Slugs of the contacts concerned.', example: '[statistician]' },
  study: { kind: 'study', doc: 'The study, by its id in `logbook.yml`.', example: 'onc-2' },
  phase: {
    kind: 'choice',
    choices: ['start-up', 'conduct', 'close-out', 'analysis', 'reporting'],
    doc: 'The stage of the study that the work belongs to.',
    example: 'conduct',
  },
  tags: { kind: 'text', list: true, doc: 'Free words.', example: '[first-time]' },
  importedFrom: {
    kind: 'text',
    doc: 'The note that an import made the record of: its file and line.',
    example: 'journal/2024.md:12',
  },
  private: { kind: 'flag', doc: 'Keeps the record out of every export.', default: 'false', example: 'true' },
} as const satisfies FieldTable;

/** Fields of a piece of evidence. */
export const evidenceFields = {
  path: {
    kind: 'path',
    required: true,
    doc: 'The file, relative to the workspace folder that holds the logbook.',
    example: 'logs/adae.log',
  },
  lines: { kind: 'text', doc: 'Line or lines, counted from 1.', example: '12-18' },
  commit: { kind: 'text', doc: 'The git commit that holds it.', example: '4f2a9c1' },
  hash: {
    kind: 'text',
    doc: 'SHA-256 of the file when it was logged, hexadecimal; its first 8 digits or more are compared.',
    example: '9f86d081',
  },
} as const satisfies FieldTable;

/** The evidence of a record, for the types whose records show something that a file can prove. */
export const evidenceField = {
  kind: 'objects',
  fields: evidenceFields,
  doc: 'Files of the workspace that show it.',
  example: '[{path: logs/adae.log, lines: 12-18}]',
} as const satisfies FieldDefinition;

/** Fields of help between people, for the types in which it happens. */
export const helpFields = {
  helped: {
    kind: 'person',
    list: true,
    doc: 'Slugs of the contacts whom I helped.',
    example: '[fellow-intern]',
  },
  helpedBy: {
    kind: 'person',
    list: true,
    doc: 'Slugs of the contacts who helped me.',
    example: '[programmer]',
  },
} as const satisfies FieldTable;
