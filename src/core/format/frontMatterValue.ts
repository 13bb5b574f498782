/**
 * A value of front matter as YAML's failsafe schema reads it (YAML 1.2.2, section 10.1): every scalar is text.
 *
 * So `007`, `12:30`, `NO` and `2026-03-14` stay as they were written, and the field table alone decides what a
 * text means. A key without a value is the empty text. Mappings are `Map`s: `__proto__` is a key like others.
 */
export type FrontMatterValue = string | readonly FrontMatterValue[] | FrontMatterMap;
export type FrontMatterMap = ReadonlyMap<string, FrontMatterValue>;
