using Catalogue.Engine.Schema;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.Plan.Rows;

namespace Catalogue.Engine.Execution;

/// <summary>The executor's values: rows through their bindings, introspection through its resolvers.</summary>
internal sealed class PlanSource(CatalogueSchema schema, RequestRun run, Func<ResolverSource> introspection) : ValueSource
{
    private ResolverSource? resolvers;

    private readonly FieldBinding?[] bindings = run.Operation.Bindings;

    public override FieldValue Resolve(CompiledField field, in FieldValue parent) => bindings[field.Id] is { } binding
        ? binding(run, parent)
        : (resolvers ??= introspection()).Resolve(field, parent);

    public override ObjectType? ResolveType(CompiledField field, in FieldValue value, CompositeType abstractType) =>
        value.Reference is CaseRows rows ? schema.ObjectTypeOf(rows.Type) : null;
}
