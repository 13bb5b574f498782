import type { Level } from '../records/fieldDefinition.ts';

/** A level as exports print it; empty for none. */
export function levelLabel(level: Level | undefined): string {
  return level === undefined ? '' : `${level.charAt(0).toUpperCase()}${level.slice(1)}`;
}
