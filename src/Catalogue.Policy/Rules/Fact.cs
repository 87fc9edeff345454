namespace Catalogue.Policy.Rules;

/// <summary>A fact of the principal that a test reads; without it the test is false (a list) or unknown (the subject).</summary>
internal enum Fact
{
    None,
    Subject,
    Organisations,
    Projects,
}
