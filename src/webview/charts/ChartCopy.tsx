import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { formatPictureSvg } from '../../core/chart/formatPictureSvg.ts';
import type { SvgElement } from '../../core/chart/svgElement.ts';
import { Icon } from '../page/Icon.tsx';
import { drawPng, toBase64 } from './pictures.ts';

/** What the page around a chart gives, so that the chart can be copied. */
export interface ChartCopying {
  readonly words: Readonly<Record<'copy' | 'asSvg' | 'asPng' | 'copied', string>>;
  /** Puts an SVG on the clipboard where the page itself may not. */
  copySvg(svg: string): void;
  /** Saves a PNG where the page itself may not put it on the clipboard; base64. */
  savePng(png: string): void;
}

/** Absent on pages whose charts cannot be copied. */
export const ChartCopyingContext = createContext<ChartCopying | undefined>(undefined);

/** What is copied. */
export interface ChartCopyProps {
  /** Spoken, so that one button can be told from the others. */
  readonly title: string;
  readonly size: { readonly width: number; readonly height: number };
  draw(): SvgElement;
}

/** A small button at a chart: copy it as SVG or as PNG. */
export function ChartCopy({ title, size, draw }: ChartCopyProps) {
  const copying = useContext(ChartCopyingContext);
  const [state, setState] = useState<'closed' | 'open' | 'copied'>('closed');
  if (copying === undefined) return null;
  const { words } = copying;
  const copy = (write: (svg: string) => Promise<boolean>): void => {
    void write(formatPictureSvg(draw())).then((isDone) => setState(isDone ? 'copied' : 'closed'));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || state === 'closed') return;
    setState('closed');
    (event.currentTarget as Element).querySelector('button')?.focus();
  };
  const onFocusOut = (event: FocusEvent): void => {
    if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) setState('closed');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it closes what its buttons opened
    <div class="chart-copy" onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <button
        type="button"
        aria-label={`${words.copy}: ${title}`}
        aria-expanded={state === 'open'}
        data-tip={words.copy}
        onClick={() => setState(state === 'open' ? 'closed' : 'open')}
      >
        <Icon name={state === 'copied' ? 'check' : 'copy'} />
      </button>
      {state === 'copied' && (
        <span class="spoken" role="status">
          {words.copied}
        </span>
      )}
      {state === 'open' && (
        <div class="chart-copy-menu">
          <button type="button" onClick={() => copy((svg) => copySvg(svg, copying))}>
            {words.asSvg}
          </button>
          <button type="button" onClick={() => copy((svg) => copyPng(svg, size, copying))}>
            {words.asPng}
          </button>
        </div>
      )}
    </div>
  );
}

/** Whether the page itself could; else the host was asked. */
async function copySvg(svg: string, { copySvg }: ChartCopying): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(svg);
    return true;
  } catch {
    // A webview in a browser may not have the clipboard; the host always has.
    copySvg(svg);
    return false;
  }
}

async function copyPng(
  svg: string,
  size: ChartCopyProps['size'],
  { savePng }: ChartCopying,
): Promise<boolean> {
  const drawn = drawPng(svg, size);
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn })]);
    return true;
  } catch {
    // The host's clipboard takes texts alone, so the picture becomes a file that the user picks.
    savePng(await toBase64(await drawn));
    return false;
  }
}
