import { type GuideElement, type GuidePhase, guidePhases } from '../guide/guideElement.ts';
import { guideElements } from '../guide/guideElements.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { Figure } from '../insight/recordSelection.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { Brief, BriefBlock, BriefItem } from './brief.ts';
import { actionSpan, figureSpan, wordsSpan } from './briefSpans.ts';

const phaseWords: Readonly<Record<GuidePhase, Wording>> = {
  prepare: wording('Prepare'),
  engage: wording('Engage'),
  leverage: wording('Leverage'),
};

/** The guide as a page: every element, what the logbook has for it, and the command that does it. */
export function computeGuideBrief(view: LogbookView): Brief {
  const found = guidePhases.map((phase) => ({
    phase,
    elements: guideElements[phase].map((element) => ({ element, figure: figureOf(element, view) })),
  }));
  const figures = found.flatMap(({ elements }) => elements.map(({ figure }) => figure));
  const blocks = found.flatMap(({ phase, elements }): readonly BriefBlock[] => [
    { kind: 'heading', line: [{ kind: 'words', words: phaseWords[phase] }] },
    { kind: 'list', items: elements.map(({ element, figure }) => itemOf(element, figure)) },
  ]);
  const covered = figures.filter(({ value }) => value > 0).length;
  const summary = wordsSpan(
    '{covered} of {count} elements have a record. None is a duty: pick what helps you.',
    {
      covered,
      count: figures.length,
    },
  );
  return {
    title: [wordsSpan('Make the most of the internship')],
    blocks: [{ kind: 'paragraph', tone: 'quiet', line: [summary] }, ...blocks],
    actions: [],
  };
}

function itemOf({ advice, label, command }: GuideElement, figure: Figure): BriefItem {
  const done = { isDone: figure.value > 0 };
  const words = { kind: 'words', words: advice } as const;
  const action = actionSpan(label, command);
  if (figure.value === 0) return { ...done, line: [words, action] };
  const count =
    figure.value === 1 ? wording('1 record') : wording('{count} records', { count: figure.value });
  return { ...done, line: [words, figureSpan(count, figure.selection), action] };
}

/** The records that show an element; by type alone where that says it, so that the selection stays short. */
function figureOf({ types, shows }: GuideElement, { contents }: LogbookView): Figure {
  const ofTypes = contents.records.filter(({ record }) => types === undefined || types.includes(record.type));
  const selection = types === undefined ? {} : { types };
  if (shows === undefined) return { value: ofTypes.length, selection };
  const ids = ofTypes.filter(({ record }) => shows(record)).map(({ record }) => record.id);
  return { value: ids.length, selection: { ...selection, ids } };
}
