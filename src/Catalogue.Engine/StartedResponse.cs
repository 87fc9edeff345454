namespace Catalogue.Engine;

/// <summary>The beginning of an answer.</summary>
/// <param name="Kind">What was written.</param>
/// <param name="Further">The payloads that follow: exactly where the kind is <see cref="ResponseKind.Incremental"/> or <see cref="ResponseKind.Events"/>.</param>
public readonly record struct StartedResponse(ResponseKind Kind, ResponseStream? Further);
