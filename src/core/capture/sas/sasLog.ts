import type { RunDialectDefinition } from '../runReader.ts';
import { SasLogReader } from './sasLogReader.ts';

/** Programs, documents and data quote logs; their names say that they are none. */
const otherFile = /\.(?:sas|r|rmd|qmd|md|py|ipynb|sql|js|ts|json|html?|xml|ya?ml|csv|tsv|rout|sasnb|lst)$/i;

const spoken = String.raw`^(?:(?:\d{1,9} {1,4})?\d{4}-\d\d-\d\dT\S+ .{0,160}- )?[ ]{0,12}`;
const ofSas = new RegExp(
  `${spoken}(?:${[
    String.raw`NOTE: Copyright \(c\) .{0,40}SAS Institute`,
    String.raw`NOTE: SAS \(r\) Proprietary Software`,
    String.raw`NOTE: (?:The )?(?:PROCEDURE \w{1,40}|DATA statement|SAS [Ii]nitialization|SQL Statement) used`,
    String.raw`NOTE: There (?:were|was) [\d,]{1,20} observations? read from the`,
    String.raw`NOTE: The data set \S{1,100} has `,
    String.raw`NOTE: Table \S{1,100} created`,
    String.raw`NOTE: Libref \S{1,8} was successfully assigned`,
    'NOTE: The SAS System',
    String.raw`(?:NOTE|WARNING|ERROR) \d{1,4}-\d{1,4}: `,
    'WARNING: Apparent symbolic reference',
    String.raw`ERROR: (?:File|Libref|Procedure|Variable) \S{1,100} (?:does not exist|is not assigned|not found)`,
    String.raw`\d{1,6} {2,200}(?:The SAS System|SAS 系统|SAS システム|Le Système SAS|Das SAS System)`,
    String.raw`NOTE: .{0,40}(?:数据集|CPU-Zeit|データセット|La table \S{1,60} a \d|El conj)`,
  ].join('|')})`,
  'm',
);
const message = /^ {0,12}(?:NOTE|WARNING|ERROR): /m;
const program =
  /^ {0,12}\d{1,6} {1,12}(?:data |proc |run;|%let |%macro |libname |options |title|set |quit;)/im;

/** The log of SAS 9 or SAS Viya. */
export const sasLog: RunDialectDefinition = {
  id: 'sas',
  fits: ({ name, head }) =>
    !otherFile.test(name) &&
    (ofSas.test(head) || (program.test(head) && (message.test(head) || /\.log$/i.test(name)))),
  createReader: () => new SasLogReader('sas'),
};

const ofSlc = new RegExp(
  `${spoken}(?:${[
    'NOTE: (?:Altair SLC|WPS|World Programming)',
    'NOTE: Copyright .{0,40}World Programming',
    String.raw`NOTE: (?:The data step|Procedure \w{1,40} step|Submitted statements) took`,
    String.raw`\d{1,6} {2,200}(?:Altair SLC|The WPS System)`,
    'NOTE: Data set "[^"]{1,100}" has ',
  ].join('|')})`,
  'm',
);

/** The log of Altair SLC, formerly WPS. */
export const slcLog: RunDialectDefinition = {
  id: 'altair-slc',
  fits: ({ name, head }) => !otherFile.test(name) && ofSlc.test(head),
  createReader: () => new SasLogReader('altair-slc'),
};
