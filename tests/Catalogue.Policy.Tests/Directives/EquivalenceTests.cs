namespace Catalogue.Policy.Tests.Directives;

/// <summary>A directive decides what a line of the document decides.</summary>
public sealed class EquivalenceTests
{
    private static readonly (string Name, string Rule)[] Policies =
    [
        ("auditing", "principal.roles has auditor or principal.roles has steward"),
        ("administration", "principal.roles has admin"),
        ("reading", "principal.scopes has \"books:read\" and principal.scopes has \"books:list\" or principal.scopes has \"all\""),
        ("everything", "principal.scopes has \"all\""),
        ("open", "status = OPEN"),
    ];

    private static readonly string[] Scopes = ["books:read", "books:list", "all", "other"];

    [Theory]
    [InlineData("  sold: Long", "  sold: Long @authenticated", "      sold: ANONYMOUS\n", "", "      sold: REGISTERED\n")]
    [InlineData("  sold: Long", "  sold: Long @authenticated", "      sold: ANONYMOUS\n", "      sold: ANONYMOUS\n", "      sold: REGISTERED\n")]
    [InlineData("  sold: Long", "  sold: Long @authenticated", "      sold: ANONYMOUS\n", "      sold: AUDITOR\n", "      sold: AUDITOR\n")]
    [InlineData("  sold: Long", "  sold: Long @authorize", "      sold: ANONYMOUS\n", "", "      sold: REGISTERED\n")]
    [InlineData("  sold: Long", "  sold: Long @authorize(policy: \"GRANTED\")", "      sold: ANONYMOUS\n", "", "      sold: GRANTED\n")]
    [InlineData("  sold: Long", "  sold: Long @authorize(policy: \"STEWARD\") @authorize(policy: \"GRANTED\")", "      sold: ANONYMOUS\n", "", "      sold: STEWARD\n")]
    [InlineData("  sold: Long", "  sold: Long @authorize(policy: \"ANONYMOUS\")", "      sold: ANONYMOUS\n", "", "      sold: ANONYMOUS\n")]
    [InlineData("  sold: Long", "  sold: Long @authorize(roles: [\"auditor\", \"steward\"])", "      sold: ANONYMOUS\n", "", "      sold: { read: ANONYMOUS, require: auditing }\n")]
    [InlineData("  sold: Long", "  sold: Long @authorize(policy: \"auditing\")", "      sold: ANONYMOUS\n", "      sold: GRANTED\n", "      sold: { read: GRANTED, require: auditing }\n")]
    [InlineData("  sold: Long", "  sold: Long @authorize(policy: \"open\", roles: \"admin\")", "      sold: ANONYMOUS\n", "      sold: { read: STEWARD, mask: BAND 10 }\n", "      sold: { read: STEWARD, mask: BAND 10, require: [open, administration] }\n")]
    [InlineData("  sold: Long", "  sold: Long @authenticated", "      sold: ANONYMOUS\n", "      sold: { read: STEWARD, mask: BAND 10 }\n", "      sold: { read: STEWARD, mask: BAND 10, require: REGISTERED }\n")]
    [InlineData("  sold: Long", "  sold: Long @authenticated", "      sold: ANONYMOUS\n", "      sold: { read: STEWARD, mask: BAND 10 }\n", "      sold: { read: STEWARD, mask: BAND 10, maskFor: REGISTERED }\n")]
    [InlineData("  sold: Long", "  sold: Long @requiresScopes(scopes: [[\"books:read\", \"books:list\"], [\"all\"]])", "      sold: ANONYMOUS\n", "", "      sold: { read: ANONYMOUS, require: reading }\n")]
    [InlineData("  sold: Long", "  sold: Long @requiresScopes(scopes: [\"all\"])", "      sold: ANONYMOUS\n", "", "      sold: { read: ANONYMOUS, require: everything }\n")]
    [InlineData(", properties: \"Reading\", order: \"name\")", ", properties: \"Reading\", order: \"name\") @requiresScopes(scopes: \"all\")", "      readers: ANONYMOUS\n", "", "      readers: { follow: REGISTERED, require: everything }\n")]
    [InlineData(", properties: \"Reading\", order: \"name\")", ", properties: \"Reading\", order: \"name\") @authorize(roles: \"auditor\")", "      readers: ANONYMOUS\n", "      readers: REGISTERED\n", "      readers: { follow: AUDITOR, require: auditing }\n")]
    [InlineData("  until: DateTime", "  until: DateTime @authorize(policy: \"auditing\")", "      until: ANONYMOUS\n", "", "      until: { read: ANONYMOUS, require: auditing }\n")]
    [InlineData("type Reading @edge", "type Reading @edge @requiresScopes(scopes: \"all\")", "  READS:\n", "  READS:\n", "  READS:\n    require: [REGISTERED, everything]\n")]
    [InlineData("type Reader implements Node @node", "type Reader implements Node @node @authorize(policy: \"everything\")", "    says: { fr: Les lecteurs., en: Readers. }\n    visible: ANONYMOUS\n", "", "    says: { fr: Les lecteurs., en: Readers. }\n    visible: [ { to: ANONYMOUS, where: principal.scopes has \"all\" } ]\n")]
    [InlineData("type Book implements Node @node", "type Book implements Node @node @authorize(policy: \"STEWARD\") @requiresScopes(scopes: \"all\")", "    visible: ANONYMOUS\n    properties:\n      id: ANONYMOUS\n      title", "    visible: [ { to: REGISTERED, where: pages > 1 }, { to: ADMIN } ]\n    properties:\n      id: ANONYMOUS\n      title", "    visible: [ { to: STEWARD, where: pages > 1 and principal.scopes has \"all\" }, { to: ADMIN, where: principal.scopes has \"all\" } ]\n    properties:\n      id: ANONYMOUS\n      title")]
    public void A_directive_compiles_to_the_verdicts_of_a_line(string old, string sdl, string line, string beside, string alone)
    {
        var sugared = Sound(Documents.Load(Text(line, beside, beside + sdl), SmallModel.SdlWith(old, sdl)));
        var plain = Sound(Documents.Load(Text(line, alone, alone), SmallModel.Sdl));

        foreach (var principal in Everybody())
        {
            Assert.Equal(plain.Compile(principal).ToString(), sugared.Compile(principal).ToString());
            Assert.Equal(plain.Compile(principal).Fingerprint, sugared.Compile(principal).Fingerprint);
        }
    }

    // Every kind of principal with every set of scopes.
    private static IEnumerable<Principal> Everybody() =>
        from name in new[] { "anonymous", "registered", "member", "steward", "auditor", "admin" }
        from set in Enumerable.Range(0, 1 << Scopes.Length)
        select Principals.Of(name) with { Scopes = [.. Scopes.Where((_, place) => (set & (1 << place)) != 0)] };

    // With the policies that are named, because one that nothing requires is refused.
    private static string Text(string line, string by, string naming)
    {
        var named = Policies.Where(policy => naming.Contains(policy.Name, StringComparison.Ordinal))
            .Select(policy => $"  {policy.Name}: {{ rule: {policy.Rule}, means: {{ fr: a, en: a }}, obtain: {{ fr: a, en: a }} }}\n")
            .ToList();
        return SmallModel.With(line, by).Replace("\ntypes:\n", named.Count == 0 ? "\ntypes:\n" : $"\npolicies:\n{string.Concat(named)}types:\n", StringComparison.Ordinal);
    }

    private static AccessPolicy Sound(PolicyResult result)
    {
        Assert.Equal([], result.Faults);
        return result.GetPolicy();
    }
}
