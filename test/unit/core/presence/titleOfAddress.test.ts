import assert from 'node:assert/strict';
import { titleOfAddress } from '../../../../src/core/presence/titleOfAddress.ts';

suite('titleOfAddress', () => {
  const table: readonly (readonly [string, string])[] = [
    ['https://example.org/articles/titles-of-tables', 'Titles of tables'],
    ['https://example.org/2026/05/estimands_in_practice.html?from=mail#top', 'Estimands in practice'],
    ['https://example.org/a%20b%20civil%20date/', 'A b civil date'],
    ['https://example.org/100%-equal', '100% equal'],
    ['https://example.org/p/84731', 'example.org'],
    ['https://example.org', 'example.org'],
    ['https://example.org/données-cliniques', 'Données cliniques'],
    ['no address', ''],
  ];
  for (const [address, title] of table) {
    test(`makes "${title}" of ${address}`, () => assert.equal(titleOfAddress(address), title));
  }
});
