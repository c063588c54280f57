/** How many colours avatars.css has. */
const COLOURS = 8;
/** A prime, so that ids that differ in one character get different colours. */
const FACTOR = 43;

/** @returns the number of the colour of whoever has an id: always the same one */
export function colourOf(id: string): number {
  return [...id].reduce((sum, character) => (sum * FACTOR + (character.codePointAt(0) ?? 0)) % 65_521, 0) % COLOURS;
}

/** @returns "MC" of "Maya Chen", "Y" of "You" */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}
