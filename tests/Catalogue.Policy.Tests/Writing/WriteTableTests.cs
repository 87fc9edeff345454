using Catalogue.Plan.Model;

namespace Catalogue.Policy.Tests.Writing;

/// <summary>Who writes under the real policy: administrators everything but ids, stewards what is listed, where it is theirs, and the others nothing.</summary>
public sealed class WriteTableTests
{
    private const string Stewards = """
        Organisation: website, contactEmail, description
        Dataset: create, delete, all properties
        Table: create, delete, all properties
        Variable: create, delete, all properties
        Process: create, delete, all properties
        Project: title, acronym, summary, purpose, startDate, endDate, budget, contact
        Linkage: create, delete, all properties
        LinkagePass: create, delete, all properties
        MatchRate: create, delete, all properties
        QualityMeasurement: create, delete, all properties
        Publication: create, delete, all properties
        (Dataset)-[PUBLISHED_BY]->(Organisation): connect, disconnect
        (Dataset)-[HELD_BY]->(Organisation): connect, disconnect
        (Project)-[LED_BY]->(Organisation): connect, disconnect
        (Project)-[PARTNER]->(Organisation): connect, disconnect
        (Dataset)-[LOCATED_AT]->(Hub): connect, disconnect
        (Dataset)-[PART_OF]->(Dataset): connect, disconnect
        (Table)-[IN_DATASET]->(Dataset): connect, disconnect
        (Dataset)-[DERIVED_FROM]->(Dataset): connect, disconnect, all properties
        (Dataset)-[PRODUCED_BY]->(Linkage): connect, disconnect
        (Dataset)-[PRODUCED_BY]->(Project): connect, disconnect
        (Linkage)-[LINKS]->(Dataset): connect, disconnect
        (Dataset)-[ACCESSED_BY]->(AccessRoute): connect, disconnect
        (Project)-[USES]->(Dataset): connect, disconnect, all properties
        (Process)-[READS]->(Dataset): connect, disconnect
        (Process)-[WRITES]->(Dataset): connect, disconnect
        (Dataset)-[MEASURED_ON]->(QualityMeasurement): connect, disconnect
        (Variable)-[IN_TABLE]->(Table): connect, disconnect
        (Table)-[REFERENCES]->(Table): connect, disconnect, all properties
        (Table)-[MEASURED_ON]->(QualityMeasurement): connect, disconnect
        (Variable)-[CODED_WITH]->(CodeList): connect, disconnect
        (Variable)-[MEASURES]->(Concept): connect, disconnect
        (Variable)-[VARIABLE_DERIVED_FROM]->(Variable): connect, disconnect, all properties
        (Project)-[USES_VARIABLE]->(Variable): connect, disconnect
        (LinkagePass)-[ON]->(Variable): connect, disconnect, all properties
        (Variable)-[MEASURED_ON]->(QualityMeasurement): connect, disconnect
        (Project)-[ANSWERS]->(Call): connect, disconnect
        (Project)-[USES_TOOL]->(Tool): connect, disconnect
        (Project)-[RESULTED_IN]->(Publication): connect, disconnect
        (LinkagePass)-[PASS_OF]->(Linkage): connect, disconnect
        (MatchRate)-[RATE_OF]->(Linkage): connect, disconnect
        """;

    [Fact]
    public void Stewards_write_what_is_listed_where_it_is_theirs() => Assert.Equal(Stewards.ReplaceLineEndings("\n"), Table("steward", Standing.Depends));

    [Fact]
    public void Administrators_write_everything_everywhere() => Assert.Equal(
        Owners().Select(owner => $"{owner.Name}: {string.Join(", ", owner.Properties.Length > 0 ? owner.Deeds.Append("all properties") : owner.Deeds)}"),
        Table("admin", Standing.Allow).Split('\n'));

    [Theory]
    [InlineData("anonymous")]
    [InlineData("registered")]
    [InlineData("member")]
    [InlineData("auditor")]
    public void The_others_write_nothing(string name) =>
        Assert.Equal(("", ""), (Table(name, Standing.Depends), Table(name, Standing.Allow)));

    private static string Table(string name, Standing standing)
    {
        var verdicts = Documents.Policy.Compile(Principals.Of(name)).Verdicts.ToDictionary(verdict => verdict.Coordinate, verdict => verdict.Standing);
        return string.Join('\n', Owners().Select(owner => Line(owner.Name, owner.Deeds, owner.Properties, coordinate => verdicts[coordinate] == standing)).Where(line => line.Length > 0));
    }

    private static string Line(string owner, string[] deeds, string[] properties, Func<string, bool> writes)
    {
        var written = properties.Where(property => writes($"{owner}.{property} write")).ToArray();
        string[] all = [.. deeds.Where(deed => writes($"{owner} {deed}")), .. written.Length == properties.Length && written.Length > 0 ? ["all properties"] : written];
        return all.Length == 0 ? "" : $"{owner}: {string.Join(", ", all)}";
    }

    private static IEnumerable<(string Name, string[] Deeds, string[] Properties)> Owners() =>
        Documents.Model.NodeTypes.Select(type => (type.Name, new[] { "create", "delete" }, Names(type.Properties.Skip(1))))
            .Concat(Documents.Model.EdgeTypes.Select(type => (type.ToString(), new[] { "connect", "disconnect" }, Names(type.Properties))));

    private static string[] Names(IEnumerable<Property> properties) => [.. properties.Select(property => property.Name)];
}
