import type { AchievementReport } from '../../achievement/achievementReport.ts';
import type { Steps } from '../../steps.ts';
import { daysOfReport, documentTitle, headBlocks, loggedFact } from '../documentHead.ts';
import type { ExportEntry } from '../exportContent.ts';
import type { ExportLine } from '../exportDocument.ts';
import { labelledLine, list, paragraph, section } from '../exportLines.ts';
import type { ExportProfile, ProfileInput } from '../exportProfile.ts';
import type { BundleFile } from './bundleFile.ts';
import { bundleReadme } from './bundleReadme.ts';
import { certificateLines } from './certificateLines.ts';
import { addLeftOut } from './claimSection.ts';
import { portfolioDays } from './portfolioDays.ts';
import { thankYouEntries } from './thankYouEntries.ts';

/** Everything that an intern may take away, for anybody to see: in one file, without need of the logbook. */
export const leaveBundleProfile: ExportProfile = {
  id: 'leave-bundle',
  label: 'Leave Bundle',
  doc: 'One ZIP with everything that you may take away, for anybody to see',
  formats: ['zip'],
  audience: 'public',
  isPublicOnly: true,
  *compile(input) {
    const { view, choice, facts } = input;
    const { profile } = view.contents;
    const report = yield* facts.report();
    const claims = yield* facts.claims();
    const leftOut = addLeftOut(report.leftOut, claims.leftOut);
    const files = yield* bundleFiles(input, report);
    const title = documentTitle('Leave bundle', profile);
    return {
      document: {
        title,
        blocks: [
          ...headBlocks(profile, choice, report, [loggedFact(report)]),
          paragraph('Studies go by their alias and people by their role in every file, whoever it is for.'),
          ...section('Files', list(files.map(fileLine))),
        ],
      },
      entries: [
        { path: 'README.txt', content: bundleReadme(title, files, leftOut) },
        ...files.map(({ entry }) => entry),
      ],
      ...daysOfReport(report),
      records: report.records,
      leftOut,
    };
  },
};

function fileLine({ entry, doc }: BundleFile): ExportLine {
  return labelledLine(entry.path, doc);
}

function* bundleFiles(input: ProfileInput, report: AchievementReport): Steps<readonly BundleFile[]> {
  const certificates = certificateTexts(input);
  const days = yield* portfolioDays(input);
  return [
    ...partFiles(),
    // A calendar has to have a day.
    ...(days.length === 0
      ? []
      : [
          part(
            'portfolio/trainings-and-events.ics',
            'portfolio',
            'icalendar',
            'Trainings, certificates and events',
          ),
        ]),
    ...(certificates.length === 0
      ? []
      : [
          {
            entry: { path: 'certificates.txt', content: `${certificates.join('\n')}\n` },
            doc: 'Certificates that are valid today; the certificates themselves are not in here',
          },
        ]),
    ...(report.records === 0 ? [] : yield* thankYouEntries(input)),
  ];
}

/** The exports that the bundle holds, each for reading, and where programs read it, for those. */
function partFiles(): readonly BundleFile[] {
  return [
    part('achievements/achievements.html', 'achievements', 'html', 'Lines for a CV, with their figures'),
    part('achievements/achievements.md', 'achievements', 'markdown', 'The same as Markdown'),
    part('achievements/resume.json', 'achievements', 'jsonresume', 'The same as JSON Resume 1.0.0'),
    part('achievements/achievements.csv', 'achievements', 'csv', 'Records, metrics and figures as a table'),
    part(
      'stories/stories.html',
      'stories',
      'html',
      'Stories for interviews, and the questions that they answer',
    ),
    part('stories/stories.md', 'stories', 'markdown', 'The same as Markdown'),
    part('stories/stories.csv', 'stories', 'csv', 'Questions and stories as a table'),
    part(
      'reflective-summary.html',
      'reflective-summary',
      'html',
      'Learnings, feedback, levels of skills, people',
    ),
    part('reflective-summary.md', 'reflective-summary', 'markdown', 'The same as Markdown'),
    part('portfolio/portfolio.html', 'portfolio', 'html', 'Work by skill, study and phase, with charts'),
    part('portfolio/portfolio.md', 'portfolio', 'markdown', 'The same as Markdown'),
  ];
}

type Part = Extract<ExportEntry, { readonly profile: unknown }>;

function part(path: string, profile: Part['profile'], format: Part['format'], doc: string): BundleFile {
  return { entry: { path, profile, format }, doc };
}

function certificateTexts(input: ProfileInput): readonly string[] {
  return certificateLines(input).map((line) =>
    line.flatMap((span) => (span.kind === 'sources' ? [] : [`- ${span.text}`])).join(' '),
  );
}
