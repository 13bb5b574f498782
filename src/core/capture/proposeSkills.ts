import { builtInSkills } from '../skills/builtInSkills.ts';
import type { SkillCatalogue } from '../skills/skillCatalogue.ts';
import type { RunDialect, RunSummary } from './runSummary.ts';
import { skillIdsByTool } from './toolSkills.ts';

/** A skill that the tools of a run or a program show. */
export interface SkillProposal {
  readonly id: string;
  readonly name: string;
  /** Whether it is taken unless the user says otherwise. */
  readonly isUsual: boolean;
}

/** More than these would be a list of tools, and no longer what the work was about. */
const mostSkills = 6;

/** Skills that every program of a language shows: they say something only where nothing more particular does. */
const languageSkills: ReadonlySet<string> = new Set(['sas.base', 'r.base']);

const builtInIds: ReadonlySet<string> = new Set(builtInSkills.map(({ id }) => id));

/**
 * The skills that tools show, those used most first, each once, six at most.
 *
 * A language as such comes last, and is usual only where nothing more particular was used. Tools that no skill knows
 * propose none.
 *
 * @param tools - in their order, as often as they were used.
 */
export function proposeSkills(tools: readonly string[], catalogue: SkillCatalogue): readonly SkillProposal[] {
  const counts = new Map<string, number>();
  for (const tool of tools) {
    const skill = skillOf(tool, catalogue);
    if (skill !== undefined && !skill.isHidden) counts.set(skill.id, (counts.get(skill.id) ?? 0) + 1);
  }
  const ids = [...counts.keys()].sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
  const particular = ids.filter((id) => !languageSkills.has(id)).slice(0, mostSkills);
  const languages = ids.filter((id) => languageSkills.has(id)).slice(0, mostSkills - particular.length);
  return [...particular, ...languages].map((id) => ({
    id,
    name: catalogue.get(id)?.name ?? id,
    isUsual: particular.length === 0 || !languageSkills.has(id),
  }));
}

/** Own skills go first: their words are the user's. */
function skillOf(tool: string, catalogue: SkillCatalogue) {
  const named = catalogue.find(tool);
  if (named !== undefined && !builtInIds.has(named.id)) return named;
  const id = skillIdsByTool.get(tool.toLowerCase());
  return (id === undefined ? undefined : catalogue.get(id)) ?? named;
}

const toolsByDialect: Readonly<Record<RunDialect, readonly string[]>> = {
  sas: ['SAS'],
  'sas-listing': ['SAS'],
  'sas-notebook': ['SAS'],
  'altair-slc': ['SAS'],
  r: ['R'],
  logrx: ['logrx', 'R'],
  logr: ['R'],
  testthat: ['testthat', 'R'],
  junit: [],
  'r-cmd-check': ['R CMD check', 'R'],
  quarto: ['Quarto'],
};

/** The tools of a run as `proposeSkills` takes them: its steps say how often a procedure was used. */
export function toolsOfRun({ dialect, steps, tools, comparisons }: RunSummary): readonly string[] {
  const procedures = steps.flatMap(({ name }) => {
    const [, procedure] = /^PROCEDURE (\w+)/i.exec(name) ?? [];
    return procedure === undefined ? [] : [`PROC ${procedure.toUpperCase()}`];
  });
  const others = tools.filter((tool) => !procedures.includes(tool));
  const compared = dialect === 'sas-listing' && comparisons.length > 0 ? ['PROC COMPARE'] : [];
  return [...procedures, ...others, ...compared, ...toolsByDialect[dialect]];
}
