import type { DashboardProps, SectionProps } from './DashboardPage.tsx';
import { evidenceMeasures, skillSorts } from './dashboardUi.ts';
import { SectionFrame } from './SectionFrame.tsx';
import { ShowMore } from './ShowMore.tsx';
import { SkillCard } from './SkillCard.tsx';
import { computeSmallMultiples } from './smallMultiples.ts';

const sortStrings = {
  gap: 'skills.sortGap',
  recency: 'skills.sortRecency',
  name: 'skills.sortName',
} as const;
const measureStrings = { records: 'skills.measureRecords', hours: 'skills.measureHours' } as const;

/** The small multiples: one chart a skill. */
export function SkillSection(props: SectionProps) {
  const { data, ui, setUi, words, width } = props;
  const section = computeSmallMultiples(data, ui, width, props);
  return (
    <SectionFrame
      id="skills"
      heading={words.text('skills.heading')}
      finding={section.summary.join(' · ')}
      controls={data.skills.length > 0 && <SkillControls {...props} />}
    >
      {data.skills.length === 0 && <p class="empty">{words.text('skills.none')}</p>}
      <ul class="charts" style={{ gridTemplateColumns: `repeat(${section.columns}, minmax(0, 1fr))` }}>
        {section.cards.map((card) => (
          <SkillCard key={card.skill.skillId} card={card} {...props} />
        ))}
      </ul>
      <ShowMore
        one="skills.showMoreOne"
        many="skills.showMoreMany"
        {...section}
        words={words}
        show={() => setUi({ moreSkills: ui.moreSkills + section.step })}
      />
    </SectionFrame>
  );
}

function SkillControls({ ui, setUi, words }: DashboardProps) {
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
