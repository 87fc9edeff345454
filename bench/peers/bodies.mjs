// The peers' queries in our spelling, with the same rotating variables. Our cursors are sealed, so the place that other
// peers name by an id is asked of the running server first.
//   node bodies.mjs DATA_FOLDER URL OUTPUT_FOLDER [TOKEN]
import fs from 'node:fs';

const [data, url, output, token] = process.argv.slice(2);
const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
const queries = {
  q1: 'query Q1($id: ID!) { dataset(id: $id) { id title description modified: version access: accessRights } }',
  q2: 'query Q2($after: String) { datasets: tables(first: 50, after: $after) { nodes { id: name title variables(first: 20) { nodes { id name type: nativeType description } } } } }',
  q3: 'query Q3($id: ID!) { dataset(id: $id) { id title upstream: derivedFrom { nodes { id title upstream: derivedFrom { nodes { id title upstream: derivedFrom { nodes { id title } } } } } } } }',
  q4: 'query Q4($id: ID!) { dataset(id: $id) { id title upstream: derivedFrom { nodes { id title upstream: derivedFrom { nodes { id title upstream: derivedFrom { nodes { id title upstream: derivedFrom { nodes { id title upstream: derivedFrom { nodes { id title } } } } } } } } } } } }',
};

const cursors = new Map();
for (let after = null, more = true; more;) {
  const query = 'query ($after: String) { tables(first: 50, after: $after) { pageInfo { hasNextPage endCursor } edges { cursor node { name } } } }';
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables: { after } }) });
  const { tables } = (await response.json()).data;
  for (const { cursor, node } of tables.edges) cursors.set(node.name, cursor);
  ({ endCursor: after, hasNextPage: more } = tables.pageInfo);
}

fs.mkdirSync(output, { recursive: true });
for (const [name, query] of Object.entries(queries)) {
  const bodies = fs.readFileSync(`${data}/${name}.bodies`, 'utf8').trimEnd().split('\n').map(line => {
    const { variables } = JSON.parse(line);
    return JSON.stringify({ query, variables: name === 'q2' ? { after: cursors.get(variables.after) } : variables });
  });
  fs.writeFileSync(`${output}/${name}.bodies`, bodies.join('\n') + '\n');
}
