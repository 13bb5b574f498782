import type { LogbookView } from '../index/logbookContents.ts';
import { type ContactFacts, computeContactFacts } from '../insight/contactFacts.ts';
import type { ContactRelation } from '../insight/contactStanding.ts';
import { encountersOf } from '../insight/encounters.ts';
import { computeGoalTree, type GoalEntry } from '../insight/goalTree.ts';
import type { Figure } from '../insight/recordSelection.ts';
import { isEvidence, RecordSkills } from '../insight/recordSkills.ts';
import { compareText } from '../text/compareText.ts';

/** Somebody who could help with a goal, and why. */
export interface MentorMatch {
  readonly facts: ContactFacts;
  /** The contact lists the goal's skill under `expertise`. */
  readonly isExpert: boolean;
  /** Records of work on the skill in which the person took part other than as the one who was helped. */
  readonly evidence: Figure;
}

/** A skill goal that is neither reached nor dropped, with the people who fit. */
export interface MentorSearch {
  readonly goal: GoalEntry;
  readonly skillId: string;
  /** Experts first, then by relation, then by work together. Nobody where the goal has yet to find somebody. */
  readonly matches: readonly MentorMatch[];
}

/** Who is asked first of those with the same expertise. */
const relationOrder: readonly (ContactRelation | undefined)[] = [
  'mentor',
  'supervisor',
  'potential-mentor',
  'colleague',
  'peer',
  'other',
  undefined,
];

/** Goals and who fits them, in the order of the Goals & Skills view. */
export function findMentors(view: LogbookView): readonly MentorSearch[] {
  const people = computeContactFacts(view);
  const recordSkills = new RecordSkills(view.contents.catalogue);
  const goals = computeGoalTree(view).flatMap((node) => (node.kind === 'goals' ? node.children : []));
  return goals.flatMap((goal) => {
    const { skillId, isReached, isDropped } = goal;
    if (skillId === undefined || isReached === true || isDropped) return [];
    const matches = people
      .map((facts) => matchOf(facts, { skillId, recordSkills, view }))
      .filter(({ isExpert, evidence }) => isExpert || evidence.value > 0)
      .sort(byFit);
    return [{ goal, skillId, matches }];
  });
}

interface MatchContext {
  readonly skillId: string;
  readonly recordSkills: RecordSkills;
  readonly view: LogbookView;
}

function matchOf(facts: ContactFacts, { skillId, recordSkills, view }: MatchContext): MentorMatch {
  const { slug, contact, records } = facts;
  const isExpert = contact?.expertise?.some((skill) => recordSkills.idOf(skill) === skillId) === true;
  const together = records.filter(
    ({ record }) =>
      isEvidence(record) &&
      !('helped' in record && record.helped?.includes(slug)) &&
      recordSkills.of(record).includes(skillId) &&
      encountersOf(record, view.today).some(({ person }) => person === slug),
  );
  const ids = together.map(({ record }) => record.id);
  return { facts, isExpert, evidence: { value: ids.length, selection: { ids } } };
}

function byFit(a: MentorMatch, b: MentorMatch): number {
  return (
    Number(b.isExpert) - Number(a.isExpert) ||
    relationOrder.indexOf(a.facts.relation) - relationOrder.indexOf(b.facts.relation) ||
    b.evidence.value - a.evidence.value ||
    compareText(a.facts.name, b.facts.name) ||
    compareText(a.facts.stored?.path ?? '', b.facts.stored?.path ?? '')
  );
}
