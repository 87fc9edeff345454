// Runs compiled operations in Relay's runtime against a live server that has only the persisted documents:
// node run.mjs URL FOLDER
import { createRequire } from 'node:module';
import { join } from 'node:path';
import runtime from 'relay-runtime';

const {
  Environment, Network, RecordSource, Store, fetchQuery, getPaginationMetadata, getPaginationVariables, getRefetchMetadata, getSelector, getValueAtPath,
} = runtime;

const [url, folder] = process.argv.slice(2);
const artifact = (name) => createRequire(import.meta.url)(join(folder, 'artifacts', `${name}.graphql.js`));

const sent = [];
async function post(body) {
  sent.push(Object.keys(body).sort().join(' '));
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return response.json();
}

const environment = new Environment({
  network: Network.create(({ id, text }, variables) => post(text === null ? { doc_id: id, variables } : { query: text, variables })),
  store: new Store(new RecordSource()),
});

const run = (query, variables) => fetchQuery(environment, query, variables).toPromise();
const read = (fragment, reference) => environment.lookup(getSelector(fragment, reference)).data;

// As usePaginationFragment does it.
async function loadNext(fragment, reference, count) {
  const { connectionPathInFragmentData, paginationRequest, paginationMetadata } = getPaginationMetadata(fragment, 'loadNext');
  const { pageInfo } = getValueAtPath(read(fragment, reference), connectionPathInFragmentData);
  await run(paginationRequest, getPaginationVariables('forward', count, pageInfo.endCursor, {}, {}, paginationMetadata));
}

const list = artifact('DatasetList_query');
const card = artifact('DatasetCard_dataset');

// The list, and two further pages of it.
const root = await run(artifact('DatasetListQuery'), { count: 2 });
const pages = () => {
  const { datasets } = read(list, root);
  return {
    totalCount: datasets.totalCount,
    hasNextPage: datasets.pageInfo.hasNextPage,
    ids: datasets.edges.map(({ node }) => node.id),
    titles: datasets.edges.map(({ node }) => read(card, node).title),
  };
};
const first = pages();
await loadNext(list, root, 2);
await loadNext(list, root, 1);
const third = pages();

// One node, which the list has stored too, and its fragment again in another language.
const single = await run(artifact('DatasetCardQuery'), { id: 'snds-dcir' });
const { refetchableRequest, identifierInfo } = getRefetchMetadata(card, 'refetch');
const again = await run(refetchableRequest, { [identifierInfo.identifierQueryVariableName]: 'snds-dcir', language: 'EN' });

process.stdout.write(JSON.stringify({
  first,
  third,
  single: { ...single.node, card: read(card, single.node.card) },
  refetched: read(card, again.node),
  stored: environment.getStore().getSource().get('snds-dcir').__typename,
  unlisted: await post({ query: '{ __typename }' }),
  unknown: await post({ doc_id: '00000000000000000000000000000000' }),
  sent,
}));
