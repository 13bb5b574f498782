import { roundHours } from '../insight/recordHours.ts';
import { findUnit, formatNumber, formatQuantity } from '../metrics/units.ts';
import { roles } from '../records/fieldDefinition.ts';
import { finish, type Steps, visitInSteps } from '../steps.ts';
import { compareText } from '../text/compareText.ts';
import type { AchievementBullet, AchievementTheme, MetricRollUp } from './achievementReport.ts';
import { mannerOf } from './deedManner.ts';
import { formatAcross, formatActivities, formatDeed, formatTimeSpent } from './formatDeed.ts';
import { formatMetricPhrase, formatTime, spentOn } from './metricPhrase.ts';
import { readOwnDeeds } from './ownDeeds.ts';
import type { ReportRecord } from './reportRecord.ts';
import { figureSteps, type RolledUp, type RollUpOptions } from './rollUpMetrics.ts';
import { isAbsurdSum } from './rollUpRemarks.ts';
import { compareThemes, wordsOfTheme } from './themes.ts';
import { mayUse, readClaimedVerb, roleRank, type Verb } from './verbs.ts';

const changes = {
  less: { past: 'cut', gerund: 'cutting' },
  more: { past: 'raised', gerund: 'raising' },
  none: { past: 'kept', gerund: 'keeping' },
} as const satisfies Readonly<Record<string, Verb>>;
const covered: Verb = { past: 'covered', gerund: 'covering' };
const recorded: Verb = { past: 'recorded', gerund: 'recording' };

const prepositions = new Set(
  'across in for from at on with per within among by to into against between over of'.split(' '),
);

/**
 * Bullets of records by theme: in each the figures first (higher roles, then ratios and changes, then greater
 * values), then the time spent by role.
 *
 * @param records - oldest first.
 */
export function computeThemes(
  records: readonly ReportRecord[],
  options: RollUpOptions,
): readonly AchievementTheme[] {
  return tellThemes(records, options).themes;
}

/** The bullets of records, and the figures that none of them tells. */
export interface ToldThemes {
  readonly themes: readonly AchievementTheme[];
  readonly untold: ReadonlyMap<'implausible-figure' | 'restated-figure' | 'worsened-figure', number>;
}

/** Bullets as `computeThemes` gives them, with how many figures are left out, and why. */
export function tellThemes(records: readonly ReportRecord[], options: RollUpOptions = {}): ToldThemes {
  return finish(themeSteps(records, options));
}

/** `tellThemes` with pauses. */
export function* themeSteps(
  records: readonly ReportRecord[],
  options: RollUpOptions = {},
): Steps<ToldThemes> {
  const bulletsByTheme = new Map<string, AchievementBullet[]>();
  const add = (theme: string, bullet: AchievementBullet): void => {
    const bullets = bulletsByTheme.get(theme);
    if (bullets === undefined) bulletsByTheme.set(theme, [bullet]);
    else bullets.push(bullet);
  };
  const { rolledUp: figures, uncounted } = yield* figureSteps(records, options);
  let [implausible, worsened] = [uncounted.implausible, 0];
  for (const rolledUp of figures) {
    yield;
    if (isAbsurdSum(rolledUp.rollUp)) implausible++;
    else if (rolledUp.rollUp.direction === 'worse') worsened++;
    else if (!saysNothing(rolledUp.rollUp)) {
      const theme = themeOf(rolledUp.sources);
      add(theme, figureBullet(rolledUp, theme));
    }
  }
  for (const bullets of bulletsByTheme.values()) bullets.sort(byWeight);
  yield;
  for (const [theme, bullet] of yield* timeBullets(records)) add(theme, bullet);
  const themes = [...bulletsByTheme]
    .sort(([a], [b]) => compareThemes(a, b))
    .map(([theme, bullets]) => ({ theme, bullets }));
  const untold = new Map([
    ['implausible-figure', implausible],
    ['restated-figure', uncounted.restated],
    ['worsened-figure', worsened],
  ] as const);
  return { themes, untold };
}

/** "Resolved 0 queries" is no achievement; a ratio, a change or a gauge may well be zero. */
export function saysNothing({ kind, value, to }: MetricRollUp): boolean {
  const isSum = kind === 'counter' || kind === 'distinct' || kind === 'dataset' || kind === 'duration';
  return isSum && value === 0 && (to ?? 0) === 0;
}

/** The theme of most sources; of equally many the first in the order of themes. */
export function themeOf(sources: readonly ReportRecord[]): string {
  const counts = new Map<string, number>();
  for (const { theme } of sources) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  const [first] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || compareThemes(a, b));
  return first?.[0] ?? 'other';
}

/** The line of a figure within a theme. */
export function figureBullet({ rollUp, sources }: RolledUp, theme: string): AchievementBullet {
  const text = figureText(rollUp, sources, theme);
  return { text, role: rollUp.role, rollUp, sources: rollUp.sources };
}

/** The figure, and how it was reached where its records say so and claim no more than their role with it. */
function figureText(rollUp: MetricRollUp, sources: readonly ReportRecord[], theme: string): string {
  const manner = mannerOf(rollUp, sources);
  const text = deedText(rollUp, sources, { theme, manner });
  if (manner === '') return text;
  const isHonest = readOwnDeeds(text).every(({ verb }) => roleRank(verb.role) <= roleRank(rollUp.role));
  return isHonest ? text : deedText(rollUp, sources, { theme, manner: '' });
}

function deedText(
  rollUp: MetricRollUp,
  sources: readonly ReportRecord[],
  { theme, manner }: { readonly theme: string; readonly manner: string },
): string {
  const { role, kind, value, from = 0, teamSize } = rollUp;
  const { verb, isOutcome, isMeasure, ...phrase } = formatMetricPhrase(rollUp);
  const object = `${phrase.object}${manner}`;
  if (kind === 'before-after') {
    const change = value < from ? changes.less : value > from ? changes.more : changes.none;
    return formatDeed(role, change, object, teamSize);
  }
  if (kind === 'duration') {
    const topic = spentOn(rollUp) || wordsOfTheme(theme).topic;
    const team = teamSize === undefined ? '' : ` as part of a team of ${formatNumber(teamSize)}`;
    return `${formatTimeSpent(role, formatTime(rollUp), topic)}${team}`;
  }
  if (verb !== undefined) return formatDeed(role, verb, object, teamSize);
  if (kind === 'latest') {
    const occasion = isMeasure ? 'at the latest measurement' : 'at the latest count';
    return formatDeed(role, recorded, `${object} ${occasion}`, teamSize);
  }
  const own = isOutcome || isMeasure ? recorded : titleVerb(sources, rollUp);
  return formatDeed(role, own ?? wordsOfTheme(theme).verb, object, teamSize);
}

/**
 * The verb with which the titles of all sources begin, where the role may claim it and what is counted is its
 * object: `Reviewed forms across 12 sites` reviewed no sites, it covered them.
 */
function titleVerb(sources: readonly ReportRecord[], { role, unit }: MetricRollUp): Verb | undefined {
  const titles = sources.map(({ record }) => record.title.trim().split(/[\s,:]+/));
  const verbs = titles.map(([word = '']) => readClaimedVerb(word));
  if (verbs.some((verb) => verb !== undefined && roleRank(verb.role) < roleRank('performed')))
    return undefined;
  const [first] = verbs;
  const teaches = first?.role === 'trained';
  if (!teaches && titles.some((words) => isBehindPreposition(words, unit))) return covered;
  if (first === undefined || verbs.some((verb) => verb?.past !== first.past)) return undefined;
  return first.isOutcome || !mayUse(role, first) ? undefined : first;
}

/** Whether a preposition or a bracket stands between the first word of a title and the noun that a unit counts. */
function isBehindPreposition(words: readonly string[], unit: string): boolean {
  const place = words.findIndex((word) => findUnit(word.replace(/[)\].;!?]+$/u, ''))?.id === unit);
  return words
    .slice(1, Math.max(place, 1))
    .some((word) => word.startsWith('(') || prepositions.has(word.toLowerCase()));
}

function tellingRank({ rollUp }: AchievementBullet): number {
  return rollUp?.kind === 'ratio' || rollUp?.kind === 'before-after' ? 1 : 0;
}

function byWeight(a: AchievementBullet, b: AchievementBullet): number {
  return (
    roleRank(b.role) - roleRank(a.role) ||
    tellingRank(b) - tellingRank(a) ||
    (b.rollUp?.value ?? 0) - (a.rollUp?.value ?? 0) ||
    compareText(a.text, b.text) ||
    compareText(a.sources.join(), b.sources.join())
  );
}

/** The time spent on activities by theme and role, highest role first. */
function* timeBullets(
  records: readonly ReportRecord[],
): Steps<readonly (readonly [string, AchievementBullet])[]> {
  const recordsByPart = new Map<string, ReportRecord[]>();
  yield* visitInSteps(records, (item) => {
    if (item.record.type !== 'activity') return;
    const part = JSON.stringify([item.theme, item.record.role ?? 'performed']);
    const ofPart = recordsByPart.get(part);
    if (ofPart === undefined) recordsByPart.set(part, [item]);
    else ofPart.push(item);
  });
  const bullets = [...recordsByPart.values()].flatMap((ofPart) => timeBullet(ofPart));
  return bullets.sort(([, a], [, b]) => roles.indexOf(b.role) - roles.indexOf(a.role));
}

function timeBullet(ofPart: readonly ReportRecord[]): readonly (readonly [string, AchievementBullet])[] {
  const [first] = ofPart;
  if (first?.record.type !== 'activity') return [];
  const role = first.record.role ?? 'performed';
  const { topic } = wordsOfTheme(first.theme);
  const hours = roundHours(ofPart.reduce((sum, item) => sum + item.hours, 0));
  const text =
    hours > 0
      ? `${formatTimeSpent(role, formatQuantity(hours, 'h'), topic)} ${formatAcross(ofPart.length)}`
      : formatActivities(role, ofPart.length, topic);
  const sources = [...new Set(ofPart.map(({ record }) => record.id))];
  return [[first.theme, { text, role, sources }]];
}
