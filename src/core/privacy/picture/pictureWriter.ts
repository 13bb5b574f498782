/** Room for a new EXIF with one entry; all else that is written was in the picture before. */
const roomForExif = 64;

/** The bytes of a new picture, copied part by part into one buffer: pictures may have millions of tiny parts. */
export class PictureWriter {
  readonly #bytes: Uint8Array;
  #length = 0;

  /** @param source - the picture whose parts are copied. */
  constructor(source: Uint8Array) {
    this.#bytes = new Uint8Array(source.length + roomForExif);
  }

  /** How many bytes are written. */
  get length(): number {
    return this.#length;
  }

  write(part: Uint8Array | readonly number[]): void {
    this.#bytes.set(part, this.#length);
    this.#length += part.length;
  }

  /** Writes a part before what is at a place already. */
  insert(place: number, part: Uint8Array): void {
    this.#bytes.copyWithin(place + part.length, place, this.#length);
    this.#bytes.set(part, place);
    this.#length += part.length;
  }

  /** What was written; to change it changes the picture. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** A text of the Latin-1 letters as bytes. */
export function bytesOf(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

/** The bytes at a place as Latin-1 letters. */
export function lettersAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}
