import type { ComponentChildren } from 'preact';

/** What a button for a number needs. */
export interface FigureButtonProps {
  readonly children: ComponentChildren;
  /** Spoken in place of the number alone, where the words around it are not part of the button. */
  readonly label?: string;
  readonly class?: string;
  open(): void;
}

/** A number that opens the records behind it. */
export function FigureButton({ children, label, class: className = '', open }: FigureButtonProps) {
  return (
    <button type="button" class={`figure ${className}`} aria-label={label} onClick={open}>
      {children}
    </button>
  );
}
