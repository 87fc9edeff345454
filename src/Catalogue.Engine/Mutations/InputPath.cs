using System.Collections.Immutable;
using System.Globalization;

namespace Catalogue.Engine.Mutations;

/// <summary>A place in the arguments of a field: names of input fields and indexes of lists.</summary>
internal sealed record InputPath(ImmutableArray<string> Segments)
{
    public static readonly InputPath Root = new([]);

    public InputPath At(string name) => new(Segments.Add(name));

    public InputPath At(int index) => At(index.ToString(CultureInfo.InvariantCulture));
}
