using System.Text.RegularExpressions;
using Catalogue.Engine.Tests.Requests;
using Catalogue.Engine.Tests.Subscriptions;
using Catalogue.Plan.Changes;

namespace Catalogue.Engine.Tests.Mutations;

/// <summary>What a writer touches without seeing it, and that no answer speaks of it. Each is asked of a catalogue with the hidden thing and of one without.</summary>
public sealed partial class UnseenTests
{
    private const string Move = """mutation { connectDatasetPartOf(input: { id: "open", target: "draft" }) { dataset { partOf { id } } errors { message } } }""";

    /// <summary>The one thing that is given up (decision 0019): whoever curates a dataset says what it is a part of, and takes away what is not seen there.</summary>
    [Fact]
    public async Task A_hidden_edge_where_a_relation_leads_to_one_target_gives_way_without_a_word()
    {
        var (without, with) = (await OpenAsync(), await OpenAsync());
        await with.CommitAsync(with.Connect("Dataset", "partOf", "open", "hidden"));
        Assert.Equal("""{"data":{"dataset":{"partOf":{"id":"hidden"}}}}""", await with.Engine.AnswerAsync("""{ dataset(id: "open") { partOf { id } } }""", Writers.Admin));
        Assert.Equal("""{"data":{"dataset":{"partOf":null}}}""", await with.Engine.AnswerAsync("""{ dataset(id: "open") { partOf { id } } }""", Writers.Steward));

        foreach (var catalogue in new[] { without, with })
        {
            Assert.Equal("""{"data":{"connectDatasetPartOf":{"dataset":{"partOf":{"id":"draft"}},"errors":null}}}""", await catalogue.Engine.AnswerAsync(Move, Writers.Steward));
            Assert.Equal("""{"data":{"dataset":{"parts":{"nodes":[]}}}}""", await catalogue.Engine.AnswerAsync("""{ dataset(id: "hidden") { parts { nodes { id } } } }""", Writers.Admin));
        }
    }

    [Fact]
    public async Task A_hidden_edge_goes_with_the_node_that_is_deleted()
    {
        var (without, with) = (await OpenAsync(), await OpenAsync());
        await with.CommitAsync(with.Connect("Dataset", "derivedFrom", "hidden", "open", ("evidence", "OBSERVED")));
        const string Delete = """mutation { applyChanges(input: [{ deleteVariable: { id: "open.T.V" } }, { deleteTable: { id: "open.T" } }, { deleteDataset: { id: "open" } }]) { nodes { id } errors { message } } }""";

        foreach (var catalogue in new[] { without, with })
        {
            Assert.Equal("""{"data":{"applyChanges":{"nodes":[null,null,null],"errors":null}}}""", await catalogue.Engine.AnswerAsync(Delete, Writers.Steward));
            Assert.Equal("""{"data":{"dataset":{"derivedFrom":{"nodes":[]}}}}""", await catalogue.Engine.AnswerAsync("""{ dataset(id: "hidden") { derivedFrom { nodes { id } } } }""", Writers.Admin));
        }
    }

    [Fact]
    public async Task Where_another_rule_would_be_needed_for_what_is_hidden_nothing_is_moved_whatever_is_there()
    {
        var (without, with) = (await OpenAsync(), await OpenAsync());
        foreach (var catalogue in new[] { without, with })
        {
            await catalogue.CommitAsync(
                catalogue.Put("QualityMeasurement", "m", ("dimension", "VALIDITY"), ("metric", "M")),
                catalogue.Connect("Table", "quality", "open.T", "m"));
        }

        await with.CommitAsync(with.Connect("Dataset", "quality", "hidden", "m"));
        const string Measure = """mutation { connectDatasetQuality(input: { id: "open", target: "m" }) { dataset { id } errors { message } } }""";

        foreach (var catalogue in new[] { without, with })
        {
            Assert.Equal("""{"data":{"connectDatasetQuality":{"dataset":null,"errors":[{"message":"You may not change where `QualityMeasurement.dataset` of \"m\" leads."}]}}}""", await catalogue.Engine.AnswerAsync(Measure, Writers.Steward));
            Assert.Equal("""{"data":{"connectDatasetQuality":{"dataset":{"id":"open"},"errors":null}}}""", await catalogue.Engine.AnswerAsync(Measure, Writers.Admin));
        }
    }

    [Fact]
    public async Task Nothing_is_deleted_whose_dependants_the_policy_may_hide_whether_there_are_any_or_not()
    {
        var catalogue = await SeededCatalogue.ToWriteTo(HideSomeTables);
        const string Delete = """mutation { deleteDataset(input: { id: "@" }) { id errors { code } } }""";
        const string Refused = """{"errors":[{"message":"You may not write `Dataset`: the policy leaves that to others.","locations":[{"line":1,"column":26}],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}]}""";

        Assert.Equal(Refused, await catalogue.AskAsync(Delete.Replace("@", "snds-dcir", StringComparison.Ordinal), Writers.Steward));
        Assert.Equal(Refused, await catalogue.AskAsync(Delete.Replace("@", "nothing", StringComparison.Ordinal), Writers.Steward));
        Assert.Equal("""{"data":{"deleteDataset":{"id":null,"errors":[{"code":"NOT_FOUND"}]}}}""", await catalogue.AskAsync(Delete.Replace("@", "nothing", StringComparison.Ordinal), Writers.Admin));
    }

    [Fact]
    public async Task A_statistic_is_written_by_who_sees_all_of_its_node()
    {
        var catalogue = await SeededCatalogue.ToWriteTo(policy => policy.Replace("      matched: { read: STEWARD, mask: COUNT_LT 11 }", "      matched: { read: ADMIN, mask: COUNT_LT 11 }", StringComparison.Ordinal));
        const string Write = """mutation { updateMatchRate(input: { id: "@", rate: 50 }) { errors { message } } }""";
        var rate = (await catalogue.AskAsync("""{ matchRates(where: { linkage: { links: { some: { publishedBy: { id: { eq: "org-cnam" } } } } } }, first: 1) { nodes { id } } }""", Writers.Steward)).Split('"')[^2];

        Assert.Equal(
            """{"data":{"updateMatchRate":{"errors":[{"message":"You may not write `MatchRate.rate` of \"@\"."}]}}}""".Replace("@", rate, StringComparison.Ordinal),
            await catalogue.AskAsync(Write.Replace("@", rate, StringComparison.Ordinal), Writers.Steward));
        Assert.Equal("""{"data":{"updateMatchRate":{"errors":null}}}""", await catalogue.AskAsync(Write.Replace("@", rate, StringComparison.Ordinal), Writers.Admin));
    }

    [Fact]
    public async Task What_an_edge_held_unseen_is_not_left_on_it()
    {
        var catalogue = await OpenAsync();
        await catalogue.CommitAsync(catalogue.Connect("Dataset", "usedBy", "draft", "project-hydro", ("accessFrom", "2025-01-01T00:00:00Z"), ("accessUntil", "2030-01-01T00:00:00Z")));

        Assert.Equal(
            """{"data":{"disconnect":{"errors":null},"connect":{"dataset":{"usedBy":{"edges":[{"accessFrom":null,"accessUntil":"2026-06-01T00:00:00Z"}]}}}}}""",
            await catalogue.Engine.AnswerAsync(
                """
                mutation {
                  disconnect: disconnectDatasetUsedBy(input: { id: "draft", target: "project-hydro" }) { errors { message } }
                  connect: connectDatasetUsedBy(input: { id: "draft", target: "project-hydro", accessUntil: "2026-06-01T00:00:00Z" }) { dataset { usedBy { edges { accessFrom accessUntil } } } }
                }
                """,
                Writers.Steward));
    }

    // A confidential dataset of another organisation.
    private static async Task<SmallCatalogue> OpenAsync()
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        Change[] changes =
        [
            catalogue.Put("Organisation", "org-other", ("name", "Other"), ("kind", "COMPANY")),
            catalogue.Put("Dataset", "hidden", ("title", "H"), ("kind", "CLAIMS"), ("status", "PUBLISHED"), ("confidential", true)),
            catalogue.Connect("Dataset", "publishedBy", "hidden", "org-other"),
        ];
        await catalogue.CommitAsync(changes);
        Assert.Equal("""{"data":{"node":null}}""", await catalogue.Engine.AnswerAsync("""{ node(id: "hidden") { id } }""", Writers.Steward));
        Assert.Equal("""{"data":{"node":null}}""", await catalogue.Engine.AnswerAsync("""{ node(id: "hidden") { id } }""", Asked.Registered));
        return catalogue;
    }

    private static string HideSomeTables(string policy) => TableRules().Replace(
        policy,
        "$1    forbid:\n      - unless: AUDITOR\n        where: createdYear > 2020\n$2      update: STEWARD\n      delete: STEWARD\n      properties:\n        createdYear: ADMIN\n",
        1);

    [GeneratedRegex(@"(\n  Table:\n(?:(?!    properties:).*\n)+)(    properties:\n(?:(?!      update:).*\n)+)      update: STEWARD\n      delete: STEWARD\n", RegexOptions.None, 1000)]
    private static partial Regex TableRules();
}
