using Catalogue.Engine.Tests;

namespace Catalogue.Server.Tests.Access;

/// <summary>A folder with a model and a policy for a server to start with; gone after it.</summary>
internal sealed class SchemaFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <param name="policy">The text of the policy.</param>
    /// <param name="isDeniable">Whether relations to many may be denied, which those of the real model may not.</param>
    public SchemaFolder(string policy, bool isDeniable)
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.SchemaFolder, "*.graphql"))
        {
            var text = File.ReadAllText(file);
            folder.Write(System.IO.Path.GetFileName(file), isDeniable ? text.Replace("]! @relationship", "] @relationship", StringComparison.Ordinal) : text);
        }

        folder.Write("policy.yaml", policy);
    }

    public string Path => folder.Path;

    public void Dispose() => folder.Dispose();
}
