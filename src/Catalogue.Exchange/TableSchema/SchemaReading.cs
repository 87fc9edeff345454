using System.Collections.Immutable;
using Catalogue.Exchange.Sources;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.TableSchema;

/// <summary>One run over the files: nodes as they come, references when all names are known.</summary>
internal sealed class SchemaReading
{
    private readonly GraphChanges changes = new();
    private readonly HashSet<string> codeFilesRead = new(StringComparer.Ordinal);
    private readonly GraphTypes types;
    private readonly Findings findings;
    private readonly CancellationToken cancellationToken;
    private readonly TableNodes tables;
    private readonly CodeNodes codes;

    public SchemaReading(GraphTypes types, IReadOnlySet<NodeId> described, Findings findings, CancellationToken cancellationToken)
    {
        var ids = new IdBook(findings);
        this.types = types;
        this.findings = findings;
        this.cancellationToken = cancellationToken;
        tables = new TableNodes(types, described, ids, changes, findings);
        codes = new CodeNodes(types, ids, changes, findings);
    }

    public int FilesRead { get; private set; }

    public void ReadTable(string root, SourceFile file)
    {
        cancellationToken.ThrowIfCancellationRequested();
        FilesRead++;
        if (new TableDescriptionReader(findings).Read(file) is { } table)
        {
            tables.Add(root, table);
        }
    }

    public void ReadCodeList(SourceFile file)
    {
        cancellationToken.ThrowIfCancellationRequested();
        FilesRead++;
        if (new CodeListDescriptionReader(findings).Read(file) is { } list)
        {
            codes.Add(list, cancellationToken);
            codeFilesRead.Add(list.Codes?.Name ?? "");
        }
    }

    /// <summary>All changes, with the references between what was read.</summary>
    public ImmutableArray<Change> Finish(IEnumerable<SchemaRoot> roots)
    {
        new TableReferences(types, tables.Tables, changes, findings).Connect();
        var nomenclatures = new Nomenclatures(types, codes.Lists, changes, findings);
        foreach (var variable in tables.CodedVariables)
        {
            nomenclatures.Connect(variable);
        }

        foreach (var file in roots.SelectMany(root => root.CodeFiles).Where(file => !codeFilesRead.Contains(file.Name)))
        {
            findings.Warn(ImportWarningKind.FileLeftOut, new SourcePosition(file.Name, 1, 1), "These codes have no schema (.json) beside them that says which columns they are in. The file is left out.");
        }

        return changes.ToImmutable();
    }
}
