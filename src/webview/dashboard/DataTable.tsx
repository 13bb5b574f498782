import type { ComponentChildren } from 'preact';
import type { DashboardProps } from './DashboardPage.tsx';

/** What the fold around a chart's table needs. */
export interface DataTableProps extends Pick<DashboardProps, 'ui' | 'setUi' | 'words'> {
  /** The skill's id, or `groups`. */
  readonly id: string;
  /** Spoken name of the fold. */
  readonly name: string;
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
}

/** The table behind a chart; it is in the page only while it is open. */
export function DataTable({ id, name, isOpen, ui, setUi, words, children }: DataTableProps) {
  const onToggle = (event: Event): void => {
    const isNowOpen = (event.currentTarget as HTMLDetailsElement).open;
    if (isNowOpen === isOpen) return;
    const others = ui.openTables.filter((open) => open !== id);
    setUi({ openTables: isNowOpen ? [...others, id] : others });
  };
  return (
    <details class="table" open={isOpen} onToggle={onToggle}>
      <summary aria-label={name}>{words.text('table.show')}</summary>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset holds what is filled in
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table without numbers has to be scrolled by keyboard too
        <div class="table-scroll" role="group" aria-label={name} tabIndex={0}>
          {children}
        </div>
      )}
    </details>
  );
}
