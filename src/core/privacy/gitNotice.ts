/** That a logbook leaves this computer with its repository, as the Progress view says it. */
export interface GitNotice {
  /**
   * `pushed`: its files would be pushed. `repository`: it is a repository of its own that would be. `tracked`: it is
   * ignored, yet git still keeps files of it.
   */
  readonly kind: 'pushed' | 'repository' | 'tracked';
  /** Host of the remote, or its name where it has none. */
  readonly remote: string;
  /** What takes the files out of the next commit; the user runs it. For `tracked` alone. */
  readonly command?: string;
}

/** A remote of a repository, as the built-in git extension knows it. */
export interface GitRemote {
  readonly name: string;
  readonly fetchUrl?: string;
  readonly pushUrl?: string;
  /** Nothing can be pushed to it. */
  readonly isReadOnly: boolean;
}

/** The remote to which a repository is pushed, as far as there is one: `origin`, else the first. */
export function pushRemote(remotes: readonly GitRemote[]): GitRemote | undefined {
  const open = remotes.filter(({ isReadOnly }) => !isReadOnly);
  return open.find(({ name }) => name === 'origin') ?? open[0];
}

/** The host of a remote, or its name where it is a folder of this computer; never what its address holds beside that. */
export function remoteLabel({ name, fetchUrl = '', pushUrl = fetchUrl }: GitRemote): string {
  const open = withoutUser(pushUrl);
  const url = /^[a-z][a-z\d+.-]*:\/\/(\[[^\]/]*\]|[^:/?#]+)/i.exec(open)?.[1];
  // `host:path`, but neither a drive of Windows nor a path with a colon in it.
  const short = /^([^:/\\@]{2,}):(?!\/\/)/.exec(open)?.[1];
  return url ?? short ?? name;
}

/** What tells a remote from others, without a password that its address may hold. */
export function remoteKey({ name, fetchUrl = '', pushUrl = fetchUrl }: GitRemote): string {
  return `${name} ${withoutUser(pushUrl).replace(/[?#].*$/s, '')}`;
}

/** An address without who signs in: all up to the last `@`, for people write `@` and `/` into passwords as they are. */
function withoutUser(url: string): string {
  const [start = ''] = /^[a-z][a-z\d+.-]*:\/\//i.exec(url) ?? [];
  const rest = url.slice(start.length);
  const end = rest.replace(/[?#].*$/s, '').lastIndexOf('@');
  return start + rest.slice(end + 1);
}

/** What takes a folder out of the next commit and leaves its files where they are. */
export function untrackCommand(folder: string): string {
  const isPlain = /^[\w./-]+$/.test(folder);
  return `git rm -r --cached -- ${isPlain ? folder : `'${folder.replaceAll("'", `'\\''`)}'`}`;
}
