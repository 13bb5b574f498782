import { useState } from 'preact/hooks';
import type { CivilDate } from '../../core/dates/civilDate.ts';
import { readDay } from './keptFilter.ts';

/** Before it lies what is being typed: a field for days gives each digit of a year as a day (measured in Chromium). */
const firstDay = '1000-01-01';

/** What a field for a day needs. */
export interface DayFieldProps {
  readonly label: string;
  readonly value: CivilDate | undefined;
  /** `undefined` once the field is emptied. */
  set(day: CivilDate | undefined): void;
}

/** A field for a day, which keeps what is typed until that is one. */
export function DayField({ label, value, set }: DayFieldProps) {
  const [typed, setTyped] = useState<string>();
  const change = (text: string): void => {
    const isTyping = text !== '' && text < firstDay;
    setTyped(isTyping ? text : undefined);
    if (!isTyping) set(readDay(text));
  };
  return (
    <label>
      {label}
      <input
        type="date"
        value={typed ?? value ?? ''}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
    </label>
  );
}
