using System.Security.Cryptography;

namespace Catalogue.Server.Startup;

/// <summary>Random bytes that are made once and kept in a file which only its owner may read.</summary>
internal static class SecretFile
{
    /// <summary>The file's bytes; it is made, with its folder, where it is absent.</summary>
    /// <exception cref="StartException">The file holds another number of bytes, or cannot be read or written.</exception>
    public static byte[] ReadOrCreate(string path, int size)
    {
        try
        {
            var secret = File.Exists(path) ? File.ReadAllBytes(path) : Create(path, size);
            return secret.Length == size
                ? secret
                : throw new StartException($"{path} has {secret.Length} bytes and should have {size}. Delete it to have it made anew; what was sealed with it is then no longer accepted.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The key {path} cannot be read or made: {e.Message}", e);
        }
    }

    private static byte[] Create(string path, int size)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        var secret = RandomNumberGenerator.GetBytes(size);
        var draft = $"{path}.{Environment.ProcessId}";
        using (var file = new FileStream(draft, OwnerOnly()))
        {
            file.Write(secret);
            file.Flush(flushToDisk: true);
        }

        return Publish(draft, path, secret);
    }

    /// <summary>The whole file appears at once; of two processes that make it together, the first one's bytes stay.</summary>
    private static byte[] Publish(string draft, string path, byte[] secret)
    {
        try
        {
            File.Move(draft, path, overwrite: false);
            return secret;
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
            return File.ReadAllBytes(path);
        }
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
