import type { Figure } from '../../core/insight/recordSelection.ts';
import { FigureButton } from '../page/FigureButton.tsx';
import type { DashboardProps } from './DashboardPage.tsx';

/** Records beyond those that are shown. */
export function MoreRecords({
  more,
  words,
  ask,
}: Pick<DashboardProps, 'words' | 'ask'> & { readonly more: Figure | undefined }) {
  if (more === undefined || more.value === 0) return null;
  return (
    <p>
      <FigureButton open={() => ask('records/open', { selection: more.selection })}>
        {words.counted('panel.moreOne', 'panel.moreMany', more.value)}
      </FigureButton>
    </p>
  );
}
