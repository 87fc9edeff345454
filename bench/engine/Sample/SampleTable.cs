using System.Collections.Immutable;

namespace Catalogue.Benchmarks.Sample;

/// <summary>A table of the sample with its variables in their order, and the dataset of the same title that it belongs to.</summary>
internal sealed record SampleTable(string Id, string Name, string Title, string DatasetId, string Description, string AccessRights, string Version, ImmutableArray<SampleVariable> Variables);
