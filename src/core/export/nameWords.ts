import { foldLatin } from '../text/foldLatin.ts';

/** Longer words are found without the second letter of `ae`, `oe`, `ue`: `Müller`, `Mueller` and `Muller` are one name. */
const shortestUmlaut = 4;

/** A word as names are compared: in lower case, without accents, umlauts in any spelling. */
export function nameKey(word: string): string {
  const plain = /^[a-z]+$/i.test(word) ? word.toLowerCase() : foldLatin(word);
  return plain.length > shortestUmlaut ? plain.replace(/(?<=[aou])e/g, '') : plain;
}

function keysOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(nameKey));
}

/** Words that stand before a name and are none. */
export const honorifics = keysOf(
  'dr drs prof professor doctor mr mrs ms miss mx sir dame rev herr frau med dipl ing',
);

/** Words that stand behind a name and are none, without dots. */
export const degrees = keysOf(
  'phd dphil md mph msc mscr bsc ms ma ba bs rn np pa pharmd mba mbbs mbchb frcp facp ccrp ccra ccrc cphq dnp drph scd jd ' +
    'jr sr ii iii iv esq',
);

/** Words in lower case that a surname begins with. */
export const particles = keysOf(
  'van von der den de del della dela la le du di da do dos das zu zur zum ten ter bin ibn al el st',
);

/** Names that are words of every day too: found alone where a capital can only be that of a name. */
export const everydayNames = keysOf(
  'archer barber butler carpenter driver farmer forester miller painter piper sailor shepherd tanner weaver ' +
    'marshall bishop pope abbott ash birch bloom blossom branch dale finch flower flowers frost garden heath ' +
    'hunt lamb leaf oak pool robin root rain star summer thorn tree violet bold clever fast free gentle hardy ' +
    'savage stark stern ball bond book box bowl bone bull button card chain coin cotton crane dance dash drum ' +
    'eagle flint gold silver hook horn horse iron lock mill mills money nail needle pace pepper pike plant ' +
    'profit ring rule salt seal self shade shell ship silk speed spice steel stem storm string temple token ' +
    'tower track train trust vale wall walls ward wheel wire yard cash check english french welsh german ' +
    'holland ireland france merit patience constance kind large great main true pure close clear open fair ' +
    'foot bury camp field dove crow drake swan hawk starling partridge sparrow ' +
    'young long will grant frank mark brown green white black gray grey short small little best good sharp strong wise stone ' +
    'wood woods hill bell price cook baker cross bush rice fox wolf bird park parks street church hall house west north ' +
    'east south love power powers law laws hand hands head moon snow winter rivers lake brook brooks ford marsh moss glass ' +
    'berry bean cole so an do to in he no be on my or us we go major minor post read reading wright walker hunter porter ' +
    'mason taylor carter cooper gardner parker turner potter singer smith rose grace hope faith joy art bill chase drew ' +
    'jack lance max miles pat penny ray rich rob sue dawn ivy lily iris amber jade pearl gene skip sandy victor chance ' +
    'olive holly heather basil herb guy dean duke earl king prince noble rush swift singh banks worth fields sweet bright blue ' +
    'waters wells day light knight page sage reed nice major early later more less new old first last second third may be',
);

/**
 * Names that are months, tools, methods, places or words of studies too: found alone only where the words around speak of
 * a person. Eponyms are those of statistics and medicine.
 */
export const termNames = keysOf(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep oct ' +
    'nov dec monday tuesday wednesday thursday friday saturday sunday sun mon tue wed thu fri sat ' +
    'cox kaplan meier fisher bland altman student wilcoxon mann whitney bonferroni greenwood holm hochberg hommel tukey ' +
    'dunnett scheffe sidak pearson spearman kendall cohen fleiss mantel haenszel cochran mcnemar welch levene bartlett ' +
    'shapiro wilk kolmogorov smirnov anderson darling breslow schoenfeld efron gehan peto fleming harrington simon pocock ' +
    'obrien lan demets bayes markov monte carlo gibbs poisson gauss weibull gompertz laplace hosmer lemeshow youden brier ' +
    'rubin heckman huber white firth newton raphson fine gray grey aalen nelson satterthwaite kenward roger friedman kruskal ' +
    'wallis simpson parkinson crohn hodgkin alzheimer wilson cushing addison barrett framingham gleason karnofsky apgar charlson ' +
    'case cases field form forms site study trial phase page table visit arm dose query listing data model test code macro ' +
    'review report log file key day week month year term item value range rate risk score scale group class grade stage level ' +
    'sas r python julia stan ruby rust jasper travis jenkins claude alexa excel word access rave oracle veeva ' +
    'paris austin florence charlotte sydney london berlin madison jordan chelsea georgia virginia houston lincoln washington ' +
    'boston cambridge oxford york denver phoenix dallas cleveland rochester mayo hopkins kent lancaster bristol chester israel ' +
    'china india chad',
);

/** What an eponym belongs to where it names no person: `Cox model`, `Fisher's exact test`. */
export const eponymNouns =
  /^(?:['\u2019]s?)?[ -](?:(?:and|&|[A-Z]\p{L}+)[ -])*(?:exact|log-?rank|signed|rank|proportional|sum|hazards?|product|model(?:s|ling)?|regressions?|tests?|testing|methods?|plots?|curves?|estimat\p{L}+|survival|score|scale|criteri\p{L}+|correction|corrected|adjust\p{L}+|formula|intervals?|limits?|distribut\p{L}+|statistics?|index|coefficients?|correlations?|kappa|procedures?|boundar\p{L}+|spending|design|syndrome|disease|lymphoma|classification|grade|residuals?|transform\p{L}*|ties?|approximation|information|residual|analys[ei]s)(?!\p{L})/u;
