using System.Collections.Immutable;
using Catalogue.Plan.Changes;

namespace Catalogue.Exchange.TableSchema;

/// <summary>A table as its schema describes it.</summary>
/// <param name="Product">The product that the table belongs to, which becomes its dataset.</param>
internal sealed record TableDescription(
    string Name,
    string Product,
    string? Title,
    string? Description,
    ImmutableArray<PlacedName> PrimaryKey,
    History History,
    ImmutableArray<FieldDescription> Fields,
    ImmutableArray<ForeignKey> ForeignKeys,
    SourcePosition Place)
{
    public bool HasField(string name) => Fields.Any(field => string.Equals(field.Name, name, StringComparison.Ordinal));
}
