/** A direction that an internship may lead to, with what it asks for. */
export interface CareerTrack {
  /** Short name, as `track` of a goal and of `logbook.yml` gives it. */
  readonly id: string;
  readonly name: string;
  /** Ids of the catalogue, or words of the user's own, what matters most first. */
  readonly skills: readonly string[];
  /** Roles of people to meet, ids of `contactRoles` or words of the user's own. */
  readonly roles: readonly string[];
}

type TrackRow = readonly [id: string, name: string, skills: string, roles: string];

/*
 * Our own picture of entry-level work in each direction, to start a talk with and not to judge anybody by; the
 * `tracks` of `logbook.yml` change it.
 */
// biome-ignore format: one line a track
const trackRows: readonly TrackRow[] = [
  ['academia', 'Academia', 'stat.epi, stat.regression, stat.inference, r.base, r.tidyverse, pro.writing, reg.irb, reg.hsp, edc.redcap', 'pi, statistician, coordinator, professor'],
  ['industry', 'Industry or CRO', 'reg.gcp, cdisc.sdtm, cdisc.adam, stat.tlf, sas.base, cdm.data-cleaning, pro.sop, ops.project', 'programmer, data-manager, monitor, project-manager'],
  ['regulator', 'Regulatory affairs and agencies', 'reg.fda, reg.ich-stat, reg.gcp, cdisc.define, cdisc.conformance, stat.estimands, pro.writing, ops.registry', 'regulatory, statistician, medical-writer, quality'],
  ['public-health', 'Public health', 'stat.epi, stat.regression, stat.missing, r.base, tool.sql, std.omop, std.terminologies, pro.cultural, reg.hipaa', 'epidemiologist, pi, statistician, data-manager'],
  ['early-phase', 'Early-phase trials', 'stat.safety, stat.descriptive, ops.ae, ops.screening, ops.visits, ops.specimens, reg.gcp, cdm.randomization', 'pi, research-nurse, coordinator, statistician'],
  ['data-management', 'Data management', 'cdm.query-management, cdm.data-cleaning, cdm.edit-checks, cdm.crf-design, cdm.reconciliation, cdm.uat, cdm.db-lock, cdm.medical-coding, cdisc.cdash, cdisc.sdtm, reg.part11', 'data-manager, coordinator, monitor, programmer'],
  ['statistical-programming', 'Statistical programming', 'sas.base, sas.macro, sas.compare, sas.log-review, r.base, r.admiral, cdisc.sdtm, cdisc.adam, cdisc.define, stat.tlf, tool.git', 'programmer, statistician, data-manager'],
  ['biostatistics', 'Biostatistics', 'stat.sap, stat.inference, stat.regression, stat.survival, stat.longitudinal, stat.missing, stat.power, stat.estimands, r.base, reg.ich-stat', 'statistician, programmer, pi, medical-writer'],
  ['clinical-operations', 'Clinical operations and monitoring', 'reg.gcp, ops.monitoring, cdm.sdv, ops.regulatory-binder, ops.deviations, ops.feasibility, ops.recruitment, ops.project, reg.consent', 'monitor, coordinator, project-manager, pi'],
  ['pharmacovigilance', 'Pharmacovigilance', 'ops.ae, stat.safety, cdm.medical-coding, cdm.reconciliation, std.terminologies, reg.gcp, reg.fda, pro.writing', 'safety, physician, data-manager, medical-writer'],
  ['medical-writing', 'Medical writing', 'pro.writing, reg.ich-stat, stat.tlf, stat.descriptive, reg.gcp, ops.registry, pro.communication, cdm.data-quality', 'medical-writer, statistician, regulatory'],
  ['real-world-evidence', 'Real-world evidence', 'stat.epi, stat.missing, stat.survival, tool.sql, r.tidyverse, std.omop, std.terminologies, std.hl7-fhir, reg.hipaa', 'epidemiologist, statistician, data-scientist'],
  ['data-science', 'Clinical data science', 'tool.python, tool.sql, tool.git, r.tidyverse, r.shiny, tool.bi, stat.regression, cdm.data-quality, std.hl7-fhir', 'data-scientist, programmer, statistician'],
  ['quality-assurance', 'Quality assurance', 'reg.gcp, reg.part11, cdm.data-quality, ops.deviations, pro.sop, ops.regulatory-binder, cdm.uat', 'quality, monitor, data-manager'],
];

/** The built-in career tracks. */
export const careerTracks: readonly CareerTrack[] = trackRows.map(([id, name, skills, roles]) => ({
  id,
  name,
  skills: skills.split(', '),
  roles: roles.split(', '),
}));
