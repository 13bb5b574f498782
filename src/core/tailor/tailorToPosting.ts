import type { AchievementReport } from '../achievement/achievementReport.ts';
import { achievementSteps } from '../achievement/computeAchievements.ts';
import { type AchievementRange, selectionSteps } from '../achievement/selectReportRecords.ts';
import type { Application } from '../application/applicationFacts.ts';
import type { StoredApplication } from '../application/findApplication.ts';
import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { hoursOf, roundHours } from '../insight/recordHours.ts';
import type { Figure } from '../insight/recordSelection.ts';
import type { LogbookRecord, StoredRecord } from '../records/logbookRecord.ts';
import { finish, type Steps } from '../steps.ts';
import { chooseBullets } from './chooseBullets.ts';
import { type EvidenceItem, evidenceSteps } from './evidencePool.ts';
import { findClosers } from './findClosers.ts';
import { type Evidence, findEvidence, isShown } from './findEvidence.ts';
import { readApplicationRequirements } from './readApplicationRequirements.ts';
import type { Requirement } from './readRequirements.ts';
import type { NamedSkills } from './skillFinder.ts';
import { SkillRecords } from './skillRecords.ts';

/**
 * How a requirement stands: shown by the logbook, not shown but something comes near, not shown at all, or of a kind
 * that no logbook holds (a degree, a language), so that the user has to say it.
 */
export type RequirementState = 'shown' | 'near' | 'gap' | 'own-word';

/** A requirement with what stands for it. */
export interface TailoredRequirement {
  readonly requirement: Requirement;
  readonly state: RequirementState;
  /** What shows it, then what comes near; the best few. */
  readonly evidence: readonly Evidence[];
  /** What it names and nothing shows. */
  readonly unshown: readonly NamedSkills[];
  /** Records of work on what it names. */
  readonly work: Figure;
  readonly hours: number;
  readonly firstDate?: CivilDate;
  readonly lastDate?: CivilDate;
  /** What is under way that could close the gap; of gaps and near ones only. */
  readonly closers: readonly LogbookRecord[];
}

/** Evidence that would have to carry more than it can. */
export interface OverUse {
  readonly item: EvidenceItem;
  /** Requirements for which it is the best there is. */
  readonly requirements: readonly Requirement[];
}

/** What a logbook can say to a posting. */
export interface TailoredApplication {
  readonly stored: StoredRecord;
  readonly application: Application;
  readonly isEnglish: boolean;
  /** Must-haves, then tasks, then what is nice to have; each in the order of the posting. */
  readonly requirements: readonly TailoredRequirement[];
  /** The lines for a CV, best first. */
  readonly bullets: readonly EvidenceItem[];
  readonly overUsed: readonly OverUse[];
  /** What its lines were chosen from. */
  readonly report: AchievementReport;
}

/** Best evidence that is kept for one requirement. */
const mostEvidence = 3;
/** Somebody who tells one story to more questions than this has no other. */
const mostUses = 2;

/**
 * Holds a posting against the records: evidence for each requirement, gaps, and the lines for a CV.
 *
 * Bullets are those of `computeAchievements` and claims those that may be printed, as they are: no figure, verb or role
 * changes. Private records never get in.
 *
 * @param stored - the application; its posting and its own list of requirements are read.
 * @param range - records that may be used; default all up to today.
 */
export function tailorToPosting(
  view: LogbookView,
  stored: StoredApplication,
  range: AchievementRange = {},
): TailoredApplication {
  return finish(tailoringSteps(view, stored, range));
}

/** `tailorToPosting` with pauses. */
export function* tailoringSteps(
  view: LogbookView,
  stored: StoredApplication,
  range: AchievementRange = {},
): Steps<TailoredApplication> {
  const { requirements, isEnglish } = readApplicationRequirements(view.contents.catalogue, stored);
  const selected = yield* selectionSteps(view, range);
  const report = yield* achievementSteps(view, range, selected);
  yield;
  const pool = yield* evidenceSteps(view, report, selected.included);
  yield;
  const records = new SkillRecords(view, selected.included);
  const tailored: ReturnType<typeof tailorRequirement>[] = [];
  for (const requirement of requirements) {
    yield;
    tailored.push(tailorRequirement(view, requirement, { pool, records }));
  }
  return {
    stored,
    application: stored.record,
    isEnglish,
    requirements: tailored.map(({ all: _, ...kept }) => kept),
    bullets: chooseBullets(tailored.map(({ all, ...kept }) => ({ ...kept, evidence: all }))),
    overUsed: findOverUse(tailored),
    report,
  };
}

/** What requirements are held against, worked out once for all of them. */
interface Stock {
  readonly pool: readonly EvidenceItem[];
  readonly records: SkillRecords;
}

function tailorRequirement(
  { contents, today }: LogbookView,
  requirement: Requirement,
  { pool, records }: Stock,
): TailoredRequirement & { readonly all: readonly Evidence[] } {
  const all = findEvidence(requirement, pool, contents.catalogue);
  const skills = requirement.named.flatMap((named) => named.skills);
  const work = records.workOn(skills);
  const selection = {
    evidence: true,
    skills: skills.map(({ id }) => id),
    ids: work.map(({ id }) => id),
  } as const;
  const state = stateOf(requirement, all, work.length);
  const [last, first] = [work[0]?.date, work.at(-1)?.date];
  const unshown = requirement.named.filter(
    (named) => records.workOn(named.skills).length === 0 && !isShown(named, all),
  );
  const missing = state === 'shown' ? unshown.flatMap((named) => named.skills) : skills;
  return {
    requirement,
    state,
    all,
    evidence: all.slice(0, mostEvidence),
    unshown,
    work: { value: work.length, selection },
    hours: roundHours(work.reduce((sum, record) => sum + hoursOf(record), 0)),
    ...(first && { firstDate: first }),
    ...(last && { lastDate: last }),
    closers: state === 'own-word' ? [] : findClosers(records.of(missing), today),
  };
}

/** Records of work show it too, though no line for a CV comes from them. */
function stateOf({ named }: Requirement, [best]: readonly Evidence[], workRecords: number): RequirementState {
  if (named.length === 0) return 'own-word';
  if (workRecords > 0 || (best !== undefined && best.transfer === undefined)) return 'shown';
  return best === undefined ? 'gap' : 'near';
}

function findOverUse(requirements: readonly TailoredRequirement[]): readonly OverUse[] {
  const uses = new Map<EvidenceItem, Requirement[]>();
  for (const { requirement, evidence } of requirements) {
    const [best] = evidence;
    if (best === undefined || best.transfer !== undefined) continue;
    uses.set(best.item, [...(uses.get(best.item) ?? []), requirement]);
  }
  return [...uses].flatMap(([item, of]) => (of.length > mostUses ? [{ item, requirements: of }] : []));
}
