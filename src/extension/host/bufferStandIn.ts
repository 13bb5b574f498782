/**
 * What gray-matter asks of Node's `Buffer`, for hosts that have none: it keeps the original text as one.
 *
 * esbuild puts it in the place of the global in the web bundle only.
 */
export const Buffer = {
  from: (text: string): string => text,
  isBuffer: (): boolean => false,
};
