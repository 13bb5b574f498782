import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What every section has. */
export interface SectionFrameProps {
  /** Its anchor. */
  readonly id: string;
  readonly heading: string;
  /** The finding of the section in words; absent for none. */
  readonly finding?: ComponentChildren;
  /** What steers the section, at the end of its head. */
  readonly controls?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What the page has to say of a section; empty for nothing. */
export const SectionNote = createContext('');

/** A section: its heading, which its anchor gives the focus to, its finding and controls, and what it shows. */
export function SectionFrame({ id, heading, finding, controls, children }: SectionFrameProps) {
  const note = useContext(SectionNote);
  const headingId = `${id}-heading`;
  return (
    <section id={id} class={`section section-${id}`} aria-labelledby={headingId} data-focus-group>
      <div class="section-head">
        <div>
          <h2 id={headingId} tabIndex={-1}>
            {heading}
          </h2>
          {finding && <p class="quiet">{finding}</p>}
          {note !== '' && <p class="quiet">{note}</p>}
        </div>
        {controls}
      </div>
      {children}
    </section>
  );
}
