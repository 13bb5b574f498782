import { formatWording } from '../text/wording.ts';
import { type GuidePhase, guidePhases } from './guideElement.ts';
import { guideElements } from './guideElements.ts';

const phaseNames: Readonly<Record<GuidePhase, string>> = {
  prepare: 'Prepare',
  engage: 'Engage',
  leverage: 'Leverage',
};

/** The guide in Markdown, LF: for each phase a table of its elements and the commands that do them. */
export function formatGuide(): string {
  const tables = guidePhases.map((phase) => {
    const rows = guideElements[phase].map(
      ({ advice, label, command }) =>
        `| ${formatWording(advice)} | ${formatPlace(formatWording(label), command)} |`,
    );
    return [`| ${phaseNames[phase]} | command or view |`, '|---|---|', ...rows].join('\n');
  });
  return `${tables.join('\n\n')}\n`;
}

function formatPlace(label: string, command: string): string {
  return command.endsWith('.focus') ? `*${label}*` : `\`Logbook: ${label}\``;
}
