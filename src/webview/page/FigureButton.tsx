import type { ComponentChildren } from 'preact';

/** What a button for a number needs. */
export interface FigureButtonProps {
  readonly children: ComponentChildren;
  /** The number; absent where the words are none. No record stands behind 0, which is plain text. */
  readonly value?: number;
  readonly class?: string;
  open(): void;
}

/** A number that opens the records behind it. */
export function FigureButton({ children, value, class: className = '', open }: FigureButtonProps) {
  if (value === 0) return <span class={`figure figure-none ${className}`}>{children}</span>;
  return (
    <button type="button" class={`figure ${className}`} onClick={open}>
      {children}
    </button>
  );
}
