import type { IdentifierType } from './identifierTypeNames.ts';
import type { Place } from './place.ts';

interface AllowPattern {
  /** What it is, one cell of the table in docs/privacy.md. */
  readonly what: string;
  /** For everything without a blank around a shape, in lower case. */
  readonly token?: RegExp;
  /** For the 40 characters before it. */
  readonly before?: RegExp;
  /** Types that it says nothing of. */
  readonly notFor?: readonly IdentifierType[];
}

/**
 * What has the shape of an identifier in research texts and is none; looked at before a shape without a label counts.
 * Sources: registries' own formats, CDISC, LOINC, ICD-10, ATC.
 */
export const allowPatterns: readonly AllowPattern[] = [
  {
    what: 'numbers of trial registries and of publications',
    token:
      /(?:nct\d{8}|\d{4}-\d{6}-\d{2}|20\d\d-5\d{5}-\d\d-\d\d|isrctn\d{8}|actrn\d{14}|chictr[\w-]+|drks\d{8}|jrct\w+|pmid:?\d+|pmc\d+|10\.\d{4,9}\/|rrid:|gse\d+|orcid\.org)/,
  },
  {
    what: 'numbers of publications behind their names',
    before:
      /\b(?:pmid|doi|orcid|rrid|isbn|issn|arxiv|eudract|eu ?ct|ctis|ind|nda|anda|bla|snomed(?: ct)?|loinc|rxnorm|rxcui|cui|meddra|ndc|atc|icd-?10?|cpt|hcpcs|omim|uniprot|rs|chembl|cas)(?: ?(?:#|no\.?|number|code|id))?[: #(]*$/,
  },
  {
    what: 'hashes, UUIDs and record ids',
    notFor: ['date', 'name', 'licence', 'vehicle', 'account', 'device'],
    token:
      /(?:^|[^\da-z])(?:(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{7,64}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|0x[0-9a-f]+|01[0-9a-hjkmnp-tv-z]{24})(?:$|[^\da-z])/,
  },
  {
    what: 'versions',
    before: /(?:\bv|versions?|\bver\.?|release|\br|\bsas|python|package|>=|<=|==)[ :"'(]*$/,
  },
  {
    what: 'statistics',
    before:
      /(?:\b(?:p|n|or|hr|rr|aic|bic|df|t|f|z|r2?|se|sd|ci|mean|median|iqr|alpha|power|seed|set\.seed\()\s*[<>=(:]+ ?[-(]?|±|\+\/-) ?$/,
  },
  {
    what: 'lines, codes and processes',
    before:
      /\b(?:lines?|exit code|error|code|port|pid|issue|bug|ticket|pr|commit|row|column|page|seed|step|chunk|build|job|order|lot size|kit|invoice line|zip file) ?#? ?$/,
  },
  {
    what: 'files',
    token:
      /\.(?:csv|tsv|sas|sas7bdat|xpt|xlsx?|rds|rda|rdata|rmd|qmd|r|py|txt|docx?|pdf|log|lst|rtf|json|ya?ml|sql|md|html?|zip|gz|parquet|pptx?)(?:$|[^\w])/,
  },
];

/** Whether something that has the shape of an identifier is known to be none. */
export function isAllowed(place: Place, type: IdentifierType): boolean {
  // Tokens look like hashes, and nothing in a password is a version.
  if (type === 'secret') return false;
  const [token, before] = [place.token, place.before(40)];
  return allowPatterns.some(
    (allow) =>
      !allow.notFor?.includes(type) &&
      (allow.token?.test(token) === true || allow.before?.test(before) === true),
  );
}
