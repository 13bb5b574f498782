import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { type FieldPath, type Problem, type ProblemCode, problem } from '../problems.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import { detachText } from './detachText.ts';
import type { FrontMatterMap, FrontMatterValue } from './frontMatterValue.ts';
import type { FrontMatterReading } from './readFrontMatter.ts';
import { visibleRange } from './visibleRange.ts';

/** Where reading stands: one text, its events, and the path to the node that comes next. */
interface BuildState {
  readonly yaml: string;
  readonly events: readonly Event[];
  next: number;
  readonly path: (string | number)[];
  readonly problems: Problem[];
}

/** Events of nodes that may have an anchor or a tag. */
type NodeEvent = Exclude<
  Event,
  { type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.ALIAS | typeof EVENT_ID.POP }
>;

/** Absent offset in js-yaml's events. */
const none = -1;
/** Most characters of a tag in the words of a problem. */
const mostTagLength = 80;

/** Front matter from the events that js-yaml gives for its text; `readFrontMatter` says what each form means. */
export function buildFrontMatter(yaml: string, events: readonly Event[]): FrontMatterReading {
  const state: BuildState = { yaml, events, next: 0, path: [], problems: [] };
  const { problems } = state;
  if (events.length === 0) return { map: new Map(), problems };
  state.next = 1;
  const root = buildNode(state);
  if (state.next + 1 < events.length) {
    report(state, 'yaml-multiple-documents', { start: nextStart(state), end: yaml.trimEnd().length });
  }
  if (root instanceof Map) return { map: root, problems };
  if (root === '') return { map: new Map(), problems };
  report(state, 'front-matter-not-mapping', { start: 0, end: yaml.trimEnd().length });
  return { map: undefined, problems };
}

function buildNode(state: BuildState): FrontMatterValue {
  const event = state.events[state.next++];
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      if (event.tagStart !== none || event.anchorStart !== none) reportProperties(state, event);
      return getScalarValue(state.yaml, event);
    case EVENT_ID.MAPPING:
      reportProperties(state, event);
      return buildMap(state);
    case EVENT_ID.SEQUENCE:
      reportProperties(state, event);
      return buildList(state);
    case EVENT_ID.ALIAS:
      report(state, 'yaml-alias', { start: event.anchorStart - 1, end: event.anchorEnd });
      return '';
    default:
      throw new Error('js-yaml gave an event where a node has to be');
  }
}

function buildList(state: BuildState): FrontMatterValue {
  const items: FrontMatterValue[] = [];
  while (state.events[state.next]?.type !== EVENT_ID.POP) {
    state.path.push(items.length);
    items.push(buildNode(state));
    state.path.pop();
  }
  state.next++;
  return items;
}

function buildMap(state: BuildState): FrontMatterMap {
  const map = new Map<string, FrontMatterValue>();
  for (;;) {
    const event = state.events[state.next];
    if (event === undefined || event.type === EVENT_ID.POP) break;
    if (event.type !== EVENT_ID.SCALAR) {
      skipComplexPair(state);
      continue;
    }
    const key = buildKey(state, event);
    state.path.push(key);
    const value = buildNode(state);
    if (map.has(key)) report(state, 'yaml-duplicate-key', rangeOfKey(event), { key: detachText(key) });
    else map.set(key, value);
    state.path.pop();
  }
  state.next++;
  return map;
}

function buildKey(state: BuildState, event: ScalarEvent): string {
  state.next++;
  if (event.tagStart !== none || event.anchorStart !== none) reportProperties(state, event);
  const key = getScalarValue(state.yaml, event);
  if (key === '<<' && event.style === SCALAR_STYLE.PLAIN) {
    state.path.push(key);
    report(state, 'yaml-merge-key', rangeOfKey(event));
    state.path.pop();
  }
  return key;
}

function rangeOfKey({ valueStart, valueEnd }: ScalarEvent): OffsetRange {
  return { start: valueStart, end: valueEnd };
}

/** A key that is itself a list, a mapping or an alias: nothing that a field could be. */
function skipComplexPair(state: BuildState): void {
  const start = nextStart(state);
  report(state, 'yaml-syntax', { start, end: start + 1 }, { detail: 'a key has to be one text; use quotes' });
  const reported = state.problems.length;
  buildNode(state);
  buildNode(state);
  state.problems.length = reported;
}

/** Where the next node starts that says so; the end of the text where none does. */
function nextStart({ yaml, events, next }: BuildState): number {
  for (let index = next; index < events.length; index++) {
    const event = events[index];
    if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) continue;
    if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
    const start = event.type === EVENT_ID.SCALAR ? event.valueStart : event.start;
    if (start !== none) return start;
  }
  return yaml.length;
}

function reportProperties(state: BuildState, event: NodeEvent): void {
  const { anchorStart, anchorEnd, tagStart, tagEnd } = event;
  // An anchor's offsets leave out its `&`.
  if (anchorStart !== none) report(state, 'yaml-alias', { start: anchorStart - 1, end: anchorEnd });
  if (tagStart !== none) {
    const tag = detachText(state.yaml.slice(tagStart, Math.min(tagEnd, tagStart + mostTagLength)));
    report(state, 'yaml-tag', { start: tagStart, end: tagEnd }, { tag });
  }
}

function report(
  { yaml, path, problems }: BuildState,
  code: ProblemCode,
  range: OffsetRange,
  facts?: Readonly<Record<string, string>>,
): void {
  const at: FieldPath = path.map((step) => (typeof step === 'string' ? detachText(step) : step));
  problems.push({ ...problem(code, at, facts), range: visibleRange(yaml, range) });
}
