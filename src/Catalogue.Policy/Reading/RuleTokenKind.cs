namespace Catalogue.Policy.Reading;

internal enum RuleTokenKind
{
    End,
    Word,
    Number,
    String,
    Sign,
}
