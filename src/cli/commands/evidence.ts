import { resolve } from 'node:path';
import { computeEvidenceBrief } from '../../core/brief/evidenceBrief.ts';
import { formatBrief } from '../../core/brief/formatBrief.ts';
import { checkEvidence } from '../../core/evidence/checkEvidence.ts';
import { evidenceFilesOf, formatEvidenceLines } from '../../core/evidence/evidenceFilesOf.ts';
import { type EvidenceReport, evidenceKey } from '../../core/evidence/evidenceState.ts';
import { RememberedHashes } from '../../core/evidence/rememberedHashes.ts';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { NodeEvidenceFiles } from '../../platform/nodeEvidenceFiles.ts';
import type { Command } from '../command.ts';
import { formatJson } from '../formatJson.ts';
import { openLogbook } from '../openLogbook.ts';
import { assertOperands, readToday } from '../readOptions.ts';
import { remarkBrokenFiles } from '../remarkBrokenFiles.ts';

/** `evidence`: what became of the files that records name. */
export const evidenceCommand: Command = {
  name: 'evidence',
  summary: 'Check that the files which records name as evidence are still the same',
  operands: '',
  options: {
    workspace: {
      value: 'DIR',
      doc: 'The folder at which paths of evidence start. Default: the one that holds a folder named logbook, else the logbook.',
    },
    today: { value: 'DATE', doc: 'The day that counts as today.' },
  },
  notes: [
    'Files are compared by their bytes with the hash that was recorded; other line ends alone (LF, CR LF) do not count as a change. Files over 50 MB are not compared.',
    'The exit code is 1 where a file is missing or moved, else 0.',
    'JSON is a list of {record, path, lines, state, to?, reason?}; state is missing, moved, changed, unreadable, no-hash or same; record is relative to the logbook, path and to are relative to the workspace folder.',
  ],
  async run(input) {
    const { operands, options, io } = input;
    assertOperands(operands, []);
    const today = readToday(input);
    const logbook = await openLogbook(input);
    const contents = await logbook.contents();
    remarkBrokenFiles(contents, io);
    const given = options.text('workspace');
    const root = given === undefined ? logbook.workspacePath : resolve(io.cwd, given);
    const report = await checkEvidence(contents, new RememberedHashes(new NodeEvidenceFiles(root)));
    io.stdout(
      options.has('json')
        ? formatJson(plainReport(contents, report))
        : formatBrief(computeEvidenceBrief({ contents, today, evidence: report })),
    );
    const isGone = [...report.values()].some(({ kind }) => kind === 'missing' || kind === 'moved');
    return isGone ? 1 : 0;
  },
};

function plainReport({ records }: LogbookContents, report: EvidenceReport): readonly object[] {
  return records.flatMap(({ path: record, record: read }) =>
    evidenceFilesOf(read).map((file) => {
      const { kind: state, ...more } = report.get(evidenceKey(file)) ?? { kind: 'no-hash' as const };
      return { record, path: file.path ?? file.written, lines: formatEvidenceLines(file), state, ...more };
    }),
  );
}
