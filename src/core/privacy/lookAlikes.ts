/** Cyrillic and Greek letters that look like Latin ones (Unicode UTS #39), each with the letter it looks like. */
const pairs =
  'аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ' +
  'αa νv οo ρp τt υu ιi κk ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX';

/** The Latin letter that a letter of another script is easily taken for. */
export const lookAlikes: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair) => {
    const [letter = '', latin = ''] = pair;
    return [letter, latin];
  }),
);
