import type { LogbookView } from '../index/logbookContents.ts';
import { jtfDomains } from '../skills/jtfDomains.ts';
import type { WorkSum } from './logbookTally.ts';
import { hoursOf, roundHours } from './recordHours.ts';
import type { Figure } from './recordSelection.ts';
import { isEvidence, RecordSkills } from './recordSkills.ts';

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
  const recordSkills = new RecordSkills(catalogue);
  const domainsBySkill = new Map<string, number | undefined>();
  const sums = jtfDomains.map((): WorkSum => ({ records: 0, hours: 0 }));
  for (const { record } of records) {
    if (record.date === undefined || record.date > today || !isEvidence(record)) continue;
    const domains = new Set<number>();
    for (const id of recordSkills.of(record)) {
      if (!domainsBySkill.has(id)) domainsBySkill.set(id, catalogue.get(id)?.jtf[0]);
      const domain = domainsBySkill.get(id);
      if (domain !== undefined) domains.add(domain);
    }
    for (const domain of domains) addWork(sums[domain - 1], hoursOf(record));
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

function addWork(sum: WorkSum | undefined, hours: number): void {
  if (sum === undefined) return;
  sum.records++;
  sum.hours += hours;
}
