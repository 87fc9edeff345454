using Catalogue.Plan.Values;

namespace Catalogue.Policy.Tests;

public sealed class PrincipalFactsTests
{
    private static readonly PlanValue Empty = new PlanValue.List([]);
    private static readonly PlanValue Minute = new PlanValue.String("2024-05-31T08:30:00Z");

    [Fact]
    public void Facts_fill_the_reserved_slots_in_their_order()
    {
        var principal = new Principal
        {
            Subject = "ada",
            IsAuthenticated = true,
            Roles = ["steward"],
            Organisations = ["org-b", "org-a", "org-b"],
            Projects = ["project-z"],
        };

        Assert.Equal(
            [
                Minute,
                new PlanValue.String("ada"),
                new PlanValue.List([new PlanValue.String("org-a"), new PlanValue.String("org-b")]),
                new PlanValue.List([new PlanValue.String("project-z")]),
                new PlanValue.List([new PlanValue.String("steward")]),
            ],
            PrincipalFacts.Of(principal, new Clock()));
    }

    [Fact]
    public void Someone_without_a_token_has_no_facts_but_the_time() =>
        Assert.Equal(
            [Minute, PlanValue.Null.Instance, Empty, Empty, Empty],
            PrincipalFacts.Of(Principal.Anonymous with { Projects = ["project-z"] }, new Clock()));

    [Fact]
    public void Slots_are_numbered_from_zero() =>
        Assert.Equal(
            Enumerable.Range(0, PrincipalFacts.Count),
            new[] { PrincipalFacts.Now, PrincipalFacts.Subject, PrincipalFacts.Organisations, PrincipalFacts.Projects, PrincipalFacts.Roles }
                .Select(parameter => parameter.Slot));

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 5, 31, 10, 30, 59, 999, TimeSpan.FromHours(2));
    }
}
