using Catalogue.Plan.Changes;

namespace Catalogue.Exchange.TableSchema;

/// <summary>A column as its schema describes it. <paramref name="Nomenclature"/> is the cell as it is written, which may name several lists.</summary>
internal sealed record FieldDescription(
    string Name,
    int Position,
    string? Label,
    string? Description,
    string? Rule,
    string DataType,
    string? NativeType,
    string? Format,
    string? Length,
    History History,
    PlacedName? Nomenclature,
    SourcePosition Place);
