namespace Catalogue.Engine.Mutations;

/// <summary>Why a change set is not made.</summary>
/// <param name="Kind">Which of the schema's error types it is.</param>
/// <param name="Code">For programs.</param>
/// <param name="Message">For people; tells nothing but what the principal gave, sees, or may read in the policy.</param>
/// <param name="Path">Where in the arguments the reason stands.</param>
/// <param name="Subject">The id that names nothing, or the coordinate of the rule; empty where there is neither.</param>
internal sealed record MutationFault(FaultKind Kind, string Code, string Message, InputPath Path, string Subject)
{
    public static MutationFault NotFound(string message, string id, InputPath path) => new(FaultKind.NotFound, "NOT_FOUND", message, path, id);

    public static MutationFault NotAuthorized(string message, string coordinate, InputPath path) => new(FaultKind.NotAuthorized, Planning.ErrorCodes.NotAuthorized, message, path, coordinate);

    public static MutationFault InvalidInput(string message, InputPath path, string code = "INVALID_INPUT") => new(FaultKind.InvalidInput, code, message, path, string.Empty);
}
