import { createContext } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import type { ChartPicture, PictureFile } from '../../core/chart/chartPicture.ts';
import { Icon } from '../page/Icon.tsx';
import { drawPng, svgType, toBase64 } from './pictures.ts';

/** What the page around a chart gives, so that the chart can be copied. */
export interface ChartCopying {
  readonly words: Readonly<Record<'copy' | 'asSvg' | 'asPng' | 'noChart', string>>;
  /**
   * Makes a chart a picture that may leave the logbook: the host knows what may not.
   *
   * @returns `undefined` where nothing is left to draw.
   */
  make(chart: DrawnChart): Promise<ChartCopied | undefined>;
  /** Takes a chart that is drawn for a picture alone. */
  collect?(chart: DrawnChart): void;
  /** Puts an SVG on the clipboard where the page itself may not. */
  copySvg(svg: string): void;
  /** Saves a PNG where the page itself may not put it on the clipboard; base64. */
  savePng(png: string): void;
}

/** A chart as it is drawn. */
export interface DrawnChart extends Pick<ChartPicture, 'drawing' | 'names'> {
  /** Its own among those of its section. */
  readonly id: string;
}

/** A picture, and what to say once it is copied. */
export interface ChartCopied extends PictureFile {
  readonly said: string;
}

/** Absent on pages whose charts cannot be copied. */
export const ChartCopyingContext = createContext<ChartCopying | undefined>(undefined);

/** What is copied. */
export interface ChartCopyProps extends Omit<DrawnChart, 'drawing'> {
  /** Spoken, so that one button can be told from the others. */
  readonly title: string;
  draw(): ChartPicture['drawing'];
}

/** A small button at a chart: copy it as SVG or as PNG. */
export function ChartCopy({ id, title, names, draw }: ChartCopyProps) {
  const copying = useContext(ChartCopyingContext);
  const [isOpen, setOpen] = useState(false);
  const [copied, setCopied] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  if (copying === undefined) return null;
  const { words, collect } = copying;
  if (collect) {
    collect({ id, names, drawing: draw() });
    return null;
  }
  const close = (): void => {
    setOpen(false);
    // What has the focus is about to go.
    button.current?.focus();
  };
  const copy = (kind: PictureKind): void => {
    close();
    copyPicture(kind, copying.make({ id, names, drawing: draw() }), copying).then(
      setCopied,
      // The host's refusal is on the page already.
      () => undefined,
    );
  };
  const onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if ((currentTarget as Element).contains(relatedTarget as Node | null)) return;
    setOpen(false);
    setCopied('');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it closes what its button opened
    <div
      class="chart-copy"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) close();
      }}
      onFocusOut={onFocusOut}
    >
      <span class="chart-copied" role="status">
        {copied}
      </span>
      <button
        ref={button}
        type="button"
        aria-label={`${words.copy}: ${title}`}
        aria-expanded={isOpen}
        data-tip={words.copy}
        onClick={() => {
          setOpen(!isOpen);
          setCopied('');
        }}
      >
        <Icon name={copied === '' ? 'copy' : 'check'} />
      </button>
      {isOpen && (
        <div class="chart-copy-menu">
          <button type="button" onClick={() => copy('svg')}>
            {words.asSvg}
          </button>
          <button type="button" onClick={() => copy('png')}>
            {words.asPng}
          </button>
        </div>
      )}
    </div>
  );
}

type PictureKind = 'svg' | 'png';

/** What to say of it; empty where the host was asked, which says it by itself. */
async function copyPicture(
  kind: PictureKind,
  making: ReturnType<ChartCopying['make']>,
  { words, copySvg, savePng }: ChartCopying,
): Promise<string> {
  const made = making.then((picture) => {
    if (picture === undefined) throw new NothingToDraw();
    return picture;
  });
  const asBlob = (type: string) => made.then(({ svg }) => new Blob([svg], { type }));
  const png = kind === 'png' ? made.then(drawPng) : undefined;
  try {
    // Promises: a browser may grant the clipboard only while it handles the click.
    const item = png
      ? { 'image/png': png }
      : {
          'text/plain': asBlob('text/plain'),
          ...(ClipboardItem.supports?.(svgType) && { [svgType]: asBlob(svgType) }),
        };
    await navigator.clipboard.write([new ClipboardItem(item)]);
  } catch {
    if ((await making) === undefined) return words.noChart;
    // A webview in a browser may not have the clipboard. That of the host takes texts alone: a PNG becomes a file.
    if (png) savePng(await toBase64(await png));
    else copySvg((await made).svg);
    return '';
  }
  return (await made).said;
}

class NothingToDraw extends Error {}
