import type { Rule } from './rule.ts';
import { ageRules } from './rules/ageRules.ts';
import { cellRules } from './rules/cellRules.ts';
import { contactRules } from './rules/contactRules.ts';
import { dateRules } from './rules/dateRules.ts';
import { nameRules } from './rules/nameRules.ts';
import { networkRules } from './rules/networkRules.ts';
import { objectNumberRules } from './rules/objectNumberRules.ts';
import { pictureRules } from './rules/pictureRules.ts';
import { placeRules } from './rules/placeRules.ts';
import { recordNumberRules } from './rules/recordNumberRules.ts';
import { secretRules } from './rules/secretRules.ts';
import { subjectRules } from './rules/subjectRules.ts';

/** Every rule but those that a logbook adds; of two that find overlapping texts the earlier one wins. */
export const allRules: readonly Rule[] = [
  ...secretRules,
  ...recordNumberRules,
  ...contactRules,
  ...objectNumberRules,
  ...subjectRules,
  ...networkRules,
  ...placeRules,
  ...ageRules,
  ...nameRules,
  ...pictureRules,
  ...dateRules,
  ...cellRules,
];
