using Microsoft.IdentityModel.JsonWebTokens;

namespace Catalogue.Server.Tests.Commands;

public sealed class TokenCommandTests
{
    [Fact]
    public async Task A_token_holds_what_was_asked_for()
    {
        using var line = new CommandLine();
        var result = await line.RunAsync("token", "--roles", "steward", "auditor", "--organisation", "org-cnam", "--projects", "p1", "p2", "--scopes", "read:counts", "notes", "--subject", "ada", "--hours", "2");
        var token = new JsonWebToken(result.Output.Trim());
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            ["ada", "steward", "auditor", "org-cnam", "p1", "p2", "read:counts notes"],
            token.Claims.Where(claim => claim.Type is "sub" or "roles" or "organisations" or "projects" or "scope").Select(claim => claim.Value));
        Assert.Equal(TimeSpan.FromHours(2), token.ValidTo - token.ValidFrom);
    }

    [Fact]
    public async Task Outside_development_no_token_is_made()
    {
        using var line = new CommandLine { Environment = "Production" };
        Assert.Equal(
            new CommandResult(1, "", "Development tokens are made in Development only; the environment is Production. Set ASPNETCORE_ENVIRONMENT=Development on a machine where nobody's data is at stake.\n"),
            await line.RunAsync("token", "--roles", "steward"));
        Assert.False(Directory.Exists(Path.Combine(line.Folder.Path, "data")));
    }

    [Theory]
    [InlineData("--roles", "king")]
    [InlineData("--hours", "0")]
    [InlineData("--hours", "many")]
    public async Task Wrong_usage_is_2(string option, string value)
    {
        using var line = new CommandLine();
        Assert.Equal(2, (await line.RunAsync("token", option, value)).ExitCode);
    }
}
