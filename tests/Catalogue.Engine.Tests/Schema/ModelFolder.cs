namespace Catalogue.Engine.Tests.Schema;

/// <summary>A schema folder with the real directives and queries and a model of the test's own; gone after it.</summary>
internal sealed class ModelFolder : IDisposable
{
    private const string Preamble = "interface Node { id: ID! } ";

    public ModelFolder(string model)
        : this(_ => model + "\n" + Preamble)
    {
    }

    private ModelFolder(Func<string, string> change)
    {
        Path = Directory.CreateTempSubdirectory("catalogue-model").FullName;
        foreach (var name in new[] { "directives.graphql", "queries.graphql" })
        {
            System.IO.File.Copy(System.IO.Path.Combine(RepositoryFiles.SchemaFolder, name), System.IO.Path.Combine(Path, name));
        }

        System.IO.File.WriteAllText(File, change(System.IO.File.ReadAllText(System.IO.Path.Combine(RepositoryFiles.SchemaFolder, "catalogue.graphql"))));
    }

    public string Path { get; }

    public string File => System.IO.Path.Combine(Path, "catalogue.graphql");

    /// <summary>With the real model, changed.</summary>
    public static ModelFolder OfReal(Func<string, string> change) => new(change);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
