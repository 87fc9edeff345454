using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Catalogue.GraphQL.Language;

/// <summary>
/// A schema coordinate (section 2.13): the one name of a schema element. <c>Type</c>, <c>Type.member</c>,
/// <c>Type.field(argument:)</c>, <c>@directive</c> or <c>@directive(argument:)</c>, without any white space.
/// </summary>
/// <param name="Name">The name of the type, or of the directive.</param>
/// <param name="IsDirective">Whether it is a directive's.</param>
/// <param name="Member">A field, an input field or an enum value; null where the coordinate has none.</param>
/// <param name="Argument">An argument of the field or the directive; null where the coordinate has none.</param>
public sealed partial record SchemaCoordinate(string Name, bool IsDirective = false, string? Member = null, string? Argument = null)
{
    public static bool TryParse(string text, [NotNullWhen(true)] out SchemaCoordinate? coordinate)
    {
        var match = Form().Match(text);
        coordinate = match.Success
            ? new(match.Groups["name"].Value, match.Groups["at"].Success, ValueOf(match.Groups["member"]), ValueOf(match.Groups["argument"]))
            : null;
        return coordinate is not null;
    }

    public override string ToString() =>
        $"{(IsDirective ? "@" : "")}{Name}{(Member is null ? "" : $".{Member}")}{(Argument is null ? "" : $"({Argument}:)")}";

    private static string? ValueOf(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex(
        @"\A((?<at>@)(?<name>[_A-Za-z][_0-9A-Za-z]*)(\((?<argument>[_A-Za-z][_0-9A-Za-z]*):\))?|(?<name>[_A-Za-z][_0-9A-Za-z]*)(\.(?<member>[_A-Za-z][_0-9A-Za-z]*)(\((?<argument>[_A-Za-z][_0-9A-Za-z]*):\))?)?)\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Form();
}
