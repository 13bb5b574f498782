import { escapeMarkdown } from '../export/escapeMarkdown.ts';
import { formatWording, type Wording } from '../text/wording.ts';
import type { Brief, BriefBlock, BriefItem, BriefLine, BriefSpan } from './brief.ts';

/** What a text of a brief may differ in; default: English, without links. */
export interface FormatBriefOptions {
  /** Address of a record from where the text will stand; `undefined` for none. */
  readonly linkTo?: (id: string) => string | undefined;
  /** Our words in the language of the surface. */
  readonly say?: (words: Wording) => string;
}

/** A brief as Markdown, LF, a final newline; users' texts are escaped, so that they stay text. */
export function formatBrief(brief: Brief, options: FormatBriefOptions = {}): string {
  const format = new BriefFormat(options);
  const blocks = withTextBlocks(brief).blocks.flatMap((block) => format.block(block) ?? []);
  return `${[`# ${format.line(brief.title)}`, ...blocks].join('\n\n')}\n`;
}

/** A brief as it may leave the logbook. */
export function withTextBlocks({ textBlocks, ...brief }: Brief): Brief {
  return textBlocks === undefined ? brief : { ...brief, blocks: textBlocks };
}

class BriefFormat {
  readonly #linkTo: (id: string) => string | undefined;
  readonly #say: (words: Wording) => string;

  constructor({ linkTo = () => undefined, say = formatWording }: FormatBriefOptions) {
    this.#linkTo = linkTo;
    this.#say = say;
  }

  /** `undefined` for a block that shows nothing. */
  block(block: BriefBlock): string | undefined {
    switch (block.kind) {
      case 'heading':
        return `## ${this.line(block.line)}`;
      case 'paragraph':
        return block.tone === 'warning' ? `**${this.line(block.line)}**` : this.line(block.line);
      case 'list':
        if (block.items.length > 0) return block.items.map((item) => this.#item(item)).join('\n');
        return block.empty && this.#words(block.empty);
      case 'table':
        return this.#table(block);
      case 'draft':
        return [`**${this.#words(block.label)}**`, quote(block.text)].join('\n\n');
    }
  }

  line(line: BriefLine): string {
    return line.flatMap((span) => this.#span(span) ?? []).join(' ');
  }

  #span(span: BriefSpan): string | undefined {
    switch (span.kind) {
      case 'words':
      case 'figure':
        return this.#words(span.words);
      case 'text':
        return escapeMarkdown(span.text);
      case 'action':
        return undefined;
      case 'record': {
        const link = this.#linkTo(span.id);
        const text = escapeMarkdown(span.text);
        return link === undefined ? text : `[${text}](${link})`;
      }
    }
  }

  #words(words: Wording): string {
    return escapeMarkdown(this.#say(words));
  }

  #item({ line, isDone, details = [] }: BriefItem): string {
    const box = isDone === undefined ? '' : isDone ? '[x] ' : '[ ] ';
    return [`- ${box}${this.line(line)}`, ...details.map((detail) => `  - ${this.line(detail)}`)].join('\n');
  }

  #table({ columns, rows, numberColumns = [] }: BriefBlock & { readonly kind: 'table' }): string {
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const rule = columns.map((_, place) => (numberColumns.includes(place) ? '---:' : '---'));
    const body = rows.map((cells) => row(cells.map((cell) => this.line(cell))));
    return [row(columns.map((column) => this.line(column))), row(rule), ...body].join('\n');
  }
}

/** A letter as a block quote that keeps its lines: a backslash before a line ending is a hard break (CommonMark 6.7). */
function quote(text: string): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').map(escapeMarkdown).join('\\\n> '));
  return `> ${paragraphs.join('\n>\n> ')}`;
}
