using Catalogue.Policy.Source;

namespace Catalogue.Policy.Rules;

/// <summary>The least audience that writes; null where nobody does. Auditors are passed over: they look and change nothing.</summary>
internal readonly record struct WriteAudience(Audience? Least, Place At)
{
    /// <summary>From the one that lets most write; nobody is the narrowest.</summary>
    public bool IsNarrowerThan(WriteAudience other) => (Least ?? Audience.Admin + 1) > (other.Least ?? Audience.Admin + 1);
}
