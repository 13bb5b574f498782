/** User's words for a label in which VS Code would show `$(name)` as an icon. */
export function plainLabel(text: string): string {
  return text.replaceAll('$(', '\\$(');
}
