/**
 * The lines of UTF-8 bytes as they come, without their ends (LF, CRLF) and a byte order mark; bytes that are no UTF-8
 * become U+FFFD.
 *
 * JSON may hold the other line ends of Unicode as they are, so these end no line.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
