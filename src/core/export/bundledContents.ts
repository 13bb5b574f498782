import type { Steps } from '../steps.ts';
import { bundledSteps, type CompiledExport } from './compileExport.ts';
import type { ExportContent, ExportEntry } from './exportContent.ts';
import type { ExportPart } from './exportFormat.ts';
import { exportFormats } from './exportFormats.ts';
import type { ExportProfileId } from './exportProfile.ts';
import { exportProfiles } from './exportProfiles.ts';

/** What the files of a bundle are made of: one content a profile. */
export type BundledContents = ReadonlyMap<ExportProfileId, ExportContent>;

/** Compiles each profile of a bundle once; nothing for other exports. */
export function* bundledContents({
  content: { entries = [] },
  subject,
}: CompiledExport): Steps<BundledContents> {
  const contents = new Map<ExportProfileId, ExportContent>();
  for (const entry of entries) {
    if ('content' in entry || contents.has(entry.profile)) continue;
    const parts = partsToShow(entry.profile, entries);
    contents.set(entry.profile, yield* bundledSteps(exportProfiles[entry.profile], parts, subject));
    yield;
  }
  return contents;
}

/** What all files of one profile in a bundle show. */
function partsToShow(profile: ExportProfileId, entries: readonly ExportEntry[]): ReadonlySet<ExportPart> {
  return new Set(
    entries.flatMap((entry) =>
      'profile' in entry && entry.profile === profile ? [exportFormats[entry.format].shows] : [],
    ),
  );
}
