import type { PostingToken } from './postingTokens.ts';

/** A verb with its object that means a skill without naming it; folded words (`foldPostingWord`). */
type DeedRow = readonly [skillId: string, verbs: string, objects: string];

const people = 'patient participant subject volunteer';
// biome-ignore format: one line a deed
const deedRows: readonly DeedRow[] = [
  ['cdm.data-cleaning', 'clean cleaning cleaned cleanse cleansing', 'data dataset database'],
  ['cdm.reconciliation', 'reconcile reconciling', 'data sae lab safety vendor external event database'],
  ['cdm.medical-coding', 'code coding', 'medication event history term diagnosis diagnoses'],
  ['cdm.db-lock', 'lock locking', 'data database'],
  ['cdm.data-entry', 'enter entering', 'data'],
  ['cdm.query-management', 'resolve resolving raise raize raising raizing issue issuing close closing answer answering', 'query discrepancy'],
  ['cdm.sdv', 'verify verifying', 'source'],
  ['cdm.uat', 'test testing', 'crf ecrf'],
  ['ops.screening', 'screen screening prescreen', people],
  ['ops.recruitment', 'recruit recruiting enrol enrolling enroll enrolling', people],
  ['ops.visits', 'schedule scheduling', 'visit appointment'],
  ['ops.monitoring', 'monitor monitoring', 'site trial'],
  ['sas.compare', 'validate validating double qc', 'output program table dataset programming'],
  ['stat.tlf', 'produce producing program programming generate generating create creating write', 'table listing'],
  ['pro.writing', 'write writing draft drafting', 'manuscript publication abstract narrative'],
  ['pro.communication', 'present presenting', 'result finding'],
];

interface Deed {
  readonly skillId: string;
  readonly objects: ReadonlySet<string>;
}

const deedsByVerb: ReadonlyMap<string, readonly Deed[]> = (() => {
  const found = new Map<string, Deed[]>();
  for (const [skillId, verbs, objects] of deedRows) {
    const deed: Deed = { skillId, objects: new Set(objects.split(' ')) };
    for (const verb of new Set(verbs.split(' '))) found.set(verb, [...(found.get(verb) ?? []), deed]);
  }
  return found;
})();

/** An object stands at most this many words behind its verb: `resolve open and aged data queries`. */
const farthestObject = 6;

/** A deed that was found: the words from the verb to its object. */
export interface FoundDeed {
  readonly skillId: string;
  /** Places of tokens, the last one included. */
  readonly first: number;
  readonly last: number;
}

/** Skills that words name by a verb and its object: `clean the data` is data cleaning. */
export function findDeeds(tokens: readonly PostingToken[]): readonly FoundDeed[] {
  return tokens.flatMap((token, first) =>
    (deedsByVerb.get(token.folded) ?? []).flatMap(({ skillId, objects }) => {
      const near = tokens.slice(first + 1, first + 1 + farthestObject);
      const place = near.findIndex(({ folded }) => objects.has(folded));
      return place < 0 ? [] : [{ skillId, first, last: first + 1 + place }];
    }),
  );
}
