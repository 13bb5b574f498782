import { computeInternshipClock } from '../../insight/internshipClock.ts';
import { formatQuantity } from '../../metrics/units.ts';
import type { LogbookProfile } from '../../records/profile.ts';
import { daysOfReport, documentTitle, headBlocks, loggedFact } from '../documentHead.ts';
import { itemList, list, section } from '../exportLines.ts';
import type { ExportProfile, ProfileInput } from '../exportProfile.ts';
import { certificateLines } from './certificateLines.ts';
import { levelChangeBlocks } from './levelChangeBlocks.ts';
import { challengeItems, feedbackItems, reflectionItems } from './lookingBack.ts';
import { peopleBlocks } from './peopleBlocks.ts';
import { projectItems } from './projectItems.ts';

/** What an internship taught: learnings, feedback, skills and how their levels changed, projects, people, dates. */
export const reflectiveSummaryProfile: ExportProfile = {
  id: 'reflective-summary',
  label: 'Reflective Summary',
  doc: 'Learnings, feedback, how levels of skills changed, projects, people and thanks',
  formats: ['markdown', 'html', 'docx'],
  audience: 'public',
  *compile(input) {
    const { view, choice, facts: known } = input;
    const { contents } = view;
    const { included } = yield* known.selection();
    const report = yield* known.report();
    yield;
    const facts = [...clockFacts(input, contents.profile), loggedFact(report)];
    const blocks = [
      ...headBlocks(contents.profile, choice, report, facts),
      ...section('What I learned', itemList(reflectionItems(included))),
      ...section('Problems I worked through', itemList(challengeItems(included))),
      ...section('Feedback, and what I changed', itemList(feedbackItems(included, input))),
      ...section('Skills', levelChangeBlocks(included, report.skills, contents.catalogue)),
      ...section('Projects', itemList(projectItems(report.projects, choice.audience))),
      ...(yield* peopleBlocks(included, input)),
      ...section('Certificates', list(certificateLines(input))),
    ];
    return {
      document: { title: documentTitle('Reflective summary', contents.profile), blocks },
      ...daysOfReport(report),
      records: report.records,
      leftOut: report.leftOut,
    };
  },
};

function clockFacts({ view }: ProfileInput, { start, end }: LogbookProfile): readonly string[] {
  const clock = computeInternshipClock(view);
  if (clock !== undefined) {
    return [`Internship: ${clock.start} to ${clock.end}, ${formatQuantity(clock.weeks, 'week')}`];
  }
  return [
    ...(start === undefined ? [] : [`First day: ${start}`]),
    ...(end === undefined ? [] : [`Last day: ${end}`]),
  ];
}
