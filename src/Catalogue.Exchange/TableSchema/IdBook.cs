using System.Security.Cryptography;
using System.Text;
using Catalogue.Exchange.Sources;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.TableSchema;

/// <summary>Gives out ids, and sees to it that two names never share one.</summary>
internal sealed class IdBook(Findings findings)
{
    private const int SuffixBytes = 4;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>
    /// The id, or where another name has it already, the id with a suffix made from this name, so that nothing is lost
    /// and a later run gives the same.
    /// </summary>
    /// <param name="id">What the id should be.</param>
    /// <param name="name">What the id stands for, whole: two equal names are one thing.</param>
    /// <param name="place">Where the name was read.</param>
    /// <param name="isNew">False where the id was given out for this name before.</param>
    public NodeId Claim(string id, string name, SourcePosition place, out bool isNew)
    {
        isNew = names.TryAdd(id, name);
        if (isNew || string.Equals(names[id], name, StringComparison.Ordinal))
        {
            return new NodeId(id);
        }

        var suffix = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, SuffixBytes));
        var distinct = $"{id}~{suffix}";
        isNew = names.TryAdd(distinct, name);
        if (isNew)
        {
            findings.Warn(ImportWarningKind.IdCollision, place, $"The id \"{id}\" is taken by another name. \"{distinct}\" is used here.");
        }

        return new NodeId(distinct);
    }
}
