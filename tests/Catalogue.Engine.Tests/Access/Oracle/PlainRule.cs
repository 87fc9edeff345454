namespace Catalogue.Engine.Tests.Access.Oracle;

/// <summary>A rule of a policy, as it is written.</summary>
internal abstract record PlainRule
{
    internal sealed record And(List<PlainRule> Terms) : PlainRule;

    internal sealed record Or(List<PlainRule> Terms) : PlainRule;

    internal sealed record Not(PlainRule Term) : PlainRule;

    /// <summary><c>principal.roles has steward</c>.</summary>
    internal sealed record Role(string Name) : PlainRule;

    /// <summary><c>status is not null</c>.</summary>
    internal sealed record Missing(string Property, bool IsNegated) : PlainRule;

    /// <summary><c>kind in [A, B]</c>, <c>year > 3</c>, <c>id in principal.projects</c>: the other side as it is written.</summary>
    internal sealed record Test(string Property, string Sign, List<string> Others) : PlainRule;

    /// <summary><c>exists relation where rule</c>.</summary>
    internal sealed record Exists(string Relation, PlainRule? Where) : PlainRule;

    /// <summary><c>visible through all relation</c>; on an edge the relation is <c>from</c> or <c>to</c>.</summary>
    internal sealed record Through(string Notion, string Relation, bool IsAll) : PlainRule;
}
