import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ErrorObject } from 'ajv';
import { type Catalogue, createCatalogue } from './catalogue.ts';
import type { Comparison, Entry, EntryRecord, Folklore, Owner, StatusClass } from './entry.ts';

/** The folder `data/` beside `src/` and, after a build, beside `dist/`. */
export const DATA_DIRECTORY = fileURLToPath(new URL('../../data/', import.meta.url));

/** The catalogue's data does not fit its schema. The message lists every problem with file, code and field. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
}

/** A data file, as the schema describes it: exactly one of the lists is present. */
interface DataFile {
  readonly owner?: Owner;
  readonly entries?: readonly EntryRecord[];
  readonly classes?: readonly StatusClass[];
  readonly comparisons?: readonly Comparison[];
  readonly folklore?: readonly Folklore[];
  readonly synonyms?: readonly (readonly string[])[];
  readonly unrelated?: readonly string[];
}

const EMPTY_LISTS = {
  formerPhrases: [],
  forApiAuthors: [],
  forApiClients: [],
  onCall: [],
  sentBy: [],
  headers: [],
  related: [],
  aliases: [],
  situations: [],
  symptoms: [],
  constants: {},
  grpc: [],
} satisfies Partial<EntryRecord>;

/**
 * Reads and checks every data file, once.
 * @param directory the folder that holds `schema.json` and the data files
 * @returns the indexed catalogue
 * @throws CatalogueError naming file, code and field of every problem
 */
export function loadCatalogue(directory: string = DATA_DIRECTORY): Catalogue {
  const files = dataFileNames(directory).map((name) => ({ name, content: parseJson(directory, name) }));
  const validate = new Ajv({ allErrors: true }).compile<DataFile>(parseSchema(directory));
  const checked: DataFile[] = [];
  const problems: string[] = [];
  for (const { name, content } of files) {
    if (validate(content)) checked.push(content);
    else problems.push(...(validate.errors ?? []).map((error) => describeProblem(name, content, error)));
  }
  if (problems.length > 0) throw new CatalogueError(`The catalogue has mistakes:\n${problems.join('\n')}`);
  return createCatalogue({
    entries: checked.flatMap(entriesOf),
    classes: checked.flatMap((file) => file.classes ?? []),
    comparisons: checked.flatMap((file) => file.comparisons ?? []),
    folklore: checked.flatMap((file) => file.folklore ?? []),
    synonyms: checked.flatMap((file) => file.synonyms ?? []),
    unrelated: checked.flatMap((file) => file.unrelated ?? []),
  });
}

/** The names of all data files below a folder, relative to it, in a stable order; the schema is not one of them. */
export function dataFileNames(directory: string = DATA_DIRECTORY): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json') && name !== 'schema.json')
    .sort();
}

function parseJson(directory: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(`${directory}/${name}`, 'utf8'));
  } catch (cause) {
    throw new CatalogueError(`The catalogue has mistakes:\ndata/${name}: ${String(cause)}`, { cause });
  }
}

function parseSchema(directory: string): object {
  const schema = parseJson(directory, 'schema.json');
  if (typeof schema === 'object' && schema !== null) return schema;
  throw new CatalogueError('data/schema.json is not a JSON Schema');
}

function entriesOf({ entries = [], owner }: DataFile): Entry[] {
  return entries.map((record) => ({ ...EMPTY_LISTS, ...record, ...(owner === undefined ? {} : { owner }) }));
}

/** "data/registered/4xx.json, code 409, summary: must NOT have more than 120 characters" */
function describeProblem(name: string, content: unknown, error: ErrorObject): string {
  const [list = '', index = '', ...field] = error.instancePath.split('/').slice(1);
  const item = valueAt(valueAt(content, list), index);
  const label = ['code', 'class', 'codes', 'from']
    .map((key) => valueAt(item, key))
    .find((value) => value !== undefined);
  const extra = 'additionalProperty' in error.params ? `: ${String(error.params['additionalProperty'])}` : '';
  const where = label === undefined ? error.instancePath : `code ${String(label)}, ${field.join('.') || 'entry'}`;
  return `data/${name}, ${where}: ${error.message ?? 'is wrong'}${extra}`;
}

function valueAt(container: unknown, key: string): unknown {
  if (typeof container !== 'object' || container === null || !Object.hasOwn(container, key)) return undefined;
  return Reflect.get(container, key);
}
