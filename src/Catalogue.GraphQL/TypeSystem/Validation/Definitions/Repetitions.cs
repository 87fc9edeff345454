namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Finds what may stand once and stands again.</summary>
internal static class Repetitions
{
    /// <summary>For every item whose key an earlier item has: the first item of that key, and the item.</summary>
    public static IEnumerable<IReadOnlyList<T>> Repeated<T, TKey>(this IEnumerable<T> items, Func<T, TKey> key) => items
        .GroupBy(key)
        .SelectMany(group => group.Skip(1), (group, again) => (IReadOnlyList<T>)[group.First(), again]);
}
