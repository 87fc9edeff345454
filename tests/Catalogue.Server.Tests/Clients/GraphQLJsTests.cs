using System.Text.Json;

namespace Catalogue.Server.Tests.Clients;

/// <summary>The reference implementation as a client.</summary>
public sealed class GraphQLJsTests(SeededServer seeded)
{
    [Fact]
    public async Task A_schema_built_from_introspection_equals_the_printed_one()
    {
        using var result = JsonDocument.Parse(await NodeScript.RunAsync("schema.mjs", seeded.Server.GraphQLAddress));
        var schema = result.RootElement;
        Assert.Equal([], schema.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString()));
        Assert.Equal(schema.GetProperty("printed").GetString(), schema.GetProperty("introspected").GetString());
    }
}
