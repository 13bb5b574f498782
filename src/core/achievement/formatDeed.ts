import { formatNumber } from '../metrics/units.ts';
import type { Role } from '../records/fieldDefinition.ts';
import type { ClaimedVerb, Verb } from './verbs.ts';

/**
 * A deed in the words of its role, without a full stop: `Assisted in resolving 48 of 52 queries`.
 *
 * Only `performed` and above print the verb in the past tense, so that nobody reads a helper's figure as the
 * helper's own; `led` prints it under "Led work that" unless the verb itself claims to lead.
 *
 * @param teamSize - people whose figure it is, where it is not the user's own.
 */
export function formatDeed(
  role: Role,
  verb: Verb & Partial<ClaimedVerb>,
  object: string,
  teamSize?: number,
): string {
  if (teamSize === undefined) return ownDeed(role, verb, object);
  const team = `a team of ${formatNumber(teamSize)}`;
  const isLed = role === 'led' && verb.role !== 'led';
  return isLed
    ? `Led the work of ${team} that ${verb.past} ${object}`
    : `${ownDeed(role, verb, object)} as part of ${team}`;
}

function ownDeed(role: Role, verb: Verb & Partial<ClaimedVerb>, object: string): string {
  // "Helped with 12 queries": the verb says the role and nothing else.
  const isOwn = verb.role === role;
  switch (role) {
    case 'observed':
      return isOwn ? `Observed ${object}` : `Observed colleagues ${verb.gerund} ${object}`;
    case 'assisted':
      return isOwn ? `Assisted with ${object}` : `Assisted in ${verb.gerund} ${object}`;
    case 'contributed':
      return isOwn ? `Contributed to ${object}` : `Contributed to ${verb.gerund} ${object}`;
    case 'performed':
      return `${capitalised(verb.past)} ${object}`;
    case 'led':
      return isOwn ? `${capitalised(verb.past)} ${object}` : `Led work that ${verb.past} ${object}`;
    case 'trained':
      return isOwn ? `${capitalised(verb.past)} ${object}` : `Trained others in ${verb.gerund} ${object}`;
  }
}

/** A part in a topic in the words of the role: `Assisted with work on R programming`. */
function formatPart(role: Exclude<Role, 'performed'>, topic: string): string {
  switch (role) {
    case 'observed':
      return `Observed work on ${topic}`;
    case 'assisted':
      return `Assisted with work on ${topic}`;
    case 'contributed':
      return `Contributed to work on ${topic}`;
    case 'led':
      return `Led work on ${topic}`;
    case 'trained':
      return `Trained others in ${topic}`;
  }
}

/** Time spent on a topic in the words of the role: `Assisted with work on R programming for 6 h`. */
export function formatTimeSpent(role: Role, hours: string, topic: string): string {
  return role === 'performed' ? `Spent ${hours} on ${topic}` : `${formatPart(role, topic)} for ${hours}`;
}

/** Activities of a topic that say no hours: `Observed work on statistics across 2 logged activities`. */
export function formatActivities(role: Role, count: number, topic: string): string {
  if (role !== 'performed') return `${formatPart(role, topic)} ${formatAcross(count)}`;
  return `Logged ${formatNumber(count)} ${count === 1 ? 'activity' : 'activities'} in ${topic}`;
}

/** How many activities a time or a part is spread over: `across 3 logged activities`, `in 1 logged activity`. */
export function formatAcross(count: number): string {
  return count === 1 ? 'in 1 logged activity' : `across ${formatNumber(count)} logged activities`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
