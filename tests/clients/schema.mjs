// Prints two forms of a live server's schema, each sorted: as a client builds it from introspection, and as the server
// prints it itself. node schema.mjs URL
import {
  buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema, validateSchema,
} from 'graphql';

const url = process.argv[2];
const query = getIntrospectionQuery({
  descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true,
});
const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
const { data, errors } = await response.json();
if (errors) {
  throw new Error(JSON.stringify(errors));
}

const introspected = buildClientSchema(data);
const printed = buildSchema(await (await fetch(`${url}?sdl`)).text());
process.stdout.write(JSON.stringify({
  introspected: printSchema(lexicographicSortSchema(introspected)),
  printed: printSchema(lexicographicSortSchema(printed)),
  faults: [...validateSchema(introspected), ...validateSchema(printed)].map(String),
}));
