import type { FormatInput } from './exportFormat.ts';

/** One source as a number and, where its file may be named, a link. */
export interface Citation {
  readonly number: number;
  readonly link: string | undefined;
}

/** Numbers the sources of a document in the order in which they are first cited. */
export class Citations {
  readonly #linkTo: FormatInput['linkTo'];
  readonly #numbersById = new Map<string, number>();

  constructor({ linkTo }: Pick<FormatInput, 'linkTo'>) {
    this.#linkTo = linkTo;
  }

  cite(ids: readonly string[]): readonly Citation[] {
    return ids.map((id) => {
      const number = this.#numbersById.get(id) ?? this.#numbersById.size + 1;
      this.#numbersById.set(id, number);
      return { number, link: this.#linkTo(id) };
    });
  }
}
