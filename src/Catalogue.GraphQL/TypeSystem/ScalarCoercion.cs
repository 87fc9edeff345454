using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// How a scalar's values are read and written (section 3.5, Result Coercion and Input Coercion). A coerced input is null, bool,
/// int, long, double or string; a permissive scalar also gives <see cref="List{T}"/> of object? and
/// <see cref="Dictionary{TKey, TValue}"/> of string to object?. Null itself never reaches a coercion.
/// </summary>
public abstract class ScalarCoercion
{
    public static ScalarCoercion Int { get; } = new IntCoercion();

    public static ScalarCoercion Float { get; } = new FloatCoercion();

    public static ScalarCoercion String { get; } = new StringCoercion();

    public static ScalarCoercion Boolean { get; } = new BooleanCoercion();

    public static ScalarCoercion ID { get; } = new IDCoercion();

    /// <summary>Accepts any value as it is: what a custom scalar without a coercion of its own does.</summary>
    public static ScalarCoercion Permissive { get; } = new PermissiveCoercion();

    /// <summary>Coerces a literal of a document or of a default value.</summary>
    /// <param name="literal">The literal; not null, and without variables: the caller has replaced those inside lists and objects.</param>
    /// <param name="value">The coerced value, on success.</param>
    /// <param name="error">What is wrong, on failure.</param>
    public abstract bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error);

    /// <summary>Coerces a value of the request's variables.</summary>
    /// <param name="reader">Stands on the value's first token, which is not null; on success stands on its last token.</param>
    /// <param name="value">The coerced value, on success.</param>
    /// <param name="error">What is wrong, on failure.</param>
    public abstract bool TryCoerceJson(ref Utf8JsonReader reader, out object? value, [NotNullWhen(false)] out string? error);

    /// <summary>Coerces a resolved value to what the response carries: bool, int, long, double, decimal or string, or for a permissive scalar anything made of those.</summary>
    /// <param name="value">The resolved value, not null.</param>
    /// <param name="result">The value to write, on success.</param>
    /// <param name="error">What is wrong, on failure.</param>
    public abstract bool TryCoerceOutput(object value, [NotNullWhen(true)] out object? result, [NotNullWhen(false)] out string? error);
}
