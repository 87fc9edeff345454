namespace Catalogue.Engine.Tests.Secrets;

/// <summary>Requests that would tell of SECRET coordinates if anything did: every way to name them, to come near them, and to ask what there is.</summary>
internal static class SecretRequests
{
    public const string Introspection = """
        query {
          __schema {
            description queryType { name } mutationType { name } subscriptionType { name }
            types {
              kind name description specifiedByURL isOneOf
              fields(includeDeprecated: true) { name description isDeprecated deprecationReason args(includeDeprecated: true) { ...Input } type { ...Reference } }
              inputFields(includeDeprecated: true) { ...Input }
              interfaces { ...Reference }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
              possibleTypes { ...Reference }
            }
            directives { name description isRepeatable locations args { ...Input } }
          }
        }
        fragment Input on __InputValue { name description defaultValue isDeprecated type { ...Reference } }
        fragment Reference on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
        """;

    // Names of types that the parts bring, and names near to them.
    private static readonly string[] Types =
    [
        "Embargo", "EmbargoFilter", "EmbargoRelationFilter", "EmbargoOrder", "EmbargoConnection", "EmbargoEdge", "DatasetEmbargoesConnection", "DatasetEmbargoesEdge", "EmbargoDatasetsConnection",
        "EmbargoLevel", "EmbargoLevelFilter", "EmbargoRuling", "EmbargoRulingFilter", "EmbargoTerms", "LeakRisk", "LeakRiskFilter", "Partnership", "ProjectPartnersConnection", "ProjectPartnersEdge", "OrganisationPartnerInEdge",
        "Embargos", "LeakRisks", "Dataset", "DatasetFilter", "DatasetOrder", "DatasetUsedByEdge", "NodeType", "Node", "Organisation", "Project", "OrganisationEdge", "Query",
    ];

    private static readonly string[] Documents =
    [
        // Selected, and misspelt.
        """{ datasets { nodes { embargoNote } } }""",
        """{ datasets { nodes { embargoNotes embargNote stewardNote } } }""",
        """{ dataset(id: "snds-dcir") { id embargoNote embargoLevel embargoes { totalCount nodes { id reason } edges { since decidedBy { id } } } } }""",
        """{ dataset(id: "snds-dcir") { embargoLevell embargo embargoess } }""",
        """{ node(id: "snds-dcir") { id ... on Dataset { n: embargoNote } ... on Embargo { id } } }""",
        """{ node(id: "embargo-1") { __typename id } nodes(ids: ["embargo-1", "snds-dcir"]) { __typename id } }""",
        """{ embargo(id: "embargo-1") { id reason ruling } }""",
        """{ embargoes(first: 1) { totalCount nodes { id } } }""",
        """{ embargos { totalCount } dataset(id: "x") { idd } }""",
        """{ organisation(id: "org-cnam") { id orders { totalCount nodes { id } } } }""",
        """{ project(id: "project-hydro") { partners(first: 1) { totalCount edges { cursor share node { id } } } } }""",
        """{ project(id: "project-hydro") { partners(first: 1) { __typename totalCount edges { __typename cursor node { id } } pageInfo { endCursor } } } }""",
        """{ project(id: "project-hydro") { partners(first: 1) { ...Own } } } fragment Own on ProjectPartnersConnection { totalCount }""",
        """{ project(id: "project-hydro") { partners(first: 1) { ...Shared } } } fragment Shared on OrganisationConnection { totalCount edges { cursor } }""",
        """{ organisation(id: "org-cnam") { partnerIn(first: 1) { edges { shares share node { id } } } } }""",
        """{ project(id: "project-hydro") { uses(first: 2) { edges { cursor purpose leakRisk leekRisk node { id } } pageInfo { endCursor hasNextPage } } } }""",
        """{ project(id: "project-hydro") { uses(first: 2) { edges { cursor purpose node { id } } pageInfo { endCursor hasNextPage } } } }""",
        """{ project(id: "project-hydro") { uses { edges { leakRisk } } } }""",

        // In arguments.
        """{ datasets(where: { embargoNote: { contains: "zib" } }) { totalCount } }""",
        """{ datasets(where: { embargoNote: null, stewardNotes: null }) { totalCount } }""",
        """{ datasets(where: { not: { or: [{ embargoLevel: { eq: HARD } }] } }) { totalCount } }""",
        """{ datasets(where: { embargoLevell: { eq: HARD } }) { totalCount } }""",
        """{ datasets(where: { embargoes: { any: true } }) { totalCount } }""",
        """{ tables(where: { dataset: { embargoes: { some: { id: { eq: "embargo-1" } } } } }) { totalCount } }""",
        """{ organisations(where: { orders: { any: true } }) { totalCount } }""",
        """{ datasets(order: [{ embargoNote: ASC }]) { totalCount } }""",
        """{ datasets(order: [{ embargoLevel: DESC }, { id: ASC }], first: 1) { nodes { id } } }""",
        """{ search(text: "zibeline") { totalCount facets { type count } nodes { type snippet } } }""",
        """{ search(text: "zibeline", types: [EMBARGO]) { totalCount } }""",
        """{ search(text: "zibeline", types: [EMBARGOS, DATASETS]) { totalCount } }""",
        """{ search(text: "cnam", first: 3) { totalCount facets { type count } edges { cursor } } }""",

        // Rules.
        """{ myAccess(type: "Dataset") { type field outcome audience rule } }""",
        """{ a: myAccess(type: "Dataset", field: "embargoNote") { field rule howToGetAccess } b: myAccess(type: "Dataset", field: "embargoLevel") { field outcome } c: myAccess(type: "Dataset", field: "embargoes") { field } }""",
        """{ myAccess(type: "Embargo") { type field outcome } }""",
        """{ a: myAccess(type: "Organisation") { field } b: myAccess(type: "Organisation", field: "orders") { field } c: myAccess(type: "Project", field: "partners") { rule } }""",
        """{ datasets { nodes { spatial version } } }""",
        """{ datasets { nodes { spatial embargoNote } } }""",
        """{ datasets { nodes { embargoLevel page } } }""",
        """{ datasets(first: 2) { nodes { page } } }""",

        // What can be followed, and where.
        """subscription { catalogueChanged(types: [EMBARGO]) { type id } }""",
        """subscription { catalogueChanged(types: [DATASET]) { node { ... on Dataset { embargoNote } } } }""",
        """subscription { catalogueChanged { node { ... on Embargo { id } } } }""",
        """{ lineage(of: "snds-dcir") { nodes { id node { ... on Dataset { embargoNote } } } } }""",
        """{ lineage(of: "snds-dcir", depth: 2) { nodes { id depth } edges { from to evidence process { id } } complete } }""",
        """{ linkagePaths(from: "netsarc", to: "snds") { hops { from { embargoNote } } } }""",
        """{ project(id: "project-hydro") { uses(first: 50) { totalCount edges { accessFrom node { id } } } partners { totalCount nodes { id } } } }""",
        """{ datasets(first: 2) { nodes { id usedBy(first: 1) { edges { node { id } } } } pageInfo { endCursor } } }""",
        """{ __type(name: "Dataset") { fields { name description } } __schema { types { name } } }""",
    ];

    private static readonly (string Query, string Variables)[] WithVariables =
    [
        ("""query ($w: DatasetFilter) { datasets(where: $w) { totalCount } }""", """{"w": {"embargoNote": {"eq": "x"}}}"""),
        ("""query ($w: DatasetFilter) { datasets(where: $w) { totalCount } }""", """{"w": {"embargoNotes": {"eq": "x"}}}"""),
        ("""query ($w: DatasetFilter) { datasets(where: $w) { totalCount } }""", """{"w": {"embargoes": {"any": true}}}"""),
        ("""query ($w: DatasetFilter) { datasets(where: $w) { totalCount } }""", """{"w": {"embargoLevel": {"eq": "HARDER"}}}"""),
        ("""query ($o: [DatasetOrder!]) { datasets(order: $o) { totalCount } }""", """{"o": [{"embargoLevel": "ASC"}]}"""),
        ("""query ($t: [NodeType!]) { search(text: "zibeline", types: $t) { totalCount } }""", """{"t": ["EMBARGO"]}"""),
        ("""query ($t: [NodeType!]) { search(text: "zibeline", types: $t) { totalCount } }""", """{"t": ["EMBARG"]}"""),
        ("""query ($e: EmbargoLevel) { datasets(where: { embargoLevel: { eq: $e } }) { totalCount } }""", """{"e": "HARD"}"""),
        ("""query ($e: EmbargoLevels) { datasets { totalCount } }""", """{"e": "HARD"}"""),
        ("""query ($e: [EmbargoOrder!]) { embargoes(order: $e) { totalCount } }""", """{"e": [{"until": "ASC"}]}"""),
        ("""query ($t: String!, $f: String) { myAccess(type: $t, field: $f) { type field rule } }""", """{"t": "Dataset", "f": "embargoNote"}"""),
        ("""query ($t: String!) { __type(name: $t) { name } }""", """{"t": "Embargo"}"""),
    ];

    public static IEnumerable<(string Query, string? Variables)> All =>
    [
        (Introspection, null),
        .. Types.Select(name => ($$"""{ __type(name: "{{name}}") { kind name description fields { name description args { name } type { name ofType { name } } } inputFields { name type { name } } enumValues { name description } possibleTypes { name } } }""", (string?)null)),
        .. Types.Select(name => ($"query ($x: {name}) {{ datasets {{ totalCount ...F }} }} fragment F on {name} {{ __typename }}", (string?)null)),
        .. Documents.Select(document => (document, (string?)null)),
        .. WithVariables.Select(item => (item.Query, (string?)item.Variables)),
    ];
}
