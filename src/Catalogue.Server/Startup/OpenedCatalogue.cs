using Catalogue.Engine;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.Policy;
using Catalogue.Server.Configuration;
using Catalogue.Store.Embedded;

namespace Catalogue.Server.Startup;

/// <summary>The parts that answer, opened in the order in which they need each other.</summary>
internal sealed class OpenedCatalogue : IAsyncDisposable
{
    private OpenedCatalogue(CatalogueSchema schema, EmbeddedStore store, KeptAudit audit, CatalogueSettings settings, AccessPolicy policy, CursorKey key, TimeProvider time)
    {
        (Schema, Store, Audit) = (schema, store, audit);
        Engine = new CatalogueEngine(schema, policy, store, key, time, settings.Engine, audit: audit.WriteAsync);
    }

    /// <summary>The policy that is served under.</summary>
    public static string PolicyPath => PolicyIn(AssemblyFolders.Schema);

    public CatalogueSchema Schema { get; }

    public EmbeddedStore Store { get; }

    public CatalogueEngine Engine { get; }

    public KeptAudit Audit { get; }

    /// <exception cref="StartException">The schema, the policy, the seed or the store's file is at fault.</exception>
    public static async Task<OpenedCatalogue> OpenAsync(CatalogueSettings settings, string schemaFolder, TimeProvider time, CancellationToken cancellationToken)
    {
        var schema = LoadSchema(schemaFolder);
        var policy = LoadPolicy(schema, PolicyIn(schemaFolder));
        var key = new CursorKey(SecretFile.ReadOrCreate(Path.Combine(settings.DataFolder, "cursors.key"), CursorKey.Size));
        var store = await OpenStoreAsync(settings, schema, time, cancellationToken);
        try
        {
            return new OpenedCatalogue(schema, store, await KeptAudit.OpenAsync(settings.Governance, time, cancellationToken), settings, policy, key, time);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>The policy of a folder with a schema.</summary>
    public static string PolicyIn(string schemaFolder) => Path.Combine(schemaFolder, "policy.yaml");

    /// <exception cref="StartException">The schema is not valid.</exception>
    public static CatalogueSchema LoadSchema() => LoadSchema(AssemblyFolders.Schema);

    /// <exception cref="StartException">The schema in the folder is not valid.</exception>
    public static CatalogueSchema LoadSchema(string folder)
    {
        try
        {
            return CatalogueSchema.Load(folder);
        }
        catch (ModelException e)
        {
            throw new StartException(e.Message, e);
        }
    }

    /// <exception cref="StartException">The file cannot be read, or is no policy for the schema's model.</exception>
    public static AccessPolicy LoadPolicy(CatalogueSchema schema, string path)
    {
        try
        {
            var result = AccessPolicy.Load(File.ReadAllText(path), path, schema.Model, schema.AccessDirectives);
            return result.IsValid
                ? result.Policy
                : throw new StartException("The access policy is not valid:\n" + string.Join('\n', result.Faults));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The access policy cannot be read: {e.Message}", e);
        }
    }

    /// <exception cref="StartException">The store cannot be opened.</exception>
    public static async Task<EmbeddedStore> OpenStoreAsync(CatalogueSettings settings, CatalogueSchema schema, TimeProvider time, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(settings.DataFolder);
        return await EmbeddedStore.OpenAsync(settings.EmbeddedPath, schema.Model, time, cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        Engine.Dispose();
        Audit.Dispose();
        return Store.DisposeAsync();
    }
}
