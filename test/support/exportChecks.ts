import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { docxParts, docxText } from './docxParts.ts';
import { assertInert, elementsOf, shownText } from './htmlPage.ts';
import { assertResume } from './jsonResumeSchema.ts';

type Content = string | Uint8Array;

/** By the ending of its file: fails for an export that a reader of its format would stumble over or be fooled by. */
const checks: Readonly<Record<string, (content: Content) => void>> = {
  md: (content) => {
    const text = String(content);
    assert.doesNotMatch(text, /(?<!\\)[<>]/, 'markup is not escaped');
    assert.doesNotMatch(text, /^\s*(?:```|~~~|---$)/m, 'a block of the user');
    for (const [, target = ''] of text.matchAll(/(?<!\\)\]\(([^)]*)\)/g)) {
      assert.match(target, /^[\w./%~-]+$/, 'a link that is not ours');
    }
  },
  html: (content) => assertInert(String(content)),
  docx: (content) => {
    for (const [path, xml] of Object.entries(docxParts(content))) {
      assert.doesNotMatch(xml, /<w:(?:altChunk|object|instrText)\b[^>]*r:id/, path);
      for (const [, target = ''] of xml.matchAll(/Target="([^"]*)" TargetMode="External"/g)) {
        assert.match(target, /^[\w./%~-]+$/, path);
      }
    }
  },
  json: (content) => assertResume(String(content)),
  csv: (content) => {
    const { data, errors } = Papa.parse<string[]>(String(content).replace(/\r\n$/, ''), { delimiter: ',' });
    assert.deepEqual(errors, []);
    const [head = []] = data;
    assert.ok(
      head.every((name) => /^[a-z][a-z0-9_]{0,31}$/.test(name)),
      head.join(),
    );
    for (const row of data) {
      assert.equal(row.length, head.length, row.join());
      for (const cell of row) {
        assert.doesNotMatch(cell, /[\r\n\t]/);
        assert.ok(!/^[\s'"]*[=+\-@＝＋－＠]/.test(cell) || /^(?:'|[+-]?\d+(?:\.\d+)?$)/.test(cell), cell);
      }
    }
  },
  ics: (content) => {
    const lines = String(content).replace(/\r\n /g, '').split('\r\n');
    const count = (start: string) => lines.filter((line) => line.startsWith(start)).length;
    assert.equal(count('BEGIN:VCALENDAR'), 1);
    assert.equal(count('BEGIN:VEVENT'), count('UID:'));
    assert.equal(count('END:VEVENT'), count('UID:'));
    for (const line of lines) assert.doesNotMatch(line, /[\p{Cc}\p{Cs}]/u);
  },
  zip: (content) => {
    assert.ok(typeof content !== 'string');
    for (const [path, part] of Object.entries(unzipSync(content))) {
      assert.doesNotMatch(path, /^\/|\\|(?:^|\/)\.\.(?:\/|$)/);
      assertSound(
        path,
        path.endsWith('.docx') ? part : new TextDecoder('utf-8', { fatal: true }).decode(part),
      );
    }
  },
};

/** Fails where a file is not sound for what its name says it is. */
export function assertSound(path: string, content: Content): void {
  checks[/[^.]*$/.exec(path)?.[0] ?? '']?.(content);
}

/** What a reader sees of a document, blanks aside; `undefined` for what is no document. */
export function seenText(extension: string, content: Content): string | undefined {
  return documentReaders[extension]?.(content).replace(/\s+/g, '');
}

const documentReaders: Readonly<Record<string, (content: Content) => string>> = {
  md: (content) => String(content).replace(/\\(.)/g, '$1'),
  html: (content) =>
    elementsOf(String(content))
      .filter(({ tagName }) => tagName === 'main')
      .map(shownText)
      .join(),
  docx: (content) => docxText(docxParts(content)),
};
