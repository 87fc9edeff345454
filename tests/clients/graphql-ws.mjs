// graphql-ws against a live server: node graphql-ws.mjs URL TOKEN. Follows three changes of a hub, which the caller makes.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const [url, token] = process.argv.slice(2);
const newClient = (options) => createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, ...options });

async function read(client, query, variables, count = Infinity) {
  const results = [];
  for await (const result of client.iterate({ query, variables })) {
    results.push(result);
    if (results.length === count) {
      break;
    }
  }
  return results;
}

// An error is the errors of the operation, or the close of the socket.
const toldTo = (promise) => promise.catch((error) => (Array.isArray(error) ? error : { code: error.code, reason: error.reason }));

const client = newClient();
const query = 'query ($id: ID!) { dataset(id: $id) { id title(language: EN) } }';
const ids = ['snds-dcir', 'hydro-cohorte', 'absent'];
const seen = {
  query: await read(client, query, { id: 'snds-dcir' }),
  refused: await toldTo(read(client, '{ dataset(id: "snds-dcir") { nothing } }')),
  together: await Promise.all(ids.map((id) => read(client, query, { id }))),
  incremental: await read(client, '{ dataset(id: "snds-dcir") { id ... @defer(label: "more") { title(language: EN) } } }'),
  incrementalPaths: await read(
    newClient({ connectionParams: { incrementalSpec: 'v0.1' } }),
    '{ dataset(id: "snds-dcir") { id ... @defer(label: "more") { title(language: EN) } } }',
  ),
  me: await read(newClient({ connectionParams: { Authorization: `Bearer ${token}` } }), '{ me { isAuthenticated roles } }'),
  forbidden: await toldTo(read(newClient({ connectionParams: { authorization: 'Bearer a.b.c' } }), '{ me { isAuthenticated } }')),
  changes: await read(client, 'subscription { catalogueChanged(ids: ["hub-central"]) { sequence kind id } }', {}, 3),
  afterwards: await read(client, '{ me { isAuthenticated } }'),
};
process.stdout.write(JSON.stringify(seen));
process.exit();
