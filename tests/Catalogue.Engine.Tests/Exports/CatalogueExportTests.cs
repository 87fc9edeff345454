using Catalogue.Engine.Exports;
using Catalogue.Engine.Tests.Access;
using Catalogue.Engine.Tests.Mutations;
using Catalogue.Engine.Tests.Requests;
using Catalogue.Engine.Tests.Subscriptions;
using Catalogue.Plan.Changes;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Exports;

/// <summary>What is exported, of a few nodes, to people of each kind.</summary>
public sealed class CatalogueExportTests
{
    private const string Combination = """

        combinations:
          - atMost: 1
            of: [Dataset.spatial, Dataset.acronym, Table.createdYear, Dataset.recordCount]
            unless: AUDITOR
            says:
              fr: Ensemble, ces champs identifient.
              en: Together they identify.
        """;

    [Fact]
    public async Task A_stranger_gets_what_is_public_with_masks()
    {
        var small = await OpenAsync();

        Assert.Equal(
            """
            {"type":"Organisation","id":"org-cnam","name":{"fr":"Cnam"},"kind":"HEALTH_INSURANCE"}
            {"type":"Dataset","id":"open","title":{"fr":"open"},"kind":"CLAIMS","status":"PUBLISHED","individualCount":120000,"publishedBy":"org-cnam"}
            {"type":"Table","id":"open.T","name":"T","dataset":"open"}
            {"type":"Variable","id":"open.T.V","name":"V","dataType":"STRING","table":"open.T"}
            {"type":"Project","id":"project-hydro","title":{"fr":"HYDRO"},"status":"RUNNING","uses":[{"to":"open","accessFrom":"2025-01-01T00:00:00Z","accessUntil":"2027-01-01T00:00:00Z"}]}

            """,
            await small.Engine.ExportAsync(Principal.Anonymous));
    }

    [Fact]
    public async Task A_steward_gets_what_is_theirs_besides()
    {
        var small = await OpenAsync();

        Assert.Equal(
            """
            {"type":"Organisation","id":"org-cnam","name":{"fr":"Cnam"},"kind":"HEALTH_INSURANCE"}
            {"type":"Dataset","id":"draft","title":{"fr":"draft"},"kind":"CLAIMS","status":"DRAFT","confidential":false,"publishedBy":"org-cnam"}
            {"type":"Dataset","id":"open","title":{"fr":"open"},"kind":"CLAIMS","status":"PUBLISHED","individualCount":123456,"stewardNotes":{"fr":"Note"},"confidential":false,"publishedBy":"org-cnam","derivedFrom":[{"to":"draft","process":"copy","evidence":"DECLARED"}]}
            {"type":"Dataset","id":"secret","title":{"fr":"secret"},"kind":"CLAIMS","status":"PUBLISHED","confidential":true,"publishedBy":"org-cnam"}
            {"type":"Table","id":"draft.T","name":"T","dataset":"draft"}
            {"type":"Table","id":"open.T","name":"T","dataset":"open"}
            {"type":"Table","id":"secret.T","name":"T","dataset":"secret"}
            {"type":"Variable","id":"draft.T.V","name":"V","dataType":"STRING","table":"draft.T"}
            {"type":"Variable","id":"open.T.V","name":"V","dataType":"STRING","table":"open.T"}
            {"type":"Variable","id":"secret.T.V","name":"V","dataType":"STRING","table":"secret.T"}
            {"type":"Process","id":"copy","name":{"fr":"copy"},"kind":"EXTRACTION","reads":["secret"],"writes":["open"]}
            {"type":"Project","id":"project-hydro","title":{"fr":"HYDRO"},"status":"RUNNING","uses":[{"to":"open","accessFrom":"2025-01-01T00:00:00Z","accessUntil":"2027-01-01T00:00:00Z"}]}

            """,
            await small.Engine.ExportAsync(Writers.Steward));
    }

    [Fact]
    public async Task A_spreadsheet_has_a_file_for_each_type_and_each_relation()
    {
        var small = await OpenAsync();
        await small.CommitAsync(small.Put("Dataset", "open", ("acronym", "=1+1"), ("minTypicalAge", -5), ("keywords", "a|b"), ("description", "un \"mot\"")));

        var files = Exporting.Unzipped(await small.Engine.ExportArchiveAsync(Principal.Anonymous));

        Assert.Contains("Organisation.csv\n\uFEFFid,name.fr,name.en,acronym,kind,country,website,description.fr,description.en\r\norg-cnam,Cnam,,,HEALTH_INSURANCE,,,,\r\n", files, StringComparison.Ordinal);
        Assert.Contains("\r\nopen,open,,\"'=1+1\",\"un \"\"mot\"\"\",,CLAIMS,PUBLISHED,,a\\|b,", files, StringComparison.Ordinal);
        Assert.Contains(",-5,", files, StringComparison.Ordinal);
        Assert.Contains("Dataset.publishedBy.csv\n\uFEFFfrom,to,key\r\nopen,org-cnam,\r\nDataset.heldBy.csv\n\uFEFFfrom,to,key\r\n", files, StringComparison.Ordinal);
        Assert.Contains("Project.uses.csv\n\uFEFFfrom,to,key,purpose.fr,purpose.en,accessFrom,accessUntil\r\nproject-hydro,open,,,,2025-01-01T00:00:00Z,2027-01-01T00:00:00Z\r\n", files, StringComparison.Ordinal);
        Assert.DoesNotContain("confidential", files, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", files, StringComparison.Ordinal);
        Assert.DoesNotContain("draft", files, StringComparison.Ordinal);
    }

    /// <summary>Edges are told by one end, that at which they start; where a principal may not follow them from there, by the other.</summary>
    [Theory]
    [InlineData("", null, "org-cnam", """{"type":"Organisation","id":"org-cnam","name":{"fr":"Cnam"},"kind":"HEALTH_INSURANCE"}""")]
    [InlineData("Dataset.publishedBy: AUDITOR", null, "open", """{"type":"Dataset","id":"open","title":{"fr":"open"},"kind":"CLAIMS","status":"PUBLISHED","individualCount":120000}""")]
    [InlineData("Dataset.publishedBy: AUDITOR", null, "org-cnam", """{"type":"Organisation","id":"org-cnam","name":{"fr":"Cnam"},"kind":"HEALTH_INSURANCE","publishes":["open"]}""")]
    [InlineData("Dataset.publishedBy: AUDITOR | Organisation.publishes: AUDITOR", "  publishes: [Dataset!]! => publishes: [Dataset!]", "org-cnam", """{"type":"Organisation","id":"org-cnam","name":{"fr":"Cnam"},"kind":"HEALTH_INSURANCE"}""")]
    [InlineData("USES.visible: AUDITOR", null, "project-hydro", """{"type":"Project","id":"project-hydro","title":{"fr":"HYDRO"},"status":"RUNNING"}""")]
    [InlineData("USES.accessFrom: { read: AUDITOR, mask: NULL }", null, "project-hydro", """{"type":"Project","id":"project-hydro","title":{"fr":"HYDRO"},"status":"RUNNING","uses":[{"to":"open","accessUntil":"2027-01-01T00:00:00Z"}]}""")]
    [InlineData("Dataset.individualCount: AUDITOR", null, "open", """{"type":"Dataset","id":"open","title":{"fr":"open"},"kind":"CLAIMS","status":"PUBLISHED","publishedBy":"org-cnam"}""")]
    [InlineData("Project.visible: AUDITOR", null, "project-hydro", null)]
    public async Task Readers_get_what_other_rules_leave_them(string policy, string? model, string node, string? expected)
    {
        var small = await OpenAsync(policy, model);

        Assert.Equal(expected, LineOf(node, await small.Engine.ExportAsync(Principal.Anonymous)));
    }

    [Fact]
    public async Task An_edge_names_no_node_that_is_hidden()
    {
        var small = await OpenAsync();
        await small.CommitAsync(
            small.Put("Dataset", "other", ("title", "other"), ("kind", "CLAIMS"), ("status", "PUBLISHED")),
            small.Connect("Dataset", "derivedFrom", "other", "open", ("evidence", "OBSERVED"), ("process", "copy")));

        Assert.Equal(
            """{"type":"Dataset","id":"other","title":{"fr":"other"},"kind":"CLAIMS","status":"PUBLISHED","derivedFrom":[{"to":"open","evidence":"OBSERVED"}]}""",
            LineOf("other", await small.Engine.ExportAsync(Principal.Anonymous)));
        Assert.Contains("""{"to":"open","process":"copy","evidence":"OBSERVED"}""", await small.Engine.ExportAsync(Asked.Auditor), StringComparison.Ordinal);
    }

    /// <summary>Importers make keys of what stands on an edge. With the leak, a key says to the day what the mask hides.</summary>
    [Fact]
    public async Task A_key_is_shown_where_all_is_clear_that_stands_on_the_edge()
    {
        var small = await OpenAsync();
        await small.CommitAsync(
            WithKey(small.Connect("Project", "uses", "project-hydro", "open", ("accessFrom", "2024-05-07T00:00:00Z")), "since 7 May"),
            WithKey(small.Connect("Table", "references", "open.T", "open.T", ("columns", "A"), ("referencedColumns", "B")), "A"),
            WithKey(small.Connect("Table", "references", "open.T", "open.T", ("columns", "C"), ("referencedColumns", "B")), "C"));

        var (stranger, auditor) = (await small.Engine.ExportAsync(Principal.Anonymous), await small.Engine.ExportAsync(Asked.Auditor));

        Assert.Equal(
            """{"type":"Project","id":"project-hydro","title":{"fr":"HYDRO"},"status":"RUNNING","uses":[{"to":"open","key":"1","accessFrom":"2024-01-01T00:00:00Z"},{"to":"open","key":"2","accessFrom":"2025-01-01T00:00:00Z","accessUntil":"2027-01-01T00:00:00Z"}]}""",
            LineOf("project-hydro", stranger));
        Assert.Contains("""[{"to":"open","key":"since 7 May","accessFrom":"2024-05-07T00:00:00Z"},{"to":"open","accessFrom":"2025-01-01T00:00:00Z",""", auditor, StringComparison.Ordinal);
        Assert.Equal(
            """{"type":"Table","id":"open.T","name":"T","dataset":"open","references":[{"to":"open.T","key":"A","columns":["A"],"referencedColumns":["B"]},{"to":"open.T","key":"C","columns":["C"],"referencedColumns":["B"]}]}""",
            LineOf("open.T", stranger));
    }

    [Fact]
    public async Task An_export_is_one_request_and_uses_no_more_of_a_combination()
    {
        var small = await SmallCatalogue.OpenAsync(policy: policy => policy + Combination);

        var refusal = await Assert.ThrowsAsync<ExportRefusedException>(() => small.Engine.ExportAsync(Principal.Anonymous));

        Assert.Equal(
            ("One request may use at most 1 of Dataset.spatial, Dataset.acronym, Table.createdYear, Dataset.recordCount; this export would have Dataset.spatial, Dataset.acronym, Table.createdYear. Together they identify.", "Dataset.acronym Table.createdYear"),
            (refusal.Message, string.Join(' ', refusal.Excess)));
        Assert.NotEmpty(await small.Engine.ExportAsync(Principal.Anonymous, "Dataset.acronym", "Table.createdYear"));
        await Assert.ThrowsAsync<ExportRefusedException>(() => small.Engine.ExportAsync(Asked.Registered, "Dataset.acronym", "Table.createdYear"));
        Assert.NotEmpty(await small.Engine.ExportAsync(Asked.Auditor));
        var empty = await SmallCatalogue.OpenEmptyAsync(policy: policy => policy + Combination);
        Assert.Equal(refusal.Message, (await Assert.ThrowsAsync<ExportRefusedException>(() => empty.Engine.ExportAsync(Principal.Anonymous))).Message);
    }

    [Theory]
    [InlineData("Dataset.confidential")]
    [InlineData("Dataset.nothing")]
    [InlineData("Nothing.id")]
    [InlineData("title")]
    public async Task What_does_not_exist_for_somebody_cannot_be_left_out(string coordinate)
    {
        var small = await OpenAsync();

        var refusal = await Assert.ThrowsAsync<ExportRefusedException>(() => small.Engine.ExportAsync(Principal.Anonymous, coordinate));

        Assert.Equal($"There is no property {coordinate} to leave out. Name one as Type.property, such as Dataset.description.", refusal.Message);
    }

    [Fact]
    public async Task What_is_left_out_is_not_there()
    {
        var small = await OpenAsync();

        Assert.Equal(
            """{"type":"Dataset","id":"open","title":{"fr":"open"},"kind":"CLAIMS","publishedBy":"org-cnam"}""",
            LineOf("open", await small.Engine.ExportAsync(Principal.Anonymous, "Dataset.individualCount", "Dataset.status", "Dataset.stewardNotes")));
        Assert.DoesNotContain("status", Exporting.Unzipped(await small.Engine.ExportArchiveAsync(Principal.Anonymous, "Dataset.status", "Project.status", "Hub.status", "Linkage.status")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_of_one_state_whatever_is_written_meanwhile_and_of_any_length()
    {
        const int Many = 5000;
        var small = await OpenAsync();
        await small.CommitAsync([.. Enumerable.Range(0, Many).Select(at => small.Put("Concept", $"c-{at:D5}", ("label", "x")))]);
        var catalogue = await small.Engine.ExportAsync(Principal.Anonymous, [], TestContext.Current.CancellationToken);
        var concepts = catalogue.Types.Single(type => type.Type.Name == "Concept");
        var ids = new List<string>();
        await foreach (var node in catalogue.ReadAsync(concepts, TestContext.Current.CancellationToken))
        {
            if (ids.Count == 0)
            {
                await small.CommitAsync(small.Delete("c-04000"), small.Put("Concept", "c-04000-later", ("label", "x")));
            }

            ids.Add(node.Id.Value);
        }

        Assert.Equal(Enumerable.Range(0, Many).Select(at => $"c-{at:D5}"), ids);
    }

    private static string? LineOf(string node, string export) => export.Split('\n').SingleOrDefault(line => line.Contains($"\"id\":\"{node}\"", StringComparison.Ordinal));

    private static Change WithKey(Change change, string key) => change is Change.Connect connect ? connect with { Key = key } : throw new ArgumentException("No edge.", nameof(change));

    private static async Task<SmallCatalogue> OpenAsync(string policy = "", string? model = null)
    {
        var small = await SmallCatalogue.OpenAsync(policy: PolicyLines.Set(policy), model: PolicyLines.Replace(model));
        await small.CommitAsync(
            small.Put("Dataset", "open", ("individualCount", 123456), ("stewardNotes", "Note")),
            small.Put("Process", "copy", ("name", "copy"), ("kind", "EXTRACTION")),
            small.Connect("Process", "reads", "copy", "secret"),
            small.Connect("Process", "writes", "copy", "open"),
            small.Connect("Dataset", "derivedFrom", "open", "draft", ("evidence", "DECLARED"), ("process", "copy")));
        return small;
    }
}
