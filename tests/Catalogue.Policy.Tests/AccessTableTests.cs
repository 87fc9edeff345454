using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Policy.Tests;

/// <summary>
/// What must succeed and what must fail over the real schema and policy: a line for each coordinate that is not open to
/// everyone, a column for each audience. Whatever has no line must be open to everyone.
/// </summary>
public sealed class AccessTableTests
{
    private static readonly string[] Columns = ["anonymous", "registered", "member", "steward", "auditor", "admin"];

    private const string Expected = """
        coordinate                           anonymous  registered member     steward    auditor    admin
        Organisation.contactEmail            deny       allow      allow      allow      allow      allow
        Dataset                              rows       rows       rows       rows       allow      allow
        Dataset.recordCount                  deny       allow      allow      allow      allow      allow
        Dataset.individualCount              mask       allow      allow      allow      allow      allow
        Dataset.stewardNotes                 deny       deny       deny       rows       allow      allow
        Dataset.confidential                 deny       deny       deny       rows       allow      allow
        Table                                rows       rows       rows       rows       allow      allow
        Table.recordCount                    deny       allow      allow      allow      allow      allow
        Variable                             rows       rows       rows       rows       allow      allow
        Variable.distinctCount               deny       deny       rows       rows       allow      allow
        Variable.missingRate                 deny       deny       rows       rows       allow      allow
        Variable.topValues                   deny       deny       rows       rows       allow      allow
        Process                              rows       rows       rows       rows       allow      allow
        Process.sourceCode                   deny       deny       rows       rows       allow      allow
        Process.sql                          deny       deny       rows       rows       allow      allow
        Project.budget                       deny       deny       deny       rows       allow      allow
        Project.contact                      deny       deny       deny       rows       allow      allow
        Linkage                              rows       rows       rows       rows       allow      allow
        LinkagePass                          rows       rows       rows       rows       allow      allow
        MatchRate                            rows       rows       rows       rows       allow      allow
        MatchRate.matched                    mask       mask       mask       rows       allow      allow
        MatchRate.denominatorLeft            mask       mask       mask       rows       allow      allow
        MatchRate.denominatorRight           mask       mask       mask       rows       allow      allow
        QualityMeasurement                   rows       rows       rows       rows       allow      allow
        USES.accessFrom                      mask       mask       rows       rows       allow      allow
        USES.accessUntil                     mask       mask       rows       rows       allow      allow
        VARIABLE_DERIVED_FROM.expression     deny       deny       rows       rows       allow      allow
        """;

    [Fact]
    public void Every_audience_reads_what_the_table_says_and_nothing_else()
    {
        var policies = Columns.Select(name => Documents.Policy.Compile(Principals.Of(name))).ToArray();
        var lines = Coordinates()
            .Select(coordinate => (coordinate.Name, Cells: policies.Select(coordinate.Cell).ToArray()))
            .Where(line => line.Cells.Any(cell => cell != "allow"))
            .Select(line => Line(line.Name, line.Cells));

        Assert.Equal(Expected.ReplaceLineEndings("\n"), string.Join('\n', lines.Prepend(Line("coordinate", Columns))));
    }

    private static IEnumerable<(string Name, Func<CompiledPolicy, string> Cell)> Coordinates()
    {
        foreach (var type in Documents.Model.NodeTypes)
        {
            yield return (type.Name, policy => Cell(policy.Visible(type)));
            foreach (var property in type.Properties)
            {
                yield return ($"{type}.{property}", policy => Cell(policy.Field(type, property)));
            }

            foreach (var relation in type.Relations)
            {
                yield return (relation.ToString(), policy => policy.MayFollow(relation) ? "allow" : "deny");
            }
        }

        foreach (var coordinate in Documents.Model.EdgeTypes.SelectMany(OfEdge))
        {
            yield return coordinate;
        }
    }

    private static IEnumerable<(string Name, Func<CompiledPolicy, string> Cell)> OfEdge(EdgeType type)
    {
        yield return (type.Name, policy => Cell(policy.Edge(type)));
        foreach (var property in type.Properties)
        {
            yield return ($"{type.Name}.{property}", policy => Cell(policy.EdgeField(type, property)));
        }
    }

    private static string Cell(Predicate predicate) => predicate switch
    {
        Predicate.Always => "allow",
        Predicate.Never => "deny",
        _ => "rows",
    };

    private static string Cell(FieldVerdict verdict) => verdict.Outcome switch
    {
        Outcome.Allow => "allow",
        Outcome.Deny => "deny",
        _ => verdict.Clear is Predicate.Never ? "mask" : "rows",
    };

    private static string Line(string name, IEnumerable<string> cells) =>
        (name.PadRight(37) + string.Concat(cells.Select(cell => cell.PadRight(11)))).TrimEnd();
}
