namespace Catalogue.Server.Startup;

/// <summary>How much of the seed was loaded.</summary>
internal sealed record CommittedSeed(int Nodes, int Edges);
