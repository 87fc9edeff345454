namespace Catalogue.Server.Startup;

/// <summary>What is copied beside the assembly when it is built, so that the server works from any folder.</summary>
internal static class AssemblyFolders
{
    /// <summary>The model, the queries and the policy.</summary>
    public static string Schema { get; } = Path.Combine(AppContext.BaseDirectory, "schema");

    /// <summary>The catalogue that an empty store starts with.</summary>
    public static string Seed { get; } = Path.Combine(AppContext.BaseDirectory, "seed");

    /// <summary>The browser IDE; absent when the server was built without Node.</summary>
    public static string Ide { get; } = Path.Combine(AppContext.BaseDirectory, "wwwroot", "ide");
}
