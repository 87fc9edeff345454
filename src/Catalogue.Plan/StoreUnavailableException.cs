namespace Catalogue.Plan;

/// <summary>The store cannot answer: disk, network or file. The message says what to do and holds no data of the catalogue.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
