import type { LeftOut } from '../achievement/achievementReport.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { LogbookError } from '../logbookError.ts';
import type { ExportAudience, ExportChoice } from './exportChoice.ts';
import type { ExportContent, NoRecords } from './exportContent.ts';
import type { ExportFormat, ExportFormatId, FormatInput, RenderedEntry } from './exportFormat.ts';
import { exportFormats } from './exportFormats.ts';
import { list, section, textLine } from './exportLines.ts';
import type { ExportProfile, ExportProfileId } from './exportProfile.ts';
import { exportProfiles } from './exportProfiles.ts';
import { formatLeftOut } from './leftOutWords.ts';
import { redactContent } from './redactContent.ts';
import { createRedactor } from './redactor.ts';
import { sealBlocks } from './sealBlocks.ts';
import { citedIds, linksOf } from './sourceLinks.ts';

/** Folder of exports under the logbook's root; nothing in it is read as a record. */
const exportFolder = 'exports';

export interface ExportRequest extends ExportChoice {
  readonly view: LogbookView;
  /** Default `achievements`. */
  readonly profile?: ExportProfileId;
  /** Default: the usual format of the profile. */
  readonly format?: ExportFormatId;
  /** Folder of the export relative to the logbook's root; default `exportFolder`. */
  readonly folder?: string;
  /**
   * Path from the export's folder to the logbook's root with forward slashes, e.g. `../logbook`, for an
   * export that lies elsewhere; default as many `..` as `folder` has parts.
   */
  readonly pathToLogbook?: string;
  /** Links of one's own in place of those to the logbook's files. */
  readonly linkTo?: FormatInput['linkTo'];
  /**
   * Awaited between the steps of an export, before each file of a bundle too: lets others run, and throws what ends the
   * export.
   */
  readonly checkpoint?: () => Promise<void>;
}

/** A file to write. */
export interface ExportPlan {
  /** Path without ending relative to the logbook's root: `exports/achievements-2026-03-02-2026-05-22`. */
  readonly fileStem: string;
  readonly format: ExportFormatId;
  /** Without the dot. */
  readonly extension: string;
  readonly content: string | Uint8Array;
  /** Records that the export counts: 0 is worth telling the user. */
  readonly records: number;
  readonly noRecords?: NoRecords;
  readonly leftOut: readonly LeftOut[];
}

/** An export before it is a file: what a preview shows. */
export interface CompiledExport {
  readonly profile: ExportProfile;
  readonly format: ExportFormat;
  readonly choice: ExportChoice & { readonly audience: ExportAudience };
  /** Redacted, with what was left out at its end. */
  readonly content: ExportContent;
  readonly linkTo: FormatInput['linkTo'];
}

/**
 * Compiles an export: redaction, links to sources and the list of what was left out are done here, for all profiles and
 * formats alike.
 *
 * @throws {LogbookError} `invalid-input` where `from` comes after `to`, or the profile has no such format.
 */
export function compileExport(request: ExportRequest): CompiledExport {
  assertOrder(request);
  const { view, folder = exportFolder } = request;
  const profile = exportProfiles[request.profile ?? 'achievements'];
  const format = exportFormats[readFormat(profile, request.format)];
  const choice = choiceOf(request, profile);
  const redactor = createRedactor(view.contents, redactionOf(choice));
  const pathToLogbook =
    request.pathToLogbook ??
    partsOf(folder)
      .map(() => '..')
      .join('/');
  const linkTo = request.linkTo ?? linksOf(view, pathToLogbook, (path) => redactor.isClean(path));
  const compiled = profile.compile({ view, choice });
  const linked =
    format.citesSources && request.linkTo === undefined ? withUnlinked(compiled, linkTo) : compiled;
  return { profile, format, choice, content: withLeftOut(redactContent(linked, redactor)), linkTo };
}

/**
 * An export as a file: the one operation behind the command and the command line.
 *
 * @throws {LogbookError} as `compileExport`.
 */
export async function planExport(request: ExportRequest): Promise<ExportPlan> {
  const { from, to, folder = exportFolder, checkpoint } = request;
  await checkpoint?.();
  const { profile, format, choice, content, linkTo } = compileExport(request);
  const days = [from ?? content.firstDate, to ?? content.lastDate].filter((day) => day !== undefined);
  await checkpoint?.();
  return {
    fileStem: [...partsOf(folder), [profile.id, ...days].join('-')].join('/'),
    format: format.id,
    extension: format.fileExtension,
    content: await format.render({
      content,
      linkTo,
      today: request.view.today,
      entries: await renderEntries(content, { ...request, ...choice }),
    }),
    records: content.records,
    ...(content.noRecords && { noRecords: content.noRecords }),
    leftOut: content.leftOut,
  };
}

function choiceOf(
  request: ExportRequest,
  { audience, isPublicOnly }: ExportProfile,
): CompiledExport['choice'] {
  return isPublicOnly
    ? { ...request, audience: 'public', showNames: false }
    : { ...request, audience: request.audience ?? audience };
}

/** The files of a bundle; one that is an export itself is planned like any other. */
async function renderEntries(
  { entries = [] }: ExportContent,
  request: ExportRequest,
): Promise<readonly RenderedEntry[]> {
  const rendered: RenderedEntry[] = [];
  for (const entry of entries) {
    if ('content' in entry) {
      rendered.push(entry);
      continue;
    }
    const { profile, format, linkTo = () => undefined } = entry;
    const { content } = await planExport({ ...request, profile, format, linkTo });
    rendered.push({ path: entry.path, content });
  }
  return rendered;
}

function partsOf(folder: string): readonly string[] {
  return folder.split('/').filter((part) => part !== '' && part !== '.');
}

function assertOrder({ from, to }: ExportRequest): void {
  if (from === undefined || to === undefined || from <= to) return;
  throw new LogbookError(
    'invalid-input',
    'The range starts on {from}, after its end on {to}.',
    'Give a first day that is not after the last one.',
    { facts: { from, to } },
  );
}

function readFormat({ id, formats }: ExportProfile, asked: ExportFormatId | undefined): ExportFormatId {
  const [usual] = formats;
  const format = asked ?? usual;
  if (format !== undefined && formats.includes(format)) return format;
  throw new LogbookError(
    'invalid-input',
    'The profile {profile} has no format {format}.',
    'Choose one of {formats}.',
    { facts: { profile: id, format: format ?? '', formats: formats.join(', ') } },
  );
}

function redactionOf({ audience, showNames }: ExportChoice & { readonly audience: ExportAudience }) {
  const isSite = audience === 'site';
  return { keepsStudies: isSite, keepsNames: showNames ?? isSite };
}

/** Counts the sources that cannot be linked to, because their files' names would tell. */
function withUnlinked(content: ExportContent, linkTo: (id: string) => string | undefined): ExportContent {
  const count = [...citedIds(content.document)].filter((id) => linkTo(id) === undefined).length;
  if (count === 0) return content;
  return { ...content, leftOut: [...content.leftOut, { reason: 'unlinked', count }] };
}

/** What was left out closes the document, whatever the profile; the seal stands behind it, where nothing can be redacted. */
function withLeftOut(content: ExportContent): ExportContent {
  const { title, blocks } = content.document;
  const closing = section('Left out', list(content.leftOut.map((part) => textLine(formatLeftOut(part)))));
  const signOff = content.seal === undefined ? [] : sealBlocks(content.seal);
  return { ...content, document: { title, blocks: [...blocks, ...closing, ...signOff] } };
}
