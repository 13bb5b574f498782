import { promises } from 'node:fs';

/** The calls of `node:fs/promises` that writing needs; tests replace single ones to make them fail. */
export type WritableFileSystem = Pick<
  typeof promises,
  | 'access'
  | 'link'
  | 'lstat'
  | 'mkdir'
  | 'open'
  | 'readFile'
  | 'readdir'
  | 'realpath'
  | 'rename'
  | 'stat'
  | 'unlink'
>;

/** Node's own file system. */
export const writableFileSystem: WritableFileSystem = promises;
