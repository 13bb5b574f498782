import { type BriefComputation, briefs, isBriefKind } from '../../core/brief/briefs.ts';
import { formatBrief, withTextBlocks } from '../../core/brief/formatBrief.ts';
import { showBrief } from '../../core/brief/showBrief.ts';
import { formatExportOrder, readExportOrder, usualOrder } from '../../core/export/exportOrder.ts';
import { checkExport } from '../../core/export/gate/checkExport.ts';
import type { ExportCheck } from '../../core/export/gate/exportCheck.ts';
import { storedTexts } from '../../core/export/gate/storedTexts.ts';
import type { LogbookView } from '../../core/index/logbookContents.ts';
import { readPrivacyContext } from '../../core/privacy/privacyContext.ts';
import { formatWording } from '../../core/text/wording.ts';
import type { Command } from '../command.ts';
import { didYouMean } from '../didYouMean.ts';
import { formatJson } from '../formatJson.ts';
import { type OpenLogbook, openLogbook } from '../openLogbook.ts';
import { printable } from '../printable.ts';
import { assertOperands, readToday } from '../readOptions.ts';
import { remarkBrokenFiles } from '../remarkBrokenFiles.ts';
import { scanLogbook } from '../scanLogbook.ts';
import { UsageError } from '../usageError.ts';

const kinds = Object.keys(briefs);

/** `brief`: one page for an occasion, as the extension shows it. */
export const briefCommand: Command = {
  name: 'brief',
  summary: 'Print a page for an occasion as Markdown',
  operands: 'KIND [SUBJECT]',
  options: { today: { value: 'DATE', doc: 'The day that counts as today.' } },
  notes: [
    `KIND is one of ${kinds.join(', ')}.`,
    'SUBJECT is the slug of a contact or the id of a record, for the pages that are about one.',
    'The page of an export holds no text of it while a finding of severity high is open; the exit code is 1 then.',
    'JSON has the page as data: its title, its parts, and the labels of its actions.',
  ],
  async run(input) {
    const { operands, options, io } = input;
    const [kind = '', subject] = operands;
    assertOperands(operands, subject === undefined ? ['KIND'] : ['KIND', 'SUBJECT']);
    if (!isBriefKind(kind)) {
      throw new UsageError(`"${kind}" is no page.${didYouMean(kind, kinds)} Use one of ${kinds.join(', ')}.`);
    }
    const today = readToday(input);
    const logbook = await openLogbook(input);
    const contents = await logbook.contents();
    remarkBrokenFiles(contents, io);
    const compute: BriefComputation = briefs[kind];
    const privacy = kind === 'privacy' && (await scanLogbook(logbook, readPrivacyContext(contents)));
    const view = { contents, today, ...(privacy && { privacy }) };
    const page = compute(view, subject);
    const checked = kind === 'export' &&
      page && { ...view, exportChecks: await checksOf(view, subject, logbook) };
    const brief = checked ? compute(checked, subject) : page;
    if (brief === undefined) {
      io.stderr(`${printable(subjectMissing(subject))}\n`);
      return 1;
    }
    io.stdout(
      options.has('json')
        ? formatJson(showBrief(withTextBlocks(brief), formatWording).shown)
        : formatBrief(brief),
    );
    // Its text is held back.
    return brief.textBlocks === undefined ? 0 : 1;
  },
};

/** The page of an export is not printed before the gate let it pass. */
async function checksOf(
  view: LogbookView,
  subject: string | undefined,
  { store }: OpenLogbook,
): Promise<ReadonlyMap<string, ExportCheck>> {
  const order = subject === undefined ? usualOrder('achievements') : readExportOrder(subject);
  if (order === undefined) return new Map();
  const check = await checkExport({ view, ...order, readText: storedTexts(store) });
  return new Map([[formatExportOrder(order), check]]);
}

function subjectMissing(subject: string | undefined): string {
  return subject === undefined
    ? 'This page is about one contact or record. Give its slug or id.'
    : `The logbook has nothing called "${subject}" that this page could be about. Check the slug or id.`;
}
