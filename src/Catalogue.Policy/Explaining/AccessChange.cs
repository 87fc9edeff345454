namespace Catalogue.Policy.Explaining;

/// <summary>What a principal of one kind gains or loses at one coordinate when a policy takes the place of another.</summary>
/// <param name="Who">See <see cref="TypicalPrincipal"/>.</param>
/// <param name="Coordinate">See <see cref="CoordinateVerdict"/>; for a combination its text.</param>
/// <param name="Effect">Which way it goes.</param>
/// <param name="Before">The verdict before; "absent" where the model had no such coordinate.</param>
/// <param name="After">The verdict after; "absent" where the model has no such coordinate.</param>
public sealed record AccessChange(string Who, string Coordinate, AccessEffect Effect, string Before, string After);
