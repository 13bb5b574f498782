import { shortText } from '../../core/text/userText.ts';
import { Icon } from '../page/Icon.tsx';
import type { SkillRow } from './progressRows.ts';

/** A skill as a bar of four steps with a tick at its target; it opens the skill's records. */
export function SkillMeter({ row, open }: { readonly row: SkillRow; open(): void }) {
  return (
    <li>
      <button type="button" class="meter" aria-label={row.label} data-tip={row.label} onClick={open}>
        <span class="meter-name">
          <bdi>{shortText(row.skill.name)}</bdi>
          {row.hasReachedTarget && <Icon name="check" />}
        </span>
        <span class="meter-steps" aria-hidden="true">
          {row.segments.map((kind, step) => (
            <span
              key={step}
              class={`step step-${kind}${step + 1 === row.targetStep ? ' step-target' : ''}`}
            />
          ))}
        </span>
      </button>
    </li>
  );
}
