import { wording } from '../../text/wording.ts';
import type { Place } from '../place.ts';
import type { Rule } from '../rule.ts';
import { digitCount, isDateLike } from '../values.ts';

const extension = '(?: ?(?:x|ext\\.?|extension) ?\\d{1,5})?';
const labelledNumber = `(?:\\+?1[-. ]?)?\\(?\\d{3}\\)?[-. ]{0,3}\\n?\\d{3}[-. ]{0,3}\\n?\\d{4}${extension}|\\+\\d{1,3}(?:[-. ]?\\(?\\d{1,4}\\)?){2,5}|\\(?0\\d{1,4}\\)?(?:[-. /]\\d{2,8}){1,4}|0\\d{8,13}|\\d{3}[-. ]\\d{4}${extension}`;

/** Top-level domains that addresses of people end in; others are parts of objects in code (`pbmc@meta.data`). */
const domains =
  'com|org|net|edu|gov|mil|int|info|biz|io|eu|health|care|clinic|hospital|med|me|co|us|uk|ie|ca|au|nz|de|at|ch|fr|be|nl|lu|es|pt|it|gr|pl|cz|sk|hu|ro|bg|hr|si|se|no|dk|fi|is|ee|lv|lt|ru|ua|tr|il|ae|sa|eg|za|ng|ke|gh|in|pk|bd|lk|cn|hk|tw|jp|kr|sg|my|th|vn|id|ph|br|ar|cl|pe|mx|example|test|invalid|local';

/** Telephone, fax and e-mail: Safe Harbor D, E and F. */
export const contactRules: readonly Rule[] = [
  {
    id: 'fax-labelled',
    type: 'fax',
    severity: 'high',
    confidence: 0.95,
    finds: 'a telephone number behind "fax"',
    reason: wording('A number next to the word fax.'),
    words: ['fax', 'faxed', 'facsimile', 'telefax', 'f'],
    label: 'fax(?:ed)?|facsimile|telefax|f(?=: ?[+(\\d])',
    value: labelledNumber,
    accepts: isPhone,
  },
  {
    id: 'fax-after-words',
    type: 'fax',
    severity: 'high',
    confidence: 0.85,
    finds: 'the same up to nine words behind it',
    reason: wording('The shape of a telephone number in a sentence that speaks of a fax.'),
    words: ['fax', 'faxed'],
    label: 'fax(?:ed)?',
    gap: "(?:[ :,()]{1,2}[a-z.'-]{1,16}){1,9}[ :()]{1,3}",
    value: labelledNumber,
    accepts: isPhone,
  },
  {
    id: 'phone-labelled',
    type: 'phone',
    severity: 'high',
    confidence: 0.95,
    finds: 'a telephone number behind "phone", "tel", "call", "contact", "cell", "mobile", "pager"',
    reason: wording('A number next to a word for a telephone.'),
    words: [
      ...[
        'phone',
        'phones',
        'telephone',
        'tel',
        'cell',
        'cellphone',
        'mobile',
        'pager',
        'paged',
        'contact',
        'contacts',
        'call',
      ],
      ...[
        'called',
        'calling',
        'ph',
        'text',
        'texted',
        'reach',
        'reached',
        'landline',
        'voicemail',
        'whatsapp',
        'home',
        'work',
        'emergency',
        'phoned',
        'phoning',
        'rang',
        'dialed',
        'dialled',
        'callback',
        'voice',
        'phonenumber',
        'daytime',
        'evening',
        'best',
        'mob',
        'ring',
        'telefon',
        'handy',
        'mobil',
        'mobilnummer',
        'sms',
        'texting',
        ...['t', 'p', 'm', 'c', 'h', 'w'],
      ],
    ],
    label:
      '(?:home|work|mobile|cell|contact|emergency)? ?(?:(?:tele|cell)?phones?|phonenumber|tel|contacts?|mobile|cell|landline|pager)(?: ?(?:number|no|#|info|details))?|(?:daytime|evening|best) (?:contact )?(?:number|no\\b)|ph\\b(?:\\.? ?\\([hmwor]\\))?|call(?:ed|ing|back)?|phon(?:ed|ing)|r[ai]ng|mob\\b|telefon|handy|mobil(?:nummer)?|sms|[tpmchw](?=: ?[+(\\d])|dial(?:l?ed)?|voice|paged|text(?:ed|ing)?|reach(?:ed)?|voicemail|whatsapp',
    value: labelledNumber,
    accepts: isPhone,
  },
  {
    id: 'phone-after-words',
    type: 'phone',
    severity: 'high',
    confidence: 0.85,
    finds: 'the same with separators, up to six words behind one of them',
    reason: wording('The shape of a telephone number a few words after a word for a telephone.'),
    words: [
      'phone',
      'telephone',
      'call',
      'called',
      'contact',
      'cell',
      'mobile',
      'callback',
      'reach',
      'reached',
      'text',
      'dial',
      'tel',
      'ph',
      'mob',
    ],
    label: '(?:tele)?phone|tel|ph|mob|call(?:ed|back)?|contact|cell|mobile|reach(?:ed)?|text|dial',
    gap: "(?:[ :,()]{1,2}[a-z.'-]{1,16}){0,6}[ :()]{1,3}",
    value:
      '\\(?\\d{3}\\)?[-. ]{1,2}\\d{3}[-. ]\\d{4}|0\\d{2,4}[- ]\\d{3,4}[- ]\\d{3,4}|0\\d{2,4}[-/ ]\\d{5,8}',
    accepts: (value, place) => isPhone(value, place) && hasEvenMarks(value),
  },
  {
    id: 'phone-shape',
    type: 'phone',
    severity: 'high',
    confidence: 0.8,
    finds: 'a North American number with separators and codes that are given out',
    reason: wording('The shape of a telephone number.'),
    pattern:
      /(?<![\w.+-])(?:\+?1[-. ])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[-.])\n?[2-9]\d\d[-.]\n?\d{4}(?![\w-]|\.\d)/g,
    accepts: (value, place) => hasEvenMarks(value) && isOfSomebody(value, place),
  },
  {
    id: 'phone-shape-of-person',
    type: 'phone',
    severity: 'medium',
    confidence: 0.65,
    finds: 'any 3-3-4 digits with separators in a sentence about one person',
    reason: wording('Three, three and four digits in a sentence about a person.'),
    pattern:
      /(?<![\w.+-])(?:(?:\(\d{3}\) ?|\d{3}[-.])\n?\d{3}[-.]\n?\d{4}|[2-9]\d\d [2-9]\d\d \d{4})(?![\w-]|\.\d)/g,
    accepts: (value, place) => hasEvenMarks(value) && isNearSomebody(place) && isOfSomebody(value, place),
  },
  {
    id: 'phone-national',
    type: 'phone',
    severity: 'medium',
    confidence: 0.65,
    finds: 'ten or eleven digits in groups, the first of which begins with 0, in a sentence about one person',
    reason: wording('The shape of a telephone number in a sentence about a person.'),
    pattern:
      /(?<![\w.+/-]|\d )(?:(?:\(0\d{1,4}\)|\(0\)\d{2,4}|0\d{2,4})[ /-](?:\d{3,4}[ -]\d{3,4}|\d{5,8})|0[1-9](?:[ .-]\d\d){4})(?![\w-]|[.,]\d| \d)/g,
    accepts: (value, place) => isBetween(digitCount(value), 9, 12) && isNearSomebody(place),
  },
  {
    id: 'phone-international',
    type: 'phone',
    severity: 'high',
    confidence: 0.8,
    finds: 'a plus sign and 8 to 15 digits',
    reason: wording('The shape of an international telephone number.'),
    pattern: /(?<![\w.+)-])\+[1-9]\d{0,2}(?:(?:[-. ]?\(?\d{1,4}\)?){2,5})(?![\w-]|\.\d)/g,
    accepts: (value) =>
      isBetween(digitCount(value), 9, 15) && (/[-. (]/.test(value) || digitCount(value) > 9),
  },
  {
    id: 'email',
    type: 'email',
    severity: 'high',
    confidence: 0.95,
    finds:
      'an e-mail address; not example.org and the like, and not authors of software, unless the sentence speaks of a person',
    reason: wording('An e-mail address.'),
    pattern: new RegExp(
      `@(?<=(?<from>[a-z0-9][a-z0-9._%+'-]{0,63}\\n?@))(?:\\n?[a-z0-9-]{1,63}\\.){1,6}(?:${domains})(?![\\w-]|\\.\\w)`,
      'dg',
    ),
    accepts: isPersonalAddress,
  },
  {
    id: 'email-spelled',
    type: 'email',
    severity: 'medium',
    confidence: 0.8,
    finds: 'an e-mail address with "(at)" and "(dot)"',
    reason: wording('An e-mail address that was spelled out.'),
    pattern:
      /(?:\(at\)|\[at\])(?<=(?<from>[a-z0-9._%+-]{1,64} ?(?:\(at\)|\[at\]))) ?[a-z0-9-]{1,63}(?: ?(?:\.|\(dot\)|\[dot\]) ?[a-z0-9-]{2,63}){1,4}/dg,
  },
];

function isBetween(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

function isPhone(value: string, place: Place): boolean {
  const digits = digitCount(value.replace(/(?:x|ext).*$/, ''));
  return (
    isBetween(digits, 7, 15) &&
    !isDateLike(value) &&
    (digits !== 7 || /[-. ]/.test(value)) &&
    !/^\d{4}/.test(place.after(4)) &&
    isOfSomebody(value, place)
  );
}

/** Whether the sentence speaks of one person, or gives an address next to the number. */
function isNearSomebody({ sentence }: Place): boolean {
  return sentence.hasPerson || sentence.hasMaybePerson || sentence.text.includes('@');
}

/** Neither a format such as `(999) 999-9999` nor the number of an office that is there for everybody. */
function isOfSomebody(value: string, place: Place): boolean {
  if (new Set(value.replace(/\D/g, '')).size < 2) return false;
  const { sentence } = place;
  return (
    !/\b(?:help ?desk|service ?desk|hotline|help ?line|support|switchboard|toll[- ]free|customer service|office hours)\b/.test(
      sentence.text,
    ) ||
    sentence.hasPerson ||
    sentence.hasMaybePerson
  );
}

/** Whether the same mark stands twice; behind brackets any will do. */
function hasEvenMarks(value: string): boolean {
  const [first, second] = value.replace(/^\+?1[-. ]/, '').match(/[-. ]/g) ?? [];
  return value.includes('(') || first === second;
}

const sharedMailboxes =
  /^(?:[a-z]+-(?:help|list|users|devel|dev|announce|bugs)@|(?:no-?reply|do-?not-?reply|git|noreply|info|support|secure|security|abuse|webmaster|postmaster|sales|team|press|privacy|legal|feedback|office|help|admin|contact|hello|opencode|opensource|oss|conduct|users?\.noreply)@)|noreply/;
const sampleHosts = /@(?:[a-z0-9-]+\.)*(?:example(?:\.(?:com|org|net|edu))?|test|invalid)$/;
const authorWords =
  /\b(?:author|maintainer|authors|maintainers|co-authored-by|signed-off-by|committer|person\(|cre\b|aut\b|copyright|bugreports?|user\.email|contributor|gpg key|bug reports?|mailing list|\]\(https:\/\/github\.com\/)/;
const mailWords = /\b(?:e-?mails?|mail(?:ed|to)?|contact|reach|address)\b/;

function isPersonalAddress(value: string, place: Place): boolean {
  if (sharedMailboxes.test(value) || authorWords.test(place.sentence.text)) return false;
  if (!sampleHosts.test(value)) return true;
  const { hasPerson, hasMaybePerson, text } = place.sentence;
  return hasPerson || hasMaybePerson || mailWords.test(text);
}
