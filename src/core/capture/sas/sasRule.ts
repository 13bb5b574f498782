import type { SasMessage } from './sasMessage.ts';
import type { SasRun } from './sasRun.ts';

/** What a message of a known form means. */
export interface SasRule {
  /** First word of the message, `#` where it begins with a number, `*` where it may be any. */
  readonly first: string;
  /** Matches from the beginning of a message; what follows the message proper may be any text. */
  readonly pattern: RegExp;
  apply(run: SasRun, found: SasFound): void;
}

export interface SasFound {
  /** The pattern's groups, from 0; those that took no part are empty. */
  readonly groups: readonly string[];
  readonly message: SasMessage;
}

/** Finds the rule for a message by its first word. */
export class SasRuleIndex {
  readonly #byFirst = new Map<string, SasRule[]>();

  constructor(rules: readonly SasRule[]) {
    for (const rule of rules) this.#byFirst.set(rule.first, [...this.#of(rule.first), rule]);
  }

  /** Applies every rule that a message fits; whether there was one. */
  apply(run: SasRun, message: SasMessage): boolean {
    const first = firstWordOf(message.text);
    const own = this.#applyFirst(first, run, message);
    return this.#applyFirst('*', run, message) || own;
  }

  #applyFirst(first: string, run: SasRun, message: SasMessage): boolean {
    let isKnown = false;
    for (const rule of this.#of(first)) {
      const match = rule.pattern.exec(message.text);
      if (match === null) continue;
      isKnown = true;
      rule.apply(run, { groups: match.slice(1).map((group) => group ?? ''), message });
    }
    return isKnown;
  }

  #of(first: string): readonly SasRule[] {
    return this.#byFirst.get(first) ?? [];
  }
}

function firstWordOf(text: string): string {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return '#';
  const space = text.indexOf(' ');
  return (space < 0 ? text : text.slice(0, Math.min(space, 24))).toLowerCase();
}
