import type { LogbookView } from '../index/logbookContents.ts';

/** A view without its private records: for facts that are worked out from all records, such as those of people. */
export function withoutPrivate(view: LogbookView): LogbookView {
  const records = view.contents.records.filter(({ record }) => !record.private);
  return { ...view, contents: { ...view.contents, records } };
}
