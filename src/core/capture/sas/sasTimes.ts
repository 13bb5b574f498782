/** How long something took, as far as a log says it. */
export interface SasTimes {
  readonly realSeconds?: number;
  readonly cpuSeconds?: number;
}

// `real time  1:02:03.45`, `cpu time : 0.015`, `Elapsed time - 00:00:00.05`, `temps réel 0,01 secondes`.
const timing =
  /(real time|elapsed\s{1,8}time|temps réel|tiempo real|echtzeit|realzeit|实际时间|處理時間|処理時間|경과 시간|(?:user |system |benutzer-?|system-?)?cpu[\s-]{0,8}(?:time|zeit|时间|時間|시간)|tiempo de cpu|temps (?:uc|processeur)[^\d]{0,20}?)\s{0,40}[:-]?\s{0,40}(\d[\d:.,]*)/gi;
const oneLine = /used ([\d.,]+) (CPU )?seconds/;

/** The times in a joined message; the parts of the CPU's time (user and system) are added up. */
export function sasTimesIn(message: string): SasTimes {
  const short = oneLine.exec(message);
  if (short !== null) {
    const seconds = secondsOf(short[1] ?? '');
    return seconds === undefined
      ? {}
      : short[2] === undefined
        ? { realSeconds: seconds }
        : { cpuSeconds: seconds };
  }
  let real: number | undefined;
  let cpu: number | undefined;
  for (const [, label = '', value = ''] of message.matchAll(timing)) {
    const seconds = secondsOf(value);
    if (seconds === undefined) continue;
    if (/cpu|uc|processeur/i.test(label)) cpu = (cpu ?? 0) + seconds;
    else real ??= seconds;
  }
  return {
    ...(real === undefined ? {} : { realSeconds: real }),
    // Hundredths are added: without rounding 0.01 and 0.06 would give 0.06999999999999999.
    ...(cpu === undefined ? {} : { cpuSeconds: Math.round(cpu * 1e6) / 1e6 }),
  };
}

/** Seconds of `h:mm:ss.ss`, `m:ss.ss` or `s.ss`; a decimal comma is understood. */
function secondsOf(text: string): number | undefined {
  const trimmed = text.replace(/[.,]$/, '');
  const plain = trimmed.includes('.') ? trimmed.replaceAll(',', '') : trimmed.replace(',', '.');
  const parts = plain.split(':').map(Number);
  if (parts.length > 3 || parts.some((part) => !Number.isFinite(part))) return undefined;
  return Math.round(parts.reduce((seconds, part) => seconds * 60 + part, 0) * 1e6) / 1e6;
}
