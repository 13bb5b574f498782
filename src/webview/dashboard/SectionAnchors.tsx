import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../core/text/words.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';
import type { DashboardSection } from './DashboardPage.tsx';
import { findSectionShown } from './findSectionShown.ts';
import { goToSection } from './goToSection.ts';
import type { SectionPlace } from './placeSections.ts';

/** What the row of anchors needs. */
export interface SectionAnchorsProps {
  readonly places: readonly SectionPlace<DashboardSection>[];
  readonly words: Words<DashboardStrings>;
}

/** Pixels of the link before that of the section shown that stay in sight. */
const spaceBefore = 40;

/** Links to the sections; each takes the focus along to the section's heading. */
export function SectionAnchors({ places, words }: SectionAnchorsProps) {
  const anchors = places.flatMap(({ section: { id, anchor } }) => (anchor ? [{ id, anchor }] : []));
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const follow = (): void =>
      setCurrent(
        findSectionShown(
          document,
          anchors.map(({ id }) => id),
        ),
      );
    follow();
    document.addEventListener('scroll', follow);
    return () => document.removeEventListener('scroll', follow);
  });
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>('[aria-current]');
    // A narrow window has no room for all links; the page itself must not move.
    if (link) list.current?.scrollTo(link.offsetLeft - spaceBefore, 0);
  }, [current]);
  if (anchors.length < 2) return null;
  return (
    <nav class="anchors" aria-label={words.text('dashboard.sections')}>
      <ul ref={list}>
        {anchors.map(({ id, anchor }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === current ? 'location' : undefined}
              onClick={(event) => goToSection(event, id)}
            >
              {words.text(anchor)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
