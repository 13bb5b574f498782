/** Words for a person by what they do or are to others. */
const personWords: ReadonlySet<string> = new Set(
  (
    'physician nurse pharmacist statistician biostatistician programmer developer engineer scientist researcher analyst ' +
    'manager coordinator monitor investigator supervisor mentor director leader chief officer specialist assistant writer ' +
    'reviewer auditor librarian intern trainee student fellow peer colleague buddy teacher trainer recruiter cra crc ' +
    'administrator coder tester tutor advisor adviser consultant contractor representative participant patient subject ' +
    'friend partner'
  ).split(' '),
);

/** Words that stand in titles of functions beside those. */
const fieldWords: ReadonlySet<string> = new Set(
  (
    'head lead associate data database clinical research study trial site medical senior junior principal project safety ' +
    'quality regulatory statistical statistics programming management ethics irb crf edc sas vendor sponsor helpdesk admin ' +
    'pharmacovigilance family hr qa qc pi pm dm external internal former industry'
  ).split(' '),
);

/** Words for several people, or for an office of theirs. */
const groupWords: ReadonlySet<string> = new Set(
  'team group office desk committee board unit department lab laboratory service support operations biometrics cro'.split(
    ' ',
  ),
);

/** What stands between words for functions, and in names too. */
const linkingWords: ReadonlySet<string> = new Set(
  'a an the of for and to in at my our dr prof professor doctor r'.split(' '),
);

/** Whether a word means a person by what they do. */
export function isPersonWord(word: string): boolean {
  return personWords.has(word.toLowerCase());
}

/** Whether a word says what somebody does, or of which field. */
export function isRoleWord(word: string): boolean {
  return isPersonWord(word) || fieldWords.has(word.toLowerCase());
}

/** Whether a word says that several people are meant. */
export function isGroupWord(word: string): boolean {
  return groupWords.has(word.toLowerCase());
}

/** Whether a word may stand in a title that says what a person does and not who it is. */
export function isFunctionWord(word: string): boolean {
  return linkingWords.has(word.toLowerCase()) || isRoleWord(word) || isGroupWord(word);
}
