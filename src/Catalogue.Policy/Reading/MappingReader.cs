using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

/// <summary>
/// Takes a mapping apart by key. Keys that repeat, keys that nobody asked for and values of the wrong form become
/// faults; call <see cref="Close"/> last.
/// </summary>
internal sealed class MappingReader
{
    private readonly Faults faults;
    private readonly string owner;
    private readonly Dictionary<string, (SourceNode.Scalar Key, SourceNode Value)> entries = [];
    private readonly List<string> asked = [];

    public MappingReader(SourceNode node, string owner, Faults faults)
    {
        this.faults = faults;
        this.owner = owner;
        At = node.At;
        if (node is not SourceNode.Mapping mapping)
        {
            faults.Add(node, $"{owner} is not a mapping.", "Write `key: value` lines.");
            return;
        }

        foreach (var (key, value) in mapping.Entries)
        {
            if (!entries.TryAdd(key.Value, (key, value)))
            {
                faults.Add(key, $"`{key.Value}` stands twice in {owner}.", "Keep one.");
            }
        }
    }

    public Place At { get; }

    /// <summary>The value under a key, or null without a fault.</summary>
    public SourceNode? Optional(string key)
    {
        asked.Add(key);
        return entries.TryGetValue(key, out var entry) ? entry.Value : null;
    }

    /// <summary>The value under a key, or null and a fault.</summary>
    public SourceNode? Required(string key, string remedy)
    {
        var value = Optional(key);
        if (value is null)
        {
            faults.Add(At, $"{owner} has no `{key}`.", remedy);
        }

        return value;
    }

    /// <summary>The value under a key that stands for a coordinate of the model, or null and a fault that names it.</summary>
    public SourceNode? Listed(string key, string coordinate, string remedy)
    {
        var value = Optional(key);
        if (value is null)
        {
            faults.Add(At, $"`{coordinate}` is not listed.", remedy);
        }

        return value;
    }

    /// <summary>The text under a key; a fault and an empty text where there is none.</summary>
    public string Text(string key)
    {
        if (Required(key, "Write it as one sentence.") is not { } node)
        {
            return "";
        }

        if (node is SourceNode.Scalar { Value: var text } && !string.IsNullOrWhiteSpace(text))
        {
            return text.Trim();
        }

        faults.Add(node, $"`{key}` of {owner} is not a text.", "Write it as one sentence.");
        return "";
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Close()
    {
        foreach (var (key, _) in entries.Values.Where(entry => !asked.Contains(entry.Key.Value)))
        {
            faults.Add(key, $"Unknown key `{key.Value}` in {owner}.", $"Known keys are {string.Join(", ", asked)}.");
        }
    }
}
