namespace Catalogue.Server.Tests;

/// <summary>What came back, as far as tests compare it whole.</summary>
internal sealed record Answer(int Status, string? ContentType, string Body)
{
    private const string Modern = "application/graphql-response+json; charset=utf-8";
    private const string Legacy = "application/json; charset=utf-8";

    public static async Task<Answer> OfAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.ToString(),
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public static Answer Of(int status, string body) => new(status, Modern, body);

    public static Answer OfLegacy(int status, string body) => new(status, Legacy, body);

    /// <summary>A request error with a code and no place.</summary>
    public static Answer Refusal(int status, string message, string code) =>
        Of(status, $$$"""{"errors":[{"message":"{{{message}}}","extensions":{"code":"{{{code}}}"}}]}""");
}
