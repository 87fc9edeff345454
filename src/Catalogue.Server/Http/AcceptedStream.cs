using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Http;

/// <summary>A form of several payloads that a client takes; the default is one that it does not take.</summary>
/// <param name="Form">The form; null where it is not taken.</param>
/// <param name="Quality">How much the client likes it, 0 for not at all.</param>
/// <param name="Parts">The form of the parts of an incremental response in it.</param>
internal readonly record struct AcceptedStream(StreamedForm? Form, double Quality, IncrementalForm Parts);
