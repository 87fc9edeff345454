// Answers JSON lines: first schemas ({"schema": sdl}), numbered from 0, without an answer; then cases
// ({"index", "document", "operationName", "variables": [text], "hash", "isCorrected", "isIncremental"}), each with one JSON string: the verdict.
import { createInterface } from 'node:readline';
import { buildSchema, experimentalExecuteIncrementally, getVariableValues, Kind, legacyExecuteIncrementally, parse, validate } from 'graphql';
import { canonical } from './canonical.mjs';
import { rules, uncorrectedRules } from './corrections.mjs';
import { fieldResolver, typeResolver } from './fake.mjs';
import { dataText, pathsForm, pendingForm } from './parts.mjs';

const unlimited = 1_000_000_000;
const schemas = [];

const place = ({ line, column }) => `${line}:${column}`;
const byPlace = (a, b) => a.line - b.line || a.column - b.column;
const places = (error) => [...(error.locations ?? [])].sort(byPlace).map(place).join(' ');
const sorted = (lines) => lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const distinct = (lines) => sorted([...new Set(lines)]);

// The same two fields can come together in several merged sets; that they conflict is told once.
function conflictsOnce(errors) {
  const seen = new Set();
  const isNew = (text) => !seen.has(text) && seen.add(text);
  return errors.filter((error) => !error.message.startsWith('Fields "') || isNew(places(error)));
}

async function verdict({ index, document: source, operationName, variables, hash, isCorrected, isIncremental }) {
  const schema = schemas[index];
  let document;
  try {
    // 2.8: a selection set is not empty; the reference asks to be told.
    document = parse(source, { allowEmptySelectionSets: !isCorrected });
  } catch (error) {
    return `unparsable\n${places(error)}`;
  }
  const errors = validate(schema, document, isCorrected ? rules : uncorrectedRules, { maxErrors: unlimited, hideSuggestions: true });
  if (errors.length > 0) {
    return ['invalid', ...sorted(conflictsOnce(errors).map(places))].join('\n');
  }
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find((definition) => !operationName || definition.name?.value === operationName);
  if (operation === undefined) {
    return 'valid';
  }
  const lines = ['valid'];
  for (const text of variables) {
    lines.push(...await run(schema, document, operation, JSON.parse(text), hash, isIncremental));
  }
  return lines.join('\n');
}

async function run(schema, document, operation, variableValues, hash, isIncremental) {
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues, { maxErrors: unlimited });
  if (coerced.errors) {
    // One value can be wrong in many ways; how many of them are told is not specified.
    return ['refused', ...distinct(coerced.errors.map(places))];
  }
  const request = {
    schema,
    document,
    rootValue: { hash },
    variableValues,
    operationName: operation.name?.value,
    fieldResolver,
    typeResolver,
  };
  const lines = [`variables ${canonical(coerced.variableValues.coerced)}`];
  if (isIncremental) {
    lines.push(...partsLines('v0.2', await pendingForm(await experimentalExecuteIncrementally(request))));
    lines.push(...partsLines('v0.1', await pathsForm(await legacyExecuteIncrementally(request))));
    return lines;
  }
  const result = await experimentalExecuteIncrementally(request);
  return [...lines, `data ${'data' in result ? canonical(result.data) : 'absent'}`, ...errorLines(result.errors ?? [])];
}

const errorLines = (errors) => sorted(errors.map((error) => `error ${(error.path ?? []).join('.')} at ${places(error)}`));

// An empty stream is announced by the reference and not by us; that parts came at all is told apart from the comparison.
function partsLines(form, { whole, count }) {
  return [`${count > 0 ? 'parts' : 'whole'} ${form}`, `data ${dataText(whole)}`, ...errorLines(whole.errors), ...sorted(whole.lines)];
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const message = JSON.parse(line);
  if (message.schema !== undefined) {
    schemas.push(buildSchema(message.schema));
  } else if (!process.stdout.write(`${JSON.stringify(await verdict(message))}\n`)) {
    await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}
