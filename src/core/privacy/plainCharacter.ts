/** Cyrillic and Greek letters that look like Latin ones (Unicode UTS #39), each with the letter it looks like. */
const pairs =
  'аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ' +
  'αa νv οo τt υu ιi κk ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX';

const lookAlikes: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair) => {
    const [letter = '', latin = ''] = pair;
    return [letter, latin];
  }),
);

/** Whether a letter of another script is easily taken for a Latin one. */
export function isLookAlike(character: string): boolean {
  return lookAlikes.has(character);
}

/** Invisible characters: format controls, variation selectors, fillers, halves of a pair. */
const invisible = /^(?:[\p{Cf}\p{Cs}\p{Cc}]|[\ufe00-\ufe0f]|\u034f|[\u115f\u1160]|\u3164|\uffa0)$/u;

/**
 * What a character stands for: a digit of any script or width as that of ASCII, hyphens, blanks and quotes alike;
 * nothing for an invisible one.
 *
 * @param isLatin - take a letter that looks like a Latin one for it.
 */
export function plainCharacter(character: string, isLatin = false): string {
  if (isLatin) return lookAlikes.get(character) ?? character;
  if (/^[\u2028\u2029\u0085]$/.test(character)) return '\n';
  if (invisible.test(character)) return '';
  if (/^[\p{Pd}\u2212\u2043]$/u.test(character)) return '-';
  if (/^\p{Zs}$/u.test(character)) return ' ';
  if (/^[\u2018\u2019\u201b\u02bc]$/.test(character)) return "'";
  if (/^[\u201c\u201d\u201e]$/.test(character)) return '"';
  if (/^\p{Nd}$/u.test(character)) return digitOf(character);
  return character.normalize('NFKC');
}

/** A digit of any script; the ten of a script stand in a row, which begins at its zero (Unicode 4.6). */
function digitOf(character: string): string {
  const plain = character.normalize('NFKC');
  if (/^\d$/.test(plain)) return plain;
  let code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return String(value);
}
