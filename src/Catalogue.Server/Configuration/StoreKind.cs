namespace Catalogue.Server.Configuration;

/// <summary>Where the graph is kept; the values of <c>Catalogue:Store</c>.</summary>
internal enum StoreKind
{
    Embedded,
}
