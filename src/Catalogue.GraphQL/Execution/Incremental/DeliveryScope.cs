namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>The fragments that the usages around a position stand for.</summary>
internal sealed record DeliveryScope(DeferUsage Usage, DeferredFragment Fragment, DeliveryScope? Outer)
{
    public static DeferredFragment Find(DeliveryScope? scope, DeferUsage usage)
    {
        while (scope is not null)
        {
            if (ReferenceEquals(scope.Usage, usage))
            {
                return scope.Fragment;
            }

            scope = scope.Outer;
        }

        throw new InvalidOperationException("A field is deferred by a usage that was not met above it.");
    }
}
