import { shortText } from '../../core/text/userText.ts';
import type { Words } from '../../core/text/words.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';

/** The name of a skill group: that of the catalogue, else as the user wrote it. */
export function formatGroup(
  group: string,
  words: Words<DashboardStrings>,
  strings: DashboardStrings,
): string {
  const key = `group.${group}`;
  return Object.hasOwn(strings, key) ? words.text(key as keyof DashboardStrings) : shortText(group);
}
