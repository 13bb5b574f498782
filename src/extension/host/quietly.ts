import type * as vscode from 'vscode';
import { logFailure } from './logFailure.ts';

/** Answers while somebody types, at a surface: what fails is for the log, and nothing is offered. */
export async function quietly<T>(
  log: vscode.LogOutputChannel,
  what: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    logFailure(log, what, error);
    return undefined;
  }
}
