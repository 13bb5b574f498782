import * as vscode from 'vscode';
import {
  type CodeGuard,
  findConfidentialLines,
  formatSnippet,
  redactCode,
} from '../../core/capture/codeSnippet.ts';
import { findActivitiesAbout } from '../../core/capture/earlierRuns.ts';
import { findProgramTools, programLanguageOf } from '../../core/capture/findProgramTools.ts';
import { proposeSkills } from '../../core/capture/proposeSkills.ts';
import { formatLineSpan, type LineSpan } from '../../core/evidence/lineSpan.ts';
import { createRedactor } from '../../core/export/redactor.ts';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { askForWritableLogbook } from '../commands/askForLogbook.ts';
import type { FormStep } from '../commands/formStep.ts';
import { readContents } from '../commands/readLogbook.ts';
import { type Evidence, evidenceOf } from '../evidence/evidenceOf.ts';
import type { Host } from '../host/host.ts';
import { askCapture, type CaptureProposal } from './askCapture.ts';
import { captureDraft } from './captureDraft.ts';
import { nameOf } from './runOutput.ts';
import { storeCapture } from './storeCapture.ts';

/** A program, or a part of it. */
export interface Code {
  readonly uri: vscode.Uri;
  /** The lines that were worked on, and what stands in them; the whole program where absent. */
  readonly lines?: LineSpan;
  readonly code?: string;
}

/**
 * Makes a record of work on a program: the file and the lines are its evidence; the code itself goes into the record
 * only where the user says so.
 *
 * @returns whether one was written; not so where the user gave up.
 */
export async function logCode(host: Host, code: Code): Promise<boolean> {
  const logbook = await askForWritableLogbook(host);
  const contents = logbook && (await readContents(logbook));
  if (logbook === undefined || contents === undefined) return false;
  const evidence = await evidenceOf(logbook, code.uri, code.lines);
  const guard = { redactor: createRedactor(contents), privacy: await host.privacy.of(logbook) };
  const proposal = await proposalOf(host, contents, { code, evidence, guard });
  const draft = captureDraft(host, logbook, `${evidence.path} ${evidence.lines ?? ''}`);
  const answers = await askCapture(contents, proposal, draft);
  if (answers === undefined) return false;
  const body = bodyOf(code, answers.others.get(snippetKey), guard);
  const choice = { figures: [], logs: [], others: [evidence], skills: answers.skills };
  await storeCapture({ host, logbook, draft }, answers, choice, body);
  return true;
}

interface CodeFacts {
  readonly code: Code;
  readonly evidence: Evidence;
  readonly guard: CodeGuard;
}

async function proposalOf(
  { clock }: Pick<Host, 'clock'>,
  contents: LogbookContents,
  { code, evidence, guard }: CodeFacts,
): Promise<CaptureProposal> {
  const name = nameOf(code.uri);
  const language = programLanguageOf(name);
  const text = code.code ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(code.uri));
  const tools = language === undefined ? [] : findProgramTools(text, language);
  const today = clock.today();
  return {
    heading:
      code.lines === undefined
        ? vscode.l10n.t('Log Program: {name}', { name })
        : vscode.l10n.t('Log Selection: {name}, lines {lines}', { name, lines: formatLineSpan(code.lines) }),
    title: `Worked on ${name}`,
    date: today,
    paths: [evidence.path],
    privacy: guard.privacy,
    figures: [],
    skills: proposeSkills(tools, contents.catalogue),
    targets: findActivitiesAbout(contents.records, today, {
      programPath: evidence.path,
      programName: name,
    }),
    steps: code.code === undefined ? [] : [snippetStep(code.code, code.lines?.[0] ?? 1, guard)],
  };
}

const snippetKey = 'snippet';

/** Whether the code goes into the record; the lines that an export would have to change are named. */
function snippetStep(code: string, firstLine: number, guard: CodeGuard): FormStep {
  const lines = findConfidentialLines(code, firstLine, guard);
  const shown = lines.slice(0, mostLines).join(', ');
  const isTold = lines.length > 0;
  return {
    key: snippetKey,
    prompt: isTold
      ? vscode.l10n.t(
          'Keep the code itself? Line {lines} may name a person, a secret or what no export may hold.',
          {
            lines: shown,
          },
        )
      : vscode.l10n.t('Keep the code itself? It may say what only the team should know.'),
    choices: [
      { label: vscode.l10n.t('Only the file and the lines'), value: 'no' },
      ...(isTold ? [{ label: vscode.l10n.t('Also the code, with that replaced'), value: 'redacted' }] : []),
      { label: vscode.l10n.t('Also the code, as it is'), value: 'yes' },
    ],
    initial: 'no',
    hasDefault: true,
  };
}

const mostLines = 10;

function bodyOf({ uri, code }: Code, answer: string | undefined, guard: CodeGuard): string {
  if (code === undefined || (answer !== 'yes' && answer !== 'redacted')) return '';
  const ending = /\.(\w+)$/.exec(nameOf(uri))?.[1]?.toLowerCase() ?? '';
  return formatSnippet({
    language: fenceLanguages.get(ending) ?? ending,
    code: answer === 'yes' ? code : redactCode(code, guard),
  });
}

/** What Markdown calls the languages whose files end otherwise. */
const fenceLanguages: ReadonlyMap<string, string> = new Map([
  ['rmd', 'r'],
  ['qmd', 'r'],
  ['py', 'python'],
]);
