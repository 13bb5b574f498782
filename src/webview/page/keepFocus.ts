/**
 * Draws without losing the focus: moving a node of the page takes the focus off it, and a node that is gone hands
 * it to the first focusable node of the nearest group (`data-focus-group`) that is still there.
 */
export function keepFocus(page: Document, draw: () => void): void {
  const focused = page.activeElement;
  const groups = groupsAround(focused);
  draw();
  if (!(focused instanceof HTMLElement || focused instanceof SVGElement)) return;
  if (focused === page.body || focused === page.activeElement) return;
  if (focused.isConnected) {
    focused.focus({ preventScroll: true });
    return;
  }
  const group = groups.find((element) => element.isConnected);
  group?.querySelector<HTMLElement | SVGElement>('[tabindex="0"], button')?.focus({ preventScroll: true });
}

function groupsAround(element: Element | null): readonly Element[] {
  const groups: Element[] = [];
  for (let group = element?.closest('[data-focus-group]'); group; ) {
    groups.push(group);
    group = group.parentElement?.closest('[data-focus-group]');
  }
  return groups;
}
