// node generate.mjs OPENAPI.json OUTDIR: writes generated.ts (types) and commands.ts (what each command reads and writes) into OUTDIR.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const [source, out] = process.argv.slice(2);
const document = JSON.parse(readFileSync(source, 'utf8'));
const NOTE = '// Generated from the command list of the core by `./dev types`. Not edited by hand.\n';

// The core writes an absent value as null; the interface drops nulls on arrival (rpc.ts), so a field of an answer that may be null is an
// optional one. In a request, left out and null are the same, except where null clears (`x-clears`): there both stay.
function absent(schema) {
  if (Array.isArray(schema)) return schema.map(absent);
  if (typeof schema !== 'object' || schema === null) return schema;
  const shape = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, absent(value)]));
  for (const [name, property] of Object.entries(shape.properties ?? {})) {
    const present = property['x-clears'] ? undefined : withoutNull(property);
    if (!present) continue;
    shape.properties[name] = present;
    shape.required = shape.required?.filter((r) => r !== name);
  }
  return shape;
}

function withoutNull(property) {
  if (Array.isArray(property?.type) && property.type.includes('null')) {
    const types = property.type.filter((t) => t !== 'null');
    return { ...property, type: types.length === 1 ? types[0] : types };
  }
  const options = property?.anyOf?.filter((o) => o.type !== 'null');
  return options && options.length < property.anyOf.length ? { ...property, anyOf: options } : undefined;
}

const shaped = absent(document);
const tree = await openapiTS(shaped, { alphabetize: true, defaultNonNullable: false, rootTypes: true, rootTypesNoSchemaPrefix: true });
writeFileSync(join(out, 'generated.ts'), NOTE + astToString(tree));

const commands = Object.values(document.paths).map((path) => path.post);
const table = (name, wanted, key) =>
  `export const ${name} = {\n${commands
    .filter(wanted)
    .map((c) => `  '${c.operationId}': ${JSON.stringify(c[key]).replaceAll('"', "'").replaceAll(',', ', ')},\n`)
    .join('')}} as const;\n`;
const reading = (c) => c['x-writes'].length === 0 && c['x-reads'].length > 0;
writeFileSync(
  join(out, 'commands.ts'),
  `${NOTE}
/** What each reading command depends on. A change that names one of the tags makes the answer stale. */
${table('reads', reading, 'x-reads')}
/** What each other command may change. */
${table('writes', (c) => !reading(c), 'x-writes')}
export const ALL_TAGS = [
${document.components.schemas.Tag.enum.map((tag) => `  '${tag}',\n`).join('')}] as const;
`,
);
