import { profilePath } from '../../index/recordPath.ts';
import { type FileFindings, type LocatedFinding, locateFindings } from '../../privacy/fileFindings.ts';
import { findingShape } from '../../privacy/findingShape.ts';
import { mayBeRepeated } from '../../privacy/identifierTypes.ts';
import { foldText } from '../../text/foldText.ts';
import type { ComposedFinding } from './exportCheck.ts';
import type { GateRequest } from './exportGate.ts';
import type { LeavingFinding } from './findInLeaving.ts';
import { foldedTextsIn } from './userTexts.ts';

/** Findings of what would leave, at the places of the files that they come from where there are such. */
export interface PlacedFindings {
  readonly placed: readonly FileFindings[];
  readonly composed: readonly ComposedFinding[];
}

/** Looks for the files that findings come from. */
export async function placeComposed(
  found: readonly LeavingFinding[],
  request: GateRequest,
): Promise<PlacedFindings> {
  const findingsByPath = new Map<string, LocatedFinding[]>();
  const composed: ComposedFinding[] = [];
  for (const one of found) {
    const path = pathOf(one, request);
    const text = path === undefined ? undefined : await request.readText(path);
    const start = text?.indexOf(one.text) ?? -1;
    if (path === undefined || text === undefined || start < 0) composed.push(composedFinding(one, path));
    else {
      const finding = { ...one.finding, range: { start, end: start + one.text.length } };
      findingsByPath.set(path, [...(findingsByPath.get(path) ?? []), ...locateFindings(text, [finding])]);
    }
    await request.checkpoint?.();
  }
  return { placed: [...findingsByPath].map(([path, findings]) => ({ path, findings })), composed };
}

/** The first file whose record, or the profile, says it; those that the text is from first. */
function pathOf({ text, ids }: LeavingFinding, { view }: GateRequest): string | undefined {
  const folded = foldText(text);
  const { records, profile } = view.contents;
  const says = (value: unknown): boolean => foldedTextsIn(value).some((one) => one.includes(folded));
  const open = records.filter(({ record }) => !record.private);
  const named = open.filter(({ record }) => ids.includes(record.id));
  const source = named.find(({ record }) => says(record)) ?? open.find(({ record }) => says(record));
  return source?.path ?? (says(profile) ? profilePath : named[0]?.path);
}

function composedFinding({ finding, text }: LeavingFinding, path: string | undefined): ComposedFinding {
  const { type, class: letter, severity, reason } = finding;
  return {
    type,
    class: letter,
    severity,
    reason,
    ...(mayBeRepeated(type) && { shape: findingShape(text) }),
    ...(path !== undefined && { path }),
  };
}
