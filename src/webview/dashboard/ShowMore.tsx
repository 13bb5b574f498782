import type { DashboardStrings } from '../../protocol/strings.ts';
import type { DashboardProps } from './DashboardPage.tsx';

/** What the button under a list needs; the list is the element before it. */
export interface ShowMoreProps extends Pick<DashboardProps, 'words'> {
  readonly one: keyof DashboardStrings;
  readonly many: keyof DashboardStrings;
  /** Cards that are not shown yet, and how many of them the button adds. */
  readonly hiddenCount: number;
  readonly step: number;
  /** Draws them at once. */
  show(): void;
}

/** A button that lengthens a list and leads to the first card that it added; absent where all are shown. */
export function ShowMore({ one, many, hiddenCount, step, show, words }: ShowMoreProps) {
  if (hiddenCount <= 0) return null;
  const onClick = ({ currentTarget }: { readonly currentTarget: Element }): void => {
    const list = currentTarget.previousElementSibling;
    const shownCount = list?.children.length ?? 0;
    show();
    list?.children[shownCount]?.querySelector<HTMLElement>('button, [tabindex="0"]')?.focus();
  };
  return (
    <button type="button" class="secondary" onClick={onClick}>
      {words.counted(one, many, Math.min(step, hiddenCount))}
    </button>
  );
}
