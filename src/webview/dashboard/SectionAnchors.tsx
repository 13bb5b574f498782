import type { Words } from '../../core/text/words.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';
import type { DashboardSection } from './DashboardPage.tsx';
import { goToSection } from './goToSection.ts';
import type { SectionPlace } from './placeSections.ts';

/** What the row of anchors needs. */
export interface SectionAnchorsProps {
  readonly places: readonly SectionPlace<DashboardSection>[];
  readonly words: Words<DashboardStrings>;
}

/** Links to the sections; each takes the focus along to the section's heading. */
export function SectionAnchors({ places, words }: SectionAnchorsProps) {
  const anchors = places.flatMap(({ section: { id, anchor } }) => (anchor ? [{ id, anchor }] : []));
  if (anchors.length < 2) return null;
  return (
    <nav class="anchors" aria-label={words.text('dashboard.sections')}>
      <ul>
        {anchors.map(({ id, anchor }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={(event) => goToSection(event, id)}>
              {words.text(anchor)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
