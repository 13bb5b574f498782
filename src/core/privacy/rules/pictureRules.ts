import { wording } from '../../text/wording.ts';
import type { Rule } from '../rule.ts';

/** Biometric marks and pictures of people: Safe Harbor P and Q. */
export const pictureRules: readonly Rule[] = [
  {
    id: 'biometric',
    words: [
      'finger',
      'fingerprint',
      'fingerprints',
      'thumb',
      'thumbprint',
      'palm',
      'palmprint',
      'voice',
      'voiceprint',
      'voiceprints',
      'faceprint',
      'face',
      'iris',
      'retina',
      'retinal',
      'facial',
      'dna',
    ],
    type: 'biometric',
    severity: 'medium',
    confidence: 0.7,
    finds: 'a fingerprint, voice print, iris or retina scan in a sentence about one person',
    reason: wording('A biometric mark of a person.'),
    pattern:
      /\b(?:finger ?prints?|thumb ?prints?|palm ?prints?|voice ?prints?|face ?prints?|iris scans?|retina(?:l)? scans?|facial recognition|dna profile)(?: (?:id|template|number|no\.?|file|hash)\b)?(?:[ :#]{1,3}[a-z]{0,4}-?\d[\w-]{2,20})?/g,
    accepts: (value, place) =>
      /\d{3}/.test(value) ||
      (place.sentence.hasPerson &&
        !/\b(?:file|hash|certificate|molecular|peptide|spectral|browser)\b/.test(place.sentence.text)),
  },
  {
    id: 'photo-of-person',
    words: [
      'full',
      'facial',
      'photo',
      'photos',
      'photograph',
      'photographs',
      'picture',
      'pictures',
      'selfie',
      'selfies',
      'headshot',
      'headshots',
      'video',
      'videos',
      'screenshot',
      'screenshots',
      'image',
      'images',
      'patient',
    ],
    type: 'photo',
    severity: 'medium',
    confidence: 0.75,
    finds: 'a photograph or video of a patient or a face',
    reason: wording('A picture of a person.'),
    pattern:
      /\b(?:(?:full[- ]face |facial )?(?:photo(?:graph)?s?|pictures?|selfies?|headshots?|videos?|screenshots?|images?) (?:of|showing) (?:the |a |an |our |this |his |her |their |my )?(?:(?:male|female|elderly|young) )?(?:patient|subject|participant|pt|face|child|baby|wound|mother|father|chart)(?:'s)?(?: face)?|patient(?:'s)? (?:photo(?:graph)?s?|pictures?|selfies?|headshots?))\b/g,
    accepts: (_, place) => !/\bno $/.test(place.before(4)),
  },
  {
    id: 'picture-name',
    needs: '.',
    type: 'photo',
    severity: 'low',
    confidence: 0.4,
    finds: 'the name of such a file in a text, or one with "face", "selfie", "wound" in it',
    reason: wording('The name of a picture as a camera gives it, or of one of a face or a wound.'),
    pattern:
      /(?<![\w/.-])(?:(?:img|dsc[nf]?|pxl)_\d{8}_\d{4,9}|(?:face|selfie|wound)[_-][\w-]{1,40})\.(?:jpe?g|png|heic|tiff?|webp|dcm)\b/g,
  },
  {
    id: 'picture-file',
    needs: '](',
    type: 'photo',
    severity: 'low',
    confidence: 0.4,
    finds: 'an image file named as cameras, scanners and phones name them, or after a patient',
    reason: wording(
      'An image as a camera or a scanner names it; look at what it shows, and at what it says of the place.',
    ),
    pattern:
      /\]\((?<value>[^\s()]{0,200}(?:img|dsc[nf]?|pxl|dcim|mvi|photo|patient|pt|mrn|face|wound|selfie)[_-]?\d[\w-]{0,80}\.(?:jpe?g|png|heic|gif|tiff?|webp|dcm))/dg,
  },
];
