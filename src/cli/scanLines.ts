import { findIdentifiers } from '../core/privacy/findIdentifiers.ts';
import type { PrivacyContext } from '../core/privacy/privacyContext.ts';
import type { CliIo } from './cliIo.ts';
import { plainFinding } from './plainFinding.ts';
import { UsageError } from './usageError.ts';

/** Broken lines that are named one by one when all is read. */
const mostNamed = 10;

/**
 * Scans each `{"id", "text"}` of JSON Lines and prints `{"id", "findings"}` for it, one line for each that is not blank;
 * for a line that is no such object `{"id", "problem"}` with its number as the id.
 *
 * @returns whether a finding is high.
 * @throws {UsageError} where lines were no such objects, after all of them were read.
 */
export async function scanLines(
  lines: AsyncIterable<string>,
  context: PrivacyContext,
  io: CliIo,
): Promise<boolean> {
  let isGrave = false;
  let number = 0;
  const broken: number[] = [];
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const read = readLine(line, number);
    if (read === undefined) {
      broken.push(number);
      io.stdout(`${JSON.stringify({ id: number, problem: 'This line is no JSON object with a "text".' })}\n`);
      continue;
    }
    const findings = findIdentifiers(read.text, context);
    io.stdout(`${JSON.stringify({ id: read.id, findings: findings.map(plainFinding) })}\n`);
    isGrave ||= findings.some(({ severity }) => severity === 'high');
  }
  if (broken.length > 0) throw brokenLines(broken);
  return isGrave;
}

function brokenLines(numbers: readonly number[]): UsageError {
  const named = numbers.slice(0, mostNamed).join(', ');
  const more = numbers.length > mostNamed ? ', ...' : '';
  return new UsageError(
    numbers.length === 1
      ? `Line ${named} is no JSON object with a "text".`
      : `Lines ${named}${more} are no JSON objects with a "text".`,
  );
}

function readLine(line: string, number: number): { readonly id: unknown; readonly text: string } | undefined {
  const value = parse(line);
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') {
    return undefined;
  }
  return { id: 'id' in value ? value.id : number, text: value.text };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // What is no JSON is no object either, and the caller says so with the number of the line.
    return undefined;
  }
}
