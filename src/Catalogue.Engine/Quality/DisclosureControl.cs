using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Quality;

/// <summary>The statistics of one node type, and what of them may be published.</summary>
internal sealed class DisclosureControl
{
    private readonly NodeType type;
    private readonly ImmutableArray<Property> counts;
    private readonly ImmutableArray<Property> distributions;
    private readonly ImmutableArray<(Property Share, Property Of, Property In)> shares;

    public DisclosureControl(NodeType type)
    {
        this.type = type;
        counts = [.. type.Properties.Where(property => property is { Disclosure: not null, IsList: false })];
        distributions = [.. type.Properties.Where(property => property is { Disclosure: not null, IsList: true })];
        shares =
        [
            .. type.Properties.Where(property => property.Percentage is not null)
                .Select(share => (share, PropertyNamed(share.Percentage?.Of), PropertyNamed(share.Percentage?.In))),
        ];
        Properties = [.. counts, .. distributions, .. shares.Select(share => share.Share)];
    }

    /// <summary>All properties that are looked at.</summary>
    public ImmutableArray<Property> Properties { get; }

    /// <summary>What is published when <paramref name="wanted"/> is asked for and <paramref name="before"/> is published already.</summary>
    /// <param name="before">The values up to now; not changed.</param>
    /// <param name="wanted">The values to come, changed to those that may be published.</param>
    /// <param name="tell">Takes what is not published as wanted, and why.</param>
    public void Apply(PublishedValues before, PublishedValues wanted, Action<Property, string> tell)
    {
        foreach (var count in counts)
        {
            ApplyToCount(count, before.Count(count), wanted, tell);
        }

        foreach (var (share, part, whole) in shares)
        {
            ApplyToShare(share, part, whole, wanted, tell);
        }

        foreach (var distribution in distributions)
        {
            ApplyToDistribution(distribution, before, wanted, tell);
        }
    }

    private static void ApplyToCount(Property count, long? before, PublishedValues wanted, Action<Property, string> tell)
    {
        if (wanted.Count(count) is not { } number)
        {
            return;
        }

        if (Distribution.IsSmall(number, MinCell(count)))
        {
            wanted[count] = PlanValue.Null.Instance;
            tell(count, $"is not published: it is a count below {MinCell(count)}.");
        }
        else if (before is { } earlier && Distribution.IsSmall(Math.Abs(number - earlier), MinCell(count)))
        {
            wanted[count] = new PlanValue.Integer(earlier);
            tell(count, $"stays as it is published: the difference would be a count below {MinCell(count)}.");
        }
    }

    private static void ApplyToShare(Property share, Property part, Property whole, PublishedValues wanted, Action<Property, string> tell)
    {
        var minCell = Math.Max(MinCell(part), MinCell(whole));
        var (given, total) = (wanted[share], wanted.Count(whole));
        var percent = given switch { PlanValue.Float number => number.Value, PlanValue.Integer number => number.Value, _ => (double?)null };
        var counted = wanted.Count(part) ?? (percent is { } told && total is { } all ? (long)Math.Round(told / 100 * all) : null);
        if (total is { } size && counted is { } matched && (Distribution.IsSmall(matched, minCell) || Distribution.IsSmall(size - matched, minCell)))
        {
            Withhold(part, "is not published: it, or what is left of the whole, is a count below the least.", wanted, tell);
            Withhold(share, "is not published: with the whole it would tell a count below the least.", wanted, tell);
        }
        else if (percent is { } value && PercentageStep.Round(value, total ?? long.MaxValue, minCell) is var rounded && Math.Abs(rounded - value) > double.Epsilon)
        {
            wanted[share] = new PlanValue.Float(rounded);
            tell(share, "is rounded: one step of it stands for no fewer than the least count.");
        }
    }

    private static void ApplyToDistribution(Property property, PublishedValues before, PublishedValues wanted, Action<Property, string> tell)
    {
        if (Read(wanted[property]) is not { } items)
        {
            return;
        }

        if (Distribution.Read(items) is not { } distribution)
        {
            Withhold(property, "is not published: an item is not of the form `value: count`.", wanted, tell);
            return;
        }

        var safe = distribution.Suppress(MinCell(property));
        if (Read(before[property]) is { } published && Distribution.Read(published) is { } earlier && safe.DiffersBySmallCell(earlier, MinCell(property)))
        {
            wanted[property] = before[property];
            tell(property, $"stays as it is published: a difference would be a count below {MinCell(property)}.");
        }
        else if (safe.Count < distribution.Count)
        {
            wanted[property] = safe.Count == 0 ? PlanValue.Null.Instance : new PlanValue.List([.. safe.Items.Select(item => new PlanValue.String(item))]);
            tell(property, $"is published without its counts below {MinCell(property)}, and without as many more as would tell them.");
        }
    }

    private static void Withhold(Property property, string reason, PublishedValues wanted, Action<Property, string> tell)
    {
        if (wanted[property] is not PlanValue.Null)
        {
            wanted[property] = PlanValue.Null.Instance;
            tell(property, reason);
        }
    }

    private static IEnumerable<string>? Read(PlanValue value) => value is PlanValue.List list ? list.Items.OfType<PlanValue.String>().Select(item => item.Value) : null;

    private static int MinCell(Property property) => property.Disclosure?.MinCell ?? 1;

    private Property PropertyNamed(string? name) => type.Properties.First(property => property.Name == name);
}
