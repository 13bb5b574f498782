import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { type FieldPath, type Problem, type ProblemCode, problem } from '../problems.ts';
import { detachText } from './detachText.ts';
import type { FrontMatterMap, FrontMatterValue } from './frontMatterValue.ts';
import type { FrontMatterReading } from './readFrontMatter.ts';

/** Where reading stands: one text, its events, and the path to the node that comes next. */
interface BuildState {
  readonly yaml: string;
  readonly events: readonly Event[];
  next: number;
  readonly path: (string | number)[];
  readonly problems: Problem[];
}

/** Absent offset in js-yaml's events. */
const none = -1;

/** Front matter from the events that js-yaml gives for its text; `readFrontMatter` says what each form means. */
export function buildFrontMatter(yaml: string, events: readonly Event[]): FrontMatterReading {
  const state: BuildState = { yaml, events, next: 0, path: [], problems: [] };
  const { problems } = state;
  if (events.length === 0) return { map: new Map(), problems };
  state.next = 1;
  const root = buildNode(state);
  if (state.next + 1 < events.length) report(state, 'yaml-multiple-documents');
  if (root instanceof Map) return { map: root, problems };
  if (root === '') return { map: new Map(), problems };
  report(state, 'front-matter-not-mapping');
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
      report(state, 'yaml-alias');
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
    if (map.has(key)) report(state, 'yaml-duplicate-key', { key: detachText(key) });
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
    state.problems.push(problem('yaml-merge-key', [...state.path, key]));
  }
  return key;
}

/** A key that is itself a list, a mapping or an alias: nothing that a field could be. */
function skipComplexPair(state: BuildState): void {
  report(state, 'yaml-syntax', { detail: 'a key has to be one text' });
  const reported = state.problems.length;
  buildNode(state);
  buildNode(state);
  state.problems.length = reported;
}

function reportProperties(state: BuildState, event: Exclude<Event, { type: 1 | 5 | 6 }>): void {
  if (event.anchorStart !== none) report(state, 'yaml-alias');
  if (event.tagStart !== none) {
    report(state, 'yaml-tag', {
      tag: detachText(state.yaml.slice(event.tagStart, event.tagEnd).slice(0, 80)),
    });
  }
}

function report(state: BuildState, code: ProblemCode, facts?: Readonly<Record<string, string>>): void {
  const at: FieldPath = state.path.length === 0 ? [] : state.path.map(detached);
  state.problems.push(problem(code, at, facts));
}

function detached(step: string | number): string | number {
  return typeof step === 'string' ? detachText(step) : step;
}
