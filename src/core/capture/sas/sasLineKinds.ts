/** Each message begins in the first column; the number is that of the kind of message, `ERROR 22-322:`. */
export const messageStart = /^(NOTE|INFO|WARNING|ERROR)(?: \d{1,4}-\d{1,4})?\s?[:：] ?/;

/** A line of the program: its number, then spaces, `!` where it goes on, or `+` where it was included. */
export const codeStart = /^\d{1,8}(?:\s{0,12}(?:!|!?\+)|\s|$)/;

const systemTitle =
  /^\f?\s{0,200}\d{1,6}\s{2,200}(?:The SAS System|The WPS System|WPS|Altair SLC|Das SAS[- ]System|Le Système SAS|El Sistema SAS|Sistema SAS|SAS 系统|SAS システム|SAS 시스템)(?:\s|$)/;
const dateAndTime =
  /(?:\d{1,2}:\d\d(?::\d\d)? \p{L}+, \p{L}+\s+\d{1,2}, \d{4}|\p{L}+, \p{L}+\s+\d{1,2}, \d{4}(?:\s+\d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?)?)\s*$/u;
const numberedTitle = /^(?:\f\s{0,200}(\d{1,6})\s{1,250}|\s{0,200}(\d{1,6})\s{4,250})\S/;

/**
 * Whether a line is the head of a page: its number, the title, and often date and time.
 *
 * A title of the user's has to show that it is one: by a form feed, by date and time, or by the number that follows the
 * last page's where lines of the program count higher.
 */
export function pageNumberOf(text: string, lastPage: number, lastCode: number): number | undefined {
  const numbered = numberedTitle.exec(text);
  if (numbered === null) return undefined;
  const page = Number(numbered[1] ?? numbered[2]);
  if (text.startsWith('\f') || (/SAS|WPS|SLC/.test(text) && systemTitle.test(text))) return page;
  if (/, \d{4}(?:\s[\d: APM]{4,16})?$/.test(text) && dateAndTime.test(text.slice(-80))) return page;
  const follows = lastPage > 0 && page === lastPage + 1 && page < lastCode && /^\d{1,6}\s{16,}/.test(text);
  return follows ? page : undefined;
}

/** Whether a line is nothing but the second line of a page's head. */
export function isPageDate(text: string): boolean {
  return /^\s{10}/.test(text) && /^\s*$/.test(text.replace(dateAndTime, ''));
}
