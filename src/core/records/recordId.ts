const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/i;

/** Whether a text is an id that records may name each other by: a ULID, which a record without an id has not. */
export function isRecordId(text: string): boolean {
  return ulid.test(text);
}
