using Catalogue.Server.Startup;

namespace Catalogue.Server.Commands;

/// <summary>
/// Where an export goes. A file is there whole or not at all: it is written under another name beside its own, and gets its own
/// once it is complete and on disk.
/// </summary>
internal sealed class ExportTarget : IAsyncDisposable
{
    // Writers gather what they write. A disk that is full shows when something is written then, not when the file is closed.
    private const int Unbuffered = 0;

    private readonly string? path;
    private readonly string? temporary;
    private readonly bool replaces;

    private ExportTarget(Stream stream, string? path, string? temporary, bool replaces) =>
        (Stream, this.path, this.temporary, this.replaces) = (stream, path, temporary, replaces);

    public Stream Stream { get; }

    public bool IsFile => path is not null;

    /// <summary>What somebody else opened, to be written as it comes.</summary>
    public static ExportTarget Of(Stream stream) => new(stream, null, null, replaces: false);

    /// <exception cref="StartException">The file is there and must not be replaced, or cannot be written.</exception>
    public static ExportTarget OfFile(string path, bool replaces)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new StartException($"{path} is a folder. Name a file.");
        }

        if (File.Exists(full) && !replaces)
        {
            throw new StartException($"{path} exists already. Name another file, or replace it with --force.");
        }

        if (Path.GetDirectoryName(full) is not { } folder || !Directory.Exists(folder))
        {
            throw new StartException($"There is no folder for {path}. Make it first.");
        }

        var temporary = Path.Combine(folder, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");
        return Writing(() => new ExportTarget(new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Read, Unbuffered), full, temporary, replaces));
    }

    /// <summary>Says that all is written.</summary>
    /// <exception cref="StartException">It cannot be kept.</exception>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await Stream.FlushAsync(cancellationToken);
        if (temporary is not null && path is not null)
        {
            Writing(() => (Stream as FileStream)?.Flush(flushToDisk: true));
            await Stream.DisposeAsync();
            Writing(() => File.Move(temporary, path, replaces));
        }
    }

    /// <summary>Removes what was not completed.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Stream.DisposeAsync();
        }
        finally
        {
            if (temporary is not null)
            {
                File.Delete(temporary);
            }
        }
    }

    /// <summary>What a system says against writing, as a fault of the command.</summary>
    public static StartException Fault(Exception exception) => new($"The export cannot be written: {exception.Message}", exception);

    private static void Writing(Action write) => Writing(() =>
    {
        write();
        return true;
    });

    private static T Writing<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Fault(e);
        }
    }
}
