namespace Catalogue.Engine.Tests.Mutations;

/// <summary>Connecting and disconnecting.</summary>
public sealed class EdgeMutationTests
{
    private const string Derivation = """derivedFrom(first: 50, where: { id: { eq: "snds" } }) { edges { evidence recordedAt process { id } } }""";

    [Fact]
    public async Task An_edge_is_connected_from_either_end_changed_and_disconnected()
    {
        var catalogue = await SeededCatalogue.ToWriteTo();

        Assert.Equal(
            """{"data":{"connectDatasetDerivedFrom":{"dataset":{"derivedFrom":{"edges":[{"evidence":"DECLARED","recordedAt":"2026-01-15T08:00:00Z","process":null}]}},"errors":null}}}""",
            await catalogue.AskAsync($$"""mutation { connectDatasetDerivedFrom(input: { id: "snds-dcir", target: "snds", evidence: DECLARED, recordedAt: "2026-01-15T09:00:00+01:00" }) { dataset { {{Derivation}} } errors { message } } }""", Writers.Steward));
        Assert.Equal(
            """{"data":{"connectDatasetDerivatives":{"dataset":{"id":"snds"},"errors":null}}}""",
            await catalogue.AskAsync("""mutation { connectDatasetDerivatives(input: { id: "snds", target: "snds-dcir", evidence: OBSERVED, process: "process-copie-centrale" }) { dataset { id } errors { message } } }""", Writers.Admin));
        Assert.Equal(
            """{"data":{"dataset":{"derivedFrom":{"edges":[{"evidence":"OBSERVED","recordedAt":"2026-01-15T08:00:00Z","process":{"id":"process-copie-centrale"}}]}}}}""",
            await catalogue.AskAsync($$"""{ dataset(id: "snds-dcir") { {{Derivation}} } }""", Writers.Steward));
        Assert.Equal(
            """{"data":{"disconnectDatasetDerivedFrom":{"dataset":{"derivedFrom":{"edges":[]}},"errors":null}}}""",
            await catalogue.AskAsync($$"""mutation { disconnectDatasetDerivedFrom(input: { id: "snds-dcir", target: "snds" }) { dataset { {{Derivation}} } errors { message } } }""", Writers.Steward));
        Assert.Equal(
            """{"data":{"disconnectDatasetDerivedFrom":{"dataset":null,"errors":[{"message":"`Dataset.derivedFrom` of \"snds-dcir\" does not lead to \"snds\", as far as you may see.","path":["input","target"]}]}}}""",
            await catalogue.AskAsync("""mutation { disconnectDatasetDerivedFrom(input: { id: "snds-dcir", target: "snds" }) { dataset { id } errors { message path } } }""", Writers.Steward));
    }

    [Fact]
    public async Task A_relation_to_one_target_leads_to_the_last_one_connected()
    {
        var catalogue = await SeededCatalogue.ToWriteTo();

        Assert.Equal(
            """{"data":{"a":{"dataset":{"partOf":{"id":"snds-pmsi-mco"}}},"b":{"dataset":{"partOf":{"id":"snds"}}}}}""",
            await catalogue.AskAsync(
                """
                mutation {
                  a: connectDatasetPartOf(input: { id: "snds-dcir", target: "snds-pmsi-mco" }) { dataset { partOf { id } } }
                  b: connectDatasetPartOf(input: { id: "snds-dcir", target: "snds" }) { dataset { partOf { id } } }
                }
                """,
                Writers.Steward));
    }

    [Fact]
    public async Task Ends_of_another_type_are_not_found_and_parallel_edges_go_together()
    {
        var catalogue = await SeededCatalogue.ToWriteTo();

        Assert.Equal(
            """{"data":{"connectDatasetPartOf":{"errors":[{"message":"There is no Dataset with the id \"org-cnam\" that you may see.","path":["input","id"]},{"message":"There is no Dataset with the id \"snds-dcir.ER_PRS_F\" that you may see.","path":["input","target"]}]}}}""",
            await catalogue.AskAsync("""mutation { connectDatasetPartOf(input: { id: "org-cnam", target: "snds-dcir.ER_PRS_F" }) { errors { message path } } }""", Writers.Admin));
        Assert.Equal(
            """{"data":{"disconnectTableReferences":{"table":{"references":{"totalCount":0}},"errors":null}}}""",
            await catalogue.AskAsync("""mutation { disconnectTableReferences(input: { id: "snds-dcir.ER_PHA_F", target: "snds-dcir.ER_PRS_F" }) { table { references(where: { id: { eq: "snds-dcir.ER_PRS_F" } }) { totalCount } } errors { message } } }""", Writers.Steward));
    }

    [Fact]
    public async Task A_required_relation_is_moved_and_not_taken_away()
    {
        var catalogue = await SeededCatalogue.ToWriteTo();

        Assert.Equal(
            """{"data":{"disconnectTableDataset":{"table":null,"errors":[{"message":"Table \"snds-dcir.ER_PRS_F\": dataset is required, and would be missing. Connect it to another Dataset in the same set, or delete it too.","path":["input"]}]}}}""",
            await catalogue.AskAsync("""mutation { disconnectTableDataset(input: { id: "snds-dcir.ER_PRS_F", target: "snds-dcir" }) { table { id } errors { message path } } }""", Writers.Steward));
        Assert.Equal(
            """{"data":{"connectTableDataset":{"table":{"dataset":{"id":"snds"}},"errors":null}}}""",
            await catalogue.AskAsync("""mutation { connectTableDataset(input: { id: "snds-dcir.ER_PRS_F", target: "snds" }) { table { dataset { id } } errors { message } } }""", Writers.Admin));
    }

    [Fact]
    public async Task Twice_the_same_is_a_mistake_within_a_call_and_nothing_between_calls()
    {
        var catalogue = await SeededCatalogue.ToWriteTo();
        const string Connect = """{ connectDatasetLocatedAt: { id: "snds-dcir", target: "hub-essai" } }""";

        Assert.Equal(
            """{"data":{"applyChanges":{"errors":[{"message":"The same call connects the two already. Give once what is to be.","path":["input","1","connectDatasetLocatedAt"]}]}}}""",
            await catalogue.AskAsync($$"""mutation { applyChanges(input: [{{Connect}}, {{Connect}}]) { errors { message path } } }""", Writers.Admin));
        var before = await catalogue.Store.SequenceAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            """{"data":{"a":{"errors":null},"b":{"errors":null}}}""",
            await catalogue.AskAsync("""mutation { a: connectDatasetLocatedAt(input: { id: "snds-dcir", target: "hub-essai" }) { errors { message } } b: connectDatasetLocatedAt(input: { id: "snds-dcir", target: "hub-essai" }) { errors { message } } }""", Writers.Admin));
        Assert.InRange(await catalogue.Store.SequenceAsync(TestContext.Current.CancellationToken), before, before + 1);
    }
}
