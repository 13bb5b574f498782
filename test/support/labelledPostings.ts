import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A requirement of a posting, as a person reads it. */
export interface LabelledRequirement {
  readonly necessity: string;
  readonly kind: string;
  /** The beginning of it, or any words in it. */
  readonly quote: string;
  /** Ids of skills, and names of families of skills. */
  readonly skills: readonly string[];
}

/** A posting with what it asks for. */
export interface LabelledPosting {
  readonly name: string;
  readonly text: string;
  readonly requirements: readonly LabelledRequirement[];
}

const folder = join(import.meta.dirname, '../fixtures/postings');

/** All postings of the fixtures, by name. */
export function labelledPostings(): readonly LabelledPosting[] {
  const names = readdirSync(folder).flatMap((file) => /^(.+)\.labels\.txt$/.exec(file)?.[1] ?? []);
  return names.sort().map((name) => ({
    name,
    text: readFileSync(join(folder, `${name}.txt`), 'utf8'),
    requirements: readLabels(readFileSync(join(folder, `${name}.labels.txt`), 'utf8')),
  }));
}

function readLabels(text: string): readonly LabelledRequirement[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [necessity = '', kind = '', quote = '', skills = ''] = line.split(' | ');
      return { necessity, kind, quote, skills: skills.split(', ').filter((skill) => skill !== '') };
    });
}
