using System.Collections.Immutable;
using Catalogue.Plan.Expressions;

namespace Catalogue.Plan.Nodes;

/// <summary>
/// Which part of an ordered set is wanted, for each parent by itself. <paramref name="First"/> and
/// <paramref name="Last"/> are integers, null meaning no bound. <paramref name="After"/> and <paramref name="Before"/>
/// hold one parameter per order term (the keys of the row beside the page, exclusive) or are empty; the key of a text is
/// its <see cref="Values.PlanValue.Text"/>. Where both <paramref name="First"/> and <paramref name="Last"/> are given, first is applied, then last.
/// </summary>
public sealed record Page(Parameter? First, Parameter? Last, ImmutableArray<Parameter> After, ImmutableArray<Parameter> Before)
{
    /// <summary>Everything.</summary>
    public static readonly Page All = new(null, null, [], []);
}
