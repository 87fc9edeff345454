// urql against a live server: node urql.mjs URL
import { createHash } from 'node:crypto';
import { Client, cacheExchange, createRequest, fetchExchange, makeOperation } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { notingFetch, operation } from './operations.mjs';

const url = process.argv[2];
const newClient = (options) => new Client({ url, preferGetMethod: false, exchanges: [cacheExchange, fetchExchange], ...options });
const told = (error) => error && {
  network: error.networkError?.message ?? null,
  errors: error.graphQLErrors.map(({ message, path, extensions }) => ({ message, path, code: extensions?.code })),
};

const client = newClient();

async function answers() {
  const requests = [];
  const reading = newClient({ fetch: notingFetch(requests), preferGetMethod: 'force' });
  const variables = { id: 'snds-dcir', language: 'EN' };
  const first = await reading.query(operation('Dataset'), variables);
  const second = await reading.query(operation('Dataset'), variables);
  return { requests, data: first.data, cached: second.data === first.data };
}

async function errors() {
  const partial = await client.query(operation('Restricted'), { id: 'snds-dcir' });
  const refused = await client.query('{ dataset(id: "snds-dcir") { nothing } }', {});
  return { partial: { data: partial.data, error: told(partial.error) }, refused: { data: refused.data ?? null, error: told(refused.error) } };
}

async function pages() {
  const ids = [];
  for (let page = 0, after = null; page < 3; page++) {
    const { data: { datasets } } = await client.query(operation('DatasetPage'), { first: 2, after });
    ids.push(datasets.edges.map(({ node }) => node.id));
    after = datasets.pageInfo.endCursor;
  }
  return ids;
}

async function persisted(preferGetForPersistedQueries) {
  const requests = [];
  const hashing = newClient({ fetch: notingFetch(requests), exchanges: [persistedExchange({ preferGetForPersistedQueries }), fetchExchange] });
  const text = `query Urql${preferGetForPersistedQueries ? 'ByGet' : 'ByPost'}($id: ID!) { dataset(id: $id) { id } }`;
  const answers = [];
  for (let time = 0; time < 2; time++) {
    answers.push((await hashing.query(text, { id: 'snds-dcir' })).data.dataset.id);
  }
  return { requests, answers };
}

// A document without definitions is one that a build has persisted: urql sends its id alone.
async function named(documentId) {
  const requests = [];
  const naming = newClient({ fetch: notingFetch(requests), exchanges: [fetchExchange] });
  const request = createRequest({ kind: 'Document', definitions: [], documentId }, { id: 'snds-dcir' });
  const result = await naming.executeRequestOperation(makeOperation('query', request, { url, fetch: notingFetch(requests), requestPolicy: 'network-only' }));
  return { requests, data: result.data ?? null, error: told(result.error) ?? null };
}

async function documentIds() {
  const query = 'query UrqlById($id: ID!) { dataset(id: $id) { id } }';
  const documentId = `sha256:${createHash('sha256').update(query).digest('hex')}`;
  const unknown = await named(documentId);
  const body = JSON.stringify({ documentId, query, variables: { id: 'snds-dcir' } });
  await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return { unknown, known: await named(documentId) };
}

process.stdout.write(JSON.stringify({
  answers: await answers(),
  errors: await errors(),
  pages: await pages(),
  persistedByPost: await persisted(false),
  persistedByGet: await persisted('force'),
  documentIds: await documentIds(),
}));
