using Catalogue.Plan;
using Catalogue.Store.Specification;
using Catalogue.Store.Specification.Sample;

namespace Catalogue.Store.Embedded.Tests.Specification;

public sealed class EmbeddedIntervalTests : IntervalSpecification
{
    protected override ValueTask<IGraphStore> OpenAsync(SampleModel model) => ValueTask.FromResult<IGraphStore>(EmbeddedStore.InMemory(model.Graph, TimeProvider.System));
}
