/** Where a scalar is written: inside `[]` or `{}` more characters have a meaning. */
export type ScalarPlace = 'block' | 'flow';

/** Words that YAML 1.1 (https://yaml.org/type/bool.html, null.html) or 1.2 read as a flag or as nothing. */
const typedWord = /^(?:~|null|true|false|yes|no|on|off|y|n)$/i;
/** What could be a number, a sexagesimal one, a date or a time in YAML 1.1 or 1.2; also some that are neither. */
const typedNumber = /^(?:[-+.]|\d[\da-f_xo.,:e+-]*$|\d{4}-\d{1,2}-\d{1,2})/i;
/** The indicators of YAML 1.2.2, section 5.3, and `=` and `<<`, which have a meaning in YAML 1.1. */
const indicatorStart = /^[-?:,[\]{}#&*!|>'"%@`=\s]|^<</;
const indicatorInside = /:(?:\s|$)|\s#|\s$/;
const flowIndicator = /[,[\]{}:#?]/;
/** Characters that are not printable (section 5.1), that YAML 1.1 takes for line breaks, or that a reader may drop. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be found
  /[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * A text as one line of YAML that every reader of YAML 1.1 or 1.2 takes for that very text.
 *
 * Plain where it can be, else in single quotes, and in double quotes where characters have to be escaped.
 */
export function formatScalar(text: string, place: ScalarPlace = 'block'): string {
  if (unprintable.test(text)) return formatDoubleQuoted(text);
  return isPlain(text, place) ? text : `'${text.replaceAll("'", "''")}'`;
}

/** A text in double quotes, with the escapes of YAML 1.2.2, section 5.7, that YAML 1.1 knows as well. */
export function formatDoubleQuoted(text: string): string {
  let escaped = '';
  for (const character of text) {
    if (character === '"' || character === '\\') escaped += `\\${character}`;
    else if (character === '\n') escaped += '\\n';
    else if (character === '\t') escaped += '\\t';
    else escaped += unprintable.test(character) ? escapeCode(character) : character;
  }
  return `"${escaped}"`;
}

function escapeCode(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0').toUpperCase()}`
    : `\\u${code.toString(16).padStart(4, '0').toUpperCase()}`;
}

/** Whether a text needs no quotes: it has no indicator where one would count, and looks like no other type. */
function isPlain(text: string, place: ScalarPlace): boolean {
  if (text === '' || typedWord.test(text) || typedNumber.test(text)) return false;
  if (indicatorStart.test(text) || indicatorInside.test(text)) return false;
  return place === 'block' || !flowIndicator.test(text);
}

/**
 * The lines of a literal block scalar for a text, its header first, without indentation; `undefined` where the text
 * cannot be one that reads back as it is: no inner line break, a line that starts with a blank or has only
 * blanks, several line breaks at the end, unprintable characters.
 */
export function formatBlockScalar(text: string): readonly string[] | undefined {
  const lines = text.split('\n');
  const endsWithBreak = lines.at(-1) === '';
  if (endsWithBreak) lines.pop();
  const isBlock = text.includes('\n') && lines[0] !== '' && lines.at(-1) !== '';
  if (!isBlock || lines.some((line) => /^\s/.test(line) || unprintable.test(line))) return undefined;
  return [endsWithBreak ? '|' : '|-', ...lines];
}
