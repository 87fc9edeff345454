using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>Objects without end whose leaves are the number of the call that resolved them; it keeps the calls in their order.</summary>
internal sealed class CallRecord : ValueSource
{
    public List<string> Calls { get; } = [];

    public override FieldValue Resolve(CompiledField field, in FieldValue parent)
    {
        var path = parent.Reference is string outer ? $"{outer}.{field.ResponseName}" : field.ResponseName;
        Calls.Add(path);
        return field.Selections is null ? FieldValue.Integer(Calls.Count) : FieldValue.Object(path);
    }

    public override ObjectType? ResolveType(CompiledField field, in FieldValue value, CompositeType abstractType) => null;
}
