// Answers our engine's queries with graphql-jit. The first line of the input is {schema, tables, queries}; every other one
// is "warm SHAPE MS", answered by the response in base64, or "measure SHAPE MS", answered by microseconds per response.
// A response is what a server would send: executed, serialised by graphql-jit's own serialiser, as bytes.
import { Buffer } from 'node:buffer';
import readline from 'node:readline';
import { buildSchema, parse } from 'graphql';
import { compileQuery } from 'graphql-jit';

function resolvers(schema, tables) {
  const datasets = new Map(tables.map(table => [table.DatasetId, { id: table.DatasetId, title: table.Title, description: table.Description, version: table.Version, accessRights: table.AccessRights }]));
  const rows = tables.map(table => ({
    id: table.Id,
    title: table.Title,
    all: table.Variables.map(variable => ({ id: variable.Id, name: variable.Name, nativeType: variable.NativeType, description: variable.Description })),
  }));
  const byId = new Map(rows.map(table => [table.id, table]));
  const query = schema.getQueryType().getFields();
  query.dataset.resolve = (_, { id }) => datasets.get(id) ?? null;
  query.table.resolve = (_, { id }) => byId.get(id) ?? null;
  query.tables.resolve = (_, { first }) => ({ nodes: rows.slice(0, first ?? 10) });
  schema.getType('Table').getFields().variables.resolve = (table, { first }) => ({ nodes: table.all.slice(0, first ?? 50) });
}

function start({ schema: sdl, tables, queries }) {
  const schema = buildSchema(sdl, { assumeValidSDL: true });
  resolvers(schema, tables);
  const answers = {};
  for (const [shape, { text, variables }] of Object.entries(queries)) {
    const compiled = compileQuery(schema, parse(text), undefined, { customJSONSerializer: true });
    if (!compiled.query) throw new Error(JSON.stringify(compiled));
    answers[shape] = () => Buffer.from(compiled.stringify(compiled.query({}, {}, JSON.parse(variables))));
  }
  return answers;
}

function run(answer, milliseconds) {
  const begin = process.hrtime.bigint(), end = begin + BigInt(milliseconds) * 1000000n;
  let count = 0, last, now;
  do {
    for (let i = 0; i < 32; i++) last = answer();
    count += 32;
    now = process.hrtime.bigint();
  } while (now < end);
  return { last, microseconds: Number(now - begin) / 1000 / count };
}

let answers;
for await (const line of readline.createInterface({ input: process.stdin })) {
  if (!answers) {
    answers = start(JSON.parse(line));
    console.log('ready');
    continue;
  }
  const [command, shape, milliseconds] = line.split(' ');
  const { last, microseconds } = run(answers[shape], milliseconds);
  console.log(command === 'warm' ? last.toString('base64') : String(microseconds));
}
