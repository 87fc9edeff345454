namespace Catalogue.Exchange.Json;

/// <summary>Why a text is not the JSON that it should be, and at which byte.</summary>
internal readonly record struct JsonFault(int Offset, string Message);
