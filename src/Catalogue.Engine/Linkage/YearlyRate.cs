namespace Catalogue.Engine.Linkage;

/// <summary>A match rate in percent.</summary>
internal readonly record struct YearlyRate(int Year, double Rate);
