/** How long something took, as far as a log says it. */
export interface SasTimes {
  readonly realSeconds?: number;
  readonly cpuSeconds?: number;
}

// `real time  1:02:03.45`, `cpu time : 0.015`, `CPU     time -  00:00:00.01`, `user cpu time  0.10 seconds`.
const timing = /\b(real|elapsed|cpu)\s{1,8}time\s{0,40}[:-]?\s{0,40}(\d[\d:.,]{0,30})/gi;
/** In the languages that a log is read in besides English; the CPU is called so in most. */
const localTiming =
  /(temps réel|tiempo real|echtzeit|realzeit|实际时间|處理時間|処理時間|(?:cpu|uc|processeur)[\s-]{0,8}(?:zeit|时间|時間)?)[^\d\n]{0,60}(\d[\d:.,]{0,30})/gi;
const oneLine = /\bused ([\d.,]{1,20}) (CPU )?seconds/;

/** The times in a joined message; the parts of the CPU's time (user and system) are added up. */
export function sasTimesIn(message: string): SasTimes {
  const short = message.length < 100 ? oneLine.exec(message) : null;
  if (short === null) return timesBy(timing, message);
  const seconds = secondsOf(short[1] ?? '');
  if (seconds === undefined) return {};
  return short[2] === undefined ? { realSeconds: seconds } : { cpuSeconds: seconds };
}

/** The times in a message that is not English. */
export function localTimesIn(message: string): SasTimes {
  return timesBy(localTiming, message);
}

function timesBy(pattern: RegExp, message: string): SasTimes {
  let real: number | undefined;
  let cpu: number | undefined;
  for (const [, label = '', value = ''] of message.matchAll(pattern)) {
    const seconds = secondsOf(value);
    if (seconds === undefined) continue;
    if (/^(?:cpu|uc|proc)/i.test(label)) cpu = rounded((cpu ?? 0) + seconds);
    else real ??= seconds;
  }
  return {
    ...(real === undefined ? {} : { realSeconds: real }),
    ...(cpu === undefined ? {} : { cpuSeconds: cpu }),
  };
}

/** Seconds of `h:mm:ss.ss`, `m:ss.ss` or `s.ss`; a decimal comma is understood. */
function secondsOf(text: string): number | undefined {
  const trimmed = text.replace(/[.,]$/, '');
  const plain = trimmed.includes('.') ? trimmed.replaceAll(',', '') : trimmed.replace(',', '.');
  if (!plain.includes(':')) return finite(Number(plain));
  const parts = plain.split(':').map(Number);
  return parts.length > 3
    ? undefined
    : finite(rounded(parts.reduce((seconds, part) => seconds * 60 + part, 0)));
}

/** Hundredths are added: without rounding 0.01 and 0.06 would give 0.06999999999999999. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}

function finite(seconds: number): number | undefined {
  return Number.isFinite(seconds) ? seconds : undefined;
}
