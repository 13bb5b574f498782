import { unusedResources } from '../career/unusedResources.ts';
import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { compareText } from '../text/compareText.ts';
import { wording } from '../text/wording.ts';
import { computeCertificates } from './certificateFacts.ts';
import { checkInLoops } from './checkInLoops.ts';
import { expiryWords } from './loopWords.ts';
import { type LoopDraft, type OpenLoop, type OpenLoopKind, openLoopKinds } from './openLoop.ts';
import { questionLoops } from './questionLoops.ts';
import { loopsOfRecord } from './recordLoops.ts';
import { reviewLoops } from './reviewLoops.ts';

/** A renewal takes a course of several hours: from this reminder on a certificate is counted as due. */
const certificateIsDueDays = 30;

/** Loops of one kind. */
export interface OpenLoopGroup {
  readonly kind: OpenLoopKind;
  readonly loops: readonly OpenLoop[];
}

/** Everything that waits for an end: by kind, then by due day, those without one last, oldest first. */
export function computeOpenLoops(view: LogbookView): readonly OpenLoop[] {
  const { contents, today } = view;
  const drafts = [
    ...reviewLoops(view),
    ...contents.records.flatMap((stored) => [
      ...questionLoops(stored, today),
      ...loopsOfRecord(stored, today),
    ]),
    ...checkInLoops(view),
    ...certificateLoops(view),
    ...resourceLoops(view),
  ];
  return withIds(drafts.sort(byKindThenDue));
}

/** The same in groups, kinds without a loop left out. */
export function computeOpenLoopGroups(view: LogbookView): readonly OpenLoopGroup[] {
  const loops = computeOpenLoops(view);
  return kinds.flatMap((kind) => {
    const ofKind = loops.filter((loop) => loop.kind === kind);
    return ofKind.length === 0 ? [] : [{ kind, loops: ofKind }];
  });
}

const kinds = Object.keys(openLoopKinds) as readonly OpenLoopKind[];

function certificateLoops(view: LogbookView): readonly LoopDraft[] {
  return computeCertificates(view).flatMap(
    ({ stored, training, expires, daysLeft, state }): readonly LoopDraft[] =>
      state === 'due-soon' || state === 'expired'
        ? [
            {
              kind: 'certificate',
              stored,
              title: training.title,
              note: expiryWords(daysLeft),
              due: expires,
              isDue: daysLeft <= certificateIsDueDays,
              completion: { kind: 'renew' },
            },
          ]
        : [],
  );
}

/** What the chosen programme offers and nobody has used; of no use any more once the internship is over. */
function resourceLoops(view: LogbookView): readonly LoopDraft[] {
  const { end } = view.contents.profile;
  const unused = end !== undefined && end < view.today ? undefined : unusedResources(view);
  if (unused === undefined) return [];
  return unused.resources.map((resource) => ({
    kind: 'resource',
    stored: unused.program,
    title: resource,
    note: wording('not used yet'),
    isDue: false,
    completion: { kind: 'change', changes: [{ kind: 'append', key: 'resourcesUsed', value: resource }] },
    part: resource,
  }));
}

const never = '9999-12-31' as CivilDate;

function byKindThenDue(a: LoopDraft, b: LoopDraft): number {
  return (
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    compareText(a.due ?? never, b.due ?? never) ||
    compareText(a.stored?.record.date ?? never, b.stored?.record.date ?? never) ||
    compareText(a.stored?.path ?? '', b.stored?.path ?? '')
  );
}

/** Ids of kind, record and part; of copies of one file, which share an id, with the path. */
function withIds(drafts: readonly LoopDraft[]): readonly OpenLoop[] {
  const taken = new Set<string>();
  return drafts.map(({ part, ...loop }) => {
    const idOf = (record: string | undefined): string =>
      [loop.kind, record, part].filter((one) => one !== undefined).join('/');
    const { stored } = loop;
    const plain = idOf(stored?.record.id);
    const id = taken.has(plain) ? idOf(stored?.path) : plain;
    taken.add(id);
    return { id, ...loop };
  });
}
