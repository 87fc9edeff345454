namespace Catalogue.Engine;

/// <summary>What a response holds; transports choose their status by it.</summary>
public enum ResponseKind
{
    /// <summary>Errors and no data: the request was not executed.</summary>
    RequestError,

    /// <summary>As <see cref="RequestError"/>, because the document does not parse.</summary>
    SyntaxError,

    /// <summary>As <see cref="RequestError"/>, through no fault of the request: the same one may be answered later.</summary>
    Unavailable,

    /// <summary>Data without errors.</summary>
    Data,

    /// <summary>Data, which may be null, with errors beside it.</summary>
    PartialData,

    /// <summary>Data of which parts follow: the first payload is written, the further ones come from the stream.</summary>
    Incremental,

    /// <summary>A subscription: nothing is written yet, every payload of the stream is a whole response.</summary>
    Events,
}
