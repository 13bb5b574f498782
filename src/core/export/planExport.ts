import type { LeftOut } from '../achievement/achievementReport.ts';
import { type Pace, withPauses } from '../steps.ts';
import { type BundledContents, bundledContents } from './bundledContents.ts';
import {
  type CompiledExport,
  compilationSteps,
  type ExportRequest,
  exportFolder,
  partsOf,
} from './compileExport.ts';
import type { NoRecords } from './exportContent.ts';
import type { ExportFormatId, RenderedEntry } from './exportFormat.ts';
import { exportFormats } from './exportFormats.ts';
import { checkCompiled } from './gate/checkExport.ts';
import type { GatePorts } from './gate/exportGate.ts';
import { assertPassed, type PassedCheck } from './gate/openFindings.ts';

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
  /** What was looked at before it was made. */
  readonly check: PassedCheck;
}

/** An export, and what is needed to look at its files before it is made. */
export interface PlanRequest extends ExportRequest, GatePorts {}

/**
 * An export as a file: the one operation behind the command and the command line. No byte of it is made before the gate
 * let its texts pass.
 *
 * @throws {LogbookError} `invalid-input` where `from` comes after `to`, or the profile has no such format.
 * @throws {OpenFindings} where something in it may identify somebody or tell a secret.
 */
export async function planExport(request: PlanRequest): Promise<ExportPlan> {
  const { from, to, folder = exportFolder, checkpoint, view } = request;
  const pace = withPauses(checkpoint);
  await checkpoint?.();
  const compiled = await pace(compilationSteps(request));
  const bundled = await pace(bundledContents(compiled));
  const check = assertPassed(await checkCompiled(compiled, bundled, request));
  const { profile, format, content, linkTo, evidenceOf } = compiled;
  const days = [from ?? content.firstDate, to ?? content.lastDate].filter((day) => day !== undefined);
  await checkpoint?.();
  const entries = await renderEntries(compiled, bundled, pace);
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
    check,
  };
}

/** The files of a bundle. */
async function renderEntries(
  { content: { entries = [] }, subject }: CompiledExport,
  bundled: BundledContents,
  pace: Pace,
): Promise<readonly RenderedEntry[]> {
  const rendered: RenderedEntry[] = [];
  for (const entry of entries) {
    if ('content' in entry) {
      rendered.push(entry);
      continue;
    }
    const { profile, format, linkTo = () => undefined, path } = entry;
    const content = bundled.get(profile);
    if (content === undefined) continue;
    const { today } = subject.view;
    const input = { content, linkTo, today, entries: [], pace };
    rendered.push({ path, content: await exportFormats[format].render(input) });
  }
  return rendered;
}
