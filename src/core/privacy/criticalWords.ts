/*
 * What says something bad of the person before or behind it. For texts in lower case, without emphasis and with one
 * blank between words. Each is tried from one end of a short text, so that it takes a bounded time; what would be one
 * large expression is taken in steps, because those take seconds to compile.
 */

/** What a person is called. */
const adjective =
  /^(?:rude|unfair|incompetent|lazy|useless|hopeless|arrogant|condescending|dismissive|disrespectful|hostile|nasty|toxic|stupid|ignorant|selfish|dishonest|unhelpful|unreliable|unprofessional|disorgani[sz]ed|inconsiderate|impolite|unkind|cruel|abusive|moody|petty|patroni[sz]ing|passive-aggressive|sarcastic|bossy|manipulative|biased|racist|sexist|clueless|careless|sloppy|horrible|awful|terrible|dreadful|insufferable|unbearable|harsh|mean|impatient|aggressive|two-faced|insulting|impossible)\b/;

/** What may follow such a word where it is said of the person: no noun, which it would be said of. */
const afterAdjective =
  '(?=$|[.,:!?)"]| (?:to (?:me|us|my|our|everyone|everybody|people|the (?:team|interns?|nurses?|staff)|work with|deal with|talk to)|to(?= be around)|with (?:me|us|everyone|everybody|the team)|towards?|and|or|at|when|while|again|today|yesterday|this|all|because|as|during|that|in (?:front|the meeting|meetings|our|my|his|her)|on (?:the phone|monday|tuesday|wednesday|thursday|friday)|person|mentor|supervisor|boss|manager|colleague|teacher|man|woman)\\b)';

/** Not of the person, or not meant so. */
const notSo =
  '(?! (?:to|on|with|about) (?:herself|himself|themselves))(?! but (?:fair|right|kind|helpful|honest))';
const afterWord = new RegExp(`^${notSo}${afterAdjective}`);

/** Words before what is said: `was so very rude`, `always yells`. */
const adverbs: ReadonlySet<string> = new Set(
  'so very really quite rather extremely totally completely always often sometimes again just being pretty too plain openly incredibly also still both simply constantly repeatedly suddenly even only actually honestly once today yesterday publicly loudly a'.split(
    ' ',
  ),
);

/** Words behind which `was` says nothing of the person: those that deny, and those that begin something else. */
const enders: ReadonlySet<string> = new Set(
  'not never hardly barely anything nor neither no nothing less to that i when if because about with by in at on of from for under than after before as how why what who'.split(
    ' ',
  ),
);

const be =
  /^(?:was|is|were|are|seems|seemed|became|becomes|has been|had been|have been|can be|acted|acts|sounded|sounds|got|gets|looked|remains) /;

const mine =
  '(?:me|us|everyone|everybody|the (?:team|interns?|nurses?|staff|whole team)|people|my (?:work|questions?|ideas?|e-?mails?|mails?|messages?|requests?|suggestions?|input|concerns?|efforts?|calls?|contributions?)|our (?:work|questions?|e-?mails?|messages?|requests?|ideas?))';

/** What a person does. */
const verbs = new RegExp(
  `^(?:${[
    `(?:ignored|ignores|ignoring|dismissed|dismisses|belittled|belittles|undermined|undermines|interrupted|interrupts|blamed|blames|overruled|mistreated|mistreats|insulted|insults|mocked|mocks|humiliated|humiliates|bullied|bullies|berated|berates|scolded|scolds|threatened|threatens|harassed|harasses|embarrassed|ridiculed|excluded|excludes|sabotaged|sabotages|micromanages|micromanaged|hates|hated|despises) ${mine}\\b`,
    `(?:yelled|yells|yelling|shouted|shouts|screamed|screams|snapped|snaps|swore|swears|lashed out|laughed) at ${mine}\\b`,
    '(?:yelled|shouted|screamed)(?=$|[.,!]| (?:again|because|when|in front|during the|about (?:it|my|our)))',
    '(?:lied|lies) (?:to (?:me|us)|about (?:me|my|it|us))\\b',
    '(?:talked|talks|spoke|speaks) (?:over|down to|badly of|badly about) (?:me|us|everyone)\\b',
    '(?:took|takes|stole|steals) (?:all )?(?:the |my |our )?(?:credit|ideas?|work)\\b(?! (?:for me|home|seriously))',
    '(?:made|makes) (?:fun of (?:me|us|my)|(?:me|us) (?:cry|look (?:bad|stupid)|feel (?:very |so |really )?(?:stupid|small|bad|useless|worthless|unwelcome|incompetent|humiliated)))\\b',
    '(?:threw|throws) (?:me|us) under the bus\\b',
    '(?:wasted|wastes|is wasting) (?:my|our) time\\b',
    '(?:let|lets) (?:me|us) down\\b',
    '(?:refused|refuses) to (?:help|answer|listen|explain|talk to|speak to|apologi[sz]e)\\b',
    '(?:never|hardly ever|rarely) (?:really |even )?(?:answers|answered|replies|replied|responds|responded|listens|listened|helps|helped|explains|explained|cares|cared|shows up|showed up|apologi[sz]es|apologi[sz]ed|does (?:any|the|his|her) work)\\b(?! (?:before|without|until|me before))',
    "(?:does not|doesn't|did not|didn't) (?:even |really )?(?:care about (?:me|us|my|the interns?)|respect (?:me|us|anyone|anybody|my)|listen to (?:me|us|anyone|anybody)|listen(?=$|[.,!])|give a damn)",
    '(?:has|had) no (?:idea|clue)(?=$|[.,!]| (?:what|how) (?:she|he|they) )',
    '(?:knows|knew) nothing(?=$|[.,!]| about)',
    '(?:has|had) (?:a|an) (?:very |really )?(?:bad|awful|terrible|toxic|nasty) (?:attitude|temper|tone)\\b',
    'treated (?:me|us|everyone|the team) (?:very |so |really )?(?:badly|unfairly|poorly|like (?:dirt|a child|an idiot|nothing))\\b',
    'treats (?:me|us|everyone|the team) (?:very |so |really )?(?:badly|unfairly|poorly|like (?:dirt|a child|an idiot|nothing))\\b',
  ].join('|')})`,
);

/** What a person is, by a noun. */
const noun =
  /^(?:an? |the )?(?:complete |total |real |worst )?(?:bully|jerk|idiot|liar|nightmare|pain|bad (?:mentor|supervisor|teacher|manager|boss)|worst (?:mentor|supervisor|manager|boss))\b/;

/** What a person has: `'s rude remark`, `'s fault`. */
const possession =
  /^'s? (?:(?:(?:so|very|really|quite|always|again|constant) ){0,2}(?:rude|unfair|incompetent|lazy|useless|hopeless|arrogant|condescending|dismissive|disrespectful|hostile|nasty|toxic|stupid|ignorant|selfish|dishonest|unhelpful|unreliable|unprofessional|disorgani[sz]ed|inconsiderate|impolite|unkind|cruel|abusive|moody|petty|patroni[sz]ing|passive-aggressive|sarcastic|bossy|manipulative|biased|racist|sexist|clueless|careless|sloppy|horrible|awful|terrible|dreadful|insufferable|unbearable|harsh|mean|impatient|aggressive|two-faced|insulting|impossible) (?:comments?|remarks?|e-?mails?|mail|messages?|behaviou?r|tone|attitude|answers?|replies|reply|manner|treatment|words)|rudeness|incompetence|laziness|unfairness|arrogance|ignorance|bullying|bad attitude|temper|fault)\b/;

/** Words that may stand before what is said: `was late and rude`. */
const mostWords = 3;

/** Where the person is spoken of again: `Maria came late, and she yelled`, `I met Maria. She yelled`. */
const pronoun =
  /(?:,|\b(?:but|and|because|yet|then|though|although|when|so))(?: then)? (?:she|he|they) |[.!?] (?:then )?(?:she|he) /g;
/** How far behind the name that counts. */
const nearby = 100;

/** Whether a text that follows the name of a person says something bad of them. */
export function isBadOfPerson(rest: string): boolean {
  if (possession.test(rest)) return true;
  if (rest.startsWith("'s ")) return isBadQuality(withoutAdverbs(rest.slice(3)), 0);
  const own = /^(?:,? who|, [^,]{1,40},)? (.*)/.exec(rest)?.[1];
  if (own !== undefined && isBadPredicate(own)) return true;
  const near = rest.slice(0, nearby);
  if (!/\b(?:she|he|they) /.test(near)) return false;
  return [...near.matchAll(pronoun)].some(({ index, 0: { length } }) =>
    isBadPredicate(rest.slice(index + length)),
  );
}

/** `always yells at me`, `was late and rude`. */
function isBadPredicate(text: string): boolean {
  const said = withoutAdverbs(text);
  if (verbs.test(said)) return true;
  const had = said.replace(/^(?:has|had) (?!been )/, '');
  if (had !== said && verbs.test(withoutAdverbs(had))) return true;
  const [link] = be.exec(said) ?? [];
  return link !== undefined && isBadQuality(said.slice(link.length));
}

/** @param others - how many words may stand before it. */
function isBadQuality(text: string, others = mostWords): boolean {
  if (noun.test(withoutAdverbs(text))) return true;
  let rest = text;
  for (let taken = 0; taken <= others; taken++) {
    const [quality] = adjective.exec(rest) ?? [];
    if (quality !== undefined && afterWord.test(rest.slice(quality.length))) return true;
    const [whole = '', word = ''] = /^([\w'-]+),? /.exec(rest) ?? [];
    if (word === '' || enders.has(word) || /(?:ing|n't)$/.test(word.replace(/^being$/, ''))) return false;
    rest = rest.slice(whole.length);
  }
  return false;
}

function withoutAdverbs(text: string): string {
  let rest = text;
  for (let taken = 0; taken < mostWords; taken++) {
    const [word = ''] = /^[\w-]+ /.exec(rest) ?? [];
    if (!adverbs.has(word.trimEnd())) break;
    rest = rest.slice(word.length);
  }
  return rest;
}

/** Before the person: `I was ignored by Maria`, `the incompetent Dr. Novak`, `it was rude of Maria`. */
export const beforePerson = new RegExp(
  `(?:^|[\\s(])(?:` +
    `(?:was|were|been|am|got|being|felt) (?:(?!not |never )\\w+ ){0,2}(?:ignored|yelled at|shouted at|blamed|humiliated|bullied|insulted|treated (?:badly|unfairly|poorly)|dismissed|mocked|belittled|berated|undermined|harassed|let down|thrown under the bus|excluded|embarrassed|scolded|patroni[sz]ed)(?: (?:again|today|publicly|unfairly))? by` +
    '|(?:fed up|sick and tired|angry|furious|frustrated|annoyed|disappointed|upset|done) (?:with|at|by|of)' +
    "|(?:i|we) (?:really )?(?:cannot stand|can't stand|hate|dislike|despise|do not trust|don't trust|do not respect|don't respect)(?: working with)?" +
    `|(?<!not )(?<!n't )(?:rude|unfair|mean|unkind|unprofessional|disrespectful|dishonest|lazy|selfish|cruel|petty) of` +
    `|(?:the |that |my )?(?:rude|incompetent|lazy|useless|arrogant|unfair|clueless|toxic|dishonest|stupid|unhelpful|horrible|awful|terrible|annoying))$`,
);

/** What takes back the words of a person: said by others, feared, thought first, asked, denied. */
export const takenBack =
  /\b(?:(?:thought|assumed|believed|feared|worried|imagined|expected|afraid|wrong to think|no sign|not true|not say|never said|untrue) (?:at first |first |wrongly |mistakenly )?(?:that )?|(?:if|unless|whether|in case) )$/;
