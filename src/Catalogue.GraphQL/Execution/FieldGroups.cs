using System.Collections;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>CollectFields' ordered map from response names to selections. Most selection sets are small: those are searched, not hashed.</summary>
internal sealed class FieldGroups : IReadOnlyList<FieldGroup>
{
    private const int HashedFrom = 12;

    private readonly List<FieldGroup> _groups = [];
    private Dictionary<string, FieldGroup>? _byName;

    public int Count => _groups.Count;

    public FieldGroup this[int index] => _groups[index];

    public void Add(FieldNode field)
    {
        var responseName = field.Alias ?? field.Name;
        if (Find(responseName) is { } group)
        {
            group.Nodes.Add(field);
            return;
        }

        group = new(responseName, [field]);
        _groups.Add(group);
        if (_groups.Count == HashedFrom)
        {
            _byName = _groups.ToDictionary(item => item.ResponseName, StringComparer.Ordinal);
        }
        else
        {
            _byName?.Add(responseName, group);
        }
    }

    public IEnumerator<FieldGroup> GetEnumerator() => _groups.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private FieldGroup? Find(string responseName)
    {
        if (_byName is not null)
        {
            return _byName.GetValueOrDefault(responseName);
        }

        foreach (var group in _groups)
        {
            if (string.Equals(group.ResponseName, responseName, StringComparison.Ordinal))
            {
                return group;
            }
        }

        return null;
    }
}
