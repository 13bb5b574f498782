/** Looks at the output of a run of R, line after line, for facts of one kind. */
export interface OutputObserver {
  /**
   * @param text - at most 2,000 characters, without a prompt, mark or indentation that the form of the file adds.
   * @param line - counts from 1.
   */
  output(text: string, line: number): void;
  /** Echoed code began: what is printed next belongs to it. */
  code?(): void;
  /** Called once, after the last line. */
  finish?(): void;
}
