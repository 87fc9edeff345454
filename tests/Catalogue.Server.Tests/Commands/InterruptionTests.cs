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

    [Fact]
    public async Task Ctrl_c_ends_an_export_with_130_and_leaves_what_was_there()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Not tested: Ctrl-C as a signal; this system has none.");
        using var line = new CommandLine();
        var folder = line.Folder.Path;
        var file = line.Folder.Write("many.jsonl", string.Concat(Enumerable.Range(0, 50_000).Select(at => $$"""{"type": "Concept", "id": "c-{{at}}", "label": "Concept {{at}}"}""" + "\n")));
        Assert.Equal(0, (await line.RunAsync("import", "catalogue", file)).ExitCode);
        File.Delete(file);
        var target = line.Folder.Write("export.jsonl", "before");
        using var process = CatalogueProcess.Start(folder, "export", "catalogue", "--output", target, "--force");
        while (Directory.GetFiles(folder).Length == 1)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        process.Interrupt();
        var code = await process.WaitAsync();
        Assert.Equal((130, "Cancelled; nothing is half done.\n"), (code, await process.Error.ReadToEndAsync(TestContext.Current.CancellationToken)));
        Assert.Equal([target], Directory.GetFiles(folder));
        Assert.Equal("before", await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken));
    }
}
