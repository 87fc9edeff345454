using System.Globalization;
using System.Text;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.Engine.Tests.Execution;

[Collection(nameof(Alone))]
public sealed class DocumentCacheTests
{
    private const int Capacity = 1024 * 1024;

    private static readonly CatalogueSchema Schema = CatalogueSchema.Load(RepositoryFiles.SchemaFolder);

    private readonly DocumentCache cache = new(Capacity);

    /// <summary>Memory is measured of the whole process.</summary>
    [CollectionDefinition(nameof(Alone), DisableParallelization = true)]
    public sealed class Alone;

    [Fact]
    public void Invalid_documents_drive_out_no_valid_one()
    {
        Assert.True(Validator.TryValidate(Schema.Api, Parser.Parse("{__typename}"), null, out var valid, out _));
        cache.Add(Key("{__typename}"), new CachedDocument(valid, []));

        for (var i = 0; i < 20_000; i++)
        {
            cache.Add(Key(i.ToString(CultureInfo.InvariantCulture)), new CachedDocument(null, [new GraphQLError("no document")]));
        }

        Assert.True(cache.TryGet(Key("{__typename}"), out _));
        Assert.True(cache.TryGet(Key("19999"), out _));
        Assert.False(cache.TryGet(Key("0"), out _));
    }

    [Theory]
    [InlineData("{", "a ", 9_000, "}")]
    [InlineData("{", "a:bb ", 480, "}")]
    [InlineData("{", "a{b}", 3_000, "}")]
    [InlineData("{", "a(b:1)", 2_000, "}")]
    [InlineData("{", "...{b}", 3_000, "}")]
    [InlineData("{", "...on A{b @c}", 1_600, "}")]
    [InlineData("query(", "$a:[B!]=[1]@c ", 1_000, "){a}")]
    [InlineData("{a(b:[", "{c:[\"é\"]}", 2_000, "])}")]
    [InlineData("{a(b:\"", "long text ", 100_000, "\")}")]
    public void A_document_takes_no_more_memory_than_is_counted(string start, string piece, int times, string end)
    {
        var source = Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(piece, times)) + end);
        Parser.Parse(source);
        var kept = new DocumentNode[32];

        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = Parser.Parse(source);
        }

        var taken = (GC.GetTotalMemory(forceFullCollection: true) - before) / kept.Length;
        Assert.InRange(taken + source.Length, 1, DocumentCache.BytesOf(kept[0]));
    }

    private static DocumentKey Key(string query) => new(Schema.Whole, new QueryBytes(Encoding.UTF8.GetBytes(query)));
}
