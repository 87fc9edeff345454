namespace Catalogue.Server.Tests.Commands;

public sealed class InterruptionTests
{
    [Fact]
    public async Task Ctrl_c_ends_an_import_with_130_and_writes_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Not tested: Ctrl-C as a signal; this system has none.");
        using var folder = new TemporaryFolder();
        var file = folder.Write("many.jsonl", string.Concat(Enumerable.Range(0, 400_000).Select(at => $$"""{"type": "Concept", "id": "c-{{at}}", "label": "Concept {{at}}"}""" + "\n")));
        using var process = CatalogueProcess.Start(folder.Path, "import", "catalogue", file);

        // The key of the store's folder or the store itself: the command has begun and now reads.
        while (!Directory.Exists(Path.Combine(folder.Path, "data")) || !Directory.EnumerateFiles(Path.Combine(folder.Path, "data")).Any())
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        process.Interrupt();
        var code = await process.WaitAsync();
        Assert.Equal(
            (130, "", "Cancelled; nothing is half done.\n"),
            (code, await process.Output.ReadToEndAsync(TestContext.Current.CancellationToken), await process.Error.ReadToEndAsync(TestContext.Current.CancellationToken)));
    }
}
