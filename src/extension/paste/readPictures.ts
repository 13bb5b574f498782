import * as vscode from 'vscode';

/** A picture that was pasted or dropped. */
export interface GivenPicture {
  readonly bytes: Uint8Array;
  /** Where it is a file that VS Code can read. */
  readonly uri?: vscode.Uri;
}

/** Names of files that may be pictures which can be cleaned; what they hold decides. */
const pictureName = /\.(?:jpe?g|jfif|png|gif|webp)$/i;

/** Twice of what telephones take. */
const mostBytes = 20_000_000;
const mostPictures = 10;

/**
 * The pictures among what was pasted or dropped.
 *
 * @returns `undefined` where there is none, where something else is among them, and where they are too many or too large.
 */
export async function readPictures(
  data: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<readonly GivenPicture[] | undefined> {
  const uris = await listedUris(data);
  const readers = uris.length > 0 ? uris.map(readerOf) : fileReaders(data);
  if (readers.length === 0 || readers.length > mostPictures) return undefined;
  const pictures: GivenPicture[] = [];
  for (const read of readers) {
    const picture = token.isCancellationRequested ? undefined : await read();
    if (picture === undefined || picture.bytes.length > mostBytes) return undefined;
    pictures.push(picture);
  }
  return pictures;
}

type PictureReader = () => Promise<GivenPicture | undefined>;

/** Lines of `text/uri-list` (RFC 2483, section 5). */
async function listedUris(data: vscode.DataTransfer): Promise<readonly vscode.Uri[]> {
  const list = (await data.get('text/uri-list')?.asString()) ?? '';
  return list
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => vscode.Uri.parse(line));
}

function readerOf(uri: vscode.Uri): PictureReader {
  return async () => {
    // A picture of the web would have to be fetched.
    if (/^https?$/.test(uri.scheme) || !pictureName.test(uri.path)) return undefined;
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      return size > mostBytes ? undefined : { bytes: await vscode.workspace.fs.readFile(uri), uri };
    } catch {
      // The words of such failures hold the file's name, which is not for the log: it may be that of a patient.
      return undefined;
    }
  };
}

function fileReaders(data: vscode.DataTransfer): readonly PictureReader[] {
  const readers: PictureReader[] = [];
  for (const [type, item] of data) {
    const file = item.asFile();
    if (file === undefined) continue;
    readers.push(async () =>
      type.startsWith('image/') || pictureName.test(file.name) ? { bytes: await file.data() } : undefined,
    );
  }
  return readers;
}
