using System.Collections.Immutable;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>The scalars that every schema has (section 3.5), shared by all schemas.</summary>
public static class BuiltInScalars
{
    public static ScalarType Int { get; } = new("Int", ScalarCoercion.Int)
    {
        Description = "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.",
    };

    public static ScalarType Float { get; } = new("Float", ScalarCoercion.Float)
    {
        Description = "The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).",
    };

    public static ScalarType String { get; } = new("String", ScalarCoercion.String)
    {
        Description = "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text.",
    };

    public static ScalarType Boolean { get; } = new("Boolean", ScalarCoercion.Boolean)
    {
        Description = "The `Boolean` scalar type represents `true` or `false`.",
    };

    public static ScalarType ID { get; } = new("ID", ScalarCoercion.ID)
    {
        Description = "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID.",
    };

    /// <summary>All five.</summary>
    public static ImmutableArray<ScalarType> All { get; } = [Int, Float, String, Boolean, ID];
}
