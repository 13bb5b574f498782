import { findIdentifiers } from '../core/privacy/findIdentifiers.ts';
import type { Finding } from '../core/privacy/finding.ts';
import type { PrivacyContext } from '../core/privacy/privacyContext.ts';
import type { CliIo } from './cliIo.ts';
import { plainFinding } from './plainFinding.ts';
import { UsageError } from './usageError.ts';

/**
 * Scans each `{"id", "text"}` of JSON Lines and prints `{"id", "findings"}` for it; all findings.
 *
 * @throws {UsageError} for a line that is no such object; what stands before it is printed.
 */
export function scanLines(lines: string, context: PrivacyContext, io: CliIo): readonly Finding[] {
  const all: Finding[] = [];
  for (const [number, line] of lines
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const { id, text } = readLine(line, number + 1);
    const findings = findIdentifiers(text, context);
    io.stdout(`${JSON.stringify({ id, findings: findings.map(plainFinding) })}\n`);
    all.push(...findings);
  }
  return all;
}

function readLine(line: string, number: number): { readonly id: unknown; readonly text: string } {
  const value = parse(line);
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') {
    throw new UsageError(`Line ${number} is no JSON object with a "text".`);
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
