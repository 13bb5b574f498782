import type {
  AchievedProject,
  AchievementBullet,
  AchievementReport,
  MetricRollUp,
} from '../achievement/achievementReport.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import type { LogbookProfile } from '../records/profile.ts';
import type { Redactor } from './redactor.ts';

/** What exports may say of the profile. */
export type PublicProfile = Pick<LogbookProfile, 'title' | 'name' | 'site' | 'start' | 'end'>;

/** A study as exports may speak of it: by its alias alone. */
export type PublicProject = Omit<AchievedProject, 'study'>;

/** A report with every text redacted; export targets see nothing else of a logbook. */
export interface PublicReport extends Omit<AchievementReport, 'projects'> {
  readonly projects: readonly PublicProject[];
  readonly profile: PublicProfile;
}

/** The report as it may leave the machine. */
export function computePublicReport(
  report: AchievementReport,
  { profile }: LogbookContents,
  redactor: Redactor,
): PublicReport {
  const redact = (text: string): string => redactor.redact(text);
  const { themes, skills, trainings, projects, ...facts } = report;
  return {
    ...facts,
    themes: themes.map(({ theme, bullets }) => ({
      theme: redact(theme),
      bullets: bullets.map((bullet) => publicBullet(bullet, redact)),
    })),
    skills: skills.map((skill) => ({
      ...skill,
      skillId: redact(skill.skillId),
      name: redact(skill.name),
      group: redact(skill.group),
      keywords: skill.keywords.map(redact),
    })),
    trainings: trainings.map((training) => ({
      ...training,
      title: redact(training.title),
      ...(training.provider !== undefined && { provider: redact(training.provider) }),
      ...(training.covers !== undefined && { covers: redact(training.covers) }),
    })),
    projects: projects.map(({ study: _, alias, bullets, skills: names, ...dates }) => ({
      ...dates,
      alias: redact(alias),
      bullets: bullets.map((bullet) => publicBullet(bullet, redact)),
      skills: names.map(redact),
    })),
    profile: publicProfile(profile, redact),
  };
}

function publicBullet(bullet: AchievementBullet, redact: (text: string) => string): AchievementBullet {
  const { rollUp, text, ...facts } = bullet;
  return { ...facts, text: redact(text), ...(rollUp && { rollUp: publicRollUp(rollUp, redact) }) };
}

function publicRollUp(rollUp: MetricRollUp, redact: (text: string) => string): MetricRollUp {
  return { ...rollUp, name: redact(rollUp.name), unit: redact(rollUp.unit) };
}

function publicProfile(profile: LogbookProfile, redact: (text: string) => string): PublicProfile {
  const { title, name, site, start, end } = profile;
  return {
    ...(title !== undefined && { title: redact(title) }),
    ...(name !== undefined && { name: redact(name) }),
    ...(site !== undefined && { site: redact(site) }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
}
