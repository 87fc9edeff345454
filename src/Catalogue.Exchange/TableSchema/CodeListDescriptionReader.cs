using Catalogue.Exchange.Sources;

namespace Catalogue.Exchange.TableSchema;

/// <summary>
/// Reads the schema of one code list. Without a column of the role <c>code</c> the code is the primary key, or the first
/// column where there is no key either. A row is known by the primary key, because a code alone need not be unique (a
/// commune's number within its department); without a primary key, by its code.
/// </summary>
internal sealed class CodeListDescriptionReader(Findings findings)
{
    /// <summary>Null, and a warning, where the file is not a Table Schema with at least one named field.</summary>
    public CodeListDescription? Read(SourceFile file)
    {
        if (Descriptor.Of(file, findings) is not { } list)
        {
            return null;
        }

        var columns = new List<string>();
        var codes = new List<string>();
        var labels = new List<string>();
        foreach (var field in list.Objects("fields"))
        {
            ReadColumn(field, columns, codes, labels);
        }

        if (columns.Count == 0)
        {
            findings.Warn(ImportWarningKind.FileLeftOut, list.Place, "A code list's schema has \"fields\" with names; here are none. The file is left out.");
            return null;
        }

        var key = list.Texts("primaryKey").Select(name => name.Name).ToList();
        var code = codes.Count > 0 ? codes : key.Count > 0 ? key : columns.GetRange(0, 1);
        return new CodeListDescription(
            list.Text("name") ?? Path.GetFileNameWithoutExtension(file.Path),
            list.Text("title"),
            list.Text("description"),
            [.. code],
            [.. labels],
            [.. key.Count > 0 ? key : code],
            ["", .. list.Texts("missingValues").Select(value => value.Name)],
            CodesBeside(file),
            list.Place);
    }

    private void ReadColumn(Descriptor field, List<string> columns, List<string> codes, List<string> labels)
    {
        if (field.Text("name") is not { } name)
        {
            findings.Warn(ImportWarningKind.UnreadValue, field.Place, "This field has no \"name\". It is left out.");
            return;
        }

        columns.Add(name);
        switch (field.Text("role"))
        {
            case "code":
                codes.Add(name);
                break;
            case "label":
                labels.Add(name);
                break;
        }
    }

    private static SourceFile? CodesBeside(SourceFile schema)
    {
        foreach (var extension in (ReadOnlySpan<string>)[".csv", ".csv.gz"])
        {
            var path = Path.ChangeExtension(schema.Path, extension);
            if (File.Exists(path))
            {
                return new SourceFile(path, Path.ChangeExtension(schema.Name, extension));
            }
        }

        return null;
    }
}
