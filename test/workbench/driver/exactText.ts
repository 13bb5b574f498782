/**
 * A pattern for Playwright's `hasText` that takes this text and no longer one.
 *
 * Playwright's `:text-is()` looks at the innermost element only, and VS Code wraps its labels once more.
 */
export function exactText(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
