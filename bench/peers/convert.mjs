// The synthetic catalogue of ../../../shared/bench (data/*.tsv) as our own JSON Lines: a dataset is a Dataset for the
// queries by id and by lineage, and a Table that holds its variables for the list, since our variables lie in tables.
//   node convert.mjs DATA_FOLDER OUTPUT.jsonl
import fs from 'node:fs';

const [data, output] = process.argv.slice(2);
const rows = name => fs.readFileSync(`${data}/${name}.tsv`, 'utf8').trimEnd().split('\n').map(line => line.split('\t'));
const sources = new Map();
for (const [id, source] of rows('lineage')) sources.set(id, [...(sources.get(id) ?? []), { to: source, evidence: 'DECLARED' }]);

const lines = [];
for (const [id, title, description, modified, accessRights] of rows('datasets')) {
  lines.push({ type: 'Dataset', id, title: { fr: title }, description: { fr: description }, kind: 'DERIVED', status: 'PUBLISHED', accessRights, version: modified, derivedFrom: sources.get(id) ?? [] });
  lines.push({ type: 'Table', id: `${id}.t`, name: id, title: { fr: title }, dataset: id });
}
for (const [id, dataset, position, name, nativeType, description] of rows('variables'))
  lines.push({ type: 'Variable', id, name, description: { fr: description }, position: Number(position), dataType: 'STRING', nativeType, table: `${dataset}.t` });
fs.writeFileSync(output, lines.map(line => JSON.stringify(line)).join('\n') + '\n');
