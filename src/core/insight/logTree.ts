import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView, ProblemFile } from '../index/logbookContents.ts';
import { severityOf } from '../problems.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import { recordTypeDefinition, recordTypeNames } from '../records/recordTypes.ts';
import { compareText } from '../text/compareText.ts';
import type { LogTreeGrouping } from './groupings.ts';
import { computeInternshipClock } from './internshipClock.ts';
import { epochDayOf, mondayOf, weekNumberOf, weekNumberOfDate } from './isoWeek.ts';
import {
  appendRecord,
  branchFacts,
  flatGroup,
  groupFacts,
  groupId,
  groupRecords,
  recordNodes,
} from './logTreeBranches.ts';
import { personNodes, phaseNodes, studyNodes } from './logTreeByValue.ts';
import type { LogTreeNode } from './logTreeNode.ts';
import { RecordSkills } from './recordSkills.ts';

/**
 * The log as a tree: by week and day, by skill, type, study, person or phase.
 *
 * Weeks, days and records come newest first, skills in the order of the catalogue and then by id, types in
 * that of the table. Every record is in each tree: by week, those of types without a date stand under
 * `standing` and those that lack a date under `undated`; by skill, those that name none under `no-skill`, and so on.
 * Files that give no record, or one with warnings, stand under `problems` at the end. Groups without anything
 * in them are left out.
 */
export function computeLogTree(view: LogbookView, grouping: LogTreeGrouping): readonly LogTreeNode[] {
  return [...groupsBy[grouping](view), ...problemNodes(view.contents.problemFiles)];
}

const groupsBy: Readonly<Record<LogTreeGrouping, (view: LogbookView) => readonly LogTreeNode[]>> = {
  week: weekNodes,
  skill: skillNodes,
  type: typeNodes,
  study: studyNodes,
  person: personNodes,
  phase: phaseNodes,
};

function weekNodes(view: LogbookView): readonly LogTreeNode[] {
  const dated = view.contents.records.filter(({ record }) => record.date !== undefined);
  const dateless = view.contents.records.filter(({ record }) => record.date === undefined);
  const clock = computeInternshipClock(view);
  const firstWeek = clock === undefined ? 0 : weekNumberOfDate(clock.start);
  const weeks = [...groupRecords(dated, weekNumberOfRecord)].sort(([a], [b]) => b - a);
  const nodes = weeks.map(([number, records]): LogTreeNode => {
    const monday = mondayOf(number);
    const weekOfInternship = number - firstWeek + 1;
    const isInside = clock !== undefined && weekOfInternship >= 1 && weekOfInternship <= clock.weeks;
    const id = `week/${monday}`;
    const children = dayNodes(id, records, view.today);
    return {
      kind: 'week',
      monday,
      ...(isInside && { weekOfInternship }),
      ...groupFacts(id, records, children),
    };
  });
  const isDatedType = ({ record }: StoredRecord): boolean => recordTypeDefinition(record.type).dated;
  const undated = dateless.filter(isDatedType);
  const standing = dateless.filter((stored) => !isDatedType(stored));
  return [
    ...nodes,
    ...flatGroup('undated', undated, view.today),
    ...flatGroup('standing', standing, view.today),
  ];
}

function weekNumberOfRecord({ record }: StoredRecord): number {
  return record.date === undefined ? 0 : weekNumberOf(epochDayOf(record.date));
}

function dayNodes(
  parentId: string,
  records: readonly StoredRecord[],
  today: CivilDate,
): readonly LogTreeNode[] {
  const days = [...groupRecords(records, ({ record }) => record.date)].sort(([a = ''], [b = '']) =>
    compareText(b, a),
  );
  return days.flatMap(([date, ofDay]): readonly LogTreeNode[] => {
    if (date === undefined) return [];
    const id = `${parentId}/${date}`;
    const children = recordNodes(id, ofDay, today);
    return [{ kind: 'day', date, isFuture: date > today, ...groupFacts(id, ofDay, children) }];
  });
}

function skillNodes({ contents, today }: LogbookView): readonly LogTreeNode[] {
  const recordSkills = new RecordSkills(contents.catalogue);
  const recordsBySkill = new Map<string, StoredRecord[]>();
  const withoutSkill: StoredRecord[] = [];
  for (const stored of contents.records) {
    const ids = recordSkills.of(stored.record);
    if (ids.length === 0) withoutSkill.push(stored);
    for (const id of ids) appendRecord(recordsBySkill, id, stored);
  }
  const placeById = new Map(contents.catalogue.skills.map(({ id }, place) => [id, place]));
  const placeOf = (id: string): number => placeById.get(id) ?? placeById.size;
  const skillIds = [...recordsBySkill.keys()].sort((a, b) => placeOf(a) - placeOf(b) || compareText(a, b));
  const nodes = skillIds.map((skillId): LogTreeNode => {
    const records = recordsBySkill.get(skillId) ?? [];
    const id = groupId('skill', skillId);
    return {
      kind: 'skill',
      skillId,
      name: recordSkills.nameOf(skillId),
      group: recordSkills.groupOf(skillId),
      isKnown: contents.catalogue.get(skillId) !== undefined,
      ...branchFacts(id, records, today),
    };
  });
  return [...nodes, ...flatGroup('no-skill', withoutSkill, today)];
}

function typeNodes({ contents, today }: LogbookView): readonly LogTreeNode[] {
  const recordsByType = groupRecords(contents.records, ({ record }) => record.type);
  return recordTypeNames.flatMap((type): readonly LogTreeNode[] => {
    const records = recordsByType.get(type);
    if (records === undefined) return [];
    const id = `type/${type}`;
    return [{ kind: 'type', type, ...branchFacts(id, records, today) }];
  });
}

function problemNodes(problemFiles: readonly ProblemFile[]): readonly LogTreeNode[] {
  const worthALook = problemFiles.filter(
    ({ isBroken, problems }) => isBroken || problems.some(({ code }) => severityOf(code) !== 'info'),
  );
  if (worthALook.length === 0) return [];
  const children = worthALook.map(
    (file): LogTreeNode => ({ kind: 'problem-file', id: `problems/${file.path}`, file }),
  );
  return [{ kind: 'problems', id: 'problems', hours: 0, count: children.length, children }];
}
