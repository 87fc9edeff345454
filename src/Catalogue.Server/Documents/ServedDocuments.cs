using System.Collections.Concurrent;
using Catalogue.Engine;
using Catalogue.Engine.Schema;
using Catalogue.Policy;

namespace Catalogue.Server.Documents;

/// <summary>The documents as each principal may name them: one that is about what does not exist for it does not exist for it either.</summary>
/// <param name="all">For those who know all of the API.</param>
/// <param name="engine">Says who knows what.</param>
internal sealed class ServedDocuments(RequestDocuments all, CatalogueEngine engine)
{
    // As few as the APIs that are served.
    private readonly ConcurrentDictionary<ServedSchema, RequestDocuments> known = new();

    /// <summary>How many documents were known at the start, each counted once.</summary>
    public int PersistedCount => all.PersistedCount;

    public RequestDocuments For(Principal principal) => all.PersistedCount == 0
        ? all
        : known.GetOrAdd(engine.SchemaFor(principal), api => all.Where(text => engine.Check(text, api).IsEmpty));
}
