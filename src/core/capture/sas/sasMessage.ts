/** One message of a log, its wrapped lines joined by single spaces. */
export interface SasMessage {
  readonly kind: 'note' | 'warning' | 'error' | 'info';
  /** Without `NOTE: ` and its like; cut where it is longer than any message of SAS. */
  readonly text: string;
  /** Line of the file where it starts. */
  readonly line: number;
}

/** Takes what a log consists of, in order. */
export interface SasLogListener {
  onMessage(message: SasMessage): void;
  /** A line of the program as the log repeats it, without its number. */
  onCode(code: string, line: number): void;
  /** A statement that a macro generated, as MPRINT tells it; its end may be missing. */
  onMacroCode(code: string, line: number): void;
  /** A page begins. */
  onPage(): void;
}
