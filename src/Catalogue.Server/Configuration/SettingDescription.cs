namespace Catalogue.Server.Configuration;

/// <summary>What a number or a switch may be; <c>docs/configuration.md</c> says the same.</summary>
/// <param name="Key">The whole key.</param>
/// <param name="Default">What holds where it is absent.</param>
/// <param name="Range">The values that are accepted.</param>
internal sealed record SettingDescription(string Key, string Default, string Range);
