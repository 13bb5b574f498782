import { Fragment } from 'preact';
import type { Figure } from '../../core/insight/recordSelection.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';
import { FigureButton } from '../page/FigureButton.tsx';
import type { DashboardProps } from './DashboardPage.tsx';

/** What a line of figures needs. */
export interface FigureLineProps extends Pick<DashboardProps, 'words' | 'ask'> {
  /** Each with its words for one and for many; those of 0 are left out. */
  readonly figures: readonly {
    readonly figure: Figure;
    readonly one: keyof DashboardStrings;
    readonly many: keyof DashboardStrings;
  }[];
}

/** Numbers in a line, each opening its records. */
export function FigureLine({ figures, words, ask }: FigureLineProps) {
  const shown = figures.filter(({ figure }) => figure.value > 0);
  return (
    <>
      {shown.map(({ figure: { value, selection }, one, many }, place) => (
        <Fragment key={one}>
          {place > 0 && ' · '}
          <FigureButton value={value} open={() => ask('records/open', { selection })}>
            {words.counted(one, many, value)}
          </FigureButton>
        </Fragment>
      ))}
    </>
  );
}
