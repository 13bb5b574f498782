import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recordTypes } from '../../src/core/records/recordTypes.ts';

/** A generated file: path with forward slashes relative to the logbook's root, and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

type Random = () => number;

/** Bytes of a generated record, padded with body text. */
const fileSizeBytes = 2048;
const firstDay = Date.UTC(2024, 0, 1);
const days = 1_060;
const skills = [
  'sas.base',
  'sas.macro',
  'r.tidyverse',
  'edc.redcap',
  'cdm.query-management',
  'stat.survival',
];
const people = ['statistician', 'data-manager', 'supervisor', 'site-coordinator'];
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Numbers in `[0, 1)` that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<T>(random: Random, values: readonly [T, ...T[]] | readonly T[]): T {
  return values[Math.floor(random() * values.length)] as T;
}

function formatUlid(random: Random): string {
  let id = '01';
  while (id.length < 26) id += crockford[Math.floor(random() * 32)];
  return id;
}

function formatDate(dayNumber: number): string {
  return new Date(firstDay + dayNumber * 86_400_000).toISOString().slice(0, 10);
}

/** The lines that only this type has, so that every record has 15 lines between its fences. */
function ownLines(type: string, random: Random, title: string): string[] {
  const solved = Math.floor(random() * 60);
  const metrics = [
    'metrics:',
    '  - name: queries resolved',
    `    value: ${solved}`,
    `    of: ${solved + 4}`,
    '    unit: query',
  ];
  const hours = `hours: ${(Math.floor(random() * 16) + 1) / 4}`;
  if (type === 'activity') return [hours, 'role: assisted', ...metrics];
  if (type === 'question') {
    const known = ['known:', '  - the derivation uses the nominal visit', '  - imputation is LOCF'];
    return [
      ...known,
      `unclear: which window applies to ${title}`,
      'prefer: the nominal visit',
      'status: asked',
    ];
  }
  if (type === 'reflection') {
    return [
      'period: weekly',
      'ratings:',
      '  sas.base: skilled',
      '  r.tidyverse: fundamental',
      'learnings:',
      '  - check keys',
    ];
  }
  return [
    'kind: meeting',
    hours,
    'takeaways:',
    '  - ask for the analysis plan early',
    '  - write to the site',
  ];
}

function formatRecord(type: string, date: string, title: string, random: Random): string {
  const head = [
    `id: ${formatUlid(random)}`,
    `type: ${type}`,
    `title: ${title}`,
    `date: ${date}`,
    `skills: [${pick(random, skills)}, ${pick(random, skills)}]`,
    `people: [${pick(random, people)}]`,
    'study: onc-2',
    'phase: conduct',
    ...ownLines(type, random, title),
  ];
  if (head.length < 15) head.push('tags: [generated]');
  while (head.length < 15) head.push(`# line ${head.length + 1}`);
  const start = `---\n${head.join('\n')}\n---\n\n`;
  const sentence = 'Compared the listing with the source and noted each difference in the tracker. ';
  return `${start}${sentence.repeat(30)}`.slice(0, fileSizeBytes - 1).concat('\n');
}

/**
 * Records of one logbook, the same for the same count and seed: 2 KB each, 15 lines of front matter, four types
 * over three years.
 */
export function generateRecords(count: number, seed = 1): readonly GeneratedFile[] {
  const random = createRandom(seed);
  const files: GeneratedFile[] = [];
  for (let number = 0; number < count; number++) {
    const type = pick(random, [
      'activity',
      'activity',
      'activity',
      'activity',
      'question',
      'reflection',
      'interaction',
    ] as const);
    const date = formatDate(Math.floor((number / count) * days));
    const title = `Resolved queries of form ${number} with the site`;
    const path = `${recordTypes[type].folder}/${date.slice(0, 4)}/${date}-resolved-queries-of-form-${number}.md`;
    files.push({ path, text: formatRecord(type, date, title, random) });
  }
  return files;
}

/** `logbook.yml` of the generated logbook. */
export const generatedProfile = [
  'version: 1',
  'title: Clinical data intern',
  'start: 2024-01-01',
  'end: 2026-11-25',
  'hoursPerWeek: 35',
  'studies:',
  '  - id: onc-2',
  '    alias: a phase II oncology study',
  '',
].join('\n');

/** Writes a generated logbook into an existing folder. */
export function writeLogbook(rootPath: string, files: readonly GeneratedFile[]): void {
  const folders = new Set(files.map(({ path }) => dirname(path)));
  for (const folder of folders) mkdirSync(join(rootPath, folder), { recursive: true });
  writeFileSync(join(rootPath, 'logbook.yml'), generatedProfile);
  for (const { path, text } of files) writeFileSync(join(rootPath, path), text);
}
