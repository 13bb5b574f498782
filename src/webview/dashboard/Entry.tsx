import type { ComponentChildren } from 'preact';

/** What a row of a list needs. */
export interface EntryProps {
  /** As its user wrote it, or in the words of exports. */
  readonly text: string;
  /** Language of the text where it is not the page's. */
  readonly lang?: string;
  /** Stands before the text. */
  readonly lead?: string;
  /** What stands below it. */
  readonly children: ComponentChildren;
  /** Absent where there is nothing to open. */
  readonly open?: (() => void) | undefined;
}

/** A row of a list: a text that opens what it is about, and notes on it. */
export function Entry({ text, lang, lead, children, open }: EntryProps) {
  const words = <bdi lang={lang}>{text}</bdi>;
  return (
    <li>
      {lead}
      {open ? (
        <button type="button" class="link" onClick={open}>
          {words}
        </button>
      ) : (
        words
      )}
      <p class="entry-notes">{children}</p>
    </li>
  );
}
