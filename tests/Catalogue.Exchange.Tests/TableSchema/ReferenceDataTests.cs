using System.IO.Compression;
using System.Text.Json;
using Catalogue.Exchange.TableSchema;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.Tests.TableSchema;

/// <summary>The main base's own schemas, as published; the expected figures are counted here by other means.</summary>
public sealed class ReferenceDataTests
{
    private static readonly Lazy<ImportReading> Reading = new(Read);

    [Fact]
    public void Counts_equal_those_of_a_separate_count_over_the_files()
    {
        var folder = Folder();
        var reading = Reading.Value;
        var tables = Directory.GetFiles(Path.Combine(folder, "schemas"), "*.json", SearchOption.AllDirectories).Select(Parse).ToList();
        var lists = Directory.GetFiles(Path.Combine(folder, "nomenclatures"), "*.json", SearchOption.AllDirectories);
        var listNames = lists.Select(file => Parse(file).GetProperty("name").GetString() ?? "").ToHashSet();
        var nomenclatures = tables.SelectMany(FieldsOf).Select(field => field.GetProperty("nomenclature").GetString() ?? "").ToList();
        Assert.Equal(
            [
                ("Dataset", tables.DistinctBy(table => table.GetProperty("produit").GetString()).Count()),
                ("Table", tables.Count),
                ("Variable", tables.Sum(table => FieldsOf(table).Count())),
                ("CodeList", lists.Length),
                ("Code", lists.Sum(CountCodes)),
                ("IN_DATASET", tables.Count),
                ("IN_TABLE", tables.Sum(table => FieldsOf(table).Count())),
                ("REFERENCES", tables.Sum(table => table.TryGetProperty("foreignKeys", out var keys) ? keys.GetArrayLength() : 0)),
                ("CODED_WITH", nomenclatures.Count(name => listNames.Contains(name.Split(':')[0]))),
                ("IN_LIST", lists.Sum(CountCodes)),
            ],
            reading.Summary.Nodes.Select(count => (count.Type.Name, count.Count))
                .Concat(reading.Summary.Edges.Select(count => (count.Type.Name, count.Count))));
        Assert.Equal(tables.Count + lists.Length, reading.Summary.Files);
        Assert.Empty(reading.Faults);
    }

    [Fact]
    public void Warnings_name_each_thing_that_the_files_lack()
    {
        var folder = Folder();
        var expected = Path.Combine(Repository.Root, "tests", "Catalogue.Exchange.Tests", "TableSchema", "reference-warnings.txt");
        var warnings = Reading.Value.Warnings.Select(warning => $"{warning.Position}: {warning.Kind}: {warning.Message}\n");
        GoldenFile.Compare(expected, string.Concat(warnings).Replace(folder + "/", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_run_gives_the_same_changes()
    {
        var folder = Folder();
        Assert.Equal(Printed.Of(Reading.Value, folder), Printed.Of(Read(), folder));
    }

    [Fact]
    public void Ids_are_unique_and_every_edge_leads_from_node_to_node()
    {
        var reading = Reading.Value;
        var ids = reading.Changes.OfType<Change.UpsertNode>().Select(node => node.Id).ToList();
        var known = ids.ToHashSet();
        Assert.Equal(ids.Count, known.Count);
        Assert.DoesNotContain(reading.Changes.OfType<Change.Connect>(), edge => !known.Contains(edge.From) || !known.Contains(edge.To));
    }

    [Fact]
    public void The_drugs_table_refers_to_the_services_table_by_nine_columns()
    {
        var reading = Reading.Value;
        var edge = Assert.Single(
            reading.Changes.OfType<Change.Connect>(),
            edge => edge.Type.Name == "REFERENCES" && edge.From == new NodeId("snds-dcir.ER_PHA_F"));
        const string Columns = "DCT_ORD_NUM,FLX_DIS_DTD,FLX_EMT_NUM,FLX_EMT_ORD,FLX_EMT_TYP,FLX_TRT_DTD,ORG_CLE_NUM,PRS_ORD_NUM,REM_TYP_AFF";
        var list = new PlanValue.List([.. Columns.Split(',').Select(column => new PlanValue.String(column))]);
        Assert.Equal("snds-dcir.ER_PRS_F", edge.To.Value);
        Assert.Equal("", edge.Key);
        Assert.Equal([("columns", list), ("referencedColumns", list)], edge.Properties.Select(property => (property.Property.Name, (PlanValue.List)property.Value)));
    }

    [Fact]
    public void Several_references_to_one_table_are_told_apart_by_their_columns()
    {
        var keys = Reading.Value.Changes.OfType<Change.Connect>()
            .Where(edge => edge.Type.Name == "REFERENCES" && edge.To == new NodeId("snds-dcir-dcirs.DA_PRA_R"))
            .Select(edge => (edge.From.Value, edge.Key));
        Assert.Equal(
            [
                ("snds-dcir.ER_PRS_F", "PFS_EXE_NUM->PFS_PFS_NUM"),
                ("snds-dcir.ER_PRS_F", "PFS_PRE_NUM->PFS_PFS_NUM"),
                ("snds-dcir.ER_PRS_F", "PRS_MTT_NUM->PFS_PFS_NUM"),
            ],
            keys);
    }

    private static string Folder() => Repository.Shared("data/snds/schema-snds");

    private static ImportReading Read() =>
        new TableSchemaReader(CatalogueModel.Instance).Read([Folder()], null, TestContext.Current.CancellationToken);

    private static JsonElement Parse(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return document.RootElement.Clone();
    }

    private static IEnumerable<JsonElement> FieldsOf(JsonElement schema) => schema.GetProperty("fields").EnumerateArray();

    /// <summary>Rows below the header whose code is not empty. No list of the reference data has a line break inside quotes.</summary>
    private static int CountCodes(string schema)
    {
        var column = FieldsOf(Parse(schema)).TakeWhile(field => !field.TryGetProperty("role", out var role) || role.GetString() != "code").Count();
        return RowsOf(Path.ChangeExtension(schema, null)).Skip(1).Count(row => row.Split(';')[column].Trim('"').Length > 0);
    }

    private static string[] RowsOf(string path)
    {
        if (File.Exists(path + ".csv"))
        {
            return File.ReadAllLines(path + ".csv");
        }

        if (!File.Exists(path + ".csv.gz"))
        {
            return [];
        }

        using var text = new StreamReader(new GZipStream(File.OpenRead(path + ".csv.gz"), CompressionMode.Decompress));
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
