import { formatChartPicture } from '../../src/core/chart/chartPicture.ts';
import type { DashboardSnapshot, FromDashboard, ToDashboard } from '../../src/protocol/dashboard.ts';
import { dashboardReaders, pageEventReaders, progressReaders } from '../../src/protocol/pageReaders.ts';
import type { PageState } from '../../src/protocol/pageState.ts';
import { createPeer, type PeerPort } from '../../src/protocol/peer.ts';
import type {
  FromProgress,
  ProgressSnapshot,
  ProgressState,
  ToProgress,
} from '../../src/protocol/progress.ts';
import { dashboardStrings, progressStrings } from '../../src/protocol/strings.ts';
import type { PreviewData } from './previewData.ts';

/** What the preview page keeps for whoever drives it. */
interface PreviewWindow extends Window {
  /** The state that the host answers with: set by the page before its scripts run. */
  previewState: PageState<PreviewData>;
  /** Words about 35% longer, as German ones are. */
  previewIsStretched?: boolean;
  /** Every request but `page/ready`, as name and parameters. */
  previewRequests: unknown[];
  /** Sends a newer state. */
  previewChange(state: PageState<PreviewData>): void;
}

const preview = window as unknown as PreviewWindow;
preview.previewRequests = [];

/** Stands in for VS Code: the page's messages arrive here, ours arrive there, one task later as with a real host. */
function createPreviewPort(): PeerPort & { receive(message: unknown): void } {
  const listeners = new Set<(raw: unknown) => void>();
  return {
    post: (message) => window.postMessage(structuredClone(message), '*'),
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    receive(message) {
      const clone: unknown = structuredClone(message);
      setTimeout(() => {
        for (const listener of listeners) listener(clone);
      });
    },
  };
}

const port = createPreviewPort();
let kept: unknown;
Object.assign(window, {
  acquireVsCodeApi: () => ({
    postMessage: (message: unknown) => port.receive(message),
    getState: () => kept,
    setState: (state: unknown) => {
      kept = structuredClone(state);
    },
  }),
});

const note = (name: string) => async (params: unknown) => {
  preview.previewRequests.push({ name, params });
  return null;
};
const language = preview.previewIsStretched ? 'de' : 'en';

/** Pseudo-localised words: about 35% longer, accented, with the holes left as they are. */
function stretched<S extends Readonly<Record<string, string>>>(strings: S): S {
  if (!preview.previewIsStretched) return strings;
  const stretch = (text: string): string =>
    `[${text.replace(/\{\w+\}|[aeiou]/g, (part) => ({ a: 'ää', e: 'éé', i: 'îî', o: 'öö', u: 'üü' })[part] ?? part)}]`;
  return Object.fromEntries(Object.entries(strings).map(([key, text]) => [key, stretch(text)])) as S;
}

function withLoops(state: PageState<PreviewData>): ProgressState {
  if (state.kind !== 'ready') return state;
  const skillsTowardsTarget = state.data.skills.filter(({ target }) => target !== undefined);
  return { ...state, data: { dueLoops: [], dueCount: 0, skillsTowardsTarget, ...state.data } };
}

const log = (incident: unknown): void => console.error(incident);
const listeners = { 'page/failed': (failure: unknown): void => console.error(failure) };

if (document.title === 'Dashboard') {
  const peer = createPeer<ToDashboard, FromDashboard>(port, {
    handlers: {
      'page/ready': async (): Promise<DashboardSnapshot> => ({
        language,
        strings: stretched(dashboardStrings),
        state: preview.previewState,
      }),
      'records/open': note('records/open'),
      'filter/set': note('filter/set'),
      'picture/data': async () => null,
      'picture/make': async (picture) => ({ ...formatChartPicture(picture), masked: 0 }),
      'picture/copySvg': note('picture/copySvg'),
      'picture/savePng': note('picture/savePng'),
      'record/open': note('record/open'),
      'entry/quick': note('entry/quick'),
      'goal/new': note('goal/new'),
      'review/open': note('review/open'),
      'checkIn/draft': note('checkIn/draft'),
      'profile/open': note('profile/open'),
      'logbook/initialize': note('logbook/initialize'),
      'problems/show': note('problems/show'),
      'skills/rate': note('skills/rate'),
      'achievements/show': note('achievements/show'),
      'export/start': note('export/start'),
    },
    readers: dashboardReaders,
    listeners,
    eventReaders: pageEventReaders,
    log,
  });
  preview.previewChange = (state) => peer.emit('state/changed', state);
} else {
  const peer = createPeer<ToProgress, FromProgress>(port, {
    handlers: {
      'page/ready': async (): Promise<ProgressSnapshot> => ({
        language,
        strings: stretched(progressStrings),
        state: withLoops(preview.previewState),
      }),
      'records/open': note('records/open'),
      'entry/quick': note('entry/quick'),
      'goal/new': note('goal/new'),
      'dashboard/open': note('dashboard/open'),
      'loop/complete': note('loop/complete'),
      'loops/show': note('loops/show'),
      'closeOut/open': note('closeOut/open'),
      'git/ignore': note('git/ignore'),
      'git/keep': note('git/keep'),
      'logbook/initialize': note('logbook/initialize'),
      'profile/open': note('profile/open'),
      'problems/show': note('problems/show'),
    },
    readers: progressReaders,
    listeners,
    eventReaders: pageEventReaders,
    log,
  });
  preview.previewChange = (state) => peer.emit('state/changed', withLoops(state));
}
