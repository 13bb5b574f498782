import type { DashboardProps } from './DashboardPage.tsx';
import { computeGlance } from './glance.ts';
import { goToSection } from './goToSection.ts';

/** The answers of the dashboard before its charts; each leads to its section. */
export function Glance({ data, words }: Pick<DashboardProps, 'data' | 'words'>) {
  const answers = computeGlance(data, words);
  if (answers.length === 0) return null;
  return (
    <nav aria-label={words.text('glance.heading')}>
      <ul class="glance">
        {answers.map(({ section, answer, remark }) => (
          <li key={section}>
            <a href={`#${section}`} onClick={(event) => goToSection(event, section)}>
              <span class="glance-question">{words.text(`glance.${section}`)}</span>
              <span class="glance-answer">{answer}</span>
              {remark && <span class="quiet">{remark}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
