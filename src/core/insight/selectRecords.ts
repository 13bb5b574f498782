import type { EvidenceReport } from '../evidence/evidenceState.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import { recordsById } from '../index/recordLists.ts';
import type { LogbookRecord, StoredRecord } from '../records/logbookRecord.ts';
import { peopleOfRecord } from '../records/recordPeople.ts';
import { evidenceOfFigures, filesOfFigures } from './evidenceOfFigures.ts';
import { isUndated } from './isUndated.ts';
import { recordsOfMetric } from './metricRecords.ts';
import { opportunityOf } from './opportunityOf.ts';
import { hoursOf } from './recordHours.ts';
import type { RecordSelection } from './recordSelection.ts';
import { isEvidence, RecordSkills } from './recordSkills.ts';

type Condition = (record: LogbookRecord) => boolean;

/**
 * The records that a selection picks, in the order of the contents: newest first, undated ones last.
 *
 * Copies of one file share an id, and `ids` picks them all.
 *
 * @param evidence - what became of the files; without it no record is picked by that.
 */
export function selectRecords(
  contents: LogbookContents,
  selection: RecordSelection,
  evidence?: EvidenceReport,
): readonly StoredRecord[] {
  const { within } = selection;
  const scope = within === undefined ? contents : { ...contents, records: selectRecords(contents, within) };
  const conditions = [
    ...plainConditions(selection),
    ...skillConditions(selection, new RecordSkills(contents.catalogue)),
    ...metricConditions(scope, selection),
    ...figureConditions(contents, selection, evidence),
  ];
  return scope.records.filter(({ record }) => conditions.every((holds) => holds(record)));
}

function plainConditions(selection: RecordSelection): readonly Condition[] {
  const { types, from, to, person, study, phase, ids } = selection;
  const conditions: Condition[] = [];
  if (types !== undefined) conditions.push((record) => types.includes(record.type));
  if (from !== undefined) conditions.push(({ date }) => date !== undefined && date >= from);
  if (to !== undefined) conditions.push(({ date }) => date !== undefined && date <= to);
  if (person !== undefined) conditions.push((record) => peopleOfRecord(record).includes(person));
  if (study !== undefined) conditions.push((record) => record.study === study);
  if (phase !== undefined) conditions.push((record) => record.phase === phase);
  if (selection.withoutPhase) conditions.push((record) => record.phase === undefined);
  if (selection.withHours) conditions.push((record) => hoursOf(record) > 0);
  if (selection.evidence) conditions.push(isEvidence);
  if (selection.undated) conditions.push(isUndated);
  conditions.push(...opportunityConditions(selection));
  if (ids !== undefined) {
    const wanted = new Set(ids);
    conditions.push((record) => wanted.has(record.id));
  }
  return conditions;
}

function figureConditions(
  contents: LogbookContents,
  { figures }: RecordSelection,
  evidence: EvidenceReport | undefined,
): readonly Condition[] {
  if (figures === undefined) return [];
  if (figures === 'changed' || figures === 'missing') {
    return [(record) => filesOfFigures(record, evidence) === figures];
  }
  const ids = recordsById(contents);
  return [(record) => evidenceOfFigures(record, ids) === figures];
}

function metricConditions(contents: LogbookContents, { metric, to }: RecordSelection): readonly Condition[] {
  if (metric === undefined) return [];
  const records = recordsOfMetric(contents, metric, to);
  return [(record) => records.has(record)];
}

function opportunityConditions({ opportunity, volunteered }: RecordSelection): readonly Condition[] {
  const conditions: Condition[] = [];
  if (opportunity !== undefined) conditions.push((record) => opportunityOf(record) === opportunity);
  if (volunteered !== undefined) {
    conditions.push((record) => (opportunityOf(record) !== undefined) === volunteered);
  }
  return conditions;
}

function skillConditions(selection: RecordSelection, recordSkills: RecordSkills): readonly Condition[] {
  const { skills, group, withRatings } = selection;
  const conditions: Condition[] = [];
  const wanted = new Set(skills?.map((skill) => recordSkills.idOf(skill)));
  if (withRatings) {
    conditions.push((record) => {
      const rated = recordSkills.ratedBy(record);
      return skills === undefined ? rated.length > 0 : rated.some((id) => wanted.has(id));
    });
  } else if (skills !== undefined) {
    conditions.push((record) => recordSkills.of(record).some((id) => wanted.has(id)));
  }
  if (group !== undefined) conditions.push((record) => recordSkills.groupsOf(record).includes(group));
  return conditions;
}
