/** Languages of programs whose tools are found. */
export const programLanguages = ['sas', 'r', 'rmd', 'quarto', 'python', 'sql'] as const;
export type ProgramLanguage = (typeof programLanguages)[number];

const languagesByEnding: ReadonlyMap<string, ProgramLanguage> = new Map([
  ['sas', 'sas'],
  ['r', 'r'],
  ['rmd', 'rmd'],
  ['qmd', 'quarto'],
  ['py', 'python'],
  ['sql', 'sql'],
]);

/** Longer programs are looked at up to here: by then what they use has been named. */
const longestProgram = 2_000_000;

/** The language of a program by the ending of its name; `undefined` for any other file. */
export function programLanguageOf(name: string): ProgramLanguage | undefined {
  return languagesByEnding.get(/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '');
}

/**
 * What a program uses, in its order and as often as it does: SAS procedures as `PROC SORT`, R packages as `dplyr`,
 * other tools and at the end the language itself by a name that the catalogue of skills knows.
 *
 * Comments do not count.
 */
export function findProgramTools(text: string, language: ProgramLanguage): readonly string[] {
  const program = text.slice(0, longestProgram);
  switch (language) {
    case 'sas':
      return [...findSasTools(program), 'SAS'];
    case 'r':
      return [...findPackages(program), 'R'];
    case 'rmd':
      return [...findChunkTools(program), 'R Markdown'];
    case 'quarto':
      return [...findChunkTools(program), 'Quarto'];
    case 'python':
      return [...findModules(program), 'Python'];
    case 'sql':
      return ['SQL'];
  }
}

/** A string is taken as a whole, so that what looks like a comment or a statement in it is none. */
const sasComment = /("[^"\n]*"|'[^'\n]*')|\/\*[\s\S]*?(?:\*\/|$)|(^|;)\s*%?\*[^;]*(?=;|$)/g;
// Only blanks behind the end of a line: over many empty lines each of them would be read from each one before it.
const sasStatement =
  /(?:^|[;\n])[^\S\n]*(?:%(?:then|else|do)\s+)?(?:(?<procedure>proc\s+\w+)|(?<macro>%macro\s+\w+)|(?<infile>infile\s)|(?<ods>ods\s+(?:rtf|pdf|excel|html5?|powerpoint|word)\b)|libname\s+\w+\s+(?<xport>xport)\b)/gi;

function findSasTools(text: string): readonly string[] {
  const code = text.replace(sasComment, (_, string: string | undefined, start: string | undefined) =>
    string === undefined ? (start ?? '') : '""',
  );
  return [...code.matchAll(sasStatement)].map(({ groups = {} }) => {
    if (groups.procedure !== undefined) return groups.procedure.replace(/\s+/, ' ').toUpperCase();
    if (groups.macro !== undefined) return 'SAS macro';
    if (groups.infile !== undefined) return 'INFILE';
    return groups.ods === undefined ? 'XPORT' : 'ODS';
  });
}

const packageName = '[A-Za-z][A-Za-z0-9.]*';
/** `library(name, character.only = TRUE)` loads the package that a variable names. */
const noVariable = '(?![A-Za-z0-9.])(?!\\s*,[^)\\n]{0,80}\\bcharacter\\.only\\s*=\\s*T)';
// A string that loads nothing is passed over as a whole. `used` begins at the start of a word only: at each dot of a
// long name the rest would be read again.
const loadedPackage = new RegExp(
  `\\b(?:library|require|requireNamespace|loadNamespace)\\s*\\(\\s*(?:(?<loaded>${packageName})${noVariable}|["'](?<quoted>${packageName})["'])|(?<![\\w.])(?<used>${packageName}):::?(?=[\\w.])|\\bp_load\\s*\\((?<several>[^)]*)|"[^"\\n]*"|'[^'\\n]*'`,
  'g',
);

/** R packages that are loaded, or of which something is used by `package::`. */
function findPackages(text: string): readonly string[] {
  const code = text.replace(
    /("[^"\n]*"|'[^'\n]*')|#[^\n]*/g,
    (_, string: string | undefined) => string ?? '',
  );
  return [...code.matchAll(loadedPackage)].flatMap(({ groups = {} }) => {
    if (groups.several !== undefined) return groups.several.match(new RegExp(packageName, 'g')) ?? [];
    return groups.loaded ?? groups.quoted ?? groups.used ?? [];
  });
}

const moduleImport =
  /^[ \t]*(?:from[ \t]+(?<from>\w+)(?:\.[\w.]*)?[ \t]+import\b|import[ \t]+(?<list>[\w., \t]+))/gm;

/** Strings, those of documentation among them, and comments. */
const pythonTexts = /"""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\n]*"|'[^'\n]*'|#[^\n]*/g;

function findModules(text: string): readonly string[] {
  return [...text.replace(pythonTexts, '').matchAll(moduleImport)].flatMap(({ groups = {} }) =>
    (groups.from ?? groups.list ?? '').split(',').flatMap((part) => /\w+/.exec(part)?.[0] ?? []),
  );
}

/** The tools of the code chunks of a document: of what is written between them nothing counts. */
function findChunkTools(text: string): readonly string[] {
  const tools: string[] = [];
  let language = '';
  let code: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const fence = /^[ \t]*`{3,}[ \t]*(?:\{\s*(?<language>\w+))?/.exec(line);
    if (fence === null) {
      if (language !== '') code.push(line);
      continue;
    }
    tools.push(...toolsOfChunk(code.join('\n'), language));
    language = language === '' ? (fence.groups?.language?.toLowerCase() ?? '') : '';
    code = [];
  }
  return [...tools, ...toolsOfChunk(code.join('\n'), language)];
}

function toolsOfChunk(code: string, language: string): readonly string[] {
  if (language === 'r') return findPackages(code);
  if (language === 'sas') return findSasTools(code);
  if (language === 'python') return ['Python', ...findModules(code)];
  return language === 'sql' ? ['SQL'] : [];
}
