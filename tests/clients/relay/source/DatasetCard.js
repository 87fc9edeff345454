import { graphql } from 'relay-runtime';

export const fragment = graphql`
  fragment DatasetCard_dataset on Dataset
  @argumentDefinitions(language: { type: "Language", defaultValue: FR })
  @refetchable(queryName: "DatasetCardRefetchQuery") {
    title(language: $language)
    publishedBy {
      id
      name
    }
  }
`;

export const query = graphql`
  query DatasetCardQuery($id: ID!) {
    node(id: $id) {
      __typename
      id
      ...DatasetCard_dataset @alias(as: "card")
    }
  }
`;
