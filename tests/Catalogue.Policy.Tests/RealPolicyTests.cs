namespace Catalogue.Policy.Tests;

public sealed class RealPolicyTests
{
    [Fact]
    public void Real_policy_has_no_faults() =>
        Assert.Equal([], AccessPolicy.Load(Documents.Text("policy.yaml"), "policy.yaml", Documents.Model, []).Faults);
}
