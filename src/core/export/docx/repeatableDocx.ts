import type { CivilDate } from '../../dates/civilDate.ts';
import { fromBytes, toBytes, unzipFiles, zipFiles } from '../zipFiles.ts';

const contentTypes = '[Content_Types].xml';
const relationships = 'word/_rels/document.xml.rels';

/**
 * A DOCX file without what its library takes from the clock and from chance: times become `day`, ids of links count.
 *
 * No text of a user can match: in XML it holds no `"` and no `<`.
 */
export function repeatableDocx(bytes: Uint8Array, day: CivilDate): Uint8Array {
  const files = new Map(unzipFiles(bytes));
  const replaceIn = (path: string, replace: (xml: string) => string): void => {
    const content = files.get(path);
    if (content) files.set(path, toBytes(replace(fromBytes(content))));
  };
  const linkIds = countLinks(fromBytes(files.get(relationships) ?? new Uint8Array()));
  const withLinkIds = (xml: string): string =>
    xml.replace(
      /( (?:r:id|Id)=")([^"]*)/g,
      (_, start: string, id: string) => start + (linkIds.get(id) ?? id),
    );
  replaceIn('docProps/core.xml', (xml) => withDay(xml, day));
  replaceIn(relationships, withLinkIds);
  replaceIn('word/document.xml', withLinkIds);
  const types = files.get(contentTypes);
  // Where a ZIP is recognised by its first file, it has to be this one.
  return zipFiles([...(types ? [[contentTypes, types] as const] : []), ...files]);
}

function withDay(xml: string, day: CivilDate): string {
  return xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_, start: string) => `${start}${day}T00:00:00Z`,
  );
}

/** Ids of our own for the links, whose ids are random, in the order of the file. */
function countLinks(xml: string): ReadonlyMap<string, string> {
  const random = [...xml.matchAll(/ Id="(rId(?!\d+")[^"]*)"/g)].map(([, id = '']) => id);
  return new Map(random.map((id, index) => [id, `link${index + 1}`]));
}
