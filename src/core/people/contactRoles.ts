import { foldSkillWord } from '../skills/foldSkillWord.ts';

/** A role that people have in clinical research. */
export interface ContactRole {
  readonly id: string;
  readonly name: string;
  /** Other words for it and for what those people do, in lower case; a role is found by any of them. */
  readonly aliases: readonly string[];
}

/**
 * Roles of clinical research, the site's first, then the sponsor's, then those around an intern.
 *
 * The words are those of ICH E6(R3) and of job postings.
 */
export const contactRoles = [
  role('pi', 'Principal investigator', 'pi, investigator, chief investigator, lead investigator'),
  role('sub-investigator', 'Sub-investigator', 'sub investigator, subinvestigator, sub-i, co-investigator'),
  role(
    'coordinator',
    'Study coordinator',
    'coordinator, crc, clinical research coordinator, trial coordinator, site coordinator',
  ),
  role('research-nurse', 'Research nurse', 'nurse, study nurse, clinical research nurse, crn'),
  role('physician', 'Physician', 'doctor, clinician, medical doctor, oncologist, cardiologist, radiologist'),
  role('pharmacist', 'Pharmacist', 'pharmacy, study pharmacist, investigational pharmacist'),
  role('laboratory', 'Laboratory scientist', 'lab, laboratory, lab manager, lab technician'),
  role('patient-advocate', 'Patient advocate', 'patient representative, patient partner, ppi lead'),
  role('ethics', 'Ethics committee member', 'ethics, irb, iec, rec, ethics committee, ethics officer'),
  role(
    'monitor',
    'Monitor',
    'cra, clinical research associate, study monitor, site monitor, clinical monitor, monitoring',
  ),
  role(
    'project-manager',
    'Project manager',
    'pm, study manager, trial manager, clinical project manager, project lead',
  ),
  role('statistician', 'Statistician', 'biostatistician, statistics, biostatistics, trial statistician'),
  role(
    'programmer',
    'Statistical programmer',
    'programmer, sas programmer, r programmer, programming, clinical programmer',
  ),
  role(
    'data-manager',
    'Data manager',
    'data management, cdm, clinical data manager, data coordinator, database manager, data steward',
  ),
  role('data-scientist', 'Data scientist', 'data science, data analyst, data engineer, bioinformatician'),
  role('epidemiologist', 'Epidemiologist', 'epidemiology, real-world evidence, rwe'),
  role(
    'regulatory',
    'Regulatory affairs',
    'regulatory affairs specialist, regulatory, regulator, ra specialist',
  ),
  role(
    'safety',
    'Drug safety',
    'safety, pharmacovigilance, pv, medical monitor, safety officer, drug safety associate, safety physician',
  ),
  role('quality', 'Quality assurance', 'qa, quality, auditor, quality manager, inspector'),
  role('medical-writer', 'Medical writer', 'medical writing, writer, regulatory writer'),
  role(
    'pharmacologist',
    'Clinical pharmacologist',
    'pharmacology, pharmacokineticist, pk scientist, pharmacometrician',
  ),
  role('recruiter', 'Recruiter', 'human resources, hr, talent acquisition'),
  role('supervisor', 'Supervisor', 'line manager, manager, boss, internship supervisor, head, head of unit'),
  role(
    'professor',
    'Professor',
    'lecturer, academic advisor, academic adviser, faculty, principal scientist',
  ),
  role(
    'internship-coordinator',
    'Internship coordinator',
    'internship office, programme coordinator, program coordinator, training coordinator, career advisor, career adviser',
  ),
  role('intern', 'Intern', 'trainee, student, fellow intern, fellow student, phd student, graduate student'),
] as const satisfies readonly ContactRole[];

/** The id of a role of the vocabulary. */
export type ContactRoleId = (typeof contactRoles)[number]['id'];

/** The roles that a phrase stands for, each phrase in its comparable form. */
const rolesByPhrase: ReadonlyMap<string, readonly ContactRoleId[]> = collectPhrases();
/** Words of the longest phrase. */
const mostWords = Math.max(...[...rolesByPhrase.keys()].map((phrase) => phrase.split(' ').length));
/** `Head of data management` says more by its field than by its rank. */
const ranks: ReadonlySet<ContactRoleId> = new Set(['supervisor']);

/** What parts the function of a person from its field, or from a second function. */
const partBreak = /[,;:/()|–—]|\s-\s|\b(?:of|at|in|for|with|and|on|to)\b/iu;

/**
 * The role that a free text names, as contacts and goals write it: `Senior biostatistician` is `statistician`.
 *
 * The first part of the text counts before the rest, and its last words before those in front of them: an
 * `intern at the biobank` and a `statistics intern` are interns. Case, hyphens and a plural `s` make no difference;
 * words count whole, so that `pi` is not found in `pilot`.
 *
 * @returns `undefined` where the vocabulary has none of its words.
 */
export function roleOf(text: string): ContactRoleId | undefined {
  const firstPart = text.split(partBreak).find((part) => part.trim() !== '') ?? '';
  const words = foldRole(text).split(' ');
  return (
    lastRole(foldRole(firstPart).split(' '), (id) => !ranks.has(id)) ??
    // Whoever guides interns is none.
    lastRole(words, (id) => !ranks.has(id) && id !== 'intern') ??
    lastRole(words, (id) => ranks.has(id)) ??
    lastRole(words, () => true)
  );
}

/** The role whose word ends last in a text; of several that end there the longest. */
function lastRole(
  words: readonly string[],
  isWanted: (id: ContactRoleId) => boolean,
): ContactRoleId | undefined {
  for (let end = words.length; end > 0; end--) {
    for (let start = Math.max(0, end - mostWords); start < end; start++) {
      const id = rolesByPhrase.get(words.slice(start, end).join(' '))?.find(isWanted);
      if (id !== undefined) return id;
    }
  }
  return undefined;
}

/** A free text for a role, in the form in which roles are compared. */
export interface RoleName {
  /** Absent where the vocabulary has none of its words. */
  readonly id: ContactRoleId | undefined;
  readonly folded: string;
}

/** Reads a role; to compare many of them, each is read once. */
export function readRoleName(text: string): RoleName {
  return { id: roleOf(text), folded: foldRole(text) };
}

/** Whether two names mean one role: both the same of the vocabulary, or the same words. */
export function isSameRoleName(one: RoleName, other: RoleName): boolean {
  return (one.id !== undefined && one.id === other.id) || one.folded === other.folded;
}

/** `isSameRoleName` of two texts. */
export function isSameRole(one: string, other: string): boolean {
  return isSameRoleName(readRoleName(one), readRoleName(other));
}

function collectPhrases(): ReadonlyMap<string, readonly ContactRoleId[]> {
  const idsByPhrase = new Map<string, ContactRoleId[]>();
  for (const { id, name, aliases } of contactRoles) {
    for (const phrase of new Set([id, name, ...aliases].map(foldRole))) {
      idsByPhrase.set(phrase, [...(idsByPhrase.get(phrase) ?? []), id]);
    }
  }
  return idsByPhrase;
}

/** A text in which words stand between single spaces, in lower case, each without the `s` of a plural. */
function foldRole(text: string): string {
  return foldSkillWord(text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' '))
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/(?<![sui])s$/, '') : word))
    .join(' ');
}

function role<Id extends string>(id: Id, name: string, aliases: string): ContactRole & { readonly id: Id } {
  return { id, name, aliases: aliases.split(', ') };
}
