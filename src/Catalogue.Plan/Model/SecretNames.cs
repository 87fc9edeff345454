using System.Collections.Frozen;

namespace Catalogue.Plan.Model;

/// <summary>The names of SECRET types, properties and relations that nothing else in the model has: no text for everyone may name one of them.</summary>
public sealed class SecretNames
{
    private readonly FrozenSet<string> names;

    public SecretNames(GraphModel model)
    {
        var all = model.NodeTypes.SelectMany(type => NamesOf(type, isSecret: type.IsSecret))
            .Concat(model.EdgeTypes.SelectMany(type => type.Properties).Select(property => (property.Name, property.IsSecret)))
            .ToLookup(item => item.IsSecret, item => item.Name);
        names = all[true].Except(all[false]).ToFrozenSet();
    }

    /// <summary>Those that a text names. One that could be any word, for it has no capital, is named in backquotes or after a dot only: `Dataset.page`.</summary>
    public IEnumerable<string> FoundIn(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length && names.Count > 0; at++)
        {
            if (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
            {
                continue;
            }

            if (names.Contains(text[start..at]) && IsName(text, start, at))
            {
                yield return text[start..at];
            }

            start = at + 1;
        }
    }

    private static IEnumerable<(string Name, bool IsSecret)> NamesOf(NodeType type, bool isSecret) =>
    [
        (type.Name, isSecret),
        (type.Plural, isSecret),
        .. type.Properties.Select(property => (property.Name, isSecret || property.IsSecret)),
        .. type.Relations.Select(relation => (relation.Name, isSecret || relation.IsSecret || relation.Target.IsSecret)),
    ];

    private static bool IsName(string text, int start, int end) => text[start..end].Any(char.IsUpper) || (start > 0 && text[start - 1] is ('`' or '.'));
}
