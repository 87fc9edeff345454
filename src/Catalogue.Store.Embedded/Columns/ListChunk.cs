using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

/// <summary>Lists: as JSON arrays, and their items for comparison.</summary>
internal sealed class ListChunk(ulong[] present, Slices json, PlanValue.List?[] items) : ColumnChunk(present)
{
    public static readonly ListChunk Absent = new(new ulong[ChunkLayout.Words], Slices.Empty, new PlanValue.List?[ChunkLayout.Rows]);

    public Slices Json { get; } = json;

    public PlanValue.List?[] Items { get; } = items;
}
