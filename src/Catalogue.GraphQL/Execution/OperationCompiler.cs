using System.Collections.Immutable;
using System.Text;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Execution;

/// <summary>Compiles one operation; an instance serves one call.</summary>
public sealed partial class OperationCompiler
{
    private readonly Schema _schema;
    private readonly ConditionValues _conditions;
    private readonly CompileLimits _limits;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly Dictionary<string, byte[]> _encodedNames = new(StringComparer.Ordinal);
    private readonly IncrementalForm _form;
    private readonly bool _isSubscription;
    private readonly bool _mayDefer;
    private readonly DirectiveDefinition? _streamDefinition;
    private bool _isIncremental;
    private int _fieldCount;
    private int _visits;
    private GraphQLError? _error;
    private GraphQLError? _conditionError;

    private OperationCompiler(Schema schema, DocumentNode document, OperationDefinitionNode operation, ConditionValues conditions, CompileLimits limits, IncrementalForm form)
    {
        _form = form;
        _isSubscription = operation.Operation == OperationKind.Subscription;
        _mayDefer = schema.FindDirective("defer") is not null;
        _streamDefinition = schema.FindDirective("stream");
        _schema = schema;
        _conditions = conditions;
        _limits = limits;
        _fragments = FragmentsOf(document);
    }

    /// <summary>Collects the fields of a valid operation for every place and every possible type.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="conditions">The values of its <see cref="ValidatedOperation.ConditionNames"/>.</param>
    /// <param name="limits">The default ones where null.</param>
    /// <param name="form">In which form parts of the response may follow.</param>
    public static CompiledOperation Compile(ValidatedOperation operation, ConditionValues conditions, CompileLimits? limits = null, IncrementalForm form = IncrementalForm.None) =>
        Compile(operation.Schema, operation.Document, operation.Definition, conditions, limits, form);

    /// <summary>
    /// Collects the operation's fields for every place and every possible type. Selections of fields that do not exist
    /// and spreads of fragments that do not exist are left out, as the specification's algorithms do.
    /// </summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document of the operation and its fragments.</param>
    /// <param name="operation">One of the document's operations.</param>
    /// <param name="conditions">The values of <see cref="Conditions.Of(DocumentNode, OperationDefinitionNode)"/>.</param>
    /// <param name="limits">The default ones where null.</param>
    /// <param name="form">In which form parts of the response may follow.</param>
    public static CompiledOperation Compile(
        Schema schema,
        DocumentNode document,
        OperationDefinitionNode operation,
        ConditionValues conditions,
        CompileLimits? limits = null,
        IncrementalForm form = IncrementalForm.None)
    {
        if (schema.GetRootType(operation.Operation) is not { } rootType)
        {
            var kind = operation.Operation.ToString().ToLowerInvariant();
            var queryType = schema.QueryType ?? throw new ArgumentException("The schema has no query type.", nameof(schema));
            return Refused(operation, queryType, GraphQLError.At(operation.Location, $"Schema is not configured to execute {kind} operation."));
        }

        var compiler = new OperationCompiler(schema, document, operation, conditions, limits ?? CompileLimits.Default, form);
        var root = compiler.CompileSelectionSet(rootType, [operation.SelectionSet], 1);
        var parts = form != IncrementalForm.None && compiler is { _isIncremental: true, _isSubscription: false, _error: null } ? compiler.CompileParts(root, operation) : root;
        return compiler._error is { } error
            ? Refused(operation, rootType, compiler.Explained(error, document))
            : new(operation, rootType, root, compiler._fieldCount, []) { Parts = parts, Form = form };
    }

    private static CompiledOperation Refused(OperationDefinitionNode operation, ObjectType rootType, GraphQLError error) =>
        new(operation, rootType, new(rootType, [rootType], [[]]), 0, [error]);

    private static Dictionary<string, FragmentDefinitionNode> FragmentsOf(DocumentNode document)
    {
        var fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                fragments.TryAdd(fragment.Name, fragment);
            }
        }

        return fragments;
    }

    private CompiledSelectionSet CompileSelectionSet(CompositeType type, ImmutableArray<SelectionSetNode> selectionSets, int depth)
    {
        var types = _schema.GetPossibleTypes(type);
        var fields = new ImmutableArray<CompiledField>[types.Length];
        GraphQLError?[]? errors = null;
        for (var i = 0; i < types.Length; i++)
        {
            var groups = CollectFields(types[i], selectionSets);
            if (_conditionError is not null)
            {
                errors ??= new GraphQLError?[types.Length];
                (errors[i], _conditionError) = (_conditionError, null);
                groups = new();
            }

            fields[i] = CompileFields(types[i], groups, depth);
        }

        return new(type, types, fields, errors);
    }

    private ImmutableArray<CompiledField> CompileFields(ObjectType type, FieldGroups groups, int depth)
    {
        var fields = ImmutableArray.CreateBuilder<CompiledField>(groups.Count);
        foreach (var group in groups)
        {
            if (_error is not null)
            {
                return [];
            }

            if (_schema.GetField(type, group.Nodes[0].Name) is { } definition)
            {
                fields.Add(CompileField(type, definition, group, depth));
            }
        }

        return fields.DrainToImmutable();
    }

    private CompiledField CompileField(ObjectType type, FieldDefinition definition, FieldGroup group, int depth)
    {
        var id = _fieldCount++;
        var node = group.Nodes[0];
        if (id == _limits.MaxFields)
        {
            Fail(node.Location, "OPERATION_TOO_LARGE", $"The operation selects more than {_limits.MaxFields} fields, fragments counted wherever they are spread. Select less at once.");
        }
        else if (depth > _limits.MaxDepth)
        {
            Fail(node.Location, "OPERATION_TOO_DEEP", $"The operation nests fields deeper than {_limits.MaxDepth} levels; select fewer at once.");
        }

        var selections = definition.Type.Named is CompositeType composite
            ? CompileSelectionSet(composite, _error is null ? SubSelections(group) : [], depth + 1)
            : null;
        var constant = ReferenceEquals(definition, type.TypeNameField) ? Encoding.UTF8.GetBytes($"\"{type.Name}\"") : null;
        return new(id, EncodedName(group.ResponseName), definition, type, [.. group.Nodes], selections, constant, StreamOf(node));
    }

    private static ImmutableArray<SelectionSetNode> SubSelections(FieldGroup group)
    {
        if (group.Nodes.Count == 1)
        {
            return group.Nodes[0].SelectionSet is { } only ? [only] : [];
        }

        var sets = ImmutableArray.CreateBuilder<SelectionSetNode>(group.Nodes.Count);
        foreach (var node in group.Nodes)
        {
            if (node.SelectionSet is { } set)
            {
                sets.Add(set);
            }
        }

        return sets.DrainToImmutable();
    }

    private byte[] EncodedName(string responseName)
    {
        if (!_encodedNames.TryGetValue(responseName, out var encoded))
        {
            encoded = Encoding.UTF8.GetBytes($"\"{responseName}\":");
            _encodedNames.Add(responseName, encoded);
        }

        return encoded;
    }

    private void Fail(Location location, string code, string message) =>
        _error ??= GraphQLError.At(location, message) with { Code = code };

    private GraphQLError Explained(GraphQLError error, DocumentNode document) =>
        FragmentCircle.Find(document, _fragments) is { } spread
            ? GraphQLError.At(spread.Location, $"Cannot spread fragment \"{spread.Name}\" within itself.") with { Code = "CIRCULAR_FRAGMENT" }
            : error;
}
