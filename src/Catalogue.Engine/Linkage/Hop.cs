namespace Catalogue.Engine.Linkage;

/// <summary>A step from one dataset to another by a linkage.</summary>
internal sealed record Hop(string From, string To, SurveyedLinkage Linkage);
