/** Ends the process in order on Ctrl+C, so that what it started is ended too: Node alone skips `exit` handlers. */
export function exitOnSignals(): void {
  process.on('SIGINT', () => process.exit(130));
  process.on('SIGTERM', () => process.exit(143));
  process.on('SIGHUP', () => process.exit(129));
}
