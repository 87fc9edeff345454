using Catalogue.Engine.Mutations;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.Plan.Rows;

namespace Catalogue.Engine.Execution;

/// <summary>The executor's values: rows through their bindings, introspection through its resolvers.</summary>
internal sealed class PlanSource(RequestRun run) : ValueSource
{
    private readonly ServedSchema schema = run.Operation.Schema;
    private readonly FieldBinding?[] bindings = run.Operation.Bindings;
    private ResolverSource? resolvers;

    public override FieldValue Resolve(CompiledField field, in FieldValue parent) => bindings[field.Id] is { } binding
        ? binding(run, parent)
        : (resolvers ??= new ResolverSource(schema.Introspection, run.Operation.Compiled, run.Variables)).Resolve(field, parent);

    public override ObjectType? ResolveType(CompiledField field, in FieldValue value, CompositeType abstractType) =>
        value.Reference switch
        {
            CaseRows rows => schema.ObjectTypeOf(rows.Type),
            MutationFault fault => schema.ObjectTypeOf(fault.Kind),
            _ => null,
        };

    /// <summary>Forgets the arguments, which may be of the request's variables.</summary>
    public void End() => resolvers = null;
}
