// Apollo Client against a live server: node apollo.mjs URL
import { createHash } from 'node:crypto';
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { filter, firstValueFrom, from } from 'rxjs';
import { notingFetch, operation } from './operations.mjs';

const url = process.argv[2];
const query = (name) => gql(operation(name));
const newCache = () => new InMemoryCache({
  possibleTypes: { Node: ['Dataset', 'Organisation'] },
  typePolicies: { Query: { fields: { datasets: relayStylePagination(['order']) } } },
});
const newClient = (link) => new ApolloClient({ link, cache: newCache() });
const told = (error) => (CombinedGraphQLErrors.is(error) ? error.errors.map(({ message, path, extensions }) => ({ message, path, code: extensions?.code })) : String(error));

const client = newClient(new HttpLink({ uri: url }));

async function answers() {
  const { data } = await client.query({ query: query('Dataset'), variables: { id: 'snds-dcir', language: 'EN' } });
  return data;
}

async function errors() {
  const partial = await client.query({ query: query('Restricted'), variables: { id: 'snds-dcir' }, errorPolicy: 'all' });
  const refused = await client.query({ query: gql`{ dataset(id: "snds-dcir") { nothing } }`, errorPolicy: 'all' });
  return { partial: { data: partial.data, errors: told(partial.error) }, refused: { data: refused.data ?? null, errors: told(refused.error) } };
}

// What one query brought is found under the id that another one asks for, and grows by what that one brings.
async function normalisation() {
  await client.query({ query: query('AnyNode'), variables: { id: 'snds-dcir' } });
  const { __typename, id, kind, status, publishedBy } = client.cache.extract()['Dataset:snds-dcir'];
  const publisher = client.readFragment({ id: 'Organisation:org-cnam', fragment: gql`fragment Publisher on Organisation { id name }` });
  return { __typename, id, kind, status, publishedBy, publisher };
}

async function pages() {
  const asked = { query: query('DatasetPage'), variables: { first: 2 } };
  const observed = client.watchQuery(asked);
  const subscription = observed.subscribe(() => {});
  await firstValueFrom(from(observed).pipe(filter(({ dataState }) => dataState === 'complete')));
  for (let more = 0; more < 2; more++) {
    await observed.fetchMore({ variables: { after: client.readQuery(asked).datasets.pageInfo.endCursor } });
  }
  subscription.unsubscribe();
  const { totalCount, edges, pageInfo } = client.readQuery(asked).datasets;
  return { totalCount, ids: edges.map(({ node }) => node.id), hasNextPage: pageInfo.hasNextPage };
}

async function persisted(useGETForHashedQueries) {
  const requests = [];
  const sha256 = (text) => createHash('sha256').update(text).digest('hex');
  const hashing = newClient(new PersistedQueryLink({ sha256, useGETForHashedQueries }).concat(new HttpLink({ uri: url, fetch: notingFetch(requests) })));
  const asked = { query: gql`query Apollo${useGETForHashedQueries ? 'ByGet' : 'ByPost'}($id: ID!) { dataset(id: $id) { id } }`, variables: { id: 'snds-dcir' }, fetchPolicy: 'no-cache' };
  const answers = [await hashing.query(asked), await hashing.query(asked)].map(({ data }) => data.dataset.id);
  return { requests, answers };
}

process.stdout.write(JSON.stringify({
  answers: await answers(),
  errors: await errors(),
  normalisation: await normalisation(),
  pages: await pages(),
  persistedByPost: await persisted(false),
  persistedByGet: await persisted(true),
}));
