namespace Catalogue.Engine;

/// <summary>What a response holds; transports choose their status by it.</summary>
public enum ResponseKind
{
    /// <summary>Errors and no data: the request was not executed.</summary>
    RequestError,

    /// <summary>Data, perhaps with errors beside it.</summary>
    Data,
}
