import { readFileSync } from 'node:fs';

const PAGE = 4096;
const TICKS = 100;

function residentBytes(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE;
  } catch {
    return 0;
  }
}

/** Watches the resident memory of some processes; `peak()` is the highest sum seen, in MB (10^6 bytes). */
export function watchMemory(pids, everyMs = 50) {
  let most = 0;
  let parts = [];
  const look = () => {
    const now = pids.map(residentBytes);
    const sum = now.reduce((total, bytes) => total + bytes, 0);
    if (sum > most) {
      most = sum;
      parts = now;
    }
  };
  const timer = setInterval(look, everyMs);
  look();
  return {
    stop: () => clearInterval(timer),
    peak: () => Math.round(most / 1e6),
    parts: () => parts.map((bytes) => Math.round(bytes / 1e6)),
  };
}

/** CPU seconds that some processes have used so far, user and system together. */
export function cpuSeconds(pids) {
  return pids.reduce((total, pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return total + (Number(fields[11]) + Number(fields[12])) / TICKS;
  }, 0);
}
