namespace Catalogue.Policy.Reading;

/// <summary>Audiences as a policy writes them.</summary>
internal static class AudienceNames
{
    private static readonly string[] Names = ["ANONYMOUS", "REGISTERED", "GRANTED", "STEWARD", "AUDITOR", "ADMIN"];

    public static string All { get; } = string.Join(", ", Names);

    public static string NameOf(Audience audience) => Names[(int)audience];

    public static Audience? Find(string name) => Array.IndexOf(Names, name) is >= 0 and var index ? (Audience)index : null;

    /// <summary>Whether the principal alone decides who belongs to it.</summary>
    public static bool IsOfPrincipal(Audience audience) => audience is not (Audience.Granted or Audience.Steward);
}
