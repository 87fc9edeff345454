namespace Catalogue.Store.Embedded.Files;

/// <summary>What an operation of the change log did.</summary>
internal enum LoggedKind
{
    Disconnect,
    Delete,
    Create,
    Update,
    Connect,
    UpdateEdge,
}
