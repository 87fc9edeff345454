// Deferred fragments and streamed items as clients read them from a live server: node incremental.mjs URL CLIENT
// Prints what the client showed, state by state.
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { Defer20220824Handler, GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import { Client, fetchExchange } from '@urql/core';
import { createClient } from 'graphql-sse';
import { meros } from 'meros/browser';

const [url, client] = process.argv.slice(2);

// recordCount is not for everybody: an error comes with the part.
const deferred = 'dataset(id: "snds-dcir") { id ... @defer(label: "size") { acronym recordCount } }';
const streamed = 'datasets(first: 3, order: [{ id: ASC }]) { nodes @stream(initialCount: 1) { id } }';
const query = `query Parts { ${deferred} ${streamed} }`;

const told = (errors) => errors?.map(({ path, extensions }) => ({ path, code: extensions?.code }));

async function apollo(incrementalHandler) {
  const sent = [];
  const link = new HttpLink({ uri: url, fetch: (input, options) => (sent.push(options.headers.accept), fetch(input, options)) });
  const { watchQuery } = new ApolloClient({ link, cache: new InMemoryCache(), incrementalHandler });
  const states = [];
  await new Promise((resolve) => watchQuery({ query: gql(query), errorPolicy: 'all' }).subscribe(({ data, dataState, networkStatus, error }) => {
    states.push({ data: structuredClone(data), dataState, networkStatus, errors: told(error?.errors) });
    if (networkStatus === 7 || networkStatus === 8) {
      resolve();
    }
  }));
  return { accept: sent, states };
}

async function urql(asked, headers) {
  const states = [];
  const reading = new Client({ url, preferGetMethod: false, exchanges: [fetchExchange], fetchOptions: { headers } });
  await new Promise((resolve) => reading.query(asked, {}).subscribe(({ data, hasNext, error }) => {
    states.push({ data: structuredClone(data), hasNext, errors: told(error?.graphQLErrors), network: error?.networkError?.message });
    if (!hasNext) {
      resolve();
    }
  }));
  return states;
}

async function multipart(accept) {
  const response = await fetch(url, { method: 'POST', headers: { accept, 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const parts = [];
  for await (const { body } of await meros(response)) {
    parts.push(body);
  }

  return parts;
}

async function events(accept) {
  // The client replaces an Accept header that it is given.
  const fetchFn = (input, options) => fetch(input, { ...options, headers: { ...options.headers, accept } });
  const results = [];
  for await (const result of createClient({ url, fetchFn, retryAttempts: 0 }).iterate({ query })) {
    results.push(result);
  }

  return results;
}

const clients = {
  apollo: async () => ({ deferSpec: await apollo(new Defer20220824Handler()), incrementalSpec: await apollo(new GraphQL17Alpha9Handler()) }),
  // By its own header urql gets v0.2, of which it knows deferred fragments; streamed items it puts in place in v0.1 alone.
  urql: async () => ({ own: await urql(`query Parts { ${deferred} }`, {}), paths: await urql(query, { accept: 'multipart/mixed;incrementalSpec=v0.1' }) }),
  meros: async () => ({ pending: await multipart('multipart/mixed;incrementalSpec=v0.2'), paths: await multipart('multipart/mixed;incrementalSpec=v0.1') }),
  events: async () => ({ pending: await events('text/event-stream'), paths: await events('text/event-stream;incrementalSpec=v0.1') }),
};
process.stdout.write(JSON.stringify(await clients[client]()));
