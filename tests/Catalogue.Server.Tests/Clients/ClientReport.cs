using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalogue.Server.Tests.Clients;

/// <summary>What a client saw, as the JSON that its script prints.</summary>
internal static class ClientReport
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Compares both whole, line by line, so that a difference is easily seen.</summary>
    public static void Equal(string expected, string actual) => Assert.Equal(Lines(expected), Lines(actual));

    private static string Lines(string json) => JsonNode.Parse(json)?.ToJsonString(Readable) ?? "null";
}
