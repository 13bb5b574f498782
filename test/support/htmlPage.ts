import assert from 'node:assert/strict';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page, in order. */
export function elementsOf(html: string): readonly Element[] {
  const visit = (node: Node): readonly Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(visit) : []),
  ];
  return visit(parse(html));
}

/** What somebody who reads the element sees. */
export function shownText(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(shownText).join('') : '';
}

const allowed = new Set(
  (
    'html head meta title style body main h1 h2 h3 p ul li strong sup a div table caption thead tbody tr th td ' +
    'figure figcaption details summary svg g text rect line path circle'
  ).split(' '),
);

/** Fails where a page could run, load or send anything. */
export function assertInert(html: string): void {
  for (const { tagName, attrs } of elementsOf(html)) {
    assert.ok(allowed.has(tagName), `<${tagName}>`);
    for (const { name, value } of attrs) {
      assert.doesNotMatch(name, /^on|^style$|^src|^srcset$|^ping$|^xlink|^action/, `${tagName} ${name}`);
      if (name === 'href') assert.match(value, /^(?:https?:|mailto:|(?![^/?#]*:)(?!\/\/))/, value);
      if (name === 'http-equiv') assert.equal(value, 'Content-Security-Policy');
      if (tagName !== 'meta' && name !== 'aria-label')
        assert.doesNotMatch(value, /url\s*\(|javascript:|expression\(/i, `${name}=${value}`);
    }
  }
}
