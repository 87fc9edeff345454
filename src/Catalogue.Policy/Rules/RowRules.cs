using System.Collections.Immutable;

namespace Catalogue.Policy.Rules;

/// <summary>Which rows exist for whom, and who counts as granted and as steward of a row.</summary>
internal sealed record RowRules(
    ImmutableArray<Permit> Visible,
    ImmutableArray<Forbid> Forbids,
    NotionRule? Granted,
    NotionRule? Steward)
{
    /// <summary>Everyone sees every row, and no one is granted or steward.</summary>
    public static readonly RowRules Open = new([new Permit(Audience.Anonymous, null, default)], [], null, null);

    /// <summary>The least audience that sees some row.</summary>
    public Audience LeastAudience => Visible.IsEmpty ? Audience.Admin : Visible.Min(permit => permit.To);

    /// <summary>Whether everyone sees every row.</summary>
    public bool IsOpen => Forbids.IsEmpty && Visible.Any(permit => permit is { To: Audience.Anonymous, Where: null });

    /// <summary>The rule of one notion; null where there is none, and always for <see cref="Notion.Visible"/>.</summary>
    public Rule? RuleOf(Notion notion) => notion switch
    {
        Notion.Granted => Granted?.Rule,
        Notion.Steward => Steward?.Rule,
        _ => null,
    };
}
