import { spawn } from 'node:child_process';

/** Opens an address in the person's own browser; false when there is no display to show one on. */
export function openInBrowser(address: string): boolean {
  const hasDisplay = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (process.platform === 'linux' && !hasDisplay) return false;
  const [program, ...args] = openCommand(address);
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  // Without an opener the printed address remains.
  child.once('error', () => undefined);
  child.unref();
  return true;
}

function openCommand(address: string): readonly [string, ...string[]] {
  if (process.platform === 'darwin') return ['open', address];
  if (process.platform === 'win32') return ['explorer.exe', address];
  return ['xdg-open', address];
}
