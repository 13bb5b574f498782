import type { LogbookView } from '../index/logbookContents.ts';
import { type ContactRoleId, contactRoles } from '../people/contactRoles.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import { compareText } from '../text/compareText.ts';
import type { ContactDepth } from './contactDepth.ts';
import { type ContactFacts, computeContactFacts } from './contactFacts.ts';
import type { ContactStanding } from './contactStanding.ts';
import type { PeopleGrouping } from './groupings.ts';
import type { Figure } from './recordSelection.ts';
import { byDueDay, standingOrder } from './standingOrder.ts';

/** Records that a person shows beneath; a row opens the others. */
export const recentRecords = 5;

/** A part of a person's depth that is not 0. */
export interface DepthEntry {
  readonly kind: 'depth';
  readonly id: string;
  readonly part: keyof ContactDepth;
  readonly figure: Figure;
}

/** One of the newest records that name a person. */
export interface PersonRecordEntry {
  readonly kind: 'record';
  readonly id: string;
  readonly stored: StoredRecord;
}

/** All records that name a person, where they are more than those shown. */
export interface PersonRecordsEntry {
  readonly kind: 'all-records';
  readonly id: string;
  readonly figure: Figure;
}

/** A person; facts, never words. */
export interface PersonEntry {
  readonly kind: 'person';
  /** Unique and the same after every refresh, whatever the group. */
  readonly id: string;
  /** Slug of the person, for commands that are about one. */
  readonly person: string;
  readonly facts: ContactFacts;
  /** The contact's file; absent for a person without one. */
  readonly stored?: StoredRecord;
  readonly children: readonly (DepthEntry | PersonRecordEntry | PersonRecordsEntry)[];
}

/** What a group of the People view holds. */
export type PeopleGroupKind =
  | { readonly kind: 'standing'; readonly standing: ContactStanding }
  | { readonly kind: 'role'; readonly role: ContactRoleId }
  /** A role that the vocabulary does not know, as the first contact writes it. */
  | { readonly kind: 'own-role'; readonly role: string }
  | { readonly kind: 'no-role' }
  /** People whom records name without a contact. */
  | { readonly kind: 'no-contact' };

export type PeopleGroup = PeopleGroupKind & {
  readonly id: string;
  readonly children: readonly PersonEntry[];
};

export type PeopleTreeNode = PeopleGroup | PersonEntry | PersonEntry['children'][number];

/**
 * The People view, by standing or by role; people without a contact are the last group in both.
 *
 * By standing, who is due for longest comes first; by role, groups stand in the order of the vocabulary, then those
 * it does not know. Groups without anybody are left out.
 */
export function computePeopleTree(view: LogbookView, grouping: PeopleGrouping): readonly PeopleGroup[] {
  const people = computeContactFacts(view);
  const contacts = people.filter(({ hasContact }) => hasContact);
  const groups = grouping === 'standing' ? standingGroups(contacts) : roleGroups(contacts);
  const others = people.filter(({ hasContact }) => !hasContact);
  return [...groups, ...groupOf({ kind: 'no-contact' }, 'no-contact', others)];
}

function standingGroups(contacts: readonly ContactFacts[]): readonly PeopleGroup[] {
  return standingOrder.flatMap((standing) => {
    const members = contacts.filter((facts) => facts.standing === standing).sort(byDueDay);
    return groupOf({ kind: 'standing', standing }, `standing/${standing}`, members);
  });
}

function roleGroups(contacts: readonly ContactFacts[]): readonly PeopleGroup[] {
  const known = contactRoles.flatMap(({ id }) => {
    const members = contacts.filter(({ roleId }) => roleId === id);
    return groupOf({ kind: 'role', role: id }, `role/${id}`, members);
  });
  const ownByRole = new Map<string, ContactFacts[]>();
  for (const facts of contacts) {
    if (facts.roleId !== undefined || facts.role === undefined) continue;
    const folded = facts.role.normalize('NFC').trim().toLowerCase();
    ownByRole.set(folded, [...(ownByRole.get(folded) ?? []), facts]);
  }
  const own = [...ownByRole]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([folded, members]) =>
      groupOf({ kind: 'own-role', role: members[0]?.role ?? folded }, `own-role/${folded}`, members),
    );
  const without = contacts.filter(({ role }) => role === undefined);
  return [...known, ...own, ...groupOf({ kind: 'no-role' }, 'no-role', without)];
}

function groupOf(
  group: PeopleGroupKind,
  id: string,
  people: readonly ContactFacts[],
): readonly PeopleGroup[] {
  return people.length === 0 ? [] : [{ ...group, id, children: people.map(personEntry) }];
}

function personEntry(facts: ContactFacts): PersonEntry {
  const { slug, stored, depth, records } = facts;
  const id = stored === undefined ? `person/${slug}` : `contact/${stored.path}`;
  const parts = Object.entries(depth) as [keyof ContactDepth, Figure][];
  const depthEntries = parts.flatMap(([part, figure]): readonly DepthEntry[] =>
    figure.value === 0 ? [] : [{ kind: 'depth', id: `${id}/${part}`, part, figure }],
  );
  const recent = records
    .slice(0, recentRecords)
    .map((record): PersonRecordEntry => ({ kind: 'record', id: `${id}/${record.path}`, stored: record }));
  const figure = { value: records.length, selection: { person: slug } };
  const rest: readonly PersonRecordsEntry[] =
    records.length > recentRecords ? [{ kind: 'all-records', id: `${id}/records`, figure }] : [];
  return {
    kind: 'person',
    id,
    person: slug,
    facts,
    ...(stored && { stored }),
    children: [...depthEntries, ...recent, ...rest],
  };
}
