import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Brief, BriefBlock, BriefLine } from '../../../../src/core/brief/brief.ts';
import { type BriefComputation, briefs } from '../../../../src/core/brief/briefs.ts';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { showBrief } from '../../../../src/core/brief/showBrief.ts';
import type { LogbookView } from '../../../../src/core/index/logbookContents.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import { contactSlug } from '../../../../src/core/records/recordPeople.ts';
import { formatWording } from '../../../../src/core/text/wording.ts';
import { logbookViews } from '../../../support/logbookArbitrary.ts';
import { projectRoot } from '../../../support/sourceFiles.ts';

const kinds = Object.entries<BriefComputation>(briefs);
const manifest: {
  contributes: {
    commands: readonly { command: string }[];
    views: { researchLogbook: readonly { id: string }[] };
  };
} = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
const knownCommands = new Set([
  ...manifest.contributes.commands.map(({ command }) => command),
  ...manifest.contributes.views.researchLogbook.map(({ id }) => `${id}.focus`),
]);

/** Every subject that a brief could be asked about, and none. */
function subjectsOf({ contents }: LogbookView): readonly (string | undefined)[] {
  return [
    undefined,
    'nobody',
    ...contents.records.flatMap(({ record, path }) => [record.id, contactSlug(path)]),
  ];
}

/** Calls `check` with every brief of a kind that random logbooks give. */
function forEachBrief(compute: BriefComputation, check: (brief: Brief, view: LogbookView) => void): void {
  fc.assert(
    fc.property(logbookViews(), (view) => {
      for (const subject of subjectsOf(view)) {
        const brief = compute(view, subject);
        if (brief !== undefined) check(brief, view);
      }
    }),
    { seed: 11, numRuns: 20 },
  );
}

function linesOf(block: BriefBlock): readonly BriefLine[] {
  switch (block.kind) {
    case 'table':
      return block.rows.flat();
    case 'list':
      return block.items.flatMap(({ line, details = [] }) => [line, ...details]);
    case 'draft':
      return [];
    default:
      return [block.line];
  }
}

suite('every brief', function () {
  this.timeout(30_000);

  for (const [kind, compute] of kinds) {
    test(`${kind} stands any logbook, with every hole filled and every cell there`, () => {
      forEachBrief(compute, (brief) => {
        assert.doesNotMatch(formatBrief(brief), /undefined|NaN|\[object|\{\w+\}/);
        for (const block of brief.blocks) {
          if (block.kind !== 'table') continue;
          for (const row of block.rows) assert.equal(row.length, block.columns.length);
        }
      });
    });

    test(`${kind} names only commands that there are`, () => {
      forEachBrief(compute, (brief) => {
        const { actions } = showBrief(brief, formatWording);
        assert.deepEqual(
          actions.map(({ command }) => command).filter((command) => !knownCommands.has(command)),
          [],
        );
      });
    });

    test(`${kind} has records behind each number that opens some`, () => {
      forEachBrief(compute, (brief, { contents }) => {
        for (const span of brief.blocks.flatMap(linesOf).flat()) {
          if (span.kind !== 'figure') continue;
          assert.ok(selectRecords(contents, span.selection).length > 0, formatWording(span.words));
        }
      });
    });
  }
});
