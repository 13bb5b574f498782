import type { ChartMark } from '../../core/chart/chartMark.ts';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import { isMoveKey, moveToMark } from './moveToMark.ts';

/** What the marks of a chart need. */
export interface ChartMarksProps {
  readonly marks: readonly ChartMark[];
  /** The one mark that Tab reaches. */
  readonly active: ChartMark | undefined;
  setActive(key: string): void;
  openRecords(selection: RecordSelection): void;
}

/** The marks as buttons: one tab stop, arrow keys between them, Enter or Space opens the records. */
export function ChartMarks({ marks, active, setActive, openRecords }: ChartMarksProps) {
  const onKeyDown = (event: KeyboardEvent, mark: ChartMark): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      openRecords(mark.selection);
      return;
    }
    if (!isMoveKey(event.key)) return;
    event.preventDefault();
    const next = moveToMark(marks, mark.key, event.key);
    if (next === undefined) return;
    setActive(next.key);
    const group = (event.currentTarget as Element).parentElement;
    const position = marks.indexOf(next);
    (group?.children[position] as SVGElement | undefined)?.focus();
  };
  return (
    <g>
      {marks.map((mark) => (
        // biome-ignore lint/a11y/useSemanticElements: there is no button element in SVG
        <rect
          key={mark.key}
          class={`mark mark-${mark.series}`}
          x={mark.x - mark.width / 2}
          y={mark.y - mark.height / 2}
          width={mark.width}
          height={mark.height}
          rx={2}
          role="button"
          // In lower case: SVG knows no other name, and each mark would be a tab stop of its own.
          tabindex={mark === active ? 0 : -1}
          aria-label={mark.label}
          data-tip={mark.label}
          onFocus={() => setActive(mark.key)}
          onClick={() => openRecords(mark.selection)}
          onKeyDown={(event) => onKeyDown(event, mark)}
        />
      ))}
    </g>
  );
}
