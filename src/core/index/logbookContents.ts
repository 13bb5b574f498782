import type { CivilDate } from '../dates/civilDate.ts';
import type { EvidenceReport } from '../evidence/evidenceState.ts';
import type { ExportCheck } from '../export/gate/exportCheck.ts';
import type { PrivacyReport } from '../privacy/scanFiles.ts';
import type { Problem } from '../problems.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import type { LogbookProfile } from '../records/profile.ts';
import type { SkillCatalogue } from '../skills/skillCatalogue.ts';
import type { Memory } from './memory.ts';

/** A file with problems; `isBroken` where it gave no record at all. */
export interface ProblemFile {
  readonly path: string;
  readonly isBroken: boolean;
  readonly problems: readonly Problem[];
}

/** Everything a view, an export or a command needs to know of a logbook at one moment. */
export interface LogbookContents {
  /** Grows with every change; views ignore older ones. */
  readonly revision: number;
  readonly profile: LogbookProfile;
  /** Newest date first, then by path; records without a date last. */
  readonly records: readonly StoredRecord[];
  readonly catalogue: SkillCatalogue;
  /** Files with problems, by path. */
  readonly problemFiles: readonly ProblemFile[];
  /** What was worked out of records before; absent where nothing is remembered. */
  readonly memory?: Memory;
}

/** The contents with the day they are looked at. */
export interface LogbookView {
  readonly contents: LogbookContents;
  readonly today: CivilDate;
  /** What became of the files that records name as evidence; absent before anybody looked at them. */
  readonly evidence?: EvidenceReport;
  /** What the scan of all files found; absent before anybody scanned them. */
  readonly privacy?: PrivacyReport;
  /** What the gate found in exports, by their order (`formatExportOrder`); absent before anybody looked at them. */
  readonly exportChecks?: ReadonlyMap<string, ExportCheck>;
}
