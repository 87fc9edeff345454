namespace Catalogue.GraphQL.Execution;

/// <summary>
/// The result of ResolveFieldValue (spec 6.4.2): an already fetched value, passed by reference and never boxed.
/// What <see cref="Reference"/>, <see cref="Index"/> and <see cref="Length"/> mean depends on <see cref="Kind"/>;
/// for <see cref="FieldValueKind.Object"/> they belong to the source that made the value.
/// </summary>
public readonly struct FieldValue
{
    private FieldValue(FieldValueKind kind, object? reference, int index, int length)
    {
        Kind = kind;
        Reference = reference;
        Index = index;
        Length = length;
    }

    public FieldValueKind Kind { get; }

    public object? Reference { get; }

    public int Index { get; }

    public int Length { get; }

    /// <summary>Also <c>default</c>.</summary>
    public static FieldValue Null => default;

    /// <summary>The value of a <see cref="FieldValueKind.Integer"/>; otherwise without meaning.</summary>
    public long AsInteger => (long)((ulong)(uint)Length << 32 | (uint)Index);

    /// <summary>The value of a <see cref="FieldValueKind.Float"/>; otherwise without meaning.</summary>
    public double AsFloat => BitConverter.Int64BitsToDouble(AsInteger);

    /// <summary>The value of a <see cref="FieldValueKind.Boolean"/>; otherwise without meaning.</summary>
    public bool AsBoolean => Index != 0;

    /// <summary>A value that the scalar's or enum's result coercion turns into what is written.</summary>
    public static FieldValue Leaf(object value) => new(FieldValueKind.Leaf, value, 0, 0);

    /// <summary>Encoded UTF-8 JSON of a completed leaf, or of a whole list of leaves without errors; the bytes must stay as they are until the response is written.</summary>
    public static FieldValue Json(byte[] buffer, int offset, int length) => new(FieldValueKind.Json, buffer, offset, length);

    /// <summary>An object; the source gets it back as the parent of the object's fields.</summary>
    public static FieldValue Object(object reference, int index = 0) => new(FieldValueKind.Object, reference, index, 0);

    /// <summary>The <paramref name="count"/> items of <paramref name="list"/> from <paramref name="start"/> on.</summary>
    public static FieldValue List(ValueList list, int start, int count) => new(FieldValueKind.List, list, start, count);

    /// <summary>An error at this position; its path and locations are set by the executor where they are absent.</summary>
    public static FieldValue Error(GraphQLError error) => new(FieldValueKind.Error, error, 0, 0);

    /// <summary>An integer that is within the range of the field's scalar.</summary>
    public static FieldValue Integer(long value) => new(FieldValueKind.Integer, null, (int)value, (int)(value >> 32));

    /// <summary>A finite number; the caller has refused NaN and the infinities.</summary>
    public static FieldValue Float(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return new(FieldValueKind.Float, null, (int)bits, (int)(bits >> 32));
    }

    public static FieldValue Boolean(bool value) => new(FieldValueKind.Boolean, null, value ? 1 : 0, 0);
}
