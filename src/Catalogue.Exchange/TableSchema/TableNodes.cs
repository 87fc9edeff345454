using Catalogue.Exchange.Sources;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.TableSchema;

/// <summary>Makes datasets, tables and variables. A product is a dataset; ids are <c>snds-dcir</c>, <c>snds-dcir.ER_PHA_F</c>, <c>snds-dcir.ER_PHA_F.PHA_PRS_C13</c>.</summary>
internal sealed class TableNodes(GraphTypes types, IReadOnlySet<NodeId> described, IdBook ids, GraphChanges changes, Findings findings)
{
    private readonly List<DescribedTable> tables = [];
    private readonly List<CodedVariable> codedVariables = [];

    /// <summary>The tables in the order in which they were added.</summary>
    public IReadOnlyList<DescribedTable> Tables => tables;

    public IReadOnlyList<CodedVariable> CodedVariables => codedVariables;

    public void Add(string root, TableDescription table)
    {
        var dataset = AddDataset(root, table);
        var id = ids.Claim($"{dataset}.{IdText.Part(table.Name)}", $"table {table.Name} of {dataset}", table.Place, out var isNew);
        if (!isNew)
        {
            findings.Warn(ImportWarningKind.Duplicate, table.Place, $"The table {table.Name} is already in {table.Product}. The first counts.");
            return;
        }

        tables.Add(new DescribedTable(id, dataset, table));
        changes.Add(types.Table, id, table.Place, PropertyList.Of(types.Table)
            .String("name", table.Name)
            .French("title", table.Title)
            .French("description", table.Description)
            .Strings("primaryKey", table.PrimaryKey)
            .Years(table.History));
        changes.Connect(types.InDataset, id, dataset, table.Place);
        foreach (var field in table.Fields)
        {
            AddVariable(id, field);
        }
    }

    private NodeId AddDataset(string root, TableDescription table)
    {
        var slug = IdText.Slug(table.Product);
        var id = ids.Claim(slug.Length == 0 ? root : $"{root}-{slug}", $"product {slug} of {root}", table.Place, out var isNew);
        if (isNew && !described.Contains(id))
        {
            changes.Add(types.Dataset, id, table.Place, PropertyList.Of(types.Dataset)
                .French("title", table.Product)
                .String("kind", DatasetKinds.Guess(slug))
                .String("status", "PUBLISHED")
                .Boolean("hasStructuredData", true));
        }

        return id;
    }

    private void AddVariable(NodeId table, FieldDescription field)
    {
        var id = ids.Claim($"{table}.{IdText.Part(field.Name)}", $"variable {field.Name} of {table}", field.Place, out _);
        changes.Add(types.Variable, id, field.Place, PropertyList.Of(types.Variable)
            .String("name", field.Name)
            .French("label", field.Label)
            .French("description", field.Description)
            .Integer("position", field.Position)
            .String("dataType", field.DataType)
            .String("nativeType", field.NativeType)
            .String("format", field.Format)
            .String("length", field.Length)
            .Years(field.History)
            .French("rule", field.Rule));
        changes.Connect(types.InTable, id, table, field.Place);
        if (field.Nomenclature is { } nomenclature)
        {
            codedVariables.Add(new CodedVariable(id, nomenclature));
        }
    }
}
