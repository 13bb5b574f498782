/*
 * Words that tell whether a sentence speaks of one person, of what happened to one, or of the study and the data.
 * All for texts in lower case.
 */

/** What makes of a word for a person one for data or for many: `patient-level`, `subject data`. */
const notOfPerson =
  '(?!-report)(?![ -](?:level|data|dataset|reported outcomes?|reporting|report\\b|population|list|listing|listings|disposition|facing|safety|years?|days?|flow|counts?|profiles?|experience|diary|diaries|recruitment|enroll?ment|information|consent form|visits? window|narratives?|characteristics|demographics|identifiers?|registry|registries|care|groups?|cohorts?|characteristic|education|outcomes?|engagement|advocacy|advocate|records?\\b(?! (?:number|no|#))|portal|matter|line|headings?|area|index|to the|ids?\\b|numbers?\\b|variable|table|tracker|tracking|log|logs|screening log|randomi[sz]ation)\\b)';

/** One person who takes part or is treated. */
export const personPattern = new RegExp(
  `\\b(?:(?:patient|pt|subject|participant|proband|volunteer)(?:'s)?${notOfPerson}\\b` +
    '|\\d{1,3}[ -]?(?:years?|yrs?|y|months?|mos?|weeks?)[ -]?old(?! (?:(?:or|and) (?:older|over|above)|(?:r|python|sas|versions?|code|packages?|bugs?|data|files?)\\b))\\b|\\d{1,3} ?(?:y\\/?o|yo[mf]?|y(?:rs?)?\\.? ?[mf])\\b' +
    '|mr|mrs|ms\\.|miss|mother|father|daughter|son|wife|husband|spouse|sister|brother|grandmother|grandfather' +
    '|\\d\\d ?[mf](?= (?:seen|admitted|with|w\\/|presents?|presented|s\\/p|here|c\\/o|pt|who))|baby|infant|newborn|toddler|boy|girl|lady|gentleman|herrn?|frau|patientin|caregiver|carer|dob|mrn|ssn|nok|next of kin)\\b',
);

/** Weaker: it may as well be a colleague or a category. */
export const maybePersonPattern =
  /\b(?:he|she|him|her|his|hers|man|woman|male|female|child|client|pts?|case)\b/;

/** What happens to a patient or a participant on a day. */
const events =
  "admitted|admission|readmitted|hospitali[sz]ed|discharged?|died|deceased|expired at|passed away|death|seen|visited|presented|diagnosed|diagnosis|dx'?d?|underwent|operated|surgery|operation|biops(?:y|ied)|resection|transplant(?:ed)?|procedure|treated|treatment (?:started|began)|evaluated|examined|reviewed at|consult(?:ed|ation)?|appointment|appt|check-?up|follow-?up|f\\/u|clinic visit|last visit|office visit|visit (?:to|at|on|date)|scan(?:ned)?|mri|ct|x-ray|echo|consented|consent(?=:? ?\\d)|signed (?:the )?(?:informed )?consent|randomi[sz]ed|enrol?led|screened|screen failed|withdrew|withdrawn|discontinued|dosed|(?:first|last|next) dose|infusion|injected|vaccinated|relapsed|progressed|onset|began|resolved on|born|birth|transferred|referred|collected|drawn|specimen|sample|labs?|blood (?:draw|test)|tested|test results?|adverse event|sae|ae|hospital stay|er visit|emergency|delivered|pregnan(?:t|cy)|lmp|(?:in|ex)tubated|transfer|edd|d\\/c'?e?d?|dx|biopsy|notified|last menstrual period|stationär|geb|colonoscopy|endoscopy|mammogram|dialysis|chemo(?:therapy)?|radiation|catheteri[sz]ation|angiogram|ultrasound|ecg|ekg|vaccine|booster|physical|bloodwork|return(?:s|ed)?|recovered|(?:started|stopped|resumed|prescribed|taking) [a-z]*(?:mab|nib|statin|pril|sartan|olol|azole|mycin|cillin|arin|formin|dipine|gliptin|platin|taxel|insulin|prednisone|aspirin|chemo)|[a-z]{2,16}(?:ectomy|plasty|ostomy|otomy|oscopy)|s\\/p|h\\/o|stroke|fell|fall|episode|infarction|arrest|married|moved|(?:im|ex)plant(?:ed|ation)";

export const eventPattern = new RegExp(`\\b(?:${events})\\b`, 'g');

/** Dates behind these words are those of one person, whatever else the sentence says. */
export const personalDatePattern =
  /\b(?:d\.?o\.?b\.?|d\.?o\.?a\.?|lmp|lnmp|edd|geb\.?|geboren(?: am)?|geburtsdatum|fecha de nacimiento|nacid[oa] el|né(?:e)? le|brthda?tc?|birth ?(?:date|time)|last menstrual period|date of birth|birth ?day|born(?: on| in)?|dateofbirth|birthdate|dateofdeath|(?:admission|admit|discharge|consent|surgery|diagnosis)date|d\.?o\.?d\.?|dthdtc?|date of death|died(?: on| in)?|deceased(?: on| in)?|passed away(?: on| in)?|date of (?:admission|discharge|surgery|consent|diagnosis|visit|service|onset)|(?:admission|admit|discharge|death|surgery|consent|diagnosis|service|implant(?:ation)?)[ _]date|admitted (?:on|to)|discharged (?:on|to|from)|last seen(?: on| in)?|(?:s?ae|adverse event|event|dose|treatment|symptom) (?:start|end|stop|onset) date)[^.\n]{0,40}$/;

/** Names of fields right before a date that is theirs. */
export const dateFieldPattern =
  /(?:[,;\t|]"?(?:m|f|male|female)"?[,;\t|]"?|\b(?:birth|visit|exam(?:ination)?|admission|discharge|scan|test|screening|enrol?lment|randomi[sz]ation|dosing|dose|infusion|event|appointment|procedure|sample|collection|treatment start|treatment end|onset)[ _]?(?:date|dt)["']? ?[:=|] ?["']?)$/;

/** Days of the study, of data, of documents and of work. */
export const workDatePattern =
  /\b(?:the sas system|cut-?offs?|data cut|cut|extract(?:ed|ion)?|exported?|snapshots?|locked?|database lock|dbl|releas(?:ed?|es)|versions?|v\d+(?:\.\d+)+|deadlines?|due(?! to)|submit(?:ted)?|submission|publish(?:ed)?|publication|update[ds]?|downloaded|uploaded|refreshed|expir(?:es?|y|ation)|valid (?:until|through|to)|certificates?|certification|training|courses?|meeting|webinar|seminar|conference|call with|presentation|presented (?:my|our|the|a) |siv|site initiation|initiation visit|monitoring visit|close-?out visit|kick-?off|amendments?|amended|approv(?:ed|al)|irb|ethics|effective|commit(?:ted)?|merged|deployed|migrated|guidelines?|guidance|opened|(?<!\b(?:pt|patient) )activated|recruitment (?:opened|closed)|enrol?ment (?:opened|closed|started|ended|period|target)|study (?:start|end|period)|first (?:patient|subject|participant) (?:was |is |were )?(?:in|enrol?led|randomi[sz]ed|dosed|screened)|last (?:patient|subject|participant) (?:was |is )?(?:in|out|visit|enrol?led|randomi[sz]ed)|fpi|lpi|lpo|fpfv|lplv|period|ran|run on|built|created|generated|compiled|modified|copyright|accessed|retrieved|delivery|delivered to|sent to|draft|sign-?off|signed off|hired|started (?:my|the) internship|internship|milestone|timeline|dry run|audit|inspection|as of|programs?|programmed|validated|qc)\b/g;

/** The same, where nobody is spoken of. */
export const planPattern =
  /\b(?:the sas system|between|range|schedules?|scheduled|planned|target|expected|dated)\b/g;

/** Many persons: the dates of a cohort are not those of one. */
export const cohortPattern =
  /\b(?:patients|subjects|participants|volunteers|individuals|people|persons|children|adults|men|women|males|females|cohort|cases|controls|charts|records|sites)\b/g;
