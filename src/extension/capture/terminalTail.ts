/** Kept of what a terminal shows; the end of a run says what came of it. */
const longestTail = 2_000_000;

/** The end of what a command shows in its terminal, while it runs. */
export class TerminalTail {
  readonly startedMs: number;
  #chunks: string[] = [];
  #length = 0;
  #following: Promise<void> = Promise.resolve();

  constructor(startedMs: number) {
    this.startedMs = startedMs;
  }

  /** Takes in all that comes, until it ends. */
  follow(stream: AsyncIterable<string>): Promise<void> {
    this.#following = this.#takeIn(stream);
    return this.#following;
  }

  /** All that was kept, once the command has ended. */
  async text(): Promise<string> {
    await this.#following;
    return this.#chunks.join('').slice(-longestTail);
  }

  async #takeIn(stream: AsyncIterable<string>): Promise<void> {
    for await (const chunk of stream) {
      this.#chunks.push(chunk);
      this.#length += chunk.length;
      while (this.#length - (this.#chunks[0]?.length ?? 0) > longestTail) {
        this.#length -= this.#chunks.shift()?.length ?? 0;
      }
    }
  }
}
