import { wording } from '../../text/wording.ts';
import type { Place } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Web and network addresses: Safe Harbor N and O. */
export const networkRules: readonly Rule[] = [
  {
    id: 'url-with-person',
    type: 'url',
    severity: 'high',
    confidence: 0.9,
    finds: 'a web address with a number of a person or record in its query',
    reason: wording('A web address that names a person or a record.'),
    pattern: /\bhttps?:\/\/[^\s<>"')\]|]{3,600}/g,
    accepts: (value) =>
      !isPublic(value) &&
      (personQuery.test(value) || (recordQuery.test(value) && portalHost.test(hostOf(value)))),
  },
  {
    id: 'url-of-portal',
    type: 'url',
    severity: 'medium',
    confidence: 0.7,
    finds: 'a web address of a patient portal, a record system or an intranet',
    reason: wording('A web address of a record system or of an internal network.'),
    pattern: /\bhttps?:\/\/[^\s<>"')\]|]{3,600}/g,
    accepts: (value) => !isPublic(value) && portalHost.test(hostOf(value)),
  },
  {
    id: 'ip-labelled',
    type: 'ip',
    severity: 'high',
    confidence: 0.9,
    finds: 'four octets behind "IP"',
    reason: wording('A network address next to its label.'),
    words: ['ip', 'ipv', 'host', 'ipaddress', 'workstation', 'login', 'logged', 'client'],
    label:
      'ip(?:v4)?(?: ?addr(?:ess)?(?:es)?)?|ipaddress|host(?: ip)?|workstation|(?:login|logged in) from|client',
    value: '\\d{1,3}(?:\\.\\d{1,3}){3}',
    accepts: (value, place) =>
      isAddress(value) &&
      !isSpecial(value) &&
      !isVersion(place) &&
      (hasLargeOctet(value) || /(?:addr|[:=])[^.]{0,8}$/.test(place.before(14))),
  },
  {
    id: 'ip-shape',
    type: 'ip',
    severity: 'medium',
    confidence: 0.6,
    finds: 'four octets that are neither a version nor a heading',
    reason: wording('The shape of a network address.'),
    pattern: /(?<![\w.-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)/g,
    accepts: (value, place) =>
      isAddress(value) && !isSpecial(value) && !isVersion(place) && hasLargeOctet(value),
  },
  {
    id: 'ipv6-shape',
    type: 'ip',
    severity: 'medium',
    confidence: 0.8,
    finds: 'the shape of an IPv6 address',
    reason: wording('The shape of a network address.'),
    pattern:
      /:(?<=(?<from>(?<![\w:])[0-9a-f]{1,4}:))(?:(?:[0-9a-f]{1,4}:){6}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,4}(?::[0-9a-f]{1,4}){1,4})(?![\w:])/dg,
    accepts: (value) => /\d/.test(value) && /[0-9a-f]{3}/.test(value),
  },
  {
    id: 'mac-shape',
    type: 'ip',
    severity: 'medium',
    confidence: 0.8,
    finds: 'six pairs of hexadecimal digits',
    reason: wording('The shape of the address of a network card.'),
    pattern: /(?<![\w:-])[0-9a-f]{2}(?::[0-9a-f]{2}){5}(?![\w:-])/g,
    accepts: (value) => /[a-f]/.test(value) || /\d\d:\d\d/.test(value),
  },
];

const personQuery =
  /[?&;/](?:mrn|patients?(?:_?id)?|pat(?:_?id)?|pt_?id|subjects?(?:_?id)?|subjid|usubjid|ssn|dob|member(?:_?id)?)[=/][^&;]*\d/;
/** Other addresses have these keys too; in a record system they name a record. */
const recordQuery = /[?&;/](?:pid|encounter|record(?:_?id)?|(?:first|last)?name|id|chart|visit)[=/][^&;]*\d/;
const portalHost =
  /(?:^|[.-])(?:ehr|emr|epic|epiccare|cerner|athena|mychart|(?:patient|health|my)-?portal|patient|patients|intranet|internal|intra|redcap|edc|rave|pacs|myhealth|records)(?:[.-]|\d|$)|\.(?:local|internal|intra|corp|lan)$|^[a-z0-9-]+$/;
const publicHosts =
  /(?:^|\.)(?:github\.com|github\.io|githubusercontent\.com|gitlab\.com|bitbucket\.org|doi\.org|r-project\.org|bioconductor\.org|posit\.co|rstudio\.com|tidyverse\.org|pharmaverse\.org|clinicaltrials\.gov|fda\.gov|ema\.europa\.eu|europa\.eu|nih\.gov|cdc\.gov|hhs\.gov|who\.int|cdisc\.org|sas\.com|microsoft\.com|visualstudio\.com|stackoverflow\.com|stackexchange\.com|wikipedia\.org|wikimedia\.org|orcid\.org|readthedocs\.io|python\.org|pypi\.org|npmjs\.com|youtube\.com|linkedin\.com|google\.com|(?:project-)?redcap\.org|citiprogram\.org|localhost|example\.(?:com|org|net))$/;

function hostOf(url: string): string {
  return /^https?:\/\/(?:[^/@]*@)?([^/:?#]*)/.exec(url)?.[1] ?? '';
}

function isPublic(url: string): boolean {
  return publicHosts.test(hostOf(url)) && !/[?&](?:mrn|patient(?:_?id)?|ssn|dob)=/.test(url);
}

/** Numbers of sections and of versions are small. */
function hasLargeOctet(value: string): boolean {
  return value.split('.').some((octet) => Number(octet) > 31);
}

function isAddress(value: string): boolean {
  return value.split('.').every((octet) => Number(octet) <= 255 && !/^0\d/.test(octet));
}

/** Loopback, unspecified, masks and documentation (RFC 5737, RFC 1122). */
function isSpecial(value: string): boolean {
  return /^(?:0\.|127\.|255\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.)/.test(value);
}

function isVersion(place: Place): boolean {
  return /(?:\bv|versions?|\bver\.?|release[ds]?|\br|\bsas|package|section|chapter|heading|table|figure|appendix|item|module|guideline|§|[a-z]_|>=|<=|==|\bto|oid|sdtmig|adamig)[ :"'(]*$/.test(
    place.before(14),
  );
}
