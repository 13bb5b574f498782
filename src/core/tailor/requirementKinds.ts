/** What sort of thing a requirement asks for. */
export type RequirementKind =
  | 'skill'
  | 'experience'
  | 'degree'
  | 'certificate'
  | 'language'
  | 'soft'
  /** Asked for under a heading or with a cue, in words that name nothing we know. */
  | 'other';

const degreePattern =
  /\b(?:bachelor(?:['’]?s)?|master['’]s|masters?(?= (?:degree|of (?:science|arts|public)|in\b|level|or\b))|ph\.?\s?d|doctora(?:te|l)|post[- ]?doc(?:toral)?|(?:b|m)\.?sc\b|mph\b|pharm\.?d|(?:university|college|associate['’]?s?|advanced|academic|first|honou?rs|life[- ]science|graduate|science|relevant|related|higher|2:1|technical) degree|degree(?! of (?!science|arts)| to which)|diploma|undergraduate|postgraduate|graduat(?:e|ed|ion) (?:in|from|with|of)|(?:recent|new) graduates?|university education|enrol+ed (?:in|at|as) .{0,30}(?:university|program|student|degree)|A[- ]levels?|GCSEs?|HND|NVQ|BTEC)\b|\b(?:B\.?S\.?|M\.?S\.?|B\.?A\.?|M\.?A\.?)(?=\/|,| or | in | degree)/iu;
const numberWord = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|ten|twelve)';
const yearsPattern = new RegExp(
  `\\b(${numberWord})\\s?(?:\\+|plus)?\\s?(?:\\(\\d{1,2}\\)\\s?)?(?:(?:-|–|to|or)\\s?${numberWord}\\s?\\+?\\s?)?(?:or more |full )?(years?|yrs?|months?)\\b(?!['’]? old)`,
  'iu',
);
const experienceWord =
  /\b(?:experience[ds]?|background|track record|practice|working|worked|exposure|history of)\b/iu;
const certificatePattern =
  /\b(?:certifi(?:ed|cate|cates|cation|cations)|licen[cs]e[ds]?|registered nurse|registration with|CCRP|CCRC|CCRA|CCDM|(?:GCP|ICH-GCP|CITI|HIPAA)[- ](?:trained|training)|(?:trained|training) in (?:GCP|ICH[- ]GCP|Good Clinical Practice))\b/iu;
const languageName =
  '(?:English|German|French|Spanish|Dutch|Italian|Portuguese|Polish|Czech|Danish|Swedish|Norwegian|Finnish|Hungarian|Romanian|Greek|Turkish|Russian|Ukrainian|Hebrew|Arabic|Mandarin|Chinese|Cantonese|Japanese|Korean|Hindi|Welsh)';
const languagePattern = new RegExp(
  `\\b(?:(?:fluen\\w+|proficien\\w+|written|spoken|verbal|oral|speak\\w*|command|knowledge|native|good|excellent|strong|very good|business|working|conversational|bilingual|language|level)\\b.{0,40}\\b${languageName}|${languageName}\\b.{0,40}\\b(?:fluen\\w+|language|proficien\\w+|native|written|spoken|skills|speak\\w*|[ABC][12]\\b|level|required|preferred|essential|plus|mandatory|advantage|verbal|working))`,
  'iu',
);

/** A soft skill: how it is asked for, and which skills of the catalogue show it; none for what records cannot show. */
const softSkills: readonly { readonly pattern: RegExp; readonly skillIds: readonly string[] }[] = [
  {
    pattern:
      /\b(?:communicat(?:ion skills?|ions? abilit|e (?:clearly|effectively|well|complex|with)|or\b)|(?:written|verbal|oral|excellent|strong|good|clear|effective|interpersonal)[\w ,/&]{0,30}communication|interpersonal|presentation skills?|explain(?:ing)? .{0,40}(?:to|for) )/iu,
    skillIds: ['pro.communication'],
  },
  {
    pattern: /\b(?:writing skills?|written skills?|writ(?:e|ing) (?:clearly|concisely|well))\b/iu,
    skillIds: ['pro.writing'],
  },
  {
    pattern:
      /\b(?:team[- ]?(?:player|worker|work\b|oriented|spirit)|work(?:ing)? (?:well |effectively |closely |collaboratively |both |independently and |independently as well as )*(?:in|as part of|within|with|on) (?:an? |the |our |cross)[\w -]{0,40}team|collaborat(?:e|ion|ive(?:ly)?)\b|team environment|cross[- ]functional)/iu,
    skillIds: ['pro.teamwork'],
  },
  {
    pattern:
      /\b(?:problem[- ]solv(?:er|ing)|solve problems|troubleshoot\w*|analytical (?:skills?|thinking|mind\w*|abilit\w+)|critical thinking)\b/iu,
    skillIds: ['pro.problem-solving'],
  },
  {
    pattern:
      /\b(?:time[- ]management|priorit\w+|multi-?task\w*|multiple (?:tasks?|projects?|priorities|studies|deadlines)|(?:meet|to|tight|under|strict) deadlines|organi[sz](?:ed|ational|ation) (?:skills?|abilit\w+|and)|organi[sz]ational|well[- ]organi[sz]ed|project management skills)\b/iu,
    skillIds: ['pro.time'],
  },
  {
    pattern:
      /\b(?:self[- ](?:motivat\w+|starter|directed|driven)|(?:show|take|uses?|own|on your own) initiative|initiative and|proactive\w*|work(?:ing)? independently|independent(?:ly)? work\w*|leadership skills?)\b/iu,
    skillIds: ['pro.leadership'],
  },
  {
    pattern:
      /\b(?:attention to detail|detail[- ](?:oriented|focused|minded)|eye for detail|meticulous\w*|accura(?:te|cy) (?:and|work)|accuracy)\b/iu,
    skillIds: [],
  },
  {
    pattern:
      /\b(?:curio(?:us|sity)|(?:willing\w*|eager\w*|keen\w*|motivat\w+|desire|ability) to learn|learn (?:quickly|fast|new)|(?:fast|quick) learner|flexib\w+|adaptab\w+|fast[- ]paced|passion\w*|enthusias\w+|discretion|patience)\b/iu,
    skillIds: [],
  },
];

/** A kind that a sentence asks for, with what goes with it. */
export interface FoundKind {
  readonly kind: Exclude<RequirementKind, 'skill' | 'other'>;
  /** Least years of experience. */
  readonly years?: number;
  /** Skills of the catalogue that show a soft skill. */
  readonly skillIds?: readonly string[];
}

/** The kinds beside skills that a sentence asks for, each once, in the order of the type. */
export function findKinds(sentence: string): readonly FoundKind[] {
  const kinds: FoundKind[] = [];
  const years = readYears(sentence);
  if (years !== undefined) kinds.push({ kind: 'experience', years });
  if (degreePattern.test(sentence)) kinds.push({ kind: 'degree' });
  if (certificatePattern.test(sentence)) kinds.push({ kind: 'certificate' });
  if (languagePattern.test(sentence)) kinds.push({ kind: 'language' });
  const soft = softSkills.filter(({ pattern }) => pattern.test(sentence));
  if (soft.length > 0)
    kinds.push({ kind: 'soft', skillIds: [...new Set(soft.flatMap(({ skillIds }) => skillIds))] });
  return kinds;
}

/** Whether a sentence asks for experience, with or without years. */
export function speaksOfExperience(sentence: string): boolean {
  return experienceWord.test(sentence);
}

const numbersByWord: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  twelve: 12,
};

function readYears(sentence: string): number | undefined {
  const match = yearsPattern.exec(sentence);
  if (match === null || !experienceWord.test(sentence)) return undefined;
  const [, number = '', unit = ''] = match;
  const count = numbersByWord[number.toLowerCase()] ?? Number(number);
  return unit.toLowerCase().startsWith('m') ? count / 12 : count;
}
