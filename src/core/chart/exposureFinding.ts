import type { ExposureMap } from '../insight/exposureMap.ts';
import type { ChartWords } from './chartWords.ts';
import { joinWords } from './joinWords.ts';

/** What a map of exposure says: what is missing while there is time, else where most of the work was. */
export function formatExposureFinding({ phases, weeksLeft, isPart }: ExposureMap, words: ChartWords): string {
  const all = phases.reduce((sum, { records }) => sum + records.value, 0);
  if (all === 0) {
    const nothing = weeksLeft > 0 ? 'exposure.nothingYet' : 'exposure.nothing';
    return words.text(isPart ? 'exposure.nothingShown' : nothing);
  }
  const namesOf = (gap: 'none' | 'observed'): string =>
    joinWords(
      phases.filter((one) => one.gap === gap).map(({ phase }) => words.text(`phase.${phase}`)),
      words,
    );
  const [unseen, observed] = [namesOf('none'), namesOf('observed')];
  if (unseen !== '' && observed !== '') return words.text('exposure.unseenAndObserved', { unseen, observed });
  if (unseen !== '') return words.text('exposure.unseen', { phases: unseen });
  if (observed !== '') return words.text('exposure.observed', { phases: observed });
  if (weeksLeft > 0 && phases.every(({ isHandsOn }) => isHandsOn)) return words.text('exposure.all');
  return formatMost(phases, all, words);
}

function formatMost(phases: ExposureMap['phases'], all: number, words: ChartWords): string {
  const most = phases.reduce((best, one) => (one.records.value > best.records.value ? one : best));
  if (phases.some((one) => one !== most && one.records.value === most.records.value)) {
    const touched = phases.filter(({ records }) => records.value > 0).length;
    return words.text('exposure.spread', {
      all: words.records(all),
      count: words.number(touched),
      phases: words.number(phases.length),
    });
  }
  return words.text('exposure.most', {
    phase: words.text(`phase.${most.phase}`),
    records: words.number(most.records.value),
    all: words.records(all),
  });
}
