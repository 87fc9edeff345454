using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>Writes the tokens of a document that is valid for a schema but for the faults asked for. An instance serves one document.</summary>
internal sealed partial class DocumentGenerator(Schema schema, Chance chance, Faults faults)
{
    private const int MostDepth = 5;

    private readonly List<List<string>> _definitions = [];
    private readonly List<(string Name, CompositeType Type)> _fragments = [];
    private readonly Dictionary<string, string> _signatures = new(StringComparer.Ordinal);
    private readonly List<DraftVariable> _variables = [];
    private int _fragmentCount;
    private int _fieldsLeft;
    private List<string> _tokens = [];

    /// <summary>The name and the variables of the operation to execute: the first one written.</summary>
    public string? OperationName { get; private set; }

    public IReadOnlyList<DraftVariable> Variables { get; private set; } = [];

    public List<string> WriteDocument()
    {
        var count = chance.OneIn(6) ? 2 + chance.Below(2) : 1;
        for (var i = 0; i < count; i++)
        {
            WriteOperation(i, isNamed: count > 1 || chance.OneIn(2));
        }

        WriteFaultyDefinitions();
        chance.Shuffle(_definitions);
        return [.. _definitions.SelectMany(definition => definition)];
    }

    private void WriteOperation(int index, bool isNamed)
    {
        _fragments.Clear();
        _signatures.Clear();
        _variables.Clear();
        _fieldsLeft = 30;
        var kind = PickKind();
        var name = !isNamed || faults.Strike(Fault.OperationName) ? null : $"Operation{(faults.Strike(Fault.OperationName) ? 0 : index)}";
        _comesInParts = kind == OperationKind.Query && chance.OneIn(2);
        var root = schema.GetRootType(kind) ?? schema.QueryType ?? throw new InvalidOperationException("The schema has no query type.");
        var selections = Written(() => WriteSelectionSet(root, 1, isSubscription: kind == OperationKind.Subscription));
        var directives = Written(() => WriteDirectives(LocationOf(kind)));
        _definitions.Add(Written(() => WriteOperation(kind, name, directives, selections)));
        if (index == 0)
        {
            (OperationName, Variables) = (name, [.. _variables]);
        }
    }

    private void WriteOperation(OperationKind kind, string? name, List<string> directives, List<string> selections)
    {
        if (kind == OperationKind.Query && name is null && _variables.Count == 0 && directives.Count == 0 && !chance.OneIn(3))
        {
            _tokens.AddRange(selections);
            return;
        }

        if (chance.OneIn(12))
        {
            Write(StringLiteral());
        }

        Write(kind.ToString().ToLowerInvariant());
        if (name is not null)
        {
            Write(name);
        }

        WriteVariableDefinitions();
        _tokens.AddRange(directives);
        _tokens.AddRange(selections);
    }

    private OperationKind PickKind()
    {
        if (faults.Strike(Fault.OperationType) || chance.OneIn(5))
        {
            var kind = chance.OneIn(2) ? OperationKind.Mutation : OperationKind.Subscription;
            return schema.GetRootType(kind) is not null || faults.Strike(Fault.OperationType) ? kind : OperationKind.Query;
        }

        return OperationKind.Query;
    }

    private static DirectiveLocation LocationOf(OperationKind kind) => kind switch
    {
        OperationKind.Query => DirectiveLocation.Query,
        OperationKind.Mutation => DirectiveLocation.Mutation,
        _ => DirectiveLocation.Subscription,
    };

    private void WriteFaultyDefinitions()
    {
        if (faults.Strike(Fault.Definition))
        {
            _definitions.Add(["type", "Extra", "{", "x", ":", "Int", "}"]);
        }

        if (faults.Strike(Fault.FragmentUnused))
        {
            WriteFragment($"F{_fragmentCount++}", PickComposite(), MostDepth - 1);
        }

        if (faults.Strike(Fault.FragmentRepeated))
        {
            _definitions.Add([.. chance.Of(_definitions)]);
        }
    }

    private void Write(params ReadOnlySpan<string> tokens) => _tokens.AddRange(tokens);

    private List<string> Written(Action write)
    {
        var outer = _tokens;
        var inner = _tokens = [];
        write();
        _tokens = outer;
        return inner;
    }
}
