import type { NumberedLine } from '../runReader.ts';

/** Attributes of a suite are shorter; what follows is no tag of a report. */
const longestTag = 1_900;

/** The tags of the suites of a JUnit report, each as a line of its own: a report may be one line of megabytes. */
export function* junitLines(text: string): Iterable<NumberedLine> {
  let number = 1;
  let feed = text.indexOf('\n');
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    if (!text.startsWith('<testsuite', at) && !text.startsWith('</testsuite', at)) continue;
    const end = text.indexOf('>', at);
    if (end === -1) return;
    for (; feed !== -1 && feed < at; feed = text.indexOf('\n', feed + 1)) number += 1;
    if (end - at < longestTag) yield { text: text.slice(at, end + 1).replace(/\s+/g, ' '), number };
  }
}
