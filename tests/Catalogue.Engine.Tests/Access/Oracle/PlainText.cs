namespace Catalogue.Engine.Tests.Access.Oracle;

/// <summary>A text in two languages.</summary>
internal sealed record PlainText(string? French, string? English)
{
    public IEnumerable<string> Both => new[] { French, English }.OfType<string>();
}
