using System.Collections.Frozen;
using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Policy;

namespace Catalogue.Engine.Exports;

/// <summary>What an export is to leave out, of what the principal knows.</summary>
internal sealed class OmittedProperties
{
    private readonly FrozenSet<Property> properties;

    private OmittedProperties(IEnumerable<Property> properties) => this.properties = properties.ToFrozenSet();

    public bool Contains(Property property) => properties.Contains(property);

    /// <exception cref="ExportRefusedException">One of the coordinates does not exist for the principal, or is an id.</exception>
    public static OmittedProperties Of(ImmutableArray<string> coordinates, GraphModel model, CompiledPolicy policy)
    {
        var known = policy.Known(model.NodeTypes)
            .SelectMany(type => policy.Known(type.Properties).Select(property => (Name: $"{type}.{property}", Property: property, IsId: property == type.Id)))
            .ToDictionary(item => item.Name);
        return new OmittedProperties(coordinates.Select(coordinate => known.GetValueOrDefault(coordinate) switch
        {
            (null, _, _) => throw new ExportRefusedException($"There is no property {coordinate} to leave out. Name one as Type.property, such as Dataset.description.", []),
            (_, _, true) => throw new ExportRefusedException($"{coordinate} cannot be left out: whatever is exported has its id.", []),
            var (_, property, _) => property,
        }));
    }
}
