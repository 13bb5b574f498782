import type { DashboardProps } from './DashboardPage.tsx';
import { evidenceMeasures, skillSorts } from './dashboardUi.ts';
import { SkillCard } from './SkillCard.tsx';
import { computeSmallMultiples, firstCardCount, type SmallMultiples } from './smallMultiples.ts';

const sortStrings = {
  gap: 'skills.sortGap',
  recency: 'skills.sortRecency',
  name: 'skills.sortName',
} as const;
const measureStrings = { records: 'skills.measureRecords', hours: 'skills.measureHours' } as const;

/** Space left and right of the content in pixels, as `media/dashboard.css` has it. */
function contentWidth(width: number): number {
  const padding = width < 480 ? 16 : 32;
  return Math.min(width - 2 * padding, 1_880);
}

/** The small multiples: one chart a skill. */
export function SkillSection(props: DashboardProps) {
  const { data, ui, setUi, words, size } = props;
  const section = computeSmallMultiples(data, ui, contentWidth(size.width), props);
  return (
    <section class="section" aria-labelledby="skills-heading" data-focus-group>
      <div class="section-head">
        <div>
          <h2 id="skills-heading">{words.text('skills.heading')}</h2>
          {section.summary.length > 0 && <p class="quiet">{section.summary.join(' · ')}</p>}
        </div>
        {data.skills.length > 0 && <SkillControls {...props} section={section} />}
      </div>
      {data.skills.length === 0 && <p class="empty">{words.text('skills.none')}</p>}
      <ul class="charts" style={{ gridTemplateColumns: `repeat(${section.columns}, minmax(0, 1fr))` }}>
        {section.cards.map((card) => (
          <SkillCard key={card.skill.skillId} card={card} {...props} />
        ))}
      </ul>
      {section.hiddenCount > 0 && (
        <button
          type="button"
          class="secondary"
          onClick={() => setUi({ moreSkills: ui.moreSkills + firstCardCount(data) })}
        >
          {words.counted('skills.showMoreOne', 'skills.showMoreMany', section.hiddenCount)}
        </button>
      )}
    </section>
  );
}

function SkillControls({ section, ui, setUi, words }: DashboardProps & { readonly section: SmallMultiples }) {
  return (
    <div class="controls">
      <label>
        {words.text('skills.sort')}
        <select
          value={ui.sort}
          onChange={({ currentTarget: { value } }) =>
            setUi({ sort: skillSorts.find((sort) => sort === value) ?? ui.sort })
          }
        >
          {skillSorts.map((sort) => (
            <option key={sort} value={sort}>
              {words.text(sortStrings[sort])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.text('skills.group')}
        <select
          value={section.group ?? ''}
          onChange={({ currentTarget: { value } }) => setUi({ group: value })}
        >
          <option value="">{words.text('skills.groupAll')}</option>
          {section.groups.map(({ group, name }) => (
            <option key={group} value={group}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <MeasureToggle ui={ui} setUi={setUi} words={words} />
    </div>
  );
}

function MeasureToggle({ ui, setUi, words }: Pick<DashboardProps, 'ui' | 'setUi' | 'words'>) {
  return (
    <fieldset class="toggle">
      <legend>{words.text('skills.measure')}</legend>
      {evidenceMeasures.map((measure) => (
        <label key={measure}>
          <input
            type="radio"
            name="measure"
            checked={ui.measure === measure}
            onChange={() => setUi({ measure })}
          />
          <span>{words.text(measureStrings[measure])}</span>
        </label>
      ))}
    </fieldset>
  );
}
