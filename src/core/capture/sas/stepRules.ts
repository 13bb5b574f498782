import type { SasRule } from './sasRule.ts';
import { sasTimesIn } from './sasTimes.ts';

/**
 * Messages on steps and the session.
 *
 * @see SAS 9.4 System Options: Reference, STIMER and FULLSTIMER; before release 7 the times stood on one line.
 */
export const stepRules: readonly SasRule[] = [
  {
    first: '*',
    pattern: /^(?:The )?"?(PROCEDURE \w{1,40}|DATA statement|SAS initialization|SQL Statement)"? used\b/i,
    apply(run, { groups: [name = ''], message }) {
      run.endStep({ name, ...sasTimesIn(message.text), line: message.line });
      const procedure = /^PROCEDURE (\w+)/i.exec(name)?.[1];
      if (procedure !== undefined) run.addTool(`PROC ${procedure.toUpperCase()}`);
    },
  },
  {
    first: 'the',
    pattern: /^The (data step|SAS (?:System|session)) (?:used|took)\b/i,
    apply(run, { groups: [name = ''], message }) {
      const times = { ...sasTimesIn(message.text), line: message.line };
      if (name.toLowerCase() === 'data step') run.endStep({ name: 'DATA step', ...times });
      else run.endSession({ name: `The ${name}`, ...times });
    },
  },
  {
    first: 'procedure',
    pattern: /^Procedure (\w{1,40}) step took\b/i,
    apply(run, { groups: [name = ''], message }) {
      const procedure = name.toUpperCase();
      run.endStep({ name: `PROCEDURE ${procedure}`, ...sasTimesIn(message.text), line: message.line });
      run.addTool(`PROC ${procedure}`);
    },
  },
  {
    first: 'submitted',
    pattern: /^Submitted statements took\b/i,
    apply(run, { message }) {
      run.endSession({ name: 'Submitted statements', ...sasTimesIn(message.text), line: message.line });
    },
  },
  {
    first: 'the',
    pattern: /^The SAS System stopped processing this step because of\b/i,
    apply: (run) => run.stopStep(),
  },
  {
    first: 'step',
    pattern: /^Step processing stopped because of errors detected/i,
    apply: (run) => run.stopStep(),
  },
  // The time of a view is a part of that of the step that read it.
  { first: 'view', pattern: /^View \S{1,100} used\b/i, apply: () => undefined },
  { first: 'the', pattern: /^The view \S{1,100} used\b/i, apply: () => undefined },
  {
    first: 'procedure',
    pattern: /^Procedure (\w{1,40}) not found/i,
    apply: (run, { groups: [name = ''] }) => run.removeTool(`PROC ${name.toUpperCase()}`),
  },
];
