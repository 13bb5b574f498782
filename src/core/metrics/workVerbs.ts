/** A verb of data work, as one of its forms was found in a text. */
export interface WorkVerb {
  /** What names of metrics hold, e.g. `resolved`. */
  readonly participle: string;
  readonly form: 'base' | 'past' | 'gerund';
  /** The base form is also a noun (`review`, `query`), so that its place has to say which it is. */
  readonly isNounToo: boolean;
}

// Regular verbs: base forms, from which the others follow.
const regularVerbs =
  'resolve close answer raise review verify confirm clean code validate check test create draft update remove delete add ' +
  'fix correct identify detect report document record enter extract import export merge screen pre-screen ' +
  'consent recruit schedule attend complete present interview reconcile annotate derive compare match process ' +
  'transfer prepare produce generate convert migrate translate summarise file archive audit monitor ' +
  'track analyse automate refactor deploy triage escalate deliver format collect abstract transcribe lock ' +
  'randomise query standardise organise deduplicate de-duplicate recode impute pool join simulate estimate pass fail ' +
  'trace sign scan digitise label package assemble edit revise design implement ' +
  'develop inspect assess classify categorise harmonise anonymise pseudonymise de-identify redact ' +
  'unblind visit contact call email approach evaluate examine filter sort profile visualise reproduce replicate ' +
  'release publish upload download load save retrieve request receive chase investigate explain discuss ' +
  'reduce decrease lower shorten increase improve save learn finish attach link count list';

// [base, participle, other past form, gerund]: irregular verbs, and regular ones that double a consonant.
const irregularVerbs: readonly (readonly [
  base: string,
  participle: string,
  past?: string,
  gerund?: string,
])[] = [
  ['write', 'written', 'wrote', 'writing'],
  ['co-write', 'co-written', 'co-wrote', 'co-writing'],
  ['rewrite', 'rewritten', 'rewrote', 'rewriting'],
  ['build', 'built', 'built', 'building'],
  ['find', 'found', 'found', 'finding'],
  ['run', 'run', 'ran', 'running'],
  ['re-run', 're-run', 're-ran', 're-running'],
  ['rerun', 're-run', 'reran', 'rerunning'],
  ['read', 'read', 'read', 'reading'],
  ['send', 'sent', 'sent', 'sending'],
  ['make', 'made', 'made', 'making'],
  ['draw', 'drawn', 'drew', 'drawing'],
  ['give', 'given', 'gave', 'giving'],
  ['take', 'taken', 'took', 'taking'],
  ['hold', 'held', 'held', 'holding'],
  ['catch', 'caught', 'caught', 'catching'],
  ['cut', 'cut', 'cut', 'cutting'],
  ['split', 'split', 'split', 'splitting'],
  ['bring', 'brought', 'brought', 'bringing'],
  ['rebuild', 'rebuilt', 'rebuilt', 'rebuilding'],
  ['proofread', 'proofread', 'proofread', 'proofreading'],
  ['map', 'mapped', 'mapped', 'mapping'],
  ['program', 'programmed', 'programed', 'programming'],
  ['double-program', 'double-programmed', 'double-programed', 'double-programming'],
  ['submit', 'submitted', 'submitted', 'submitting'],
  ['flag', 'flagged', 'flagged', 'flagging'],
  ['log', 'logged', 'logged', 'logging'],
  ['plot', 'plotted', 'plotted', 'plotting'],
  ['debug', 'debugged', 'debugged', 'debugging'],
  ['commit', 'committed', 'committed', 'committing'],
  ['ship', 'shipped', 'shipped', 'shipping'],
  ['label', 'labelled', 'labeled', 'labelling'],
  ['enrol', 'enrolled', 'enroled', 'enrolling'],
  ['enroll', 'enrolled', 'enrolled', 'enrolling'],
  ['drop', 'dropped', 'dropped', 'dropping'],
  ['qc', "QC'd", 'qced', 'qcing'],
  ['sdv', "SDV'd", 'sdved', 'sdving'],
  ['freeze', 'frozen', 'froze', 'freezing'],
  ['withdraw', 'withdrawn', 'withdrew', 'withdrawing'],
  ['tidy', 'tidied', 'tidied', 'tidying'],
  ['peer-review', 'peer-reviewed', 'peer-reviewed', 'peer-reviewing'],
];

const nounsToo = new Set(
  (
    'answer raise review code check test draft update fix report document record import export merge screen ' +
    'consent schedule present interview match process transfer produce file archive audit monitor track format ' +
    'abstract lock query pool join trace sign scan label package ship edit design visit contact call email ' +
    'approach filter sort profile release upload download load save request increase drop link count list ' +
    'run read cut split map program flag log plot debug commit qc sdv freeze close pass speed'
  ).split(' '),
);

const verbsByForm: ReadonlyMap<string, WorkVerb> = readVerbs();

function readVerbs(): ReadonlyMap<string, WorkVerb> {
  const verbs = new Map<string, WorkVerb>();
  const add = (base: string, word: string, verb: Pick<WorkVerb, 'participle' | 'form'>) => {
    const isNounToo = nounsToo.has(base) && (verb.form === 'base' || word === base);
    for (const spelling of [word, word.replace(/is(e|ed|es|ing)$/, 'iz$1')]) {
      if (!verbs.has(spelling)) verbs.set(spelling, { ...verb, isNounToo });
    }
  };
  for (const [base, participle, past, gerund] of irregularVerbs) {
    for (const word of [participle.toLowerCase(), past])
      if (word) add(base, word, { participle, form: 'past' });
    if (gerund) add(base, gerund, { participle, form: 'gerund' });
    for (const word of [base, presentOf(base)]) add(base, word, { participle, form: 'base' });
  }
  for (const base of regularVerbs.split(' ')) {
    const stem = base.endsWith('e') ? base.slice(0, -1) : base;
    const participle = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
    add(base, participle, { participle, form: 'past' });
    add(base, `${stem}ing`, { participle, form: 'gerund' });
    for (const word of [base, presentOf(base)]) add(base, word, { participle, form: 'base' });
  }
  for (const [word, form] of [
    ['analyzed', 'past'],
    ['analyzing', 'gerund'],
    ['analyze', 'base'],
  ] as const) {
    verbs.set(word, { participle: 'analysed', form, isNounToo: false });
  }
  return verbs;
}

function presentOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
}

/** The verb that a word is a form of, in any case; British and American spellings have one participle. */
export function findWorkVerb(word: string): WorkVerb | undefined {
  return verbsByForm.get(word.toLowerCase().replace('’', "'").replace(/'ed$/, "'d").replace(/'ing$/, 'ing'));
}
