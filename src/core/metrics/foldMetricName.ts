import { findUnit } from './units.ts';
import { findWorkVerb } from './workVerbs.ts';

/** Words in the unit table under something wider, which are no other words for it: an SAE is not just any AE. */
const narrowerWords = new Set(
  (
    'sae,saes,patient record,patient records,medical chart,medical charts,edit check,edit checks,pull request,pull requests,' +
    'pr,prs,lab result,lab results,patient profile,patient profiles,unit test,unit tests,test case,test cases,' +
    'table shell,table shells,mock shell,mock shells,volunteer,volunteers,cell,cells,column,columns'
  ).split(','),
);

/** Most words of one alias in the unit table, as in `case report forms`. */
const longestAlias = 3;

/**
 * A metric's name in the form in which names are compared: `Patients  screened` and `participants screened` give
 * `person screened`, British and American spellings of a verb one.
 */
export function foldMetricName(name: string): string {
  const words = name.normalize('NFC').trim().toLowerCase().split(/\s+/);
  const folded: string[] = [];
  for (let index = 0; index < words.length; ) {
    const found = unitAt(words, index);
    folded.push(found?.id ?? foldWord(words[index] ?? ''));
    index += found?.length ?? 1;
  }
  return folded.join(' ');
}

function unitAt(words: readonly string[], index: number): { id: string; length: number } | undefined {
  for (let length = Math.min(longestAlias, words.length - index); length > 0; length--) {
    const phrase = words.slice(index, index + length).join(' ');
    // Letters alone are abbreviations of times, and in names anything.
    const unit = phrase.length > 1 && !narrowerWords.has(phrase) ? findUnit(phrase) : undefined;
    if (unit !== undefined) return { id: unit.id, length };
  }
  return undefined;
}

function foldWord(word: string): string {
  const verb = findWorkVerb(word);
  return verb?.form === 'past' ? verb.participle.toLowerCase() : word;
}
