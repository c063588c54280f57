import { formatCode } from '../catalogue/catalogue.ts';
import type { Entry, Folklore } from '../catalogue/entry.ts';

/** What is to be known of a meaning besides its prose, in plain sentences. */
export function notesOn(entry: Entry): string[] {
  return [...(entry.registrationNote === undefined ? [] : [entry.registrationNote]), ...ownerNotes(entry)];
}

/** How to recognise the owner; of a number that no client receives there is nothing to recognise. */
function ownerNotes(entry: Entry): string[] {
  const { owner, onTheWire } = entry;
  if (!onTheWire) return ['No client receives this number: it stands in logs, settings or the output of a tool.'];
  return owner === undefined ? [] : [`${owner.name}: ${tellOf(entry)}`];
}

/** "Esri ArcGIS, Token Required: the body is JSON with an error object." */
export function otherMeaning(entry: Entry): string {
  const name = entry.owner?.name ?? 'Registered meaning';
  return `${name}, ${entry.phrase}: ${entry.owner === undefined ? entry.summary : tellOf(entry)}`;
}

/** The heading over what others mean by a number. */
export function othersHeading(code: number): string {
  return `Others use ${formatCode(code)} too`;
}

/** Why a claim is not to be trusted, in one line. */
export function folkloreNote({ phrase, why }: Folklore): string {
  return `Folklore (${phrase}): ${why}`;
}

function tellOf({ owner }: Entry): string {
  return [owner?.discontinued, owner?.tell].filter((line) => line !== undefined).join(' ');
}
