using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.7.6 of the draft: labels of <c>@defer</c> and <c>@stream</c> are literal, and each is used once in a document.</summary>
internal static class DeferAndStreamLabelsAreUnique
{
    public static readonly ValidationRule Rule =
        new("5.7.6", "Defer And Stream Directive Labels Are Unique", "Defer-And-Stream-Directive-Labels-Are-Unique") { Edition = "draft" };

    public static void Check(ValidationWalk walk, DirectiveNode directive)
    {
        if (directive.Name is not ("defer" or "stream"))
        {
            return;
        }

        var label = directive.Arguments.FirstOrDefault(argument => argument.Name is "label")?.Value;
        if (label is not (null or NullValueNode or StringValueNode))
        {
            walk.Report(Rule, $"Argument \"@{directive.Name}(label:)\" must be a static string.", directive.Location);
        }
        else if (label is StringValueNode text && !walk.Labels.TryAdd(text.Value, directive))
        {
            walk.Report(
                Rule,
                "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.",
                walk.Labels[text.Value].Location,
                directive.Location);
        }
    }
}
