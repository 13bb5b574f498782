import type { LogbookView } from '../index/logbookContents.ts';
import { LogbookError } from '../logbookError.ts';
import { type PrivacyContext, readPrivacyContext } from '../privacy/privacyContext.ts';
import { finish, type Steps, visitInSteps } from '../steps.ts';
import { evidenceLinksOf } from './evidenceLinks.ts';
import type { ExportChoice } from './exportChoice.ts';
import type { ExportContent } from './exportContent.ts';
import type { ExportFormat, ExportFormatId, ExportPart, FormatInput } from './exportFormat.ts';
import { exportFormats } from './exportFormats.ts';
import { list, section, textLine } from './exportLines.ts';
import type { ChosenView, ExportProfile, ExportProfileId } from './exportProfile.ts';
import { exportProfiles } from './exportProfiles.ts';
import { isCleanPath } from './gate/isCleanPath.ts';
import { formatLeftOut } from './leftOutWords.ts';
import { redactContent } from './redactContent.ts';
import { createRedactor, type Redactor } from './redactor.ts';
import { ReportFacts } from './reportFacts.ts';
import { sealBlocks } from './sealBlocks.ts';
import { citedIds, linksOf } from './sourceLinks.ts';

/** Folder of exports under the logbook's root; nothing in it is read as a record. */
export const exportFolder = 'exports';

/** What is exported, and where it will lie. */
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
  /**
   * Path from the logbook's root to the workspace folder that holds it, e.g. `..`, for links to evidence; without it
   * there are none.
   */
  readonly rootToWorkspace?: string;
}

/** What all exports of one choice have in common: it is worked out once for the files of a bundle. */
export interface ExportSubject extends ChosenView {
  readonly facts: ReportFacts;
  readonly redactor: Redactor;
  /** What its texts are checked with. */
  readonly context: PrivacyContext;
}

/** An export before it is a file: what a preview shows. */
export interface CompiledExport {
  readonly profile: ExportProfile;
  readonly format: ExportFormat;
  readonly subject: ExportSubject;
  /** Redacted, with what was left out at its end. */
  readonly content: ExportContent;
  readonly linkTo: FormatInput['linkTo'];
  readonly evidenceOf?: FormatInput['evidenceOf'];
}

/**
 * Compiles the document of an export, as a preview shows it.
 *
 * @throws {LogbookError} as `compilationSteps`.
 */
export function compileDocument(request: ExportRequest): CompiledExport {
  return finish(compilationSteps(request, 'document'));
}

/**
 * Compiles an export: redaction, links to sources and the list of what was left out are done here, for all profiles and
 * formats alike.
 *
 * @param part - of the content; default: the one that the format shows.
 * @throws {LogbookError} `invalid-input` where `from` comes after `to`, or the profile has no such format.
 */
export function* compilationSteps(request: ExportRequest, part?: ExportPart): Steps<CompiledExport> {
  assertOrder(request);
  const { view, folder = exportFolder } = request;
  const profile = exportProfiles[request.profile ?? 'achievements'];
  const format = exportFormats[readFormat(profile, request.format)];
  const subject = subjectOf(view, choiceOf(request, profile));
  const pathToLogbook =
    request.pathToLogbook ??
    partsOf(folder)
      .map(() => '..')
      .join('/');
  const saysNothing = (path: string): boolean =>
    subject.redactor.isClean(path) && isCleanPath(path, subject.context);
  // Of an export that lies elsewhere every link begins with the folders that hold the logbook.
  const isWayClean = saysNothing(pathToLogbook);
  const isClean = (path: string): boolean => isWayClean && saysNothing(path);
  const linkTo = linksOf(view, pathToLogbook, isClean);
  const pathToWorkspace = joined(pathToLogbook, request.rootToWorkspace);
  const evidenceOf =
    pathToWorkspace === undefined ? undefined : evidenceLinksOf(view, pathToWorkspace, isClean);
  const compiled = yield* contentSteps(profile, new Set([part ?? format.shows]), subject);
  const content = format.citesSources ? yield* withUnlinked(compiled, linkTo) : compiled;
  yield;
  return {
    profile,
    format,
    subject,
    content: withLeftOut(content),
    linkTo,
    ...(evidenceOf && { evidenceOf }),
  };
}

/** A file of a bundle: a content of the same subject, whose links the bundle gives. */
export function* bundledSteps(
  profile: ExportProfile,
  parts: ReadonlySet<ExportPart>,
  subject: ExportSubject,
): Steps<ExportContent> {
  return withLeftOut(yield* contentSteps(profile, parts, subject));
}

function* contentSteps(
  profile: ExportProfile,
  parts: ReadonlySet<ExportPart>,
  { redactor, view, choice, facts }: ExportSubject,
): Steps<ExportContent> {
  const content = yield* profile.compile({ view, choice, facts, parts });
  return yield* redactContent(content, redactor);
}

function subjectOf(view: LogbookView, choice: ChosenView['choice']): ExportSubject {
  const chosen = { view, choice };
  return {
    ...chosen,
    facts: new ReportFacts(chosen),
    redactor: createRedactor(view.contents, redactionOf(choice)),
    context: readPrivacyContext(view.contents),
  };
}

function choiceOf(request: ExportRequest, { audience, isPublicOnly }: ExportProfile): ChosenView['choice'] {
  return isPublicOnly
    ? { ...request, audience: 'public', showNames: false }
    : { ...request, audience: request.audience ?? audience };
}

/** `..` behind a name takes it back: `../logbook` and `..` are `..`. A whole path, of another disk, leads nowhere. */
function joined(pathToLogbook: string, rootToWorkspace: string | undefined): string | undefined {
  if (rootToWorkspace === undefined || pathToLogbook.startsWith('/')) return undefined;
  const parts: string[] = [];
  for (const part of partsOf(`${pathToLogbook}/${rootToWorkspace}`)) {
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** The folders of a path. */
export function partsOf(folder: string): readonly string[] {
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

function redactionOf(choice: ChosenView['choice']) {
  return { keepsStudies: choice.audience === 'site', keepsNames: keepsNames(choice) };
}

/** Whether an export may name people. */
export function keepsNames({ audience, showNames }: ChosenView['choice']): boolean {
  return showNames ?? audience === 'site';
}

/** Counts the sources that cannot be linked to, because their files' names would tell. */
function* withUnlinked(
  content: ExportContent,
  linkTo: (id: string) => string | undefined,
): Steps<ExportContent> {
  const cited = yield* citedIds(content.document);
  let count = 0;
  yield* visitInSteps(cited, (id) => {
    if (linkTo(id) === undefined) count++;
  });
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
