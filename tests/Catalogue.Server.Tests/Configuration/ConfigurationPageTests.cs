using Catalogue.Server.Configuration;

namespace Catalogue.Server.Tests.Configuration;

/// <summary>The page of settings says what the server reads.</summary>
public sealed class ConfigurationPageTests
{
    [Fact]
    public void The_page_lists_the_keys_that_are_read()
    {
        var read = SettingsReader.Describe().Keys.Order(StringComparer.Ordinal);

        Assert.Equal(read, Rows().Select(row => row.Key).Where(IsRead).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_tells_the_default_and_the_range_of_each_limit()
    {
        var read = SettingsReader.Describe().Descriptions.OrderBy(setting => setting.Key, StringComparer.Ordinal).ToList();
        var described = read.Select(setting => setting.Key).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(read, Rows().Where(row => described.Contains(row.Key)).OrderBy(row => row.Key, StringComparer.Ordinal));
    }

    private static bool IsRead(string key) => !key.StartsWith("ASPNETCORE_", StringComparison.Ordinal);

    /// <summary>The rows of all tables that begin with a key.</summary>
    private static IEnumerable<SettingDescription> Rows() =>
        from line in File.ReadLines(Path.Combine(Requires.RepositoryRoot(), "docs", "configuration.md"))
        where line.StartsWith("| `", StringComparison.Ordinal)
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        select new SettingDescription(cells[1].Trim('`'), cells[2].Trim('`'), cells[3]);
}
