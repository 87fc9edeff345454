using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>
/// A value of a type for a hash: now and then null, an error, no list, or of another type. Left out are the coercions
/// that sections 3.5.1 to 3.5.5 leave to the service: a number from its digits, a boolean from a number and their like.
/// </summary>
internal sealed class FakeValues
{
    private static readonly string[] Texts = ["", "plain", "é \"quoted\" \\ /", "line\nbreak\ttab \u0001\u007f", "\U0001f600 \u2028 <&>", "12"];

    private static readonly object[] OneOfEach = ["any", new List<object?> { 1, "a", null }, new Dictionary<string, object?> { ["a"] = 1, ["b"] = new List<object?> { new Dictionary<string, object?>() } }];

    private static readonly Dictionary<string, object?[]> Wrong = new(StringComparer.Ordinal)
    {
        ["Int"] = ["x", 1.5, 2147483648L, double.NaN, null],
        ["Float"] = ["x", double.PositiveInfinity, null],
        ["String"] = [null, new List<object?> { 1 }],
        ["Boolean"] = ["x", null],
        ["ID"] = [1.5, true, null],
    };

    public FieldValue Of(GraphQLType type, uint hash, string text)
    {
        var isNull = type is NonNullType ? hash % 48 == 2 : hash % 8 == 3;
        return isNull ? FieldValue.Null : OfPresent(type.Nullable, Hash.Mix(hash + 1), text);
    }

    private FieldValue OfPresent(GraphQLType type, uint hash, string text)
    {
        if (hash % 48 == 1)
        {
            return FieldValue.Error(new("The source failed."));
        }

        var next = Hash.Mix(hash + 2);
        return type switch
        {
            ListType when hash % 40 == 4 => FieldValue.Leaf(7),
            ListType list => FieldValue.List(new FakeItems(this, list.OfType, next, text), 0, (int)(next % 4)),
            CompositeType => FieldValue.Object(this, (int)next),
            _ when hash % 24 == 5 => WrongLeaf(type.Named, next),
            _ => Leaf(type.Named, next, text),
        };
    }

    /// <summary>Null in the tables stands for an object, which no leaf is.</summary>
    private FieldValue WrongLeaf(NamedType type, uint hash)
    {
        var value = type is EnumType ? new object?[] { "NO_SUCH_VALUE", 7, null }[hash % 3]
            : Wrong.TryGetValue(type.Name, out var values) ? values[hash % (uint)values.Length]
            : OneOfEach[0];
        return value is null ? FieldValue.Object(this) : FieldValue.Leaf(value);
    }

    private static FieldValue Leaf(NamedType type, uint hash, string text) => type is EnumType { Values: var values }
        ? FieldValue.Leaf(values[(int)(hash % (uint)values.Length)].Name)
        : type.Name switch
        {
            "Int" => hash % 3 == 0 ? FieldValue.Integer((int)hash) : FieldValue.Leaf((int)hash),
            "Float" => hash % 3 == 0 ? FieldValue.Float((int)hash / 64.0) : FieldValue.Leaf((int)hash / 64.0),
            "Boolean" => hash % 3 == 0 ? FieldValue.Boolean(hash % 2 == 0) : FieldValue.Leaf(hash % 2 == 0),
            "String" => FieldValue.Leaf(hash % 2 == 0 ? text : Texts[(hash >> 1) % (uint)Texts.Length]),
            "ID" => FieldValue.Leaf(hash % 2 == 0 ? (int)hash : $"id-{hash}"),
            _ => FieldValue.Leaf(new[] { text, (long)hash, hash / 64.0, true, OneOfEach[1], OneOfEach[2] }[hash % 6]),
        };

    private sealed class FakeItems(FakeValues values, GraphQLType type, uint hash, string text) : ValueList
    {
        public override FieldValue this[int index] => values.Of(type, Hash.Mix(hash + (uint)index + 1), text);
    }
}
