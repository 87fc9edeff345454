using Catalogue.Policy;
using Catalogue.Store.Embedded;

namespace Catalogue.Engine.Tests.Mutations;

public sealed class RestartTests
{
    /// <summary>The files are taken while the store that wrote them is still open, as a killed process would leave them.</summary>
    [Fact]
    public async Task What_is_answered_is_on_disk()
    {
        var folder = Directory.CreateTempSubdirectory("catalogue-mutations-");
        try
        {
            var empty = await SeededCatalogue.OnEmptyStore();
            await using var store = await EmbeddedStore.OpenAsync(Path.Combine(folder.FullName, "catalogue.db"), empty.Schema.Model, FixedTime.CaseDay, TestContext.Current.CancellationToken);
            using var engine = empty.EngineOver(store);
            Assert.Equal(
                """{"data":{"createHub":{"hub":{"id":"h-000000000001"},"errors":null}}}""",
                await engine.AnswerAsync("""mutation { createHub(input: { name: { fr: "Lyon" }, status: OPEN }) { hub { id } errors { message } } }""", Writers.Admin));

            var left = Directory.CreateDirectory(Path.Combine(folder.FullName, "left"));
            foreach (var file in folder.GetFiles())
            {
                file.CopyTo(Path.Combine(left.FullName, file.Name));
            }

            await using var found = await EmbeddedStore.OpenAsync(Path.Combine(left.FullName, "catalogue.db"), empty.Schema.Model, FixedTime.CaseDay, TestContext.Current.CancellationToken);
            using var again = empty.EngineOver(found);
            Assert.Equal(
                """{"data":{"hubs":{"nodes":[{"id":"h-000000000001","name":"Lyon","status":"OPEN"}]}}}""",
                await again.AnswerAsync("{ hubs { nodes { id name status } } }", Principal.Anonymous));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
