namespace Catalogue.Engine.Mutations;

/// <summary>The types of errors that payloads carry, by their names in the schema.</summary>
internal enum FaultKind
{
    NotFound,
    NotAuthorized,
    InvalidInput,
}
