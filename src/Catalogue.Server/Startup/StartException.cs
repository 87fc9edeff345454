namespace Catalogue.Server.Startup;

/// <summary>Something that a person has to mend before the server or a command can start; the message says what.</summary>
internal sealed class StartException(string message, Exception? cause = null) : Exception(message, cause);
