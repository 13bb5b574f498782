const paths = {
  copy: 'M5.5 5.5V2.5H13.5V10.5H10.5M2.5 5.5H10.5V13.5H2.5Z',
  check: 'M3 8.5 6.5 12 13 4.5',
  warning: 'M8 2 15 14H1ZM8 6.5v4M8 12v.6',
} as const;

/** A small picture beside words that say the same. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
