import type { StoryPart } from '../../core/achievement/starStory.ts';
import type { StoryEntry } from '../../core/insight/achievementOverview.ts';
import type { Words } from '../../core/text/words.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';

/** The parts of a story in the order in which it is told, as `storyParts` has them. */
const parts: readonly StoryPart[] = ['situation', 'task', 'action', 'result'];

/** The name of a theme of interviews. */
export function formatStoryTheme(theme: string, strings: DashboardStrings): string {
  const key = `storyTheme.${theme}`;
  return isKey(key, strings) ? strings[key] : theme;
}

function isKey(key: string, strings: DashboardStrings): key is keyof DashboardStrings {
  return Object.hasOwn(strings, key);
}

/** What a story lacks: `missing: task, result`. */
export function formatMissingParts(said: readonly StoryPart[], words: Words<DashboardStrings>): string {
  const missing = parts.filter((part) => !said.includes(part));
  if (missing.length === 0) return words.text('stories.whole');
  return words.text('stories.missing', {
    parts: missing.map((part) => words.text(`part.${part}`)).join(', '),
  });
}

/** For how many themes there is a story. */
export function formatStoriesTold(stories: readonly StoryEntry[], words: Words<DashboardStrings>): string {
  const told = stories.filter(({ count }) => count > 0).length;
  return words.counted('achievements.toldOne', 'achievements.toldMany', told, {
    all: words.number(stories.length),
  });
}
