import type { LeftOut } from '../achievement/achievementReport.ts';
import { type Pace, withPauses } from '../steps.ts';
import {
  bundledSteps,
  type CompiledExport,
  compilationSteps,
  type ExportRequest,
  exportFolder,
  partsOf,
} from './compileExport.ts';
import type { ExportContent, ExportEntry, NoRecords } from './exportContent.ts';
import type { ExportFormatId, ExportPart, RenderedEntry } from './exportFormat.ts';
import { exportFormats } from './exportFormats.ts';
import type { ExportProfileId } from './exportProfile.ts';
import { exportProfiles } from './exportProfiles.ts';

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

/** An export that others may want to run beside, or to end. */
export interface PausedExportRequest extends ExportRequest {
  /** Awaited again and again, every few milliseconds: lets others run, and throws what ends the export. */
  readonly checkpoint?: () => Promise<void>;
}

/**
 * An export as a file: the one operation behind the command and the command line.
 *
 * @throws {LogbookError} `invalid-input` where `from` comes after `to`, or the profile has no such format.
 */
export async function planExport(request: PausedExportRequest): Promise<ExportPlan> {
  const { from, to, folder = exportFolder, checkpoint, view } = request;
  const pace = withPauses(checkpoint);
  await checkpoint?.();
  const compiled = await pace(compilationSteps(request));
  const { profile, format, content, linkTo, evidenceOf } = compiled;
  const days = [from ?? content.firstDate, to ?? content.lastDate].filter((day) => day !== undefined);
  await checkpoint?.();
  const entries = await renderEntries(compiled, pace);
  return {
    fileStem: [...partsOf(folder), [profile.id, ...days].join('-')].join('/'),
    format: format.id,
    extension: format.fileExtension,
    content: await format.render({
      content,
      linkTo,
      ...(evidenceOf && { evidenceOf }),
      today: view.today,
      entries,
      pace,
    }),
    records: content.records,
    ...(content.noRecords && { noRecords: content.noRecords }),
    leftOut: content.leftOut,
  };
}

/** The files of a bundle; those of one profile are compiled once. */
async function renderEntries(
  { content: { entries = [] }, subject }: CompiledExport,
  pace: Pace,
): Promise<readonly RenderedEntry[]> {
  const contents = new Map<ExportProfileId, ExportContent>();
  const rendered: RenderedEntry[] = [];
  for (const entry of entries) {
    if ('content' in entry) {
      rendered.push(entry);
      continue;
    }
    const { profile, format, linkTo = () => undefined, path } = entry;
    const parts = partsToShow(profile, entries);
    const content =
      contents.get(profile) ?? (await pace(bundledSteps(exportProfiles[profile], parts, subject)));
    contents.set(profile, content);
    const { today } = subject.view;
    const input = { content, linkTo, today, entries: [], pace };
    rendered.push({ path, content: await exportFormats[format].render(input) });
  }
  return rendered;
}

/** What all files of one profile in a bundle show. */
function partsToShow(profile: ExportProfileId, entries: readonly ExportEntry[]): ReadonlySet<ExportPart> {
  return new Set(
    entries.flatMap((entry) =>
      'profile' in entry && entry.profile === profile ? [exportFormats[entry.format].shows] : [],
    ),
  );
}
