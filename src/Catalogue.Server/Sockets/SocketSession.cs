using Catalogue.GraphQL.Execution;
using Catalogue.Policy;

namespace Catalogue.Server.Sockets;

/// <summary>An acknowledged connection: for whom operations run, and where their results go.</summary>
/// <param name="Host">What all sockets share.</param>
/// <param name="RequestId">Of the request that opened the socket; it stands in the log beside what goes wrong.</param>
/// <param name="Writer">Takes the results.</param>
/// <param name="Operations">Those under way.</param>
/// <param name="Principal">Who has initialised the connection.</param>
/// <param name="Incremental">The form of parts that follow.</param>
internal sealed record SocketSession(
    SocketHost Host,
    string RequestId,
    SocketWriter Writer,
    SocketOperations Operations,
    Principal Principal,
    IncrementalForm Incremental)
{
    /// <summary>Seconds that an operation may take to make one result; those in which a subscription waits do not count.</summary>
    public int ExecutionSeconds => Host.Settings.Limits.ExecutionSeconds;
}
