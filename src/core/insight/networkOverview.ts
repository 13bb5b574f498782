import type { LogbookView } from '../index/logbookContents.ts';
import { recordsOfType } from '../index/recordLists.ts';
import { shortText } from '../text/userText.ts';
import {
  type AdviceFacts,
  type AdviceLedger,
  type AdviceStage,
  computeAdvice,
  computeAdviceLedger,
  figureOfAdvice,
} from './adviceFacts.ts';
import { type ContactFacts, computeContactFacts } from './contactFacts.ts';
import type { ContactStanding } from './contactStanding.ts';
import { MetByRole, type NetworkProgress } from './networkProgress.ts';
import type { Figure, RecordSelection } from './recordSelection.ts';
import { rowKeys } from './rowKeys.ts';
import { byDueDay, standingOrder } from './standingOrder.ts';

/** People, and roles, that are listed; a number opens the others. */
const mostRows = 8;
/** Pieces of advice that are listed. */
const mostAdvice = 5;
/** People of one piece of advice that are named. */
const mostAdvisers = 8;
/** Stages in which a piece of advice waits for the user, the quickest to be done with first. */
const waitingStages = ['to-report', 'doing', 'open'] as const satisfies readonly AdviceStage[];

/** Somebody with whom the user wants to stay in touch. */
export interface NetworkPerson {
  /** Unique, and the same after every refresh. */
  readonly key: string;
  /** Slug. */
  readonly person: string;
  readonly name: string;
  readonly standing: Exclude<ContactStanding, 'no-cadence'>;
  /** Absent where the two were never in touch. */
  readonly silentDays?: number;
  /** Absent for whoever guides the user and drifts without a cadence. */
  readonly cadenceDays?: number;
  /** Negative once it is overdue; absent where no day says so. */
  readonly daysLeft?: number;
  /** What the days come from: the contact, and the record that tells of the last contact. */
  readonly selection: RecordSelection;
}

/** How far the goals got with one role. */
export interface RoleCoverage extends NetworkProgress {
  /** The goal that wants most people of the role. */
  readonly goalId: string;
}

/** What the dashboard says of the network. */
export interface NetworkOverview {
  /** In the order of the People view by standing: drifting, due, then in touch. */
  readonly people: readonly NetworkPerson[];
  /** Contacts that are due or drift. */
  readonly waiting: Figure;
  /** Contacts with a standing, beyond those listed. */
  readonly morePeople: Figure;
  /** Contacts, with a cadence or without. */
  readonly contacts: Figure;
  /** Roles that open goals want, in the order of the goals; one that several want stands once. */
  readonly roles: readonly RoleCoverage[];
  /** All roles that are wanted, those not listed too, and how many of them are covered. */
  readonly roleCount: number;
  readonly coveredRoleCount: number;
  readonly advice: AdviceLedger;
  /** Pieces of advice that are not done with: first what is to be reported back, then what is acted on, then the rest. */
  readonly waitingAdvice: readonly WaitingAdvice[];
  /** All of them, in the interactions that they were given in, and those beyond the ones listed. */
  readonly openAdvice: Figure;
  readonly moreAdvice: Figure;
}

/** A piece of advice that is not done with. */
export interface WaitingAdvice {
  readonly text: string;
  readonly stage: WaitingStage;
  /** Names of those who gave it, the first eight; empty where nobody is named. */
  readonly people: readonly string[];
  /** Id of the interaction in which it was given. */
  readonly id: string;
}
export type WaitingStage = (typeof waitingStages)[number];

/**
 * Role coverage, people to get back to, and the advice ledger in numbers.
 *
 * @param people - facts of everybody (`computeContactFacts`).
 */
export function computeNetworkOverview(
  view: LogbookView,
  people: readonly ContactFacts[] = computeContactFacts(view),
): NetworkOverview {
  const contacts = people.filter(({ hasContact }) => hasContact);
  const members = standingOrder.flatMap((standing) =>
    standing === 'no-cadence' ? [] : contacts.filter((facts) => facts.standing === standing).sort(byDueDay),
  );
  const roles = rolesOf(view, people);
  const advice = computeAdvice(view);
  return {
    people: peopleOf(members.slice(0, mostRows)),
    waiting: figureOf(members.filter(({ standing }) => standing === 'due' || standing === 'drifting')),
    morePeople: figureOf(members.slice(mostRows)),
    contacts: figureOf(contacts),
    roles: roles.slice(0, mostRows).map((role) => ({ ...role, role: shortText(role.role) })),
    roleCount: roles.length,
    coveredRoleCount: roles.filter(({ met, wanted }) => met.value >= wanted).length,
    advice: computeAdviceLedger(advice),
    ...waitingAdviceOf(advice, people),
  };
}

function waitingAdviceOf(
  advice: readonly AdviceFacts[],
  people: readonly ContactFacts[],
): Pick<NetworkOverview, 'waitingAdvice' | 'openAdvice' | 'moreAdvice'> {
  const names = new Map(people.map(({ slug, name }) => [slug, shortText(name)]));
  const waiting = waitingStages.flatMap((stage) =>
    advice.flatMap((facts) => (facts.stage === stage ? [{ ...facts, stage }] : [])),
  );
  return {
    waitingAdvice: waiting
      .slice(0, mostAdvice)
      .map(({ advice: { text }, interaction, stage, people: from }) => ({
        text: shortText(text),
        stage,
        people: from.slice(0, mostAdvisers).map((slug) => names.get(slug) ?? slug),
        id: interaction.id,
      })),
    openAdvice: figureOfAdvice(waiting),
    moreAdvice: figureOfAdvice(waiting.slice(mostAdvice)),
  };
}

function figureOf(people: readonly ContactFacts[]): Figure {
  const ids = people.flatMap(({ contact }) => contact?.id ?? []);
  return { value: people.length, selection: { types: ['contact'], ids } };
}

function peopleOf(members: readonly ContactFacts[]): readonly NetworkPerson[] {
  const keys = rowKeys(members.map(({ contact, slug }) => contact?.id ?? slug));
  return members.flatMap((facts, place) => {
    const { slug, name, contact, standing, silentDays, daysLeft, lastContact } = facts;
    if (contact === undefined || standing === 'no-cadence') return [];
    const { cadenceDays } = contact;
    return [
      {
        key: keys[place] ?? contact.id,
        person: slug,
        name: shortText(name),
        standing,
        ...(silentDays !== undefined && { silentDays }),
        ...(cadenceDays !== undefined && { cadenceDays }),
        ...(daysLeft !== undefined && { daysLeft }),
        selection: { ids: [...new Set([contact.id, lastContact?.id ?? contact.id])] },
      },
    ];
  });
}

function rolesOf({ contents }: LogbookView, people: readonly ContactFacts[]): readonly RoleCoverage[] {
  const metByRole = new MetByRole(people);
  const roles: RoleCoverage[] = [];
  const placesByKey = new Map<string, number>();
  for (const { record } of recordsOfType(contents, 'goal')) {
    if (record.roles === undefined || record.status === 'dropped') continue;
    for (const progress of metByRole.progressOf(record.roles)) {
      const keys = metByRole.keysOf(progress.role);
      const place = Math.min(roles.length, ...keys.flatMap((key) => placesByKey.get(key) ?? []));
      const known = roles[place];
      if (known === undefined || known.wanted < progress.wanted) {
        roles[place] = { ...progress, goalId: record.id };
      }
      for (const key of keys) placesByKey.set(key, placesByKey.get(key) ?? place);
    }
  }
  return roles;
}
