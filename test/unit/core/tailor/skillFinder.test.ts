import assert from 'node:assert/strict';
import { createSkillCatalogue } from '../../../../src/core/skills/createSkillCatalogue.ts';
import { SkillFinder } from '../../../../src/core/tailor/skillFinder.ts';

const catalogue = createSkillCatalogue([
  { id: 'own.tableau', name: 'Tableau Prep', group: 'my tools' },
  { id: 'own.rave', name: 'Our Rave', group: 'my tools' },
  { id: 'edc.rave', mergeInto: 'own.rave' },
]);
const finder = new SkillFinder(catalogue);
/** Ids of single skills, words of families. */
const namesIn = (text: string) =>
  finder.find(text).map(({ words, skills }) => (skills.length === 1 ? skills[0]?.id : words));

suite('SkillFinder', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['CDISC ADaM', ['CDISC', 'cdisc.adam']],
    ['tables and listings', ['stat.tlf']],
    ['You know double programming (and the SAS macro language).', ['sas.compare', 'sas.macro']],
    ['query-management', ['cdm.query-management']],
    ['Tableau Prep', ['own.tableau']],
    ['you know my tools', ['my tools']],
    ['Medidata Rave', ['own.rave']],
    ['machine learning and clinical trials', []],
    ['written English', []],
    ['', []],
    // A name does not go over the end of a clause.
    ['database. lock it', []],
    // Case, hyphens, plurals and British spelling play no part in words.
    ['SOPs, case-report forms and randomisation', ['pro.sop', 'cdm.crf-design', 'cdm.randomization']],
    // Short names need company.
    ['R', ['R']],
    ['r', []],
    ['SAS or R', ['SAS', 'R']],
    ['Category R licence', []],
    ['R&D in Paris', []],
    ['experience with R programming', ['R programming']],
    ['We offer you a CT scan and a CSV export', []],
    ['our site in Groton, CT', []],
    ['CDISC CT', ['CDISC', 'cdisc.ct']],
    ['SEND US YOUR CV', []],
    ['SDTM and SEND datasets', ['cdisc.sdtm', 'cdisc.send']],
    ['AE of a large agency', []],
    ['reconcile AE and SAE', ['cdm.reconciliation', 'ops.ae']],
    ['sas', []],
    ['Excel', ['tool.excel']],
    ['Excel in a fast-paced team', []],
    ['you excel at this', []],
    ['rave reviews', []],
    ['drug screening and background screening', []],
    ['screening of patients', ['ops.screening']],
    ['a strong work ethic', []],
    ['define your own path with power and initiative', []],
    // Verbs with their objects.
    ['clean and merge the data', ['cdm.data-cleaning']],
    ['resolve open and aged data queries', ['cdm.query-management']],
    ['verify against source documents', ['cdm.sdv']],
    ['we are clean people', []],
  ];
  for (const [text, names] of table) {
    test(`finds ${names.join(', ') || 'nothing'} in "${text}"`, () => assert.deepEqual(namesIn(text), names));
  }

  test('takes the name of a family for all its skills', () => {
    const ofGroup = (group: string) => catalogue.skills.filter((skill) => skill.group === group);
    const [sas] = finder.find('SAS');
    assert.deepEqual(sas?.skills, ofGroup('sas'));
    assert.deepEqual(finder.find('an EDC system')[0]?.skills, ofGroup('edc-systems'));
    assert.deepEqual(finder.find('clinical data management')[0]?.skills, ofGroup('data-management'));
  });

  test('says where a name stands', () => {
    const text = 'You know double programming well';
    const [named] = finder.find(text);
    assert.equal(named && text.slice(named.range.start, named.range.end), 'double programming');
  });

  test('finds nothing but names of tools and standards where it cannot read the language', () => {
    const text = 'Kenntnisse in SAS, REDCap, Excel und Monitoring, Query und Team';
    const words = finder.find(text, undefined, { onlyProper: true }).map((named) => named.words);
    assert.deepEqual(words, ['SAS', 'REDCap', 'Excel']);
  });
});
