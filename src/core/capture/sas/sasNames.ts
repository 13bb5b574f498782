/** Longer names than SAS allows (libref 8, member 32, with quotes and generation) are no names. */
const longestName = 128;
const safeName = /^[\p{L}\p{N}_.$#@&%+=,;!~'{}()[\] -]*$/u;
/** Folders whose next part is a person. */
const folderOfPeople = /^(?:home|homes|users|usr|u|profiles|documents and settings)$/i;

/**
 * A data set's name as a log has it, without what is not its name: quotes, folders, the user of a personal caslib.
 *
 * `WORK.ADSL` stays, `'/home/x/a.sas7bdat'n` gives `a.sas7bdat`, `CASUSER(jdoe).ADSL` gives `CASUSER.ADSL`.
 */
export function datasetNameOf(written: string): string {
  if (/[\\/]/.test(written)) return fileNameOf(written);
  const name = written
    .trim()
    .replace(/^(["'])(.*)\1n?$/i, '$2')
    .replace(/^(CASUSER(?:HDFS)?)\([^)]*\)/i, '$1');
  // Every name that SAS prints has a library; without one, words are the text of a PUT statement.
  const isText = /\s/.test(name) && !/^\w{1,32}\.\S/.test(name);
  return name.length <= longestName && safeName.test(name) && !isText ? name : '';
}

/**
 * A file's name without folder and quotes; a word that names no file becomes `''`.
 *
 * The last part of a path that is a person's folder, `/home/jdoe`, is no file.
 */
export function fileNameOf(written: string): string {
  const path = written
    .trim()
    .replace(/^["'“‘]|["'”’]n?$/gi, '')
    .trim();
  const parts = path.split(/[\\/]+/).filter((part) => part !== '');
  const name = (parts.at(-1) ?? '').trim();
  const folder = parts.at(-2);
  if (folder !== undefined && folderOfPeople.test(folder) && !/\.\w{1,12}$/.test(name)) return '';
  // A tilde and a mail address are people too; in lockdown SAS says this instead of a path.
  if (/^~|@.+\.|^\(system-specific/.test(name)) return '';
  return name.length <= longestName && safeName.test(name) ? name : '';
}

/** The folders of a session's Work library (SAS 9.4 Companions for Windows and UNIX, "Work library"). */
const sessionFolder = /[\\/](?:_TD\d{1,12}(?:_[^\\/]{0,80})?|SAS_(?:work|util)[\dA-F]{8}[^\\/]{0,200})[\\/]/i;

/** Whether a file lies where SAS deletes it when the session ends. */
export function isOfSession(path: string): boolean {
  return path.length > 12 && sessionFolder.test(path);
}

/** A count as SAS prints it, with or without separators. */
export function countOf(written: string): number {
  return Number(written.replace(/[^\d]/g, ''));
}
