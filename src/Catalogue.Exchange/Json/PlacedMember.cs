namespace Catalogue.Exchange.Json;

/// <summary>A member of a JSON object; <paramref name="Offset"/> is where its name begins.</summary>
internal readonly record struct PlacedMember(string Name, int Offset, PlacedValue Value);
