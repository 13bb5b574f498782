import { guardDraft } from '../brief/guardedDrafts.ts';
import type { ChartPicture } from '../chart/chartPicture.ts';
import type { SvgElement } from '../chart/svgElement.ts';
import { estimateWidth, fitText, wordGap } from '../chart/textWidth.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import { shortText } from '../text/userText.ts';
import { createRedactor } from './redactor.ts';

/** A picture as it may leave the logbook. */
export interface PublicPicture {
  readonly picture: ChartPicture;
  /** Texts that say something else than the page does. */
  readonly masked: number;
}

/** What stands for the title of a private record. */
const privateTitle = '[private]';
/** A user's text within a sentence (`isolated`). */
const isolate = /\u2068([^\u2069]*)\u2069/g;

/**
 * A picture that says of its texts what a draft would: aliases for confidential terms and for studies, masks for
 * identifiers, roles for private contacts, nothing of the titles of private records. Names of other contacts and days stay.
 *
 * A title that the drawing shows in part is looked at whole: the part may end within what is to be masked.
 */
export function toPublicPicture(picture: ChartPicture, contents: LogbookContents): PublicPicture {
  const safe = new SafeTexts(picture.names, contents);
  const { notes, drawing } = picture;
  const safePicture = {
    ...picture,
    drawing: safeDrawing(drawing, safe),
    notes: notes.map((note) => safe.text(note)),
    names: [],
  };
  return { picture: safePicture, masked: safe.masked };
}

class SafeTexts {
  readonly #names: readonly string[];
  readonly #contents: LogbookContents;
  readonly #redactor: ReturnType<typeof createRedactor>;
  readonly #privateTitles: readonly string[];
  readonly #masked = new Set<string>();

  constructor(names: readonly string[], contents: LogbookContents) {
    this.#names = names;
    this.#contents = contents;
    this.#redactor = createRedactor(contents, { keepsNames: true });
    this.#privateTitles = contents.records.flatMap(({ record }) =>
      record.private && record.type !== 'contact' ? [shortText(record.title)] : [],
    );
  }

  get masked(): number {
    return this.#masked.size;
  }

  /** @param room - pixels that a changed text may take; default those that it took. */
  text(text: string, room = 0): string {
    const named = text.replace(isolate, (_, part: string) => `\u2068${this.#name(part, room)}\u2069`);
    return this.#clean(named);
  }

  #name(shown: string, room: number): string {
    for (const whole of this.#wholesOf(shown)) {
      const safe = this.#isPrivate(whole) ? privateTitle : this.#clean(whole);
      if (safe === whole) continue;
      this.#masked.add(whole);
      return fitText(safe, Math.max(room, estimateWidth(shown)));
    }
    return shown;
  }

  /** Whether it is a private title or the beginning of one. */
  #isPrivate(text: string): boolean {
    const start = text.endsWith('…') ? text.slice(0, -1) : undefined;
    return this.#privateTitles.some(
      (title) => title === text || (start !== undefined && title.startsWith(start)),
    );
  }

  /** What a text may be the beginning of. */
  #wholesOf(shown: string): readonly string[] {
    if (!shown.endsWith('…')) return [shown];
    return [...this.#names.filter((name) => name.startsWith(shown.slice(0, -1))), shown];
  }

  #clean(text: string): string {
    const redacted = this.#redactor.isClean(text) ? text : this.#redactor.redact(text);
    const { text: clean } = guardDraft(redacted, this.#contents);
    if (clean !== text) this.#masked.add(text);
    return clean;
  }
}

function safeDrawing(element: SvgElement, safe: SafeTexts): SvgElement {
  const siblings = element.children;
  return {
    ...element,
    children: siblings.map((child) => {
      if (typeof child === 'string') return safe.text(child);
      if (child.name !== 'text') return safeDrawing(child, safe);
      const room = roomOf(child, siblings, element);
      return { ...child, children: child.children.map((text) => safe.text(String(text), room)) };
    }),
  };
}

/** How far a text that begins at its place may go on: to the next one of its line, else to the drawing's edge. */
function roomOf(
  { attributes: { x, y, 'text-anchor': anchor = 'start' } }: SvgElement,
  siblings: SvgElement['children'],
  { attributes: { width } }: SvgElement,
): number {
  if (anchor !== 'start') return 0;
  const edges = siblings.flatMap((sibling) =>
    typeof sibling === 'object' && sibling.name === 'text' && sibling.attributes.y === y
      ? [leftEdgeOf(sibling)]
      : [],
  );
  const right = Math.min(...edges.filter((edge) => edge > Number(x)), Number(width) || 0);
  return right - Number(x) - wordGap;
}

function leftEdgeOf({ attributes: { x, 'text-anchor': anchor }, children }: SvgElement): number {
  const width = estimateWidth(children.join(''));
  return Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
}
