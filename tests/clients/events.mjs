// Talks to a live server with graphql-sse, in distinct connections, and prints what each case gave:
// node events.mjs URL QUIET
// QUIET is a line that is printed once the subscription stands, so that the caller can change something.
import { createClient } from 'graphql-sse';

const [url, quiet] = process.argv.slice(2);
const client = createClient({ url, retryAttempts: 0 });

async function all(request) {
  const results = [];
  for await (const result of client.iterate(request)) {
    results.push(result);
  }

  return results;
}

const query = await all({ query: 'query($id: ID!) { dataset(id: $id) { id } }', variables: { id: 'snds-dcir' } });
const invalid = await all({ query: '{' });
const refused = await all({ query: '' , variables: 1 }).then(() => 'answered', (error) => `${error.name} ${error.response?.status}`);

const changes = await new Promise((resolve, reject) => {
  const results = [];
  const stop = client.subscribe(
    { query: 'subscription { catalogueChanged(types: [HUB]) { sequence kind id } }' },
    {
      next(result) {
        results.push(result);
        if (results.length === 2) {
          stop();
        }
      },
      error: reject,
      complete: () => resolve(results),
    },
    { connected: () => process.stdout.write(`${quiet}\n`) },
  );
});

process.stdout.write(JSON.stringify({ query, invalid, refused, changes }));
