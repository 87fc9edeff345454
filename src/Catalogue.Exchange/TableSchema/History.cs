using System.Collections.Immutable;
using Catalogue.Exchange.Sources;

namespace Catalogue.Exchange.TableSchema;

/// <summary>From when to when a table or column exists, and the years in between in which it does not.</summary>
internal readonly record struct History(int? Created, int? Deleted, ImmutableArray<int> Missing)
{
    /// <summary>The members <c>dateCreated</c>, <c>dateDeleted</c> and <c>dateMissing</c> of an object.</summary>
    public static History Of(Descriptor? described, Findings findings)
    {
        if (described is null)
        {
            return new History(null, null, []);
        }

        var missing = new SortedSet<int>();
        foreach (var written in described.Texts("dateMissing"))
        {
            var years = Years.ReadSpan(written.Name).ToList();
            missing.UnionWith(years);
            if (years.Count == 0)
            {
                findings.Warn(ImportWarningKind.UnreadValue, written.Place, $"\"{written.Name}\" in \"dateMissing\" is not a year. It is left out.");
            }
        }

        return new History(described.Year("dateCreated"), described.Year("dateDeleted"), [.. missing]);
    }
}
