using System.Collections.Immutable;

namespace Catalogue.Exchange.Json;

/// <summary>A JSON value that knows where it stands: the offset of its first byte in the text that it was read from.</summary>
internal abstract record PlacedValue(int Offset)
{
    /// <summary>The kind of value with its article, for messages: <c>a number</c>.</summary>
    public string Kind => this switch
    {
        Text => "a string",
        Number => "a number",
        Boolean => "a boolean",
        List => "a list",
        Object => "an object",
        _ => "null",
    };

    public sealed record Null(int Offset) : PlacedValue(Offset);

    public sealed record Text(int Offset, string Value) : PlacedValue(Offset);

    /// <summary>A number as it was written, so that nothing is rounded before its type is known.</summary>
    public sealed record Number(int Offset, string Written) : PlacedValue(Offset);

    public sealed record Boolean(int Offset, bool Value) : PlacedValue(Offset);

    public sealed record List(int Offset, ImmutableArray<PlacedValue> Items) : PlacedValue(Offset);

    public sealed record Object(int Offset, ImmutableArray<PlacedMember> Members) : PlacedValue(Offset)
    {
        public PlacedValue? Find(string name)
        {
            foreach (var member in Members)
            {
                if (string.Equals(member.Name, name, StringComparison.Ordinal))
                {
                    return member.Value;
                }
            }

            return null;
        }
    }
}
