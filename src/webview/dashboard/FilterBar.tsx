import { filterRanges, type RecordFilter } from '../../core/insight/recordSelection.ts';
import { shortText } from '../../core/text/userText.ts';
import type { DashboardProps } from './DashboardPage.tsx';
import { DayField } from './DayField.tsx';
import { formatFilter } from './filterText.ts';
import { formatGroup } from './formatGroup.ts';

/** Range, study and skill group that all numbers are of, what they leave out in words, and the way back. */
export function FilterBar(props: DashboardProps) {
  const { data, ui, setUi, words, strings, ask } = props;
  const set = (filter: RecordFilter): void => {
    setUi({ filter });
    ask('filter/set', { filter });
  };
  const shown = formatFilter(data, words, strings);
  const clear = (event: MouseEvent): void => {
    (event.currentTarget as Element).closest('.filter')?.querySelector('select')?.focus();
    set({});
  };
  return (
    <div class="filter" data-focus-group>
      <fieldset class="controls">
        <legend class="spoken">{words.text('filter.name')}</legend>
        <RangeChoice {...props} filter={ui.filter} set={set} />
        <Choice
          label={words.text('filter.study')}
          all={words.text('filter.studyAll')}
          options={listed(data.choices.studies, ui.filter.study).map((study) => ({
            value: study,
            name: shortText(study),
          }))}
          value={ui.filter.study}
          set={(study) => set(withPart(ui.filter, 'study', study))}
        />
        <Choice
          label={words.text('filter.group')}
          all={words.text('filter.groupAll')}
          options={listed(data.choices.groups, ui.filter.group)
            .map((group) => ({ value: group, name: formatGroup(group, words, strings) }))
            .sort((left, right) => words.compare(left.name, right.name))}
          value={ui.filter.group}
          set={(group) => set(withPart(ui.filter, 'group', group))}
        />
      </fieldset>
      <p class="filter-shown" role="status">
        {shown.length > 0 && (
          <>
            <span>{words.text('filter.shown', { conditions: shown.join(' · ') })}</span>
            <button type="button" class="link" onClick={clear}>
              {words.text('filter.clear')}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

/** Options of one list: a longer one nobody reads, and every option is in the page. */
const mostOptions = 100;

/** The first options, and the chosen one wherever it stands. */
function listed(options: readonly string[], chosen: string | undefined): readonly string[] {
  return options.filter((option, place) => place < mostOptions || option === chosen);
}

/** The filter with one part of it changed; an empty value takes the part away. */
function withPart<K extends keyof RecordFilter>(
  filter: RecordFilter,
  part: K,
  value: RecordFilter[K] | '',
): RecordFilter {
  const { [part]: _former, ...others } = filter;
  return value === undefined || value === '' ? others : { ...others, [part]: value };
}

interface RangeChoiceProps extends DashboardProps {
  readonly filter: RecordFilter;
  set(filter: RecordFilter): void;
}

function RangeChoice({ words, filter, set }: RangeChoiceProps) {
  const chooseRange = (value: string): void => {
    const { from: _from, to: _to, ...others } = filter;
    set(
      withPart(
        others,
        'range',
        filterRanges.find((range) => range === value),
      ),
    );
  };
  return (
    <>
      <label>
        {words.text('filter.range')}
        <select value={filter.range ?? ''} onChange={({ currentTarget }) => chooseRange(currentTarget.value)}>
          <option value="">{words.text('filter.rangeAll')}</option>
          {filterRanges.map((range) => (
            <option key={range} value={range}>
              {words.text(`filter.${range}`)}
            </option>
          ))}
        </select>
      </label>
      {filter.range === 'dates' &&
        (['from', 'to'] as const).map((end) => (
          <DayField
            key={end}
            label={words.text(`filter.${end}`)}
            value={filter[end]}
            set={(day) => set(withPart(filter, end, day))}
          />
        ))}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly value: string | undefined;
  set(value: string): void;
}

/** A choice among what the records name; what they do not name any more stays to be seen while it is chosen. */
function Choice({ label, all, options, value, set }: ChoiceProps) {
  const isGone = value !== undefined && !options.some((option) => option.value === value);
  if (options.length === 0 && !isGone) return null;
  const shown = isGone ? [...options, { value, name: shortText(value) }] : options;
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={({ currentTarget }) => set(currentTarget.value)}>
        <option value="">{all}</option>
        {shown.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
