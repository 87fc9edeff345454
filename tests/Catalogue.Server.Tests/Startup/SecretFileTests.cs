using Catalogue.Server.Startup;

namespace Catalogue.Server.Tests.Startup;

public sealed class SecretFileTests
{
    [Fact]
    public void A_secret_is_made_once_and_then_kept()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "keys", "a.key");
        var first = SecretFile.ReadOrCreate(path, 32);
        Assert.Equal(32, first.Length);
        Assert.Equal(first, SecretFile.ReadOrCreate(path, 32));
        Assert.Equal([path], Directory.EnumerateFiles(Path.Combine(folder.Path, "keys")));
    }

    [Fact]
    public void Two_files_hold_different_secrets()
    {
        using var folder = new TemporaryFolder();
        Assert.NotEqual(
            SecretFile.ReadOrCreate(Path.Combine(folder.Path, "a.key"), 32),
            SecretFile.ReadOrCreate(Path.Combine(folder.Path, "b.key"), 32));
    }

    [Fact]
    public void Only_the_owner_may_read_a_secret()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Not tested: file modes; this system has none.");
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "a.key");
        SecretFile.ReadOrCreate(path, 32);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_secret_of_another_size_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.key", "short");
        var fault = Assert.Throws<StartException>(() => SecretFile.ReadOrCreate(path, 32));
        Assert.Equal($"{path} has 5 bytes and should have 32. Delete it to have it made anew; what was sealed with it is then no longer accepted.", fault.Message);
    }
}
