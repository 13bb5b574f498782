import { wording } from '../../text/wording.ts';
import type { Place } from '../place.ts';
import type { Rule } from '../rule.ts';

const secretName =
  '(?:api[_-]?key|apikey|api[_-]?token|access[_-]?key|access[_-]?token|auth[_-]?token|client[_-]?secret|secret[_-]?key|secret|token|passwd|password|passphrase|passcode|pwd|pw)';

/** Words that a name for a password or token holds. */
const secretWords =
  'api apikey access auth client secret token passwd password passphrase passcode pwd pw'.split(' ');

/** Passwords, tokens and keys. */
export const secretRules: readonly Rule[] = [
  {
    id: 'redcap-token',
    type: 'secret',
    severity: 'high',
    confidence: 0.95,
    finds: '32 hexadecimal digits near "token", "API" or "REDCap"',
    reason: wording('32 hexadecimal digits near the word token: an API token of REDCap has them.'),
    pattern: /[0-9a-f](?<![\w-].)[0-9a-f]{31}(?![\w-])/g,
    accepts: (value, place) =>
      /[a-f]/.test(value) &&
      /\d/.test(value) &&
      /\b(?:[a-z_]*token|api|redcap|[a-z_]*secret)/.test(place.before(120) + place.after(60)) &&
      !/\b(?:md5|hash|checksum|digest)\b/.test(place.before(60)),
  },
  {
    id: 'known-token',
    type: 'secret',
    severity: 'high',
    confidence: 0.98,
    finds: 'tokens whose issuers mark them: GitHub, GitLab, AWS, Slack, Google, OpenAI, JSON web tokens',
    reason: wording('The shape of an access token.'),
    keepsCase: true,
    pattern:
      /(?<![\w-])(?:gh[pousr]_[A-Za-z0-9]{30,60}|github_pat_\w{30,90}|glpat-[\w-]{18,40}|AKIA[0-9A-Z]{16}|ASIA[0-9A-Z]{16}|xox[abprs]-[\w-]{10,80}|AIza[\w-]{35}|sk-(?:[a-z]+-)?[A-Za-z0-9_-]{20,120}|eyJ[\w-]{10,400}\.eyJ[\w-]{10,800}\.[\w-]{10,400})(?![\w-])/g,
  },
  {
    id: 'private-key',
    needs: '-----begin',
    type: 'secret',
    severity: 'high',
    confidence: 0.99,
    finds: 'a private key block',
    reason: wording('A private key.'),
    keepsCase: true,
    pattern:
      /-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY-----[A-Za-z0-9+/=\s:,-]{0,6000}?(?:-----END (?:[A-Z]+ ){0,3}PRIVATE KEY-----|(?![A-Za-z0-9+/=\s:,-]))/g,
  },
  {
    id: 'password-in-address',
    needs: '://',
    type: 'secret',
    severity: 'high',
    confidence: 0.95,
    finds: 'a password in a connection string',
    reason: wording('A password in a connection string.'),
    keepsCase: true,
    pattern: /\b[a-z][a-z0-9+]{1,15}:\/\/[^\s:/@<>"']{1,60}:(?<value>[^\s:/@<>"']{3,80})@[\w.-]/dg,
    accepts: (value) => !isPlaceholder(value),
  },
  {
    id: 'assigned-secret',
    words: secretWords,
    type: 'secret',
    severity: 'high',
    confidence: 0.85,
    finds: 'a quoted text given to a name such as password, token or api_key',
    reason: wording('A text given to a name for a password or token.'),
    pattern: new RegExp(
      `${secretName}["']?\\s{0,3}(?:=|:|<-|:=)\\s{0,3}(?<quote>["'])(?<value>[^"'\\s]{4,120})\\k<quote>`,
      'dg',
    ),
    accepts: (_, place) => !isPlaceholder(place.text),
  },
  {
    id: 'plain-secret',
    words: secretWords,
    type: 'secret',
    severity: 'high',
    confidence: 0.8,
    finds: 'a mixed text without quotes behind password=, pwd: and the like',
    reason: wording('A text behind a name for a password or token.'),
    pattern: new RegExp(
      `${secretName}(?: (?:is|was))?\\s{0,3}(?:=|:|\\bis\\b)?\\s{0,3}(?<value>[^\\s"'<>(){}\\[\\],;&]{6,120})`,
      'dg',
    ),
    accepts: isPlainSecret,
  },
  {
    id: 'bearer-token',
    words: ['bearer', 'basic'],
    type: 'secret',
    severity: 'high',
    confidence: 0.9,
    finds: 'a token behind "Bearer" or "Basic"',
    reason: wording('A token in a header.'),
    keepsCase: true,
    pattern: /\b(?:[Bb]earer|[Bb]asic) (?<value>[A-Za-z0-9+/_.=-]{16,400})(?![\w-])/dg,
    accepts: (value) => /\d/.test(value) && /[a-zA-Z]/.test(value) && !isPlaceholder(value),
  },
  {
    id: 'encoded-sas-password',
    needs: '{sas',
    type: 'secret',
    severity: 'high',
    confidence: 0.95,
    finds: 'a password encoded by PROC PWENCODE',
    reason: wording('A password that SAS encoded; it can be used as it is.'),
    pattern: /\{sas\d{3}\}[0-9a-f]{8,200}/g,
  },
];

/** What stands for a password without being one. */
function isPlaceholder(value: string): boolean {
  return (
    /^(?:[*x.•_-]+|<.*|\$.*|&.*|%.*|\{\{?.*|\[.*|(?:your|my|the|some|insert|enter|example|sample|dummy|fake|test|null|none|true|false|na|nan|undefined|string|character|text|password|secret|token|changeme|redacted|removed|hidden|required|optional|default)\b.*|your.*|.*(?:_here|-here)|sys\.getenv.*|os\.environ.*|process\.env.*|keyring.*|askpass.*|rstudioapi.*)$/i.test(
      value,
    ) || /^(?:[A-Z_]+)$/.test(value)
  );
}

/** Only what mixes letters with digits or marks; words follow a password in prose too. */
function isPlainSecret(_: string, place: Place): boolean {
  const plain = place.text.replace(/[.,;:!?]+$/, '');
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((pattern) => pattern.test(plain)).length;
  const hasMark = /(?:=|:|\bis|\bwas)\s*$/.test(place.before(4));
  return (
    plain.length >= 6 &&
    !isPlaceholder(plain) &&
    hasMark &&
    /\d/.test(plain) &&
    /[a-zA-Z]/.test(plain) &&
    (classes >= 3 || plain.length >= 16) &&
    !/^[\w.]+\($|^https?:|^\w+\.\w+$|^\w+::|^v?\d/.test(plain)
  );
}
