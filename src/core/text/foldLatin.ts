/** Letters that Unicode does not decompose, as plain ones. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** A text in lower case, its Latin letters without accents, compatibility forms as plain ones; other scripts stay, NFC. */
export function foldLatin(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .replace(/[æœøßłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');
}
