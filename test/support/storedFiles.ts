import type { GatePorts } from '../../src/core/export/gate/exportGate.ts';
import type { LogbookView } from '../../src/core/index/logbookContents.ts';

/** The files of a view's records: JSON is YAML, so that front matter can be written without our own writer. */
export function filesOf({ contents }: LogbookView, bodies: Readonly<Record<string, string>> = {}): GatePorts {
  const texts = new Map(
    contents.records.map(({ path, record }) => [
      path,
      `---\n${Object.entries(record)
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
        .join('')}---\n${bodies[record.title] ?? ''}`,
    ]),
  );
  const profile = Object.entries(contents.profile).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}\n`,
  );
  texts.set('logbook.yml', profile.join(''));
  return { readText: (path) => Promise.resolve(texts.get(path)) };
}
