// Compiles only if the generated documents carry the types of the schema into both clients.
import type { ApolloClient } from '@apollo/client';
import type { Client } from '@urql/core';
import { AnyNodeDocument, DatasetDocument, DatasetPageDocument, LineageDocument } from './documents';

export async function titles(apollo: ApolloClient, urql: Client): Promise<(string | null | undefined)[]> {
  const asked = { id: 'snds-dcir', language: 'EN' } as const;
  const fromApollo = await apollo.query({ query: DatasetDocument, variables: asked });
  const fromUrql = await urql.query(DatasetDocument, asked);
  return [fromApollo.data?.dataset?.title, fromUrql.data?.dataset?.title];
}

export async function ids(apollo: ApolloClient, after?: string): Promise<string[]> {
  const { data } = await apollo.query({ query: DatasetPageDocument, variables: { first: 10, after } });
  return data?.datasets.edges.map(({ node }) => node.id) ?? [];
}

export async function kind(urql: Client, id: string): Promise<'COHORT' | 'REGISTRY' | 'OTHER'> {
  const { data } = await urql.query(AnyNodeDocument, { id });
  const known = data?.node && 'kind' in data.node ? data.node.kind : undefined;
  return known === 'COHORT' || known === 'REGISTRY' ? known : 'OTHER';
}

export async function mistakes(apollo: ApolloClient, urql: Client) {
  // @ts-expect-error The operation has no such variable.
  await apollo.query({ query: DatasetDocument, variables: { identifier: 'snds-dcir' } });
  // @ts-expect-error A language is none of these words.
  await urql.query(DatasetDocument, { id: 'snds-dcir', language: 'Latin' });
  const { data } = await urql.query(LineageDocument, {});
  // @ts-expect-error The operation does not select it.
  return data?.lineage.reason;
}
