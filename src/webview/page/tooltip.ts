/** Space between a mark and its tooltip, and between the tooltip and the window's edge, in pixels. */
const gap = 6;
/** How long the pointer may take from a mark to its tooltip. */
const leavingMs = 200;

/**
 * Shows the text of `data-tip` beside what the pointer or the keyboard is on.
 *
 * It can be hovered and dismissed with Escape (WCAG 2.2, 1.4.13); speech has the same words from `aria-label`.
 */
export function installTooltip(page: Document): void {
  const tooltip = page.createElement('div');
  tooltip.className = 'tooltip';
  tooltip.hidden = true;
  tooltip.setAttribute('aria-hidden', 'true');
  page.body.append(tooltip);
  let owner: Element | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const hide = (): void => {
    tooltip.hidden = true;
    owner = undefined;
  };
  const show = (event: Event): void => {
    clearTimeout(leaving);
    const target = event.target instanceof Element ? event.target : undefined;
    if (target === tooltip) return;
    const found = target?.closest('[data-tip]');
    if (found === owner) return;
    const text = found?.getAttribute('data-tip');
    if (!found || !text) {
      leaving = setTimeout(hide, leavingMs);
      return;
    }
    owner = found;
    tooltip.textContent = text;
    tooltip.hidden = false;
    placeBeside(found, tooltip, page);
  };
  page.addEventListener('pointerover', show);
  page.addEventListener('focusin', (event) => {
    if (event.target instanceof Element && event.target.matches(':focus-visible')) show(event);
  });
  page.addEventListener('focusout', hide);
  page.addEventListener('click', hide);
  page.addEventListener('scroll', () => {
    // The keyboard scrolls to what it goes to.
    if (owner?.matches(':focus-visible')) placeBeside(owner, tooltip, page);
    else hide();
  });
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
}

function placeBeside(owner: Element, tooltip: HTMLElement, page: Document): void {
  const around = owner.getBoundingClientRect();
  const width = page.documentElement.clientWidth;
  const left = around.left + around.width / 2 - tooltip.offsetWidth / 2;
  const above = around.top - tooltip.offsetHeight - gap;
  tooltip.style.left = `${Math.max(gap, Math.min(left, width - tooltip.offsetWidth - gap))}px`;
  tooltip.style.top = `${above >= gap ? above : around.bottom + gap}px`;
}
