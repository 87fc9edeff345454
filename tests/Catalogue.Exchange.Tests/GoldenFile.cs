namespace Catalogue.Exchange.Tests;

/// <summary>Compares a text with a file; with CATALOGUE_ACCEPT=1 writes the file instead.</summary>
internal static class GoldenFile
{
    public static void Compare(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("CATALOGUE_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", actual);
    }
}
