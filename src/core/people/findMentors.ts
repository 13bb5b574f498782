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
  const recordSkills = new RecordSkills(view.contents.catalogue);
  const people = computeContactFacts(view).map((facts) => strengthsOf(facts, recordSkills, view));
  const goals = computeGoalTree(view).flatMap((node) => (node.kind === 'goals' ? node.children : []));
  return goals.flatMap((goal) => {
    const { skillId, isReached, isDropped } = goal;
    if (skillId === undefined || isReached === true || isDropped) return [];
    const matches = people
      .map(({ facts, expertise, idsBySkill }): MentorMatch => {
        const ids = idsBySkill.get(skillId) ?? [];
        const evidence = { value: ids.length, selection: { ids } };
        return { facts, isExpert: expertise.has(skillId), evidence };
      })
      .filter(({ isExpert, evidence }) => isExpert || evidence.value > 0)
      .sort(byFit);
    return [{ goal, skillId, matches }];
  });
}

/** What somebody is strong in, and the ids of the records of work together by skill. */
interface Strengths {
  readonly facts: ContactFacts;
  readonly expertise: ReadonlySet<string>;
  readonly idsBySkill: ReadonlyMap<string, readonly string[]>;
}

function strengthsOf(facts: ContactFacts, recordSkills: RecordSkills, { today }: LogbookView): Strengths {
  const { slug, contact, records } = facts;
  const expertise = new Set(contact?.expertise?.map((skill) => recordSkills.idOf(skill)));
  const idsBySkill = new Map<string, string[]>();
  for (const { record } of records) {
    if (!isEvidence(record) || ('helped' in record && record.helped?.includes(slug))) continue;
    if (!encountersOf(record, today).some(({ person }) => person === slug)) continue;
    for (const skillId of recordSkills.of(record)) {
      const ids = idsBySkill.get(skillId);
      if (ids === undefined) idsBySkill.set(skillId, [record.id]);
      else ids.push(record.id);
    }
  }
  return { facts, expertise, idsBySkill };
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
