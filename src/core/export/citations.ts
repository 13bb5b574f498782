import type { EvidenceCitation } from './evidenceLinks.ts';
import type { FormatInput } from './exportFormat.ts';

/** One source as a number and, where its file may be named, a link. */
export interface Citation {
  readonly number: number;
  readonly link: string | undefined;
  /** The files that show it, cited as `1a`, `1b`. */
  readonly evidence: readonly LetteredEvidence[];
}

/** A file behind a source, under a name that is the same wherever the source is cited. */
export interface LetteredEvidence extends EvidenceCitation {
  /** Number of the source and a letter: `1a`. */
  readonly name: string;
}

const firstLetter = 'a'.charCodeAt(0);

/** Numbers the sources of a document in the order in which they are first cited. */
export class Citations {
  readonly #linkTo: FormatInput['linkTo'];
  readonly #evidenceOf: (id: string) => readonly EvidenceCitation[];
  readonly #numbersById = new Map<string, number>();

  constructor({ linkTo, evidenceOf = () => [] }: Pick<FormatInput, 'linkTo' | 'evidenceOf'>) {
    this.#linkTo = linkTo;
    this.#evidenceOf = evidenceOf;
  }

  cite(ids: readonly string[]): readonly Citation[] {
    return ids.map((id) => {
      const number = this.#numbersById.get(id) ?? this.#numbersById.size + 1;
      this.#numbersById.set(id, number);
      const evidence = this.#evidenceOf(id).map((one, index) => ({
        ...one,
        name: `${number}${String.fromCharCode(firstLetter + index)}`,
      }));
      return { number, link: this.#linkTo(id), evidence };
    });
  }
}
