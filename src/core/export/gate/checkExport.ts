import { selectionSteps } from '../../achievement/selectReportRecords.ts';
import { withPauses } from '../../steps.ts';
import { type BundledContents, bundledContents } from '../bundledContents.ts';
import { type CompiledExport, compilationSteps, type ExportRequest, keepsNames } from '../compileExport.ts';
import { reportPeriod } from '../profiles/reportPeriod.ts';
import type { ExportCheck } from './exportCheck.ts';
import { checkBeforeExport, type GatePorts } from './exportGate.ts';
import { type LeavingText, leavingTexts } from './leavingTexts.ts';

/**
 * What the gate finds in an export, without making it: what a page says before the user writes a file.
 *
 * @throws {LogbookError} `invalid-input` as `compilationSteps`.
 */
export async function checkExport(request: ExportRequest & GatePorts): Promise<ExportCheck> {
  const pace = withPauses(request.checkpoint);
  const compiled = await pace(compilationSteps(request));
  return checkCompiled(compiled, await pace(bundledContents(compiled)), request);
}

/** The same for one that is compiled, with the contents of its bundle. */
export async function checkCompiled(
  { content, subject, profile }: CompiledExport,
  bundled: BundledContents,
  { readText, checkpoint, known }: GatePorts,
): Promise<ExportCheck> {
  const pace = withPauses(checkpoint);
  const { view, context, choice, facts } = subject;
  const week = profile.isOfWeek && { ...choice, ...reportPeriod(choice, view.today) };
  const { included } = await pace(week ? selectionSteps(view, week) : facts.selection());
  const leaving: (readonly LeavingText[])[] = [];
  for (const one of [content, ...bundled.values()]) leaving.push(await pace(leavingTexts(one)));
  return checkBeforeExport({
    view,
    context,
    ids: included.map(({ record }) => record.id),
    leaving: leaving.flat(),
    keepsNames: keepsNames(choice),
    readText,
    ...(checkpoint && { checkpoint }),
    ...(known && { known }),
  });
}
