import type { LeftOut } from '../achievement/achievementReport.ts';
import { computeAchievements } from '../achievement/computeAchievements.ts';
import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { LogbookError } from '../logbookError.ts';
import type { ExportInput, ExportTargetId } from './exportTarget.ts';
import { exportTargets } from './exportTargets.ts';
import { computePublicReport } from './publicReport.ts';
import { createRedactor } from './redactor.ts';

/** Folder of exports under the logbook's root; nothing in it is read as a record. */
const exportFolder = 'exports';

export interface ExportRequest {
  readonly view: LogbookView;
  readonly target: ExportTargetId;
  /** First day; open where absent. */
  readonly from?: CivilDate;
  /** Last day, included; open where absent. */
  readonly to?: CivilDate;
  /** Folder of the export relative to the logbook's root; default `exportFolder`. */
  readonly folder?: string;
  /**
   * Path from the export's folder to the logbook's root with forward slashes, e.g. `../logbook`, for an
   * export that lies elsewhere; default as many `..` as `folder` has parts.
   */
  readonly pathToLogbook?: string;
}

/** A file to write. */
export interface ExportPlan {
  /** Path without ending relative to the logbook's root: `exports/achievements-2026-03-02-2026-05-22`. */
  readonly fileStem: string;
  /** Without the dot. */
  readonly extension: string;
  readonly text: string;
  /** Records that the export counts: 0 is worth telling the user. */
  readonly records: number;
  readonly leftOut: readonly LeftOut[];
}

/**
 * The export of a range of days: the one operation behind the command and the command line.
 *
 * @throws {LogbookError} `invalid-input` where `from` comes after `to`.
 */
export function planExport(request: ExportRequest): ExportPlan {
  const { view, target, from, to, folder = exportFolder } = request;
  if (from !== undefined && to !== undefined && from > to) {
    throw new LogbookError(
      'invalid-input',
      'The range starts on {from}, after its end on {to}.',
      'Give a first day that is not after the last one.',
      { facts: { from, to } },
    );
  }
  const { contents } = view;
  const redactor = createRedactor(contents);
  const report = computeAchievements(view, { ...(from && { from }), ...(to && { to }) });
  const { render, fileExtension } = exportTargets[target];
  const parts = folder.split('/').filter((part) => part !== '' && part !== '.');
  const pathToLogbook = request.pathToLogbook ?? parts.map(() => '..').join('/');
  const text = render({
    report: computePublicReport(report, contents, redactor),
    linkTo: linksOf(view, pathToLogbook, (path) => redactor.isClean(path)),
  });
  const days = [from ?? report.firstDate, to ?? report.lastDate].filter((day) => day !== undefined);
  return {
    fileStem: [...parts, ['achievements', ...days].join('-')].join('/'),
    extension: fileExtension,
    text,
    records: report.records,
    leftOut: report.leftOut,
  };
}

/** Links by record id; of several files with one id the first in the order of the contents. */
function linksOf(
  { contents }: LogbookView,
  pathToLogbook: string,
  isClean: (path: string) => boolean,
): ExportInput['linkTo'] {
  const pathsById = new Map<string, string>();
  for (const { path, record } of contents.records) {
    if (!pathsById.has(record.id)) pathsById.set(record.id, path);
  }
  const linksById = new Map<string, string | undefined>();
  for (const [id, path] of pathsById) {
    const link = pathToLogbook === '' ? path : `${pathToLogbook}/${path}`;
    linksById.set(id, isClean(path) ? encodePath(link) : undefined);
  }
  return (id) => linksById.get(id);
}

/** A path as the destination of a Markdown link: parentheses are encoded too, for they would end it. */
function encodePath(path: string): string {
  const wellFormed = path.replace(/\p{Cs}/gu, '\uFFFD');
  const segments = wellFormed.split('/').map((segment) => encodeURIComponent(segment));
  return segments
    .join('/')
    .replace(/[()!*']/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
