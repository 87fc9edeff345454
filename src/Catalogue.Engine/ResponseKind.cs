namespace Catalogue.Engine;

/// <summary>What a response holds; transports choose their status by it.</summary>
public enum ResponseKind
{
    /// <summary>Errors and no data: the request was not executed.</summary>
    RequestError,

    /// <summary>Data, perhaps with errors beside it.</summary>
    Data,

    /// <summary>Data of which parts follow: the first payload is written, the further ones come from the stream.</summary>
    Incremental,

    /// <summary>A subscription: nothing is written yet, every payload of the stream is a whole response.</summary>
    Events,
}
