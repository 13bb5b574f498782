import * as fs from 'node:fs';

/** The calls of `node:fs` that reading a logbook needs; tests replace single ones to make them fail. */
export type NodeFileSystem = Pick<
  typeof fs,
  | 'close'
  | 'closeSync'
  | 'lstat'
  | 'lstatSync'
  | 'open'
  | 'openSync'
  | 'read'
  | 'readSync'
  | 'readdir'
  | 'realpath'
  | 'stat'
  | 'statfs'
>;

/** Node's own file system. */
export const nodeFileSystem: NodeFileSystem = fs;

type Callback<T> = (error: NodeJS.ErrnoException | null, value: T) => void;

/**
 * A callback of Node as a promise.
 *
 * In bulk callbacks are twice as fast as `fs.promises` (10,000 `lstat`: 73 against 174 ms).
 */
export function promiseOf<T>(call: (done: Callback<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((error, value) => (error === null || error === undefined ? resolve(value) : reject(error)));
  });
}
