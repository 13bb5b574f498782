import { escapeXml } from '../../text/escapeXml.ts';
import { safeLink } from '../safeLink.ts';

const hyperlinkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** The targets of links, which stand beside the text of a DOCX file (ECMA-376, part 2, 8.5), one entry a target. */
export class DocxLinks {
  readonly #idsByTarget = new Map<string, string>();

  /** The id of a link; `undefined` where the file may hold no such one. */
  idOf(link: string | undefined): string | undefined {
    const target = safeLink(link);
    if (target === undefined) return undefined;
    const id = this.#idsByTarget.get(target) ?? `link${this.#idsByTarget.size + 1}`;
    this.#idsByTarget.set(target, id);
    return id;
  }

  /** The entries for the part that holds targets. */
  toXml(): string {
    return [...this.#idsByTarget]
      .map(
        ([target, id]) =>
          `<Relationship Id="${id}" Type="${hyperlinkType}" Target="${escapeXml(target)}" TargetMode="External"/>`,
      )
      .join('');
  }
}
