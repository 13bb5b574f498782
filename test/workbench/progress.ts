/** Takes one line of progress for the person at the terminal; no line break at its end. */
export type Progress = (line: string) => void;

export const printProgress: Progress = (line) => {
  process.stdout.write(`${line}\n`);
};
