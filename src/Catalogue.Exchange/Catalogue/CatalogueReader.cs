using Catalogue.Exchange.Json;
using Catalogue.Exchange.Sources;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;

namespace Catalogue.Exchange.Catalogue;

/// <summary>
/// Reads the catalogue's own format, JSON Lines: a line is a node, an object with <c>type</c>, <c>id</c>, the type's
/// properties and its relations under their names in the model. A text is <c>{"fr": "..", "en": ".."}</c> or a string in
/// French; a language that is left out or null stays as it is in the store. A relation is the id of its target, or an
/// object with <c>to</c>, the edge's properties and, for parallel edges, a <c>key</c>; a list of these where the relation
/// is to many. An edge may be stated from either end or from both; where only one can be, it takes the place of the one
/// in the store, and otherwise it is added. Null clears a property, a text in both languages. Empty lines are skipped.
/// </summary>
public sealed class CatalogueReader(GraphModel model)
{
    /// <summary>The format's name on the command line.</summary>
    public const string Format = "catalogue";

    /// <summary>
    /// Reads files and folders; of a folder every <c>.jsonl</c> below it, in ordinal order of the paths. Whether ids that
    /// are not in the files exist is for the store to say.
    /// </summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImportReading Read(IReadOnlyList<string> paths, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        var files = FilesOf(paths, findings);
        var graph = new StatedGraph(findings);
        for (var read = 0; read < files.Count; read++)
        {
            progress?.Report(new ImportProgress(read, files.Count, files[read].Name));
            ReadFile(files[read], graph, findings, cancellationToken);
        }

        progress?.Report(new ImportProgress(files.Count, files.Count, null));
        var changes = graph.ToChanges();
        return new ImportReading(
            changes,
            findings.FaultsInOrder(files),
            findings.WarningsInOrder(files),
            ImportSummary.Of(model, files.Count, changes));
    }

    private static List<SourceFile> FilesOf(IReadOnlyList<string> paths, Findings findings)
    {
        var files = new List<SourceFile>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var found = Directory.Exists(path) ? SourceFolder.Files(path, ".jsonl").ToList()
                : File.Exists(path) ? [new SourceFile(path, path.Replace('\\', '/'))]
                : [];
            if (found.Count == 0)
            {
                findings.Fault(
                    new SourcePosition(path, 1, 1),
                    "There is no such file, nor a folder with .jsonl files. Name files or folders of the catalogue's JSON Lines.");
            }

            files.AddRange(found.Where(file => known.Add(Path.GetFullPath(file.Path))));
        }

        return files;
    }

    private void ReadFile(SourceFile file, StatedGraph graph, Findings findings, CancellationToken cancellationToken)
    {
        using var stream = File.OpenRead(file.Path);
        var lines = new LineSource(stream);
        while (lines.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = new SourceText(file.Name, lines.Number, lines.Current);
            if (lines.IsTooLong)
            {
                findings.Fault(text.At(0), $"This line is longer than {LineSource.MaxLength} bytes. Split the node's content.");
            }
            else if (!lines.Current.Span.Trim(" \t"u8).IsEmpty)
            {
                ReadLine(text, graph, findings);
            }
        }
    }

    private void ReadLine(SourceText text, StatedGraph graph, Findings findings)
    {
        var faults = new List<JsonFault>();
        var value = JsonDocumentReader.Read(text.Utf8, faults);
        foreach (var fault in faults)
        {
            findings.Fault(text.At(fault.Offset), fault.Message);
        }

        if (value is PlacedValue.Object line)
        {
            new NodeReader(model, text, graph, findings).Read(line);
        }
        else if (value is not null)
        {
            findings.Fault(text.At(value.Offset), $"A line must be one object with \"type\" and \"id\"; here is {value.Kind}.");
        }
    }
}
