/** A value as the JSON that `--json` prints: two blanks of indentation, LF at the end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
