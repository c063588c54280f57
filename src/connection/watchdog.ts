const CHECK_EVERY_MS = 5_000;
const LONGEST_SILENCE_MS = 120_000;

/**
 * Watches a connection that reconnects by itself, for the case that it no longer does.
 * @param isConnected looked at every five seconds
 * @param onLost called once when there was no connection for two minutes
 * @returns a function that ends the watch
 */
export function watchConnection(isConnected: () => boolean, onLost: () => void, nowMs: () => number): () => void {
  let connectedAtMs = nowMs();
  const timer = setInterval(() => {
    if (isConnected()) connectedAtMs = nowMs();
    else if (nowMs() - connectedAtMs >= LONGEST_SILENCE_MS) {
      clearInterval(timer);
      onLost();
    }
  }, CHECK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
