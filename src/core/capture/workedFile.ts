/** What a file of a workspace is to the work of a day. */
export type WorkedFileKind = 'program' | 'output' | 'data' | 'document';

const kindsByEnding: Readonly<Record<WorkedFileKind, string>> = {
  program: 'sas r rmd qmd sql py do sps ipynb sasnb jl sh stan',
  output: 'rtf pdf html htm xlsx png svg jpg jpeg lst',
  data: 'sas7bdat xpt rds rdata rda csv tsv parquet json xml ndjson',
  document: 'md docx doc pptx ppt tex txt bib',
};

const kindOfEnding: ReadonlyMap<string, WorkedFileKind> = new Map(
  (Object.keys(kindsByEnding) as WorkedFileKind[]).flatMap((kind) =>
    kindsByEnding[kind].split(' ').map((ending) => [ending, kind] as const),
  ),
);

/** Files that tools keep for themselves. */
const toolFile =
  /(?:^|\/)(?:package(?:-lock)?\.json|renv\.lock|tsconfig\.json|[^/]*\.code-workspace|_[^/]*_files\/.*)$/i;

/** The kind of a file by its name; `undefined` for settings, logs and what no program or person writes for others. */
export function workedFileKind(path: string): WorkedFileKind | undefined {
  if (toolFile.test(path)) return undefined;
  return kindOfEnding.get(/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
}

/** The name of a file without folder. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * What program, log and outputs of one piece of work share: the letters and digits of the file's name without its
 * endings, `t14-1-1` for `t_14_1_1.R`, `t14-1-1.rtf` and `t_14_1_1.R.log` alike. Marks between digits count: table 1.11
 * is not table 11.1.
 */
export function workKey(path: string): string {
  const stem = fileNameOf(path).replace(/(?<=.)(?:\.[A-Za-z][A-Za-z0-9]{0,9}){1,2}$/, '');
  return stem
    .toLowerCase()
    .replace(/(?<=\p{N})[^\p{L}\p{N}]+(?=\p{N})/gu, '-')
    .replace(/[^\p{L}\p{N}-]+|-(?!\p{N})|(?<!\p{N})-/gu, '');
}
