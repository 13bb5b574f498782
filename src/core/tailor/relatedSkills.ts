import { wordsOfTheme } from '../achievement/themes.ts';
import type { Skill } from '../skills/skillCatalogue.ts';
import { type Wording, wording } from '../text/wording.ts';

/** How near one skill is to another one, and why. */
export interface SkillRelation {
  /** From 0 to 1; what is learnt in one helps in the other. */
  readonly nearness: number;
  /** Goes on with `transferable, from ...:`. */
  readonly reason: Wording;
}

/** Skills of which each helps in each other one. */
interface Cluster {
  readonly members: readonly string[];
  readonly reason: Wording;
}

const clusters: readonly Cluster[] = [
  {
    members: ['sas.base', 'sas.macro', 'r.base', 'tool.python', 'tool.stata', 'tool.spss'],
    reason: wording('both are languages for data and statistics'),
  },
  { members: ['sas.sql', 'tool.sql', 'r.tidyverse'], reason: wording('both query and reshape tables') },
  {
    members: ['sas.report', 'sas.descriptive', 'r.gtsummary', 'stat.tlf', 'stat.descriptive'],
    reason: wording('both make tables for reports'),
  },
  {
    members: ['sas.survival', 'r.survival', 'stat.survival'],
    reason: wording('both are analyses of time to an event'),
  },
  {
    members: ['sas.models', 'r.mixed', 'stat.longitudinal', 'stat.regression'],
    reason: wording('both fit and read statistical models'),
  },
  {
    members: ['sas.graph', 'r.tidyverse', 'r.shiny', 'tool.bi'],
    reason: wording('both show data in charts'),
  },
  { members: ['sas.io', 'r.haven', 'cdm.external-data'], reason: wording('both move data between systems') },
  {
    members: ['sas.compare', 'r.testing', 'sas.log-review', 'cdm.uat', 'cdm.data-quality'],
    reason: wording('both check work against a specification'),
  },
  {
    members: [
      ...['cdisc.sdtm', 'cdisc.adam', 'cdisc.cdash', 'cdisc.define', 'cdisc.ct', 'cdisc.conformance'],
      ...['cdisc.send', 'cdisc.odm', 'cdisc.reviewers-guide', 'r.admiral'],
    ],
    reason: wording('both belong to the CDISC standards'),
  },
  {
    members: [
      ...['cdm.query-management', 'cdm.data-cleaning', 'cdm.edit-checks', 'cdm.reconciliation'],
      ...['cdm.data-quality', 'cdm.sdv'],
    ],
    reason: wording('both find and settle discrepancies in data'),
  },
  {
    members: [
      'cdm.crf-design',
      'cdm.crf-annotation',
      'cdm.completion-guidelines',
      'cdm.dictionary',
      'cdisc.cdash',
    ],
    reason: wording('both say what is collected and how'),
  },
  { members: ['cdm.sdv', 'ops.monitoring'], reason: wording('both hold data against their source') },
  {
    members: ['ops.ae', 'stat.safety', 'cdm.medical-coding'],
    reason: wording('both are work on safety data'),
  },
  {
    members: ['reg.gcp', 'reg.hsp', 'reg.consent', 'reg.irb'],
    reason: wording('both protect the participants of studies'),
  },
  {
    members: ['pro.writing', 'pro.sop', 'stat.sap', 'reg.ich-stat'],
    reason: wording('both are texts that somebody checks'),
  },
  { members: ['tool.git', 'r.renv'], reason: wording('both make work reproducible') },
];

/** What a cluster is worth beside direct evidence, and what a common field is worth. */
const nearnessOfCluster = 0.5;
const nearnessOfField = 0.3;

/**
 * Groups whose skills have nothing in common but their place in the catalogue (a spreadsheet helps little with Linux),
 * or are too general to say anything.
 */
const looseGroups: ReadonlySet<string> = new Set(['other-tools', 'professional', 'own']);

/** Why work with one skill speaks for another one; `undefined` where it does not, and for one and the same. */
export function relationOf(wanted: Skill, shown: Skill): SkillRelation | undefined {
  if (wanted.id === shown.id) return undefined;
  if (wanted.group === 'edc-systems' && shown.group === 'edc-systems') {
    return { nearness: nearnessOfCluster, reason: wording('both are EDC systems') };
  }
  const common = clusters.find(({ members }) => members.includes(wanted.id) && members.includes(shown.id));
  if (common !== undefined) return { nearness: nearnessOfCluster, reason: common.reason };
  if (wanted.group !== shown.group || looseGroups.has(wanted.group)) return undefined;
  const field = wordsOfTheme(wanted.group).topic;
  return { nearness: nearnessOfField, reason: wording('both are part of {field}', { field }) };
}
