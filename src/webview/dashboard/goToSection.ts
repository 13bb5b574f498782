/** Takes the reader, and the focus, to the heading of a section. */
export function goToSection(event: MouseEvent, id: string): void {
  const page = (event.currentTarget as Element).ownerDocument;
  const heading = page.getElementById(`${id}-heading`);
  if (heading === null) return;
  event.preventDefault();
  page.getElementById(id)?.scrollIntoView();
  heading.focus({ preventScroll: true });
}
