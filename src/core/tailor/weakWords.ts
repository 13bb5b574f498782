/** When a word that is also a name of a skill counts as one in a posting. */
export interface WeakWord {
  /** Only as it is written here: `Rave` is a product, a rave review is none. */
  readonly written?: string;
  /** One of these folded words has to stand near; without words it never counts alone. */
  readonly near?: ReadonlySet<string>;
}

function nearWords(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const programmingWords = nearWords(
  'sas python stata spss sql matlab julia c program programming code coding script package studio statistical ' +
    'statistic software language shiny tidyverse markdown ggplot2 dplyr rstudio quarto admiral pharmaverse tool skill ' +
    'proficiency proficient experience knowledge macro know write using kenntnisse kenntnissen programmierung ' +
    'statistik erfahrung programmieren',
);
const peopleWords = nearWords(
  'patient participant subject volunteer site trial study visit eligibility eligible cohort clinical criteria',
);
const studyWords = nearWords('study site trial clinical project protocol research investigator sponsor');
const safetyWords = nearWords(
  'safety adverse event sae report reporting reconcile reconciliation coding code meddra crf pharmacovigilance ' +
    'narrative case',
);
const standardWords = nearWords('cdisc sdtm adam terminology codelist standard nonclinical define');
const submissionWords = nearWords('fda ema submission regulatory drug device application dossier authority');
const analysisWords = nearWords(
  'analysis statistical statistic statistician model tlf shell programming sas r',
);

/**
 * Names and aliases of the catalogue that mean something else in many postings, folded, with what makes them count.
 *
 * Two- and three-letter names need company: `CT` is a scan or a state, `AE` an account executive, `R` a letter. Words
 * with an empty rule never count alone; longer names that hold them do.
 */
const weakWords: Readonly<Record<string, WeakWord>> = {
  r: { written: 'R', near: programmingWords },
  ae: { near: safetyWords },
  ct: { near: standardWords },
  send: { written: 'SEND', near: standardWords },
  odm: { near: standardWords },
  qc: {
    near: nearWords('data program programming output table dataset code double check listing perform sas r'),
  },
  csv: { near: nearWords('validation part computerized system annex') },
  ide: { near: submissionWords },
  ind: { near: submissionWords },
  nda: { near: submissionWords },
  bla: { near: submissionWords },
  sap: { near: analysisWords },
  mar: { near: nearWords('missing imputation') },
  define: {},
  cov: { near: studyWords },
  rave: { written: 'Rave' },
  shiny: { written: 'Shiny' },
  inform: { written: 'InForm' },
  castor: { written: 'Castor' },
  medrio: { written: 'Medrio' },
  excel: { written: 'Excel' },
  oracle: { written: 'Oracle' },
  haven: { near: programmingWords },
  admiral: { near: programmingWords },
  card: {},
  gt: {},
  tern: {},
  teal: {},
  target: {},
  shell: { near: nearWords('linux unix bash script mock') },
  power: { near: nearWords('sample size calculation') },
  survival: { near: nearWords('analysis model kaplan statistical') },
  macro: { near: nearWords('sas programming code write') },
  table: { near: nearWords('listing figure') },
  figure: { near: nearWords('listing table') },
  listing: { near: nearWords('table figure program programming produce create generate clinical tlf') },
  output: {},
  cox: { near: analysisWords },
  cohort: { near: nearWords('study analysis epidemiology observational claim') },
  cleaning: { near: nearWords('data') },
  transcription: { near: nearWords('data source') },
  reconciliation: { near: nearWords('data sae safety vendor lab external') },
  query: {
    near: nearWords(
      'data crf edc site resolve raise manage management review clean close issue discrepancy sql',
    ),
  },
  writing: { near: nearWords('skill scientific medical manuscript report communication') },
  abstract: { near: nearWords('manuscript poster conference publication scientific') },
  poster: { near: nearWords('manuscript abstract conference publication scientific') },
  presentation: { near: nearWords('skill prepare deliver scientific finding result') },
  email: {},
  meeting: {},
  team: {},
  planning: {},
  deadline: { near: nearWords('meet meeting tight work multiple') },
  initiative: { near: nearWords('show take') },
  leadership: { near: nearWords('skill ability demonstrate demonstrated experience') },
  mentoring: {},
  mentor: {},
  onboarding: {},
  conference: {},
  seminar: {},
  linkedin: {},
  networking: {},
  diversity: {},
  inclusion: {},
  stakeholder: {
    near: nearWords('communicate communication internal external engagement manage management'),
  },
  collaboration: { near: nearWords('skill team work close cross') },
  documentation: {
    near: nearWords('study data trial maintain prepare review write good clear project validation'),
  },
  amendment: { near: nearWords('protocol irb ethic submission') },
  contract: { near: nearWords('site budget negotiate negotiation') },
  budget: { near: nearWords('site study trial contract') },
  timeline: { near: nearWords('project study manage track trial') },
  tracker: { near: nearWords('study project maintain trial') },
  milestone: { near: studyWords },
  feasibility: { near: nearWords('site study questionnaire trial assessment start') },
  privacy: { near: nearWords('gdpr hipaa data patient') },
  regulatory: {
    near: nearWords(
      'affair submission requirement authority guideline guidance document standard regulation binder',
    ),
  },
  consent: { near: nearWords('informed form participant patient obtain process subject') },
  ethic: { near: nearWords('committee submission approval application board research irb') },
  screening: { near: peopleWords },
  recruitment: { near: peopleWords },
  enrollment: { near: peopleWords },
  enrolment: { near: peopleWords },
  retention: { near: peopleWords },
  eligibility: { near: nearWords('patient participant subject criteria screening screen') },
  'follow up': { near: nearWords('patient participant subject visit') },
  monitoring: {
    near: nearWords('site visit clinical central trial study risk remote report onsite safety data'),
  },
  deviation: { near: nearWords('protocol log track document report') },
  violation: { near: nearWords('protocol') },
  dashboard: {
    near: nearWords(
      'build create develop data report power tableau spotfire metric visualization interactive',
    ),
  },
  imputation: { near: nearWords('missing multiple data') },
};

/** The rule of a folded name; absent for one that means a skill wherever it stands. */
export function weakWordOf(foldedName: string): WeakWord | undefined {
  return Object.hasOwn(weakWords, foldedName) ? weakWords[foldedName] : undefined;
}
