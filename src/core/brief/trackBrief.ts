import type { CareerTrack } from '../career/careerTracks.ts';
import { computeTrackProgress, type TrackProgress, type TrackSkill } from '../career/trackProgress.ts';
import { findTrack, tracksOf } from '../career/tracksOf.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { computeContactFacts } from '../insight/contactFacts.ts';
import type { SkillProgress } from '../insight/dashboardData.ts';
import { LogbookTally } from '../insight/logbookTally.ts';
import type { Figure } from '../insight/recordSelection.ts';
import { computeSkillProgress } from '../insight/skillProgress.ts';
import { roleName } from '../people/roleName.ts';
import type { Level } from '../records/fieldDefinition.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { Brief, BriefAction, BriefBlock, BriefItem, BriefLine, BriefSpan } from './brief.ts';
import { actionSpan, figureSpan, headingBlock, recordSpan, textSpan, wordsSpan } from './briefSpans.ts';

/**
 * A career track: its skills and roles against what the records show. Without a track, all of them side by side.
 *
 * @param subject - the id of a career goal or of a track; where there is none, the track of `logbook.yml`, else of
 *   the first career goal.
 */
export function computeTrackBrief(view: LogbookView, subject: string | undefined): Brief | undefined {
  const { profile } = view.contents;
  const goal = careerGoal(view, subject);
  const word = goal?.track ?? (goal === undefined ? (subject ?? profile.track) : undefined);
  const track = findTrack(profile, word);
  if (track === undefined) return subject === undefined || goal !== undefined ? allTracks(view) : undefined;
  const progress = computeTrackProgress({
    view,
    skillsById: skillsOf(view),
    people: computeContactFacts(view),
    track,
    ...(goal && { goal }),
  });
  return {
    title: [wordsSpan('Career track:'), textSpan(track.name)],
    blocks: [...summaryBlocks(progress, goal), ...skillBlocks(progress), ...roleBlocks(progress)],
    actions: [exploreAction],
  };
}

/**
 * The goal of an id, which may lack a track; else the first standing one about the wanted track, or about any where
 * none is wanted.
 */
function careerGoal({ contents }: LogbookView, subject: string | undefined): RecordOf<'goal'> | undefined {
  const { profile, records } = contents;
  const goals = records.flatMap(({ record }) =>
    record.type === 'goal' && record.kind === 'career' ? [record] : [],
  );
  const named = goals.find(({ id }) => id === subject);
  if (named !== undefined) return named;
  const word = subject ?? profile.track;
  const wanted = findTrack(profile, word)?.id;
  return goals.find(({ status, track }) => {
    const id = findTrack(profile, track)?.id;
    return status !== 'dropped' && id !== undefined && (word === undefined || id === wanted);
  });
}

function skillsOf(view: LogbookView): ReadonlyMap<string, SkillProgress> {
  return new Map(computeSkillProgress(view, new LogbookTally(view)).map((skill) => [skill.skillId, skill]));
}

function summaryBlocks(progress: TrackProgress, goal: RecordOf<'goal'> | undefined): readonly BriefBlock[] {
  const { skills, atLevel, withEvidence, roles, rolesMet, level } = progress;
  const all = skills.length;
  const spans = [
    countSpan(levelSummary(level, { count: atLevel.value, all }), atLevel),
    countSpan(
      wording('{count} of {all} skills with evidence', { count: withEvidence.value, all }),
      withEvidence,
    ),
    countSpan(wording('{count} of {all} roles met', { count: rolesMet.value, all: roles.length }), rolesMet),
  ];
  const remark: BriefLine =
    goal === undefined
      ? [wordsSpan('No career goal names this track yet; the level that counts is fundamental.')]
      : [wordsSpan('For the goal'), recordSpan(goal)];
  return [
    { kind: 'paragraph', tone: 'quiet', line: remark },
    { kind: 'list', items: spans.map((span) => ({ line: [span] })) },
  ];
}

/** A count that opens what it counts; one of nothing has nothing to open. */
function countSpan(words: Wording, { value, selection }: Figure): BriefSpan {
  return value === 0 ? { kind: 'words', words } : figureSpan(words, selection);
}

function levelSummary(level: Level, facts: { readonly count: number; readonly all: number }): Wording {
  switch (level) {
    case 'none':
    case 'exposed':
      return wording('{count} of {all} skills exposed or above', facts);
    case 'fundamental':
      return wording('{count} of {all} skills fundamental or above', facts);
    case 'skilled':
      return wording('{count} of {all} skills skilled or above', facts);
    case 'advanced':
      return wording('{count} of {all} skills advanced', facts);
  }
}

const levelWords: Readonly<Record<Level, Wording>> = {
  none: wording('none'),
  exposed: wording('exposed'),
  fundamental: wording('fundamental'),
  skilled: wording('skilled'),
  advanced: wording('advanced'),
};

function skillBlocks({ skills }: TrackProgress): readonly BriefBlock[] {
  if (skills.length === 0) return [];
  const row = (skill: TrackSkill): readonly BriefLine[] => [
    [textSpan(skill.name)],
    [
      skill.current === undefined
        ? wordsSpan('not rated')
        : { kind: 'words', words: levelWords[skill.current] },
    ],
    [countSpan(wording('{count}', { count: skill.records.value }), skill.records)],
    goalLine(skill),
  ];
  return [
    headingBlock('Skills that it asks for'),
    {
      kind: 'table',
      caption: wording('Skills of the track with what the records show'),
      columns: [[wordsSpan('Skill')], [wordsSpan('Level')], [wordsSpan('Records')], [wordsSpan('Goal')]],
      rows: skills.map(row),
      numberColumns: [2],
    },
  ];
}

/** Whether a skill has a goal; one without it can get one here. */
function goalLine({ hasGoal, skillId }: TrackSkill): BriefLine {
  if (hasGoal) return [wordsSpan('yes')];
  return [wordsSpan('no'), actionSpan(wording('New Goal'), 'researchLogbook.newGoal', { skillId })];
}

function roleBlocks({ roles }: TrackProgress): readonly BriefBlock[] {
  const items = roles.map(
    ({ role, wanted, met }): BriefItem => ({
      line: [
        textSpan(roleName(role)),
        countSpan(wording('{met} of {wanted} met', { met: met.value, wanted }), met),
      ],
      isDone: met.value >= wanted,
    }),
  );
  return items.length === 0 ? [] : [headingBlock('People to meet'), { kind: 'list', items }];
}

const exploreAction: BriefAction = {
  label: wording('Explore Career Track'),
  command: 'researchLogbook.exploreTrack',
};

/** Every track with what the records show of it, where none is chosen. */
function allTracks(view: LogbookView): Brief {
  const skillsById = skillsOf(view);
  const people = computeContactFacts(view);
  const row = (track: CareerTrack): readonly BriefLine[] => {
    const { skills, atLevel, withEvidence, roles, rolesMet } = computeTrackProgress({
      view,
      skillsById,
      people,
      track,
    });
    const ofSkills = (count: number): Wording => wording('{count} of {all}', { count, all: skills.length });
    return [
      [textSpan(track.name)],
      [countSpan(ofSkills(atLevel.value), atLevel)],
      [countSpan(ofSkills(withEvidence.value), withEvidence)],
      [countSpan(wording('{count} of {all}', { count: rolesMet.value, all: roles.length }), rolesMet)],
    ];
  };
  return {
    title: [wordsSpan('Career tracks')],
    blocks: [
      {
        kind: 'table',
        caption: wording('Career tracks with what the records show of each'),
        columns: [
          [wordsSpan('Track')],
          [wordsSpan('Skills fundamental or above')],
          [wordsSpan('Skills with evidence')],
          [wordsSpan('Roles met')],
        ],
        rows: tracksOf(view.contents.profile).map(row),
        numberColumns: [1, 2, 3],
      },
    ],
    actions: [exploreAction],
  };
}
