import { ulid } from 'ulid';

/** A new id: a ULID, 48 bits of time and 80 random ones (https://github.com/ulid/spec). */
export function newId(): string {
  return ulid();
}
