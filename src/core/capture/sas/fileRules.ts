import { countOf, fileNameOf, isOfSession } from './sasNames.ts';
import type { SasRule } from './sasRule.ts';

/** Documents that a session shows its own results in; nobody keeps them. */
const viewerOnly = /^(?:sashtml\d*\.html?|_tomods\d*|[\da-f]{8}-[\da-f]{4}-[\da-f-]{20,}\.html?|eghtml.*)$/i;
const viewerDestination = /\((?:SASPY_INTERNAL|VSCODE|EGHTML\w*|WEB|SASSTUDIO)\)/i;

/**
 * Messages on files of text, exports and documents.
 *
 * A file reference stands for the file that its description names (`NOTE: The infile X is:`); `SasFileNames` knows it.
 */
export function createFileRules(names: SasFileNames): readonly SasRule[] {
  return [
    {
      first: 'the',
      pattern: /^The (?:in)?file (.{1,400}?) is: .{0,80}?Filename=(.{1,600}?)(?:, ?[A-Z]|$)/,
      apply: (_run, { groups: [reference = '', path = ''] }) => names.set(reference, path),
    },
    {
      first: '#',
      pattern:
        /^(\d[\d,]*) (?:records?|lines?) (?:were|was) (read from|written to) (?:the )?(?:infile|file) (.{1,600}?)\.?(?: The minimum| The maximum|$)/i,
      apply(run, { groups: [records = '', verb = '', file = ''], message }) {
        const name = names.get(file);
        if (name === 'PRINT') return;
        const direction = verb.startsWith('read') ? 'read' : 'written';
        run.addFile({ name, direction, records: countOf(records), line: message.line });
      },
    },
    {
      first: '*',
      pattern: /^["'](.{1,400}?)["'] (?:file|range\/sheet) was successfully created/i,
      apply: (run, { groups: [file = ''], message }) =>
        run.addFile({ name: names.get(file), direction: 'written', line: message.line }),
    },
    {
      first: 'cloud',
      pattern: /^Cloud Analytic Services (saved|made) the file (.{1,400}?) (?:in caslib|available)\b/i,
      apply: (run, { groups: [verb = '', file = ''], message }) =>
        run.addFile({
          name: fileNameOf(file),
          direction: verb.toLowerCase() === 'saved' ? 'written' : 'read',
          line: message.line,
        }),
    },
    {
      first: 'the',
      pattern: /^The (?:PROCEDURE (\w{1,40})|(DATA) statement) printed pages? (\d+)(?:-(\d+))?/i,
      apply(run, { groups: [procedure = '', data = '', from = '', to = ''], message }) {
        const name = procedure === '' ? data.toUpperCase() : `PROC ${procedure.toUpperCase()}`;
        const pages = to === '' ? 1 : Number(to) - Number(from) + 1;
        run.addOutput({ name, kind: 'printed', pages: Math.max(1, pages), line: message.line });
      },
    },
    documentRule(names, 'writing', /^Writing (.{1,60}?) (?:Body )?file: (.{1,400}?)\.?(?:\s|$)/i),
    documentRule(names, 'writing', /^Writing (ODS .{1,60}?) output to DISK destination "(.{1,400}?)"/i),
    {
      first: 'ods',
      pattern: /^ODS (\w{1,40}(?:\(\w{1,40}\))?) printed (\d+|no) pages? to (.{1,400}?)\.?(?:\s|$)/i,
      apply(run, { groups: [destination = '', pages = '', file = ''], message }) {
        const name = documentName(names, destination, file);
        run.addOutput({
          name,
          kind: 'document',
          pages: pages === 'no' ? 0 : Number(pages),
          line: message.line,
        });
      },
    },
    documentRule(names, 'listing', /^(Listing) image output written to (.{1,400}?)\.?$/i),
    documentRule(names, '#', /^(\d+) RECORDS WRITTEN TO (.{1,400}?)\.?$/),
  ];
}

/** A message that a document is written or was printed; the pattern's groups are its destination and its file. */
export function documentRule(names: SasFileNames, first: string, pattern: RegExp): SasRule {
  return {
    first,
    pattern,
    apply: (run, { groups: [destination = '', file = ''], message }) =>
      run.addOutput({ name: documentName(names, destination, file), kind: 'document', line: message.line }),
  };
}

function documentName(names: SasFileNames, destination: string, file: string): string {
  const name = names.get(file);
  // `HTML5(EGHTML)` into `EGHTML`: a client that shows its own results.
  const isOwn = destination.toUpperCase().endsWith(`(${file.toUpperCase()})`);
  const isPart = /\b(?:contents|frame|pages|code)$/i.test(destination);
  return isPart || isOwn || viewerOnly.test(name) || viewerDestination.test(destination) ? '' : name;
}

const mostReferences = 10_000;
const temporary = /^\s{0,200}filename\s{1,20}(\w{1,8})\s{1,20}temp\b/i;

/** What file references of a program stand for. */
export class SasFileNames {
  readonly #names = new Map<string, string>();

  set(reference: string, path: string): void {
    const name = isOfSession(path) ? '' : fileNameOf(path);
    if ((name !== '' || isOfSession(path)) && this.#names.size < mostReferences)
      this.#names.set(reference.toUpperCase(), name);
  }

  /** Takes a line of the program: FILENAME may give a reference to a file that is deleted with the session. */
  readCode(code: string): void {
    const reference = temporary.exec(code)?.[1];
    if (reference !== undefined && this.#names.size < mostReferences)
      this.#names.set(reference.toUpperCase(), '');
  }

  /** Empty for a file that nobody keeps. */
  get(reference: string): string {
    return this.#names.get(reference.toUpperCase()) ?? (isOfSession(reference) ? '' : fileNameOf(reference));
  }
}
