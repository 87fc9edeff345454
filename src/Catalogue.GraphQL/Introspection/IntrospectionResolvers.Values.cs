using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Introspection;

public static partial class IntrospectionResolvers
{
    private static KeyValuePair<FieldDefinition, Resolver> Field<T>(string type, string field, Func<T, FieldValue> resolve)
        where T : class => Field<T>(type, field, (parent, _) => resolve(parent));

    /// <summary>A field whose resolver also takes the argument includeDeprecated.</summary>
    private static KeyValuePair<FieldDefinition, Resolver> Field<T>(string type, string field, Func<T, bool, FieldValue> resolve)
        where T : class
    {
        var definition = IntrospectionTypes.Find(type).FindField(field)
            ?? throw new ArgumentException($"{type} has no field {field}.", nameof(field));
        return new(definition, Resolve);

        FieldValue Resolve(CompiledField _, in FieldValue parent, InputObject arguments) => parent.Reference is T item
            ? resolve(item, arguments.TryGetValue("includeDeprecated", out var include) && include is true)
            : throw new ArgumentException($"{definition.Coordinate} was asked of something else.", nameof(parent));
    }

    private static FieldValue LeafOrNull(string? text) => text is null ? FieldValue.Null : FieldValue.Leaf(text);

    private static FieldValue ObjectOrNull(object? item) => item is null ? FieldValue.Null : FieldValue.Object(item);

    private static FieldValue InputValues(IEnumerable<InputValueDefinition> values, bool includeDeprecated) =>
        Objects(values.Where(value => includeDeprecated || value.DeprecationReason is null));

    private static FieldValue Locations(DirectiveDefinition directive) =>
        List([.. directive.Locations.Select(location => FieldValue.Leaf(location.ToText()))]);

    private static FieldValue Objects(IEnumerable<object> items) => List([.. items.Select(item => FieldValue.Object(item))]);

    private static FieldValue List(FieldValue[] items) => FieldValue.List(new IntrospectionList(items), 0, items.Length);
}
