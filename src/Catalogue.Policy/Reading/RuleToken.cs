using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

/// <summary>One word, number, string or sign of a rule. A string's text is without its quotes.</summary>
internal readonly record struct RuleToken(RuleTokenKind Kind, string Text, Place At)
{
    public bool Is(string text) => Kind is RuleTokenKind.Word or RuleTokenKind.Sign && Text == text;

    public override string ToString() => Kind switch
    {
        RuleTokenKind.End => "the end of the rule",
        RuleTokenKind.String => $"\"{Text}\"",
        _ => $"`{Text}`",
    };
}
