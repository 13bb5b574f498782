import { findWorkVerb } from '../metrics/workVerbs.ts';
import { type ClaimedVerb, readClaimedVerb } from './verbs.ts';

/** Base forms and gerunds of verbs that claim another role than `performed`, which the verbs of work do not have. */
const participlesByForm: ReadonlyMap<string, string> = new Map(
  (
    [
      ['led', 'lead leads leading'],
      ['directed', 'direct directs directing'],
      ['managed', 'manage manages managing'],
      ['headed', 'head heads heading'],
      ['coordinated', 'coordinate coordinates coordinating'],
      ['supervised', 'supervise supervises supervising'],
      ['overseen', 'oversee oversees oversaw overseeing'],
      ['initiated', 'initiate initiates initiating'],
      ['established', 'establish establishes establishing'],
      ['chaired', 'chair chairs chairing'],
      ['launched', 'launch launches launching'],
      ['spearheaded', 'spearhead spearheads spearheading'],
      ['trained', 'train trains training'],
      ['taught', 'teach teaches teaching'],
      ['mentored', 'mentor mentors mentoring'],
      ['coached', 'coach coaches coaching'],
      ['observed', 'observe observes observing'],
      ['shadowed', 'shadow shadows shadowing'],
      ['assisted', 'assist assists assisting'],
      ['helped', 'help helps helping'],
      ['supported', 'support supports supporting'],
      ['contributed', 'contribute contributes contributing'],
      ['participated', 'participate participates participating'],
    ] as const
  ).flatMap(([participle, forms]) => forms.split(' ').map((form) => [form, participle] as const)),
);

/** The verb that a word is any form of; `readClaimedVerb` knows past and base forms alone. */
export function readVerbForm(word: string): ClaimedVerb | undefined {
  const folded = word.toLowerCase();
  return readClaimedVerb(findWorkVerb(folded)?.participle ?? participlesByForm.get(folded) ?? folded);
}
