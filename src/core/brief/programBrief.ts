import {
  chosenProgram,
  resourcesOf,
  type StoredProgram,
  unusedResourcesOf,
} from '../career/unusedResources.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { findContact } from '../people/personName.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { Brief, BriefAction, BriefBlock, BriefItem, BriefLine } from './brief.ts';
import { headingBlock, recordSpan, textSpan, wordsSpan } from './briefSpans.ts';
import { programDates, programStatusWords } from './programWords.ts';

/**
 * Everything about one programme; of the chosen one with what it offers and was not used yet.
 *
 * @param subject - the programme's id; the chosen one where there is none.
 */
export function computeProgramBrief(view: LogbookView, subject: string | undefined): Brief | undefined {
  const chosen = chosenProgram(view.contents);
  const found =
    subject === undefined
      ? chosen
      : view.contents.records.find(
          (stored): stored is StoredProgram =>
            stored.record.type === 'program' && stored.record.id === subject,
        );
  if (found === undefined) return undefined;
  const program = found.record;
  const isChosen = found === chosen;
  return {
    title: [recordSpan(program)],
    blocks: [
      ...factsBlocks(program),
      ...mentorBlocks(program, view),
      ...listBlocks(headingBlock('Tasks'), program.tasks),
      ...listBlocks(headingBlock('Phases'), program.phases),
      ...listBlocks(headingBlock('Software'), program.software),
      ...resourceBlocks(program, isChosen),
      ...listBlocks(headingBlock('What former interns say'), program.testimonials),
    ],
    actions: actionsOf(program, isChosen),
  };
}

function actionsOf(program: RecordOf<'program'>, isChosen: boolean): readonly BriefAction[] {
  const argument = { id: program.id };
  return [
    ...(isChosen && unusedResourcesOf(program).length > 0
      ? [
          {
            label: wording('Mark Resource as Used'),
            command: 'researchLogbook.markResourceUsed',
            argument,
          } as const,
        ]
      : []),
    ...(isChosen
      ? []
      : [
          {
            label: wording('Choose This Program'),
            command: 'researchLogbook.chooseProgram',
            argument,
          } as const,
        ]),
    { label: wording('Compare Programs'), command: 'researchLogbook.comparePrograms' },
  ];
}

function factsBlocks(program: RecordOf<'program'>): readonly BriefBlock[] {
  const { institution, status = 'considering', hoursPerWeek, deadline, therapeuticArea, url } = program;
  const rows: readonly (readonly [Wording, BriefLine])[] = [
    [wording('Institution'), institution === undefined ? [] : [textSpan(institution)]],
    [wording('Status'), [{ kind: 'words', words: programStatusWords[status] }]],
    [wording('Dates'), programDates(program)],
    [
      wording('Hours a week'),
      hoursPerWeek === undefined ? [] : [wordsSpan('{hours} h', { hours: hoursPerWeek })],
    ],
    [wording('Deadline'), deadline === undefined ? [] : [wordsSpan('{date}', { date: { date: deadline } })]],
    [wording('Therapeutic area'), therapeuticArea === undefined ? [] : [textSpan(therapeuticArea)]],
    [wording('Page'), url === undefined ? [] : [textSpan(url)]],
    [wording('Structure'), program.structure === undefined ? [] : [textSpan(program.structure)]],
  ];
  return [
    {
      kind: 'table',
      caption: wording('The program at a glance'),
      columns: [[wordsSpan('What')], [wordsSpan('As recorded')]],
      rows: rows
        .filter(([, cell]) => cell.length > 0)
        .map(([label, cell]) => [[{ kind: 'words', words: label }], cell]),
    },
  ];
}

function mentorBlocks(
  { mentors = [] }: RecordOf<'program'>,
  { contents }: LogbookView,
): readonly BriefBlock[] {
  const items = mentors.map((slug): BriefItem => {
    const contact = findContact(contents, slug);
    if (contact === undefined) return { line: [textSpan(slug), wordsSpan('(no contact yet)')] };
    return {
      line: [recordSpan(contact), ...(contact.role === undefined ? [] : [textSpan(`(${contact.role})`)])],
    };
  });
  return items.length === 0 ? [] : [headingBlock('Mentors'), { kind: 'list', items }];
}

/** Of the chosen programme each resource with whether it was used; of another one just what it offers. */
function resourceBlocks(program: RecordOf<'program'>, isChosen: boolean): readonly BriefBlock[] {
  const resources = resourcesOf(program);
  if (!isChosen) return listBlocks(headingBlock('Resources'), resources);
  const unused = new Set(unusedResourcesOf(program));
  const items = resources.map((resource): BriefItem => {
    const isDone = !unused.has(resource);
    const remark = isDone ? [] : [wordsSpan('(not used yet)')];
    return { line: [textSpan(resource), ...remark], isDone };
  });
  return items.length === 0 ? [] : [headingBlock('Resources'), { kind: 'list', items }];
}

function listBlocks(heading: BriefBlock, texts: readonly string[] = []): readonly BriefBlock[] {
  if (texts.length === 0) return [];
  return [heading, { kind: 'list', items: texts.map((text) => ({ line: [textSpan(text)] })) }];
}
