namespace Catalogue.Architecture.Tests;

/// <summary>The list of <c>docs/access.md</c>: every position has a row, and every test that a row names exists.</summary>
public sealed class AccessPageTests
{
    private static readonly AccessPage Page = AccessPage.Read();

    [Fact]
    public void Every_position_of_the_random_requests_has_a_row()
    {
        var positions = TestSources.MembersOf("Position");

        Assert.NotEmpty(positions);
        Assert.Equal([], positions.Where(position => !Page.Rows.Any(row => row.Cells[0].Contains($"`{position}`", StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_row_names_a_guard()
    {
        Assert.NotEmpty(Page.Rows);
        Assert.Equal([], Page.Rows.Where(row => row.Guards.Length == 0).Select(row => row.ToString()));
    }

    [Fact]
    public void Every_guard_that_is_named_exists()
    {
        var tests = TestSources.Methods();
        var cases = TestSources.Cases();

        Assert.Equal([], Page.Rows.SelectMany(row => row.Guards.Where(guard => !tests.Contains(guard) && !cases.Contains(guard)).Select(guard => $"{row}: {guard}")));
    }

    [Fact]
    public void Every_case_of_an_attack_guards_a_row()
    {
        var named = Page.Rows.SelectMany(row => row.Guards).ToHashSet();

        Assert.Equal([], TestSources.Cases().Where(name => name.StartsWith("attack-", StringComparison.Ordinal) && !named.Contains(name)));
    }
}
