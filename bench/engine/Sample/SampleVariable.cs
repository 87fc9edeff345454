namespace Catalogue.Benchmarks.Sample;

/// <summary>A variable of the sample, as an application would hold it.</summary>
internal sealed record SampleVariable(string Id, string Name, string NativeType, string Description, int Position);
