namespace Catalogue.Policy.Tests;

public sealed class FingerprintTests
{
    private static readonly Principal[] Audiences =
        [Principal.Anonymous, Principals.Registered, Principals.Member, Principals.Steward, Principals.Auditor];

    [Fact]
    public void Principals_of_different_shape_have_different_fingerprints() =>
        Assert.Equal(Audiences.Length, Audiences.Select(Fingerprint).Distinct().Count());

    [Fact]
    public void Fingerprint_does_not_tell_who_asks()
    {
        var other = Principals.Member with { Subject = "grace", Projects = ["project-oscour", "project-pimpon"] };

        Assert.Equal(Fingerprint(Principals.Member), Fingerprint(other));
        Assert.Same(Documents.Policy.Compile(Principals.Member), Documents.Policy.Compile(other));
    }

    [Fact]
    public void Facts_that_change_no_verdict_change_no_fingerprint()
    {
        Assert.Equal(Fingerprint(Principals.Registered), Fingerprint(Principals.Registered with { Roles = [Roles.Steward] }));
        Assert.Equal(Fingerprint(Principals.Registered), Fingerprint(Principals.Registered with { Organisations = ["org-cnam"] }));
        Assert.Equal(Fingerprint(Principals.Registered), Fingerprint(Principals.Registered with { Roles = ["king", "AUDITOR"] }));
        Assert.Equal(Fingerprint(Principals.Auditor), Fingerprint(Principals.Auditor with { Roles = [Roles.Auditor, Roles.Steward] }));
    }

    [Fact]
    public void Claims_without_authentication_count_for_nothing() =>
        Assert.Same(
            Documents.Policy.Compile(Principal.Anonymous),
            Documents.Policy.Compile(Principals.Steward with { IsAuthenticated = false, Roles = [Roles.Admin], Projects = ["project-hydro"] }));

    [Fact]
    public void Fingerprint_is_the_same_after_loading_again()
    {
        var again = AccessPolicy.Load(Documents.Text("policy.yaml"), "policy.yaml", Documents.Model, []).GetPolicy();

        Assert.Equal(Audiences.Select(Fingerprint), Audiences.Select(principal => again.Compile(principal).Fingerprint));
    }

    [Fact]
    public void One_changed_verdict_changes_the_fingerprint()
    {
        var before = SmallModel.Load(SmallModel.Policy).GetPolicy().Compile(Principal.Anonymous);
        var after = SmallModel.Load(SmallModel.With("sold: ANONYMOUS", "sold: REGISTERED")).GetPolicy().Compile(Principal.Anonymous);

        Assert.NotEqual(before.Fingerprint, after.Fingerprint);
    }

    private static PolicyFingerprint Fingerprint(Principal principal) => Documents.Policy.Compile(principal).Fingerprint;
}
