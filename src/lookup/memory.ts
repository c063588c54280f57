/**
 * Remembers the results of a function, the least recently used forgotten first.
 * @param keyOf what makes two inputs the same
 * @param maxEntries how many results are kept
 */
export function remember<Input, Result>(
  compute: (input: Input) => Result,
  keyOf: (input: Input) => string,
  maxEntries: number,
): (input: Input) => Result {
  const results = new Map<string, Result>();
  return (input) => {
    const key = keyOf(input);
    const known = results.get(key);
    const result = known ?? compute(input);
    results.delete(key);
    results.set(key, result);
    const [oldest] = results.keys();
    if (results.size > maxEntries && oldest !== undefined) results.delete(oldest);
    return result;
  };
}
