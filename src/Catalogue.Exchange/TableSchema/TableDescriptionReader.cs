using System.Collections.Immutable;
using Catalogue.Exchange.Sources;

namespace Catalogue.Exchange.TableSchema;

/// <summary>Reads the schema of one table.</summary>
internal sealed class TableDescriptionReader(Findings findings)
{
    private const string DefaultFormat = "default";

    /// <summary>Null, and a warning, where the file is not a Table Schema.</summary>
    public TableDescription? Read(SourceFile file)
    {
        if (Descriptor.Of(file, findings) is not { } table)
        {
            return null;
        }

        if (!table.Has("fields"))
        {
            findings.Warn(ImportWarningKind.FileLeftOut, table.Place, "A Table Schema has \"fields\"; here are none. The file is left out.");
            return null;
        }

        return new TableDescription(
            table.Text("name") ?? Path.GetFileNameWithoutExtension(file.Path),
            table.Text("produit") ?? Path.GetFileName(Path.GetDirectoryName(file.Path)) ?? "",
            table.Text("title"),
            Joined(table.Text("description"), table.Text("champ"), table.Text("observation")),
            [.. table.Texts("primaryKey")],
            History.Of(table.Object("history"), findings),
            ReadFields(table),
            [.. table.Objects("foreignKeys").Select(ReadForeignKey).OfType<ForeignKey>()],
            table.Place);
    }

    private ImmutableArray<FieldDescription> ReadFields(Descriptor table)
    {
        var fields = ImmutableArray.CreateBuilder<FieldDescription>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var position = 0;
        foreach (var field in table.Objects("fields"))
        {
            position++;
            if (field.Text("name") is not { } name)
            {
                findings.Warn(ImportWarningKind.UnreadValue, field.Place, $"Field {position} has no \"name\". It is left out.");
            }
            else if (!names.Add(name))
            {
                findings.Warn(ImportWarningKind.Duplicate, field.Place, $"The field \"{name}\" is already in this table. The first counts.");
            }
            else
            {
                fields.Add(ReadField(field, name, position));
            }
        }

        return fields.DrainToImmutable();
    }

    private FieldDescription ReadField(Descriptor field, string name, int position)
    {
        var title = field.Text("title");
        var description = field.Text("description");
        var format = field.Text("format");
        return new FieldDescription(
            name,
            position,
            title ?? description,
            title is null ? null : description,
            Joined(field.Text("regle_gestion"), field.Text("observation")),
            ReadDataType(field),
            field.Text("type_oracle") ?? field.Text("type"),
            string.Equals(format, DefaultFormat, StringComparison.Ordinal) ? null : format,
            field.Text("length"),
            History.Of(field, findings),
            field.Text("nomenclature") is { } nomenclature ? new PlacedName(nomenclature, field.PlaceOf("nomenclature")) : null,
            field.Place);
    }

    private string ReadDataType(Descriptor field)
    {
        var type = field.Text("type");
        switch (type?.ToLowerInvariant())
        {
            case "integer" or "number" or "boolean" or "date" or "datetime" or "time" or "year":
                return type.ToUpperInvariant();
            case "yearmonth":
                return "YEAR_MONTH";
            case null or "string" or "any" or "object" or "array" or "duration" or "geopoint" or "geojson":
                return "STRING";
            default:
                findings.Warn(ImportWarningKind.UnreadValue, field.PlaceOf("type"), $"\"{type}\" is not a type of Table Schema. It is taken for a string.");
                return "STRING";
        }
    }

    private ForeignKey? ReadForeignKey(Descriptor key)
    {
        if (key.Object("reference") is not { } reference)
        {
            findings.Warn(ImportWarningKind.UnreadValue, key.Place, "This foreign key has no \"reference\". It is left out.");
            return null;
        }

        var columns = key.Texts("fields");
        var referenced = reference.Texts("fields");
        if (columns.Count == 0 || columns.Count != referenced.Count)
        {
            findings.Warn(
                ImportWarningKind.UnreadValue,
                key.Place,
                $"This foreign key has {columns.Count} columns that refer to {referenced.Count}; it should be as many. It is left out.");
            return null;
        }

        var resource = new PlacedName(reference.Text("resource") ?? "", reference.PlaceOf("resource"));
        return new ForeignKey([.. columns], resource, [.. referenced], key.Place);
    }

    private static string? Joined(params ReadOnlySpan<string?> texts)
    {
        var parts = new List<string>();
        foreach (var text in texts)
        {
            if (text is not null && !parts.Contains(text, StringComparer.Ordinal))
            {
                parts.Add(text);
            }
        }

        return parts.Count == 0 ? null : string.Join("\n\n", parts);
    }
}
