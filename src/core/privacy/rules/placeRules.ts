import { wording } from '../../text/wording.ts';
import type { Rule } from '../rule.ts';

const states =
  'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|PR';
const streets =
  'Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Way|Terrace|Ter|Parkway|Pkwy|Highway|Hwy|Circle|Cir|Square|Sq|Crescent|Close|Row|Trail';
const behindState = new RegExp(`(?:[A-Za-z.], ?|[A-Z][a-z]+ )(?:${states}),? $`);
const placeName =
  "(?:the )?(?:[A-Z][\\w'-]+(?: (?:of|de|la|on|upon) )? ?){1,3}(?:, (?:[A-Z]{2}\\b|[A-Z][a-z]+))?";

/** Places smaller than a state: Safe Harbor B. Hospitals and cities that stand alone are not looked for. */
export const placeRules: readonly Rule[] = [
  {
    id: 'street-address',
    type: 'address',
    severity: 'high',
    confidence: 0.9,
    finds: 'a house number, a name and a word for a street',
    reason: wording('The shape of a street address.'),
    keepsCase: true,
    pattern: new RegExp(
      `(?<![\\w.-])\\d{1,5}[A-Z]?,? (?:[NSEW]\\.? |North |South |East |West )?(?:(?:[A-Z][a-z'-]+|\\d{1,3}(?:st|nd|rd|th))[ \\n]){1,3}(?:${streets})\\b\\.?(?:,? (?:Apt|Apartment|Suite|Ste|Unit|Floor|#)\\.? ?\\w{1,5})?(?:,? [A-Z][a-z]+(?: [A-Z][a-z]+)?(?:, ?(?:${states})\\b)?)?`,
      'g',
    ),
    accepts: (value, place) =>
      !/\b(?:Table|Figure|Section|Chapter|Day|Week|Visit|Phase|Step|Version|Part|Grade|Drive [CD]\b)\b/.test(
        value,
      ) && !/\b(?:table|figure|section|step|visit|day|week|page) $/.test(place.before(10)),
  },
  {
    id: 'post-box',
    type: 'address',
    severity: 'medium',
    confidence: 0.85,
    finds: 'a post box',
    reason: wording('A post box.'),
    pattern: /\bp\.? ?o\.? box \d{1,6}\b/g,
  },
  {
    id: 'home-of-person',
    type: 'address',
    severity: 'medium',
    confidence: 0.75,
    finds: 'a name of a place behind "lives in", "resides in", "resident of", "home in"',
    reason: wording('The place where somebody lives.'),
    keepsCase: true,
    pattern: new RegExp(
      `\\b(?:lives?|living|lived|resid(?:es?|ing|ed)|resident|home(?:town)?|moved|relocated)(?: (?:alone|currently|now|with (?:his|her|their) \\w+))? (?:in|at|of|is|to|near|outside(?: of)?) (?=(?<value>${placeName}))`,
      'dg',
    ),
    accepts: (value) =>
      !/\d/.test(value) &&
      !/^(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October|[A-Z][a-z]{2,5}day)\b/.test(
        value,
      ) &&
      !/^(?:the )?(?:R|SAS|Git|GitHub|REDCap|SDTM|ADaM|Python|The|Section|Appendix|Table)\b/.test(value),
  },
  {
    id: 'zip-of-state',
    type: 'zip',
    severity: 'high',
    confidence: 0.85,
    finds: 'five or nine digits behind the short name of a state',
    reason: wording('A ZIP code behind a state.'),
    keepsCase: true,
    pattern: /(?<![\w.-])\d{5}(?:-\d{4})?(?![\w-]|\.\d)/g,
    accepts: (_, place) =>
      behindState.test(place.rawBefore(24)) && !/\bsas institute|sas campus/.test(place.before(120)),
  },
  {
    id: 'zip-labelled',
    type: 'zip',
    severity: 'high',
    confidence: 0.95,
    finds: 'a postal code behind "ZIP" or "postal code"',
    reason: wording('A postal code next to its label.'),
    words: ['zip', 'zipcode', 'postal', 'postalcode', 'postcode', 'plz'],
    label: 'zip(?: ?codes?)?|zipcode|postal ?codes?|postcode|plz',
    value: '\\d{5}(?:-\\d{4})?|[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}|[a-z]\\d[a-z] ?\\d[a-z]\\d',
    accepts: (_, place) => !/^ ?(?:files?|archives?|rows|records)/.test(place.after(10)),
  },
];
