import type { ExportEntry } from '../exportContent.ts';

/** A file of the bundle and what it is for. */
export interface BundleFile {
  readonly entry: ExportEntry;
  readonly doc: string;
}
