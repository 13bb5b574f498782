import type {
  AchievedSkill,
  AchievementBullet,
  AchievementReport,
} from '../../achievement/achievementReport.ts';
import { wordsOfTheme } from '../../achievement/themes.ts';
import type { LogbookProfile } from '../../records/profile.ts';
import type { Steps } from '../../steps.ts';
import type { ProfileInput } from '../exportProfile.ts';
import type { JsonResume } from '../jsonResume.ts';
import { levelLabel } from '../levelLabel.ts';
import { claimText, type ExportClaims } from './claimSection.ts';
import { volunteeringOf } from './volunteering.ts';

/**
 * The internship as the only work, the claims and bullets as its highlights, the opportunities taken up as volunteering, each study as
 * a project under its public alias.
 */
export function* resumeOf(
  input: ProfileInput,
  report: AchievementReport,
  { claims }: ExportClaims,
): Steps<JsonResume> {
  const { profile } = input.view.contents;
  const { name } = profile;
  const volunteer = yield* volunteeringOf(input);
  return {
    basics: name === undefined ? {} : { name },
    work: [workOf(report, profile, claims.map(claimText))],
    ...(volunteer.length > 0 && { volunteer }),
    skills: skillsOf(report.skills),
    certificates: certificatesOf(report),
    projects: projectsOf(report),
  };
}

function workOf(
  { themes, firstDate, lastDate }: AchievementReport,
  profile: LogbookProfile,
  claims: readonly string[],
) {
  const { site, title, start, end } = profile;
  const [startDate, endDate] = [start ?? firstDate, end ?? lastDate];
  return {
    ...(site !== undefined && { name: site }),
    position: title ?? 'Clinical research intern',
    ...(startDate !== undefined && { startDate }),
    ...(endDate !== undefined && { endDate }),
    highlights: [...claims, ...themes.flatMap(({ bullets }) => textsOf(bullets))],
  };
}

function textsOf(bullets: readonly AchievementBullet[]): readonly string[] {
  return bullets.map(({ text }) => text);
}

/**
 * One entry a group and level, so that no skill gets the level of its neighbour; words that name it follow
 * it.
 */
function skillsOf(skills: readonly AchievedSkill[]) {
  const entries = new Map<string, { readonly name: string; readonly level: string; keywords: string[] }>();
  for (const { group, level, name, keywords } of skills) {
    const entryKey = JSON.stringify([group, level ?? '']);
    const entry = entries.get(entryKey) ?? {
      name: wordsOfTheme(group).heading,
      level: levelLabel(level),
      keywords: [],
    };
    entry.keywords.push(name, ...keywords);
    entries.set(entryKey, entry);
  }
  return [...entries.values()].map(({ name, level, keywords }) => ({
    name,
    ...(level !== '' && { level }),
    keywords: [...new Set(keywords)],
  }));
}

function certificatesOf({ trainings }: AchievementReport) {
  return trainings.flatMap(({ title, provider, completed, isExpired }) =>
    isExpired ? [] : [{ name: title, date: completed, ...(provider !== undefined && { issuer: provider }) }],
  );
}

function projectsOf({ projects }: AchievementReport) {
  return projects.map(({ alias, from, to, bullets, skills }) => ({
    name: `${alias.charAt(0).toUpperCase()}${alias.slice(1)}`,
    startDate: from,
    endDate: to,
    highlights: textsOf(bullets),
    keywords: skills,
  }));
}
