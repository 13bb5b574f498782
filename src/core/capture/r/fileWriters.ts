/** A function of R that writes a file. */
export interface FileWriter {
  /** `dataset`: a data frame; `object`: any object of R; `file`: anything else to read on; `document`: something for readers. */
  readonly makes: 'dataset' | 'object' | 'file' | 'document';
  /** Place of the path among the arguments without a name, from 0. */
  readonly place: number;
}

function writers(makes: FileWriter['makes'], place: number, names: string): [string, FileWriter][] {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => [name, { makes, place }]);
}

/** By the name of the function, without its package. */
export const fileWriters: ReadonlyMap<string, FileWriter> = new Map([
  ...writers(
    'dataset',
    1,
    `write_csv write_csv2 write_tsv write_delim write_excel_csv write.csv write.csv2 write.table fwrite vroom_write
     write_xpt xportr_write write_sas write_dta write_sav write_parquet write_feather write_fst write_xlsx write.xlsx
     write_dataset_json write.dta write_ipc_file export`,
  ),
  ...writers('object', 1, 'saveRDS write_rds qsave'),
  ...writers('file', 1, 'write_json saveWorkbook writeLines write_lines write_file dput'),
  ...writers('file', 99, 'save save.image'),
  ...writers('file', 0, 'sink'),
  ...writers('document', 0, 'ggsave pdf png jpeg tiff bmp svg cairo_pdf svglite CairoPDF CairoPNG agg_png'),
  ...writers(
    'document',
    1,
    `gtsave save_kable saveWidget save_as_html save_as_image write_rtf export_as_txt export_as_pdf export_as_rtf
     write_docx`,
  ),
  ...writers('document', 99, 'save_as_docx save_as_pptx save_as_rtf'),
]);
