import type { LogbookView } from '../index/logbookContents.ts';
import { jtfDomains } from '../skills/jtfDomains.ts';
import type { WorkSum } from './logbookTally.ts';
import { hoursOf, roundHours } from './recordHours.ts';
import type { Figure } from './recordSelection.ts';
import { isEvidence, recordSkillsOf } from './recordSkills.ts';

/** In place of a domain for skills that have none: domains count from 1. */
const noDomain = 0;

/** Evidence of one domain of the JTF Core Competency Framework (citation in `jtfDomains.ts`). */
export interface DomainCoverage {
  /** From 1. */
  readonly number: number;
  readonly name: string;
  readonly records: Figure;
  /** A record's hours count whole for each of its domains. */
  readonly hours: Figure;
}

/**
 * Evidence by domain, one for each of `jtfDomains`: a record counts once for each domain that is the main (first) one of
 * a skill it names, as in the practicum log. What is dated after today or not at all is in no number.
 */
export function computeDomainCoverage({ contents, today }: LogbookView): readonly DomainCoverage[] {
  const { catalogue, records } = contents;
  const recordSkills = recordSkillsOf(contents);
  const domainsBySkill = new Map<string, number>();
  const sums = jtfDomains.map((): WorkSum => ({ records: 0, hours: 0 }));
  for (const { record } of records) {
    if (record.date === undefined || record.date > today || !isEvidence(record)) continue;
    // A bit for each domain: a set a record would cost more than all the rest.
    let domains = 0;
    for (const id of recordSkills.of(record)) {
      let domain = domainsBySkill.get(id);
      if (domain === undefined) {
        domain = catalogue.get(id)?.jtf[0] ?? noDomain;
        domainsBySkill.set(id, domain);
      }
      domains |= 1 << domain;
    }
    if (domains === 0) continue;
    for (let domain = 1; domain <= sums.length; domain++) {
      const sum = sums[domain - 1];
      if (sum !== undefined && domains & (1 << domain)) addWork(sum, hoursOf(record));
    }
  }
  return jtfDomains.map((name, place) => {
    const number = place + 1;
    const skills = [...domainsBySkill].flatMap(([id, domain]) => (domain === number ? [id] : []));
    const { records: count, hours } = sums[place] ?? { records: 0, hours: 0 };
    const selection = { skills, evidence: true, to: today } as const;
    return {
      number,
      name,
      records: { value: count, selection },
      hours: { value: roundHours(hours), selection: { ...selection, withHours: true } },
    };
  });
}

function addWork(sum: WorkSum, hours: number): void {
  sum.records++;
  sum.hours += hours;
}
