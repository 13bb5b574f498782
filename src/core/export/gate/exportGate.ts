import type { FileEntry } from '../../index/fileStore.ts';
import type { LogbookView } from '../../index/logbookContents.ts';
import { profilePath } from '../../index/recordPath.ts';
import { type FileFindings, locateFindings } from '../../privacy/fileFindings.ts';
import { findInFile } from '../../privacy/findInFile.ts';
import type { Finding } from '../../privacy/finding.ts';
import type { PrivacyContext } from '../../privacy/privacyContext.ts';
import type { RememberedFindings } from '../../privacy/rememberedFindings.ts';
import { foldText } from '../../text/foldText.ts';
import type { ExportCheck } from './exportCheck.ts';
import { findInLeaving } from './findInLeaving.ts';
import { isOpenInFile } from './isOpen.ts';
import type { LeavingText } from './leavingTexts.ts';
import { placeComposed } from './placeComposed.ts';
import { foldedTextsIn } from './userTexts.ts';

/** What the gate needs of the world. */
export interface GatePorts {
  /** The whole text of a file of the logbook as it is stored; `undefined` for one that cannot be read. */
  readonly readText: (path: string) => Promise<string | undefined>;
  /** Awaited again and again, every few milliseconds: lets others run, and throws what ends the export. */
  readonly checkpoint?: () => Promise<void>;
  /** What is known of files that did not change since: they are not read again. */
  readonly known?: KnownFiles;
}

/** Findings of earlier looks, and the files as the records were read from them. */
export interface KnownFiles {
  readonly remembered: RememberedFindings;
  readonly entries: readonly FileEntry[];
}

/** An export before it is given out. */
export interface GateRequest extends GatePorts {
  readonly view: LogbookView;
  readonly context: PrivacyContext;
  /** Ids of the records that count for it; those that its texts name are looked at too. */
  readonly ids: Iterable<string>;
  /** Everything that it would say. */
  readonly leaving: readonly LeavingText[];
  /** Whether it may name people of the site. */
  readonly keepsNames: boolean;
}

/** Files read side by side. */
const mostReads = 32;

/**
 * Looks at the files that an export draws on, whole, and at what it would say.
 *
 * Of private records and of those that do not count nothing is looked at, for nothing of them leaves.
 */
export async function checkBeforeExport(request: GateRequest): Promise<ExportCheck> {
  const { readText, checkpoint } = request;
  const paths = pathsOf(request);
  const sources = new SourceFindings(request);
  const unknown = paths.filter((path) => !sources.isKnownClean(path));
  for (let start = 0; start < unknown.length; start += mostReads) {
    const group = unknown.slice(start, start + mostReads);
    const texts = await Promise.all(group.map(readText));
    for (const [place, path] of group.entries()) {
      sources.look(path, texts[place]);
      await checkpoint?.();
    }
  }
  const { found, days } = await findInLeaving(request, sources.openTexts);
  await lookAtDays(days, request, sources, new Set(paths));
  const { placed, composed } = await placeComposed(found, request);
  const { open, toLookAt, unread } = sources;
  return { open: merged(open, placed), composed, unread, toLookAt, scanned: paths.length - unread.length };
}

/**
 * Looks for days of people in the files that say them and that nothing names as a source, such as a claim without one:
 * whose words stand beside a day cannot be told from what an export says.
 */
async function lookAtDays(
  days: ReadonlySet<string>,
  { view, readText, checkpoint }: GateRequest,
  sources: SourceFindings,
  lookedAt: ReadonlySet<string>,
): Promise<void> {
  if (days.size === 0) return;
  for (const { path, record } of view.contents.records) {
    if (record.private || lookedAt.has(path)) continue;
    const texts = foldedTextsIn({ ...record, date: '' });
    const said = [...days].filter((day) => texts.some((text) => text.includes(day)));
    if (said.length > 0) sources.look(path, await readText(path), said);
    await checkpoint?.();
  }
}

/** Files of the records that count or are named, and the profile; by path. */
function pathsOf({ view, ids, leaving }: GateRequest): readonly string[] {
  const drawnOn = new Set(ids);
  for (const text of leaving) for (const id of text.ids) drawnOn.add(id);
  const records = view.contents.records.filter(({ record }) => !record.private && drawnOn.has(record.id));
  return [...records.map(({ path }) => path), profilePath].sort();
}

/** What was found in the files so far. */
class SourceFindings {
  readonly open: FileFindings[] = [];
  readonly toLookAt: FileFindings[] = [];
  readonly unread: string[] = [];
  /** Folded texts of what is open. */
  readonly openTexts = new Set<string>();
  readonly #request: GateRequest;
  readonly #entriesByPath: ReadonlyMap<string, FileEntry>;

  constructor(request: GateRequest) {
    this.#request = request;
    const { known, context } = request;
    known?.remembered.useContext(context);
    this.#entriesByPath = new Map(known?.entries.map((entry) => [entry.path, entry]));
  }

  /** Whether a file was looked at before and has nothing to tell. */
  isKnownClean(path: string): boolean {
    const entry = this.#entriesByPath.get(path);
    const outcome = entry && this.#request.known?.remembered.of(entry);
    return outcome?.kind === 'text' && outcome.findings.every(({ severity }) => severity === 'low');
  }

  /** @param said - folded; where it is given, only findings of one of these texts block. */
  look(path: string, text: string | undefined, said?: readonly string[]): void {
    if (text === undefined) {
      // A logbook does without a profile.
      if (path !== profilePath) this.unread.push(path);
      return;
    }
    const { context, keepsNames, known } = this.#request;
    const findings = findInFile(text, path, context);
    const entry = this.#entriesByPath.get(path);
    if (entry !== undefined) {
      known?.remembered.note(entry, { kind: 'text', findings: locateFindings(text, findings) });
    }
    const textOf = ({ range }: Finding): string => foldText(text.slice(range.start, range.end));
    const isSaid = (found: string): boolean =>
      said?.some((one) => found.includes(one) || one.includes(found)) ?? true;
    const open = findings.filter(
      (finding) => isOpenInFile(finding, path, keepsNames) && isSaid(textOf(finding)),
    );
    for (const finding of open) this.openTexts.add(textOf(finding));
    keep(this.open, path, text, open);
    if (said !== undefined) return;
    keep(
      this.toLookAt,
      path,
      text,
      findings.filter(({ severity }) => severity === 'medium'),
    );
  }
}

function keep(files: FileFindings[], path: string, text: string, findings: readonly Finding[]): void {
  if (findings.length > 0) files.push({ path, findings: locateFindings(text, findings) });
}

function merged(files: readonly FileFindings[], others: readonly FileFindings[]): readonly FileFindings[] {
  const findingsByPath = new Map(files.map(({ path, findings }) => [path, findings]));
  for (const { path, findings } of others) {
    const all = [...(findingsByPath.get(path) ?? []), ...findings];
    findingsByPath.set(
      path,
      all.sort((a, b) => a.range.start - b.range.start),
    );
  }
  return [...findingsByPath].map(([path, findings]) => ({ path, findings }));
}
