import { graphql } from 'relay-runtime';

export const fragment = graphql`
  fragment DatasetList_query on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" })
  @refetchable(queryName: "DatasetListPaginationQuery") {
    datasets(first: $count, after: $cursor, order: [{ id: ASC }]) @connection(key: "DatasetList_datasets") {
      totalCount
      edges {
        node {
          id
          ...DatasetCard_dataset @arguments(language: EN)
        }
      }
    }
  }
`;

export const query = graphql`
  query DatasetListQuery($count: Int!) {
    ...DatasetList_query @arguments(count: $count)
  }
`;
