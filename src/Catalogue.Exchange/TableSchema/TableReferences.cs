using System.Collections.Immutable;
using Catalogue.Exchange.Sources;

namespace Catalogue.Exchange.TableSchema;

/// <summary>
/// Resolves foreign keys: a table of that name in the same dataset, else the only one of that name anywhere. The edge
/// has a key only where a table refers to another more than once.
/// </summary>
internal sealed class TableReferences(GraphTypes types, IReadOnlyList<DescribedTable> tables, GraphChanges changes, Findings findings)
{
    private readonly ILookup<string, DescribedTable> byName = tables.ToLookup(table => table.Description.Name, StringComparer.Ordinal);

    public void Connect()
    {
        foreach (var table in tables)
        {
            CheckColumns(table, table.Description.PrimaryKey, "The primary key");
            var resolved = table.Description.ForeignKeys
                .Select(key => (Key: key, Target: Resolve(table, key)))
                .DistinctBy(reference => (reference.Target?.Id, reference.Key.Key));
            foreach (var references in resolved.GroupBy(reference => reference.Target).ToList())
            {
                if (references.Key is { } target)
                {
                    Connect(table, target, [.. references.Select(reference => reference.Key)]);
                }
            }
        }
    }

    private DescribedTable? Resolve(DescribedTable table, ForeignKey key)
    {
        if (key.Resource.Name.Length == 0)
        {
            return table;
        }

        var candidates = byName[key.Resource.Name].ToList();
        var near = candidates.Find(candidate => candidate.Dataset == table.Dataset);
        if (near is not null || candidates.Count == 1)
        {
            return near ?? candidates[0];
        }

        findings.Warn(
            ImportWarningKind.UnresolvedTable,
            key.Resource.Place,
            candidates.Count == 0
                ? $"The table {key.Resource.Name}, to which {table.Description.Name} refers, is not among the files. The reference is left out."
                : $"The table {key.Resource.Name}, to which {table.Description.Name} refers, is in {string.Join(", ", candidates.Select(candidate => candidate.Dataset))}. The reference is left out.");
        return null;
    }

    private void Connect(DescribedTable table, DescribedTable target, ImmutableArray<ForeignKey> keys)
    {
        foreach (var key in keys)
        {
            CheckColumns(table, key.Columns, "A foreign key");
            CheckColumns(target, key.ReferencedColumns, $"A foreign key of {table.Description.Name}");
            changes.Connect(types.References, table.Id, target.Id, key.Place, keys.Length == 1 ? "" : key.Key, PropertyList.Of(types.References)
                .Strings("columns", key.Columns)
                .Strings("referencedColumns", key.ReferencedColumns));
        }
    }

    private void CheckColumns(DescribedTable table, ImmutableArray<PlacedName> columns, string subject)
    {
        foreach (var column in columns)
        {
            if (!table.Description.HasField(column.Name))
            {
                findings.Warn(
                    ImportWarningKind.UnresolvedColumn,
                    column.Place,
                    $"{subject} names the column {column.Name}, which {table.Description.Name} does not have. It is kept as it is written.");
            }
        }
    }
}
