using Catalogue.GraphQL;
using Catalogue.Server.Http;

namespace Catalogue.Server.Sockets;

/// <summary>Errors of single operations, which leave the socket and its other operations as they are.</summary>
internal static class SocketErrors
{
    public static GraphQLError Stopping() =>
        new("The server is stopping. Connect again and send the operation anew.") { Code = ServerErrorCodes.Stopping };

    public static GraphQLError TooManyOperations(int limit) =>
        new($"{limit} operations are under way on this socket, the most that it may have. Complete one first.") { Code = ServerErrorCodes.TooManyOperations };

    public static GraphQLError TooManySubscriptions(int limit) =>
        new($"{limit} subscriptions are under way on this socket, the most that it may have. Complete one first.") { Code = ServerErrorCodes.TooManySubscriptions };
}
