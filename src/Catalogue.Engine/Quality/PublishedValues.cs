using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Quality;

/// <summary>The statistics of one node: what is published, and what is asked to be.</summary>
internal sealed class PublishedValues(NodeId id)
{
    private readonly Dictionary<Property, PlanValue> published = [];

    public NodeId Id => id;

    public PlanValue this[Property property]
    {
        get => published.GetValueOrDefault(property, PlanValue.Null.Instance);
        set => published[property] = value;
    }

    /// <summary>The count, or null where none is published.</summary>
    public long? Count(Property property) => this[property] is PlanValue.Integer number ? number.Value : null;

    public PublishedValues Copy()
    {
        var copy = new PublishedValues(id);
        foreach (var (property, value) in published)
        {
            copy[property] = value;
        }

        return copy;
    }
}
