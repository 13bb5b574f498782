/** How much a requirement counts: what one must have, what the work is, what is nice to have. */
export type Necessity = 'must' | 'task' | 'nice';

/** Cues after what they are about, so that the whole sentence is meant: `R or Python preferred`. */
export const niceCue =
  /\b(?:preferred|preferable|desirable|desired|nice[- ]to[- ]have|advantage(?:s|ous)?|beneficial|(?:is|are|be|as|considered|strong|big|definite|real) (?:an? )?(?:\w+ )?(?:plus|asset|bonus|benefit)|a (?:big |strong |definite |distinct )?plus|an asset|a bonus|bonus points|welcome[ds]?|not (?:required|essential|necessary|a must)|would be (?:great|helpful|useful|good|nice)|helpful|optional)\b|\bhelps\.?$/iu;
/** Cues in front of what they are about: `SAS, ideally with macros`. */
export const aheadCue = /\b(?:ideally|preferably|even better if|as well as ideally)\b/iu;
export const mustCue =
  /\b(?:must(?! see)|required|requires?|mandatory|essential|minimum|at least|necessary|prerequisite|need(?:s|ed)? to|non[- ]negotiable|a condition|indispensable)\b/iu;
/** The work rather than the person. */
export const taskCue =
  /\b(?:(?:you|(?:the |our )?(?:\w+ ){0,3}(?:intern|candidate|holder|associate|assistant|analyst|programmer|manager|coordinator|monitor|fellow|person))(?:['’]ll| will| shall)|^the (?:\w+ ){0,3}(?:intern|holder|postholder|associate|assistant|analyst|programmer|manager|coordinator|monitor|fellow) (?:also )?\w{2,}s\b|will (?:be|also|support|work|help|assist|include|involve)|responsib(?:le|ility|ilities)|duties|(?:role|work|position|job|post|tasks?) (?:includes?|involves?|consists?)|in this (?:role|position|job)|day[- ]to[- ]day|you (?:write|document|present|program|check|clean|build|support|prepare|work|review|manage|program|analy[sz]e|maintain|assist|help|create|develop|monitor|coordinate|process|take care|reconcile|resolve))\b/iu;
/** The person: without one of these a sentence outside of a section asks for nothing. */
export const personCue =
  /\b(?:you(?:['’]re|['’]ve)?|your|candidates?|applicants?|ideal|successful|someone|graduates?|experience[ds]?|knowledge|proficien(?:t|cy)|familiar(?:ity)?|skill(?:s|ed)?|ability|able to|understanding|expertise|hands[- ]on|competen(?:t|ce|cy)|fluen(?:t|cy)|degree|certifi(?:ed|cation|cate)|comfortable|confident|capable|background in|trained in|training in|qualified|looking for|we need|we seek|seeking|interest in|curiosity)\b/iu;

/** Never a requirement, wherever it stands. */
export const alwaysBoilerplate =
  /\b(?:equal[- ](?:opportunit\w+|employment)|opportunity employer|regardless of|without regard|affirmative action|protected (?:veteran|characteristic|class)|sexual orientation|gender identity|reasonable (?:accommodation|adjustment)|salary|(?:annual|paid) leave|paid (?:time off|holiday)|401\(k\)|pension|health insurance|dental|we offer|you(?:['’]ll| will) (?:get|receive|enjoy)|to apply|apply (?:now|online|by|via|through|with)|send (?:us )?(?:your|a) (?:cv|r[eé]sum[eé]|application|cover)|closing date|background (?:check|screening)|drug (?:screen|test)|criminal record|privacy (?:notice|policy|statement)|personal data (?:will|is|are)|right to work|work (?:permit|authori[sz]ation)|visa|sponsorship|per (?:annum|hour|year)\b|pro rata|(?:staffing|recruitment) agenc\w+|unsolicited|e-verify|all qualified applicants|reference (?:number|code)|job id|requisition|full[- ]time|part[- ]time|fixed[- ]term|hybrid|remote[- ]first|hours (?:a|per) week|competitive (?:pay|compensation|package)|for (?:any )?(?:questions|queries|informal|further information|more information)|contact (?:us|dr|prof|mr|ms|mrs)|we (?:celebrate|value|welcome|encourage) (?:diversity|applications?|applicants|candidates))\b|[$£€]\s?\d|\d\s?(?:€|EUR|GBP|USD)\b/iu;
/** About the company; under a heading of requirements or tasks such words are about the work. */
export const companyWords =
  /\b(?:we are|we(?:['’]re)? (?:a|an|the) |our (?:compan|client|mission|value|culture|people|team|employee|office|vision|history|scientist|portfolio|group|unit|department|platform|customer|sponsor)\w*|founded|headquarter\w*|leading|world['’]?s|worldwide|award[- ]winning|benefits?|offices in|countries|employees|start-up with|is an? (?:global|international|independent|academic|clinical|contract|charity|leading|large|small|fast)|has been|specialis[ei]ng|specializing)\b/iu;
/** A sentence about the company may ask for somebody all the same: `We are looking for a programmer with SAS`. */
export const askingWords =
  /\b(?:(?:we(?:['’]re| are)?(?: currently| now)? (?:look(?:ing)?|search(?:ing)?|seek(?:ing)?|hir(?:e|ing)|recruiting|need|require|expect|ask))|is (?:looking|seeking|searching|recruiting|hiring)|looking for|you)\b/iu;
