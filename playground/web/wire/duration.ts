/** @returns "0.4 ms", "12 ms", "3.0 s" */
export function formatDuration(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms < 1 ? ms.toFixed(1) : Math.round(ms)} ms`;
}
