using System.Text.Json.Nodes;

namespace Catalogue.Engine.Tests.Access.Oracle;

internal sealed partial class PlainAnswer
{
    private JsonObject Me(PlainRequest.Field field) => Object("Principal", field.Sets, part => part.Name switch
    {
        "subject" => principal.IsAuthenticated ? principal.Subject : null,
        "isAuthenticated" => principal.IsAuthenticated,
        "roles" => Texts(principal.Roles),
        "organisations" => Texts(principal.Organisations),
        "projects" => Texts(principal.Projects),
        _ => throw new NotCoveredException($"Principal.{part.Name}"),
    });

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
