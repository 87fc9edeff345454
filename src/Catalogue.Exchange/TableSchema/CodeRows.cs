using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Catalogue.Exchange.Sources;
using Catalogue.Plan.Changes;
using CsvHelper;

namespace Catalogue.Exchange.TableSchema;

/// <summary>
/// Reads the rows of a code list: fields between semicolons, quoted or not, gzip or not, UTF-8 or else Latin-1. Several
/// columns of one role are joined, codes by a point and labels by a semicolon.
/// </summary>
internal sealed class CodeRows(CodeListDescription list, SourceFile file, Findings findings)
{
    private const int LargestRow = 1 << 20;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, true);

    /// <summary>The rows that have a code, in the order of the file; what is wrong becomes one warning of each kind.</summary>
    public List<CodeRow> Read(CancellationToken cancellationToken)
    {
        try
        {
            return Read(StrictUtf8, cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            Warn(ImportWarningKind.Encoding, 1, "This file is not UTF-8. It is read as Latin-1.");
            return Read(Encoding.Latin1, cancellationToken);
        }
        catch (Exception exception) when (exception is CsvFormatException or InvalidDataException)
        {
            Warn(ImportWarningKind.FileLeftOut, 1, $"This file cannot be read: {FirstLine(exception.Message)} Its codes are left out.");
            return [];
        }
    }

    private List<CodeRow> Read(Encoding encoding, CancellationToken cancellationToken)
    {
        using var bytes = File.OpenRead(file.Path);
        using var plain = file.Path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(bytes, CompressionMode.Decompress) : null;
        using var text = new StreamReader((Stream?)plain ?? bytes, encoding);
        var malformed = new Occurrences();
        using var rows = CsvReader.Create(text, OptionsWith(malformed), leaveOpen: false);
        var read = FindColumns(rows.Headers) is { } columns ? ReadRows(rows, columns, cancellationToken) : [];
        Warn(ImportWarningKind.UnreadValue, malformed, "with quotes that do not match, read as they stand");
        return read;
    }

    private static CsvReaderOptions OptionsWith(Occurrences malformed) => new()
    {
        Separator = ';',
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MaxRecordSize = LargestRow,
        OnMalformedRecord = record => malformed.Add((int)record.LineNumber),
    };

    private CodeColumns? FindColumns(IReadOnlyList<string> header)
    {
        string[] names = [.. header];
        var missing = list.CodeColumns.Concat(list.LabelColumns).Concat(list.Key).Distinct(StringComparer.Ordinal).Except(names, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            Warn(ImportWarningKind.CodesMissing, 1, $"The list {list.Name} has no column {string.Join(", ", missing)} in its first line. Its codes are left out.");
            return null;
        }

        return new CodeColumns(names.Length, IndexesOf(list.Key), IndexesOf(list.CodeColumns), IndexesOf(list.LabelColumns));

        ImmutableArray<int> IndexesOf(ImmutableArray<string> columns) => [.. columns.Select(column => Array.IndexOf(names, column))];
    }

    private List<CodeRow> ReadRows(CsvReader rows, CodeColumns columns, CancellationToken cancellationToken)
    {
        var read = new List<CodeRow>();
        var uneven = new Occurrences();
        var empty = new Occurrences();
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = (int)rows.LineNumber;
            if (rows.FieldCount != columns.Count)
            {
                uneven.Add(line);
            }
            else if (columns.Code.All(index => list.Missing.Contains(rows.GetString(index))))
            {
                empty.Add(line);
            }
            else
            {
                read.Add(new CodeRow(
                    [.. columns.Key.Select(rows.GetString)],
                    string.Join('.', columns.Code.Select(rows.GetString)),
                    Label(rows, columns.Label),
                    line));
            }
        }

        Warn(ImportWarningKind.UnreadValue, uneven, "with another number of fields than its first line, left out");
        Warn(ImportWarningKind.EmptyCode, empty, "without a code, left out");
        return read;
    }

    private string? Label(CsvReader rows, ImmutableArray<int> columns)
    {
        var labels = columns.Select(rows.GetString).Where(label => !list.Missing.Contains(label)).ToList();
        return labels.Count == 0 ? null : string.Join("; ", labels);
    }

    private void Warn(ImportWarningKind kind, Occurrences rows, string message)
    {
        if (rows.Count > 0)
        {
            Warn(kind, rows.First, $"The list {list.Name} has {rows} {message}.");
        }
    }

    private void Warn(ImportWarningKind kind, int line, string message) => findings.Warn(kind, new SourcePosition(file.Name, line, 1), message);

    private static string FirstLine(string message) => message.Split('\n', '\r')[0];
}
