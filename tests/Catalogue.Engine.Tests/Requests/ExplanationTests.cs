using Catalogue.Engine.Schema;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Requests;

public sealed class ExplanationTests
{
    [Fact]
    public async Task Every_coordinate_that_can_be_denied_is_explained_under_its_name_in_both_languages()
    {
        var schema = (await SeededCatalogue.OnEmbeddedStore()).Engine.SchemaFor(Principal.Anonymous);
        var coordinates = schema.Api.Types.OfType<ObjectType>()
            .SelectMany(type => type.Fields)
            .Where(field => schema.MeaningOf(field) is FieldMeaning.OfNode or FieldMeaning.OfEdge or FieldMeaning.Reference or FieldMeaning.ToOne or FieldMeaning.ToMany)
            .Select(field => field.Coordinate)
            .Concat(["LineageEdge.process", "LineageEdge.evidence", "LineageEdge.transformation"])
            .ToList();

        foreach (var coordinate in coordinates)
        {
            var (type, field) = (coordinate.Split('.')[0], coordinate.Split('.')[1]);
            var explained = (await Asked.Of($"{{ myAccess(type: \"{type}\", field: \"{field}\") {{ coordinate rule(language: FR) en: rule(language: EN) howToGetAccess(language: FR) how: howToGetAccess(language: EN) }} }}")).At("data", "myAccess").AsArray();

            Assert.NotEmpty(explained);
            Assert.All(explained, one => Assert.Equal(coordinate, (string?)one?["coordinate"]));
            Assert.All(explained, one => Assert.DoesNotContain(one?.AsObject() ?? [], text => string.IsNullOrEmpty((string?)text.Value)));
        }

        Assert.True(coordinates.Count > 250);
    }

    [Fact]
    public async Task Names_come_from_the_request_and_those_that_a_type_lacks_are_left_out()
    {
        const string Query = """query ($f: [String!]) { nodes(ids: ["snds-dcir", "org-cnam"]) { access(fields: $f) { coordinate } } }""";

        var one = await Asked.Of(Query, variables: """{"f": ["stewardNotes", "contactEmail", "nothing", "stewardNotes"]}""");
        var other = await Asked.Of(Query, variables: """{"f": ["id", "Dataset"]}""");
        var none = await Asked.Of(Query, variables: """{"f": []}""");
        var all = await Asked.Of(Query, variables: """{"f": null}""");

        Assert.Equal("""{"data":{"nodes":[{"access":[{"coordinate":"Dataset.stewardNotes"}]},{"access":[{"coordinate":"Organisation.contactEmail"}]}]}}""", one.ToJsonString());
        Assert.Equal("""{"data":{"nodes":[{"access":[{"coordinate":"Dataset"},{"coordinate":"Dataset.id"}]},{"access":[{"coordinate":"Organisation.id"}]}]}}""", other.ToJsonString());
        Assert.Equal("""{"data":{"nodes":[{"access":[]},{"access":[]}]}}""", none.ToJsonString());
        Assert.Equal(await ToldAsync("Dataset"), all.At("data", "nodes")[0]?["access"]?.AsArray().Select(item => (string?)item?["coordinate"]));
    }

    [Fact]
    public async Task A_field_says_in_which_combinations_it_stands_to_those_whom_they_bind()
    {
        const string Rule = """

            combinations:
              - atMost: 1
                of: [Dataset.spatial, Table.createdYear]
                unless: AUDITOR
                says:
                  fr: Ensemble, ces champs identifient.
                  en: Together they identify.
            """;
        const string Query = """{ myAccess(type: "Dataset", field: "spatial") { combinations { atMost coordinates fr: rule en: rule(language: EN) } } dataset(id: "snds-dcir") { access(fields: ["spatial", "title"]) { combinations { atMost } } } }""";
        var catalogue = await SeededCatalogue.Under(policy => policy + Rule);

        Assert.Equal(
            """{"data":{"myAccess":[{"combinations":[{"atMost":1,"coordinates":["Dataset.spatial","Table.createdYear"],"fr":"Ensemble, ces champs identifient.","en":"Together they identify."}]}],"dataset":{"access":[{"combinations":[]},{"combinations":[{"atMost":1}]}]}}}""",
            await catalogue.AskAsync(Query, Asked.Registered));
        Assert.Equal(
            """{"data":{"myAccess":[{"combinations":[]}],"dataset":{"access":[{"combinations":[]},{"combinations":[]}]}}}""",
            await catalogue.AskAsync(Query, Asked.Auditor));
    }

    [Fact]
    public async Task What_is_explained_is_not_used_hence_counts_in_no_combination()
    {
        var catalogue = await SeededCatalogue.Under(policy => policy + "\ncombinations:\n  - atMost: 1\n    of: [Dataset.spatial, Dataset.acronym]\n    says: { fr: Non., en: No. }\n");

        Assert.Equal(
            """{"data":{"dataset":{"spatial":"http://publications.europa.eu/resource/authority/country/FRA","access":[{"outcome":"ALLOW"},{"outcome":"ALLOW"}]}}}""",
            await catalogue.AskAsync("""{ dataset(id: "snds-dcir") { spatial access(fields: ["spatial", "acronym"]) { outcome } } }""", Principal.Anonymous));
    }

    [Fact]
    public async Task A_prohibition_on_a_property_is_found_in_the_rows_that_it_takes()
    {
        var catalogue = await SeededCatalogue.Under(policy => policy.Replace("      acronym: ANONYMOUS\n      description: ANONYMOUS\n      kind: ANONYMOUS\n      status", "      acronym: { read: ANONYMOUS, forbid: [{ unless: AUDITOR, where: status = RETIRED }] }\n      description: ANONYMOUS\n      kind: ANONYMOUS\n      status", StringComparison.Ordinal)
            .Replace("    writes:\n      create: STEWARD\n      update: STEWARD\n      delete: STEWARD\n\n  Table:", "    writes:\n      create: ADMIN\n      update: STEWARD\n      delete: STEWARD\n      properties:\n        status: ADMIN\n\n  Table:", StringComparison.Ordinal));
        const string Query = """{ nodes(ids: ["egb", "snds-dcir"]) { ... on Dataset { acronym } access(fields: ["acronym"]) { outcome mask rule(language: EN) } } }""";

        Assert.Equal(
            """{"data":{"nodes":[{"acronym":null,"access":[{"outcome":"MASK","mask":"NULL","rule":"Readable by everyone, without an account. Where a prohibition applies, readable only by the auditors of the hub. Others do not see it."}]},{"acronym":"DCIR","access":[{"outcome":"ALLOW","mask":null,"rule":"Readable by everyone, without an account. Where a prohibition applies, readable only by the auditors of the hub. Others do not see it."}]}]}}""",
            await catalogue.AskAsync(Query, Asked.Registered));
    }

    private static async Task<IEnumerable<string?>> ToldAsync(string type) =>
        (await Asked.Of($"{{ myAccess(type: \"{type}\") {{ coordinate }} }}")).At("data", "myAccess").AsArray().Select(item => (string?)item?["coordinate"]);
}
